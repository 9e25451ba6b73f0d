import { describe, expect, it } from 'vitest';
import { beginPicking, halfOf, type Picking, pick } from '../../../../src/shell/app/questions/picking.ts';
import { screenOf } from '../../../../src/shell/app/questions/screen.ts';
import { noneOfThese, type Turn } from '../../../../src/shell/app/questions/turn.ts';
import type { Half, Screen } from '../../../../src/shell/app/questions/types.ts';
import { library } from '../../../library.ts';
import { desk, questions, title } from './sample.ts';

const [up, down, space, enter, backspace] = ['\x1b[A', '\x1b[B', ' ', '\r', '\x7f'];

function turnOf(id: string, more: Partial<Turn> = {}): Turn {
  const question = questions.find((each) => each.id === id);
  if (!question) throw new Error(id);
  return { question, choices: question.choices ?? [], unseen: question.choices ?? [], former: [], ...more };
}
const screen = (id: string, more: Partial<Turn> = {}): Screen =>
  screenOf(turnOf(id, more), title, desk()).screen;

/** What keys do one after the other: what is left of it, and what the last did. */
function press(shown: Screen, ...keys: readonly string[]) {
  let picking: Picking = beginPicking(shown);
  let last = pick(shown, picking, 'nothing');
  for (const key of keys) {
    last = pick(shown, picking, key);
    if (last.does === 'types' || last.does === 'shows') picking = last.picking;
  }
  return { picking, last };
}

describe('a question with one answer', () => {
  const often = screen('often');
  it.each<[string, string[], object]>([
    ['Enter alone says what to do', [enter], { does: 'shows', note: '  Choose a line with the arrows.' }],
    ['a first move brings the cursor', [down], { does: 'shows', picking: { index: 0 } }],
    ['one up brings it from below, to the last line', [up], { does: 'shows', picking: { index: 1 } }],
    ['and moves on from there', [up, up], { does: 'shows', picking: { index: 0 } }],
    ['Enter then answers the line it is seen on', [up, enter], { does: 'answers', answer: 'never' }],
    ['the second moves it', [down, down], { does: 'shows', picking: { index: 1 } }],
    ['it stays within the list', [down, down, down], { does: 'nothing' }],
    ['at both ends', [down, up], { does: 'nothing' }],
    ['Enter then answers', [down, enter], { does: 'answers', answer: 'daily' }],
    ['a digit answers in one key', ['2'], { does: 'answers', answer: 'never' }],
    ['also while the cursor is elsewhere', [down, '2'], { does: 'answers', answer: 'never' }],
    ['a digit of no line does nothing', ['3'], { does: 'nothing' }],
    ['nought does nothing', ['0'], { does: 'nothing' }],
    ['nor does n', ['n'], { does: 'nothing' }],
    ['no letter jumps to a line', ['i'], { does: 'nothing' }],
    ['nor does the space bar choose', [down, space], { does: 'nothing' }],
  ])('%s', (_, keys, what) => {
    expect(press(often, ...keys).last).toMatchObject(what);
  });
  it('stands where it was answered before', () => {
    const again = screen('often', { former: [{ id: 'often', choices: [], answer: 'never' }] });
    expect(press(again, enter).last).toEqual({ does: 'answers', answer: 'never' });
  });
});

describe('the keys that move', () => {
  const to = (from: number, key: string): number | undefined => {
    const list = screen('has');
    const last = pick(list, { index: from, marked: [], typed: '' }, key);
    return last.does === 'shows' ? last.picking.index : undefined;
  };
  it.each<[string, string[], [number, number | undefined][]]>([
    [
      'up',
      [up, '\x1bOA', 'k', '\x10'],
      [
        [2, 1],
        [1, 0],
        [0, 4],
      ],
    ],
    [
      'down',
      [down, '\x1bOB', 'j', '\x0e'],
      [
        [0, 1],
        [3, 4],
        [4, undefined],
      ],
    ],
    [
      'home',
      ['\x1b[H', '\x1bOH', '\x1b[1~', '\x1b[7~'],
      [
        [4, 0],
        [0, undefined],
      ],
    ],
    [
      'end',
      ['\x1b[F', '\x1bOF', '\x1b[4~', '\x1b[8~'],
      [
        [0, 4],
        [4, undefined],
      ],
    ],
  ])('%s: arrows of both kinds, vi, Emacs', (_, keys, ways) => {
    for (const key of keys)
      for (const [from, index] of ways) expect([key, from, to(from, key)]).toEqual([key, from, index]);
  });
});

describe('a list to mark', () => {
  const has = screen('has');
  const nothingMarked = { does: 'shows', note: expect.stringMatching(/Mark a line with space, or press 0/) };
  const both = { does: 'shows', note: expect.stringMatching(/takes a mark away/) };
  const none = { does: 'answers', answer: [noneOfThese] };
  it.each<[string, string[], object]>([
    [
      'the space bar marks nothing before there is a cursor',
      [space],
      { note: '  Choose a line with the arrows.' },
    ],
    ['it marks the line under it', [down, space], { picking: { marked: ['dog'] } }],
    ['and takes the mark away', [down, space, space], { picking: { marked: [] } }],
    ['Enter with nothing marked says what to do', [enter], nothingMarked],
    ['also on a line that could be marked', [down, enter], nothingMarked],
    ['Enter with something marked goes on', [down, space, enter], { does: 'answers', answer: ['dog'] }],
    ['Enter on "none" is an answer', [up, enter], none],
    ['marked first as well', [up, space, enter], none],
    ['beside another mark that counts', [down, space, up, enter], { does: 'answers', answer: ['dog'] }],
    ['and both together are refused', [down, space, up, space, enter], both],
    ['nought is its key, and goes on', ['0'], none],
    ['n too', ['n'], none],
    ['neither beside another mark', ['1', '0'], both],
    ['a digit marks its line', ['2'], { picking: { index: 1, marked: ['cat'] } }],
    ['and takes the mark away again', ['2', '2'], { picking: { index: 1, marked: [] } }],
    ['several mark several', ['1', '4', enter], { does: 'answers', answer: ['dog', 'tv'] }],
    ['a digit of no line marks nothing', ['5'], { does: 'nothing' }],
    ['no letter marks all of them', ['a'], { does: 'nothing' }],
  ])('%s', (_, keys, what) => {
    expect(press(has, ...keys).last).toMatchObject(what);
  });
});

describe('the second page of a list', () => {
  const second = (more: Partial<Turn>): Screen => {
    const turn = turnOf('has', more);
    return screenOf({ ...turn, unseen: turn.choices.slice(2) }, title, desk(80, 7)).screen;
  };
  it('is passed by Enter when something was marked on the first', () => {
    expect(press(second({ begun: true }), enter).last).toEqual({ does: 'answers', answer: [] });
    expect(press(second({ begun: false }), enter).last).toMatchObject({ does: 'shows' });
  });
  it('of warning signs never is', () => {
    const question = { ...turnOf('has').question, enterAlone: false as const };
    expect(press(second({ begun: true, question }), enter).last).toMatchObject({ does: 'shows' });
  });
});

it('the lists that Enter alone never passes are those of what stops or limits', () => {
  const { questions: all } = library.files.questionnaire;
  const kept = all.filter((each) => each.type === 'many' && each.enterAlone === false);
  expect(kept.map(({ id }) => id)).toEqual(['emergency', 'conditions', 'seeSomeone']);
});

describe('a number', () => {
  it.each<[string[], string]>([
    [['4', '2'], '42'],
    [['4', 'x', '2', backspace], '4'],
    [['1', '2', '3', '4'], '123'],
    [[backspace, down, space], ''],
  ])('%j', (keys, typed) => {
    expect(press(screen('walks'), ...keys).picking.typed).toBe(typed);
  });
});

describe('a list that is laid out anew', () => {
  const half = (screenBefore: Screen, keys: readonly string[], before?: Half): Half =>
    halfOf(screenBefore, press(screenBefore, ...keys).picking, before);
  const marked = (shown: Screen): string[] => [...beginPicking(shown).marked];
  it('keeps its marks and its cursor', () => {
    const again = screen('has', { half: half(screen('has'), [down, space, down]) });
    expect([marked(again), beginPicking(again).index]).toEqual([['dog'], 1]);
  });
  it('keeps them on lines that are not in it for a while', () => {
    const first = half(screen('has'), [down, space]);
    const other = screen('has', { unseen: turnOf('has').choices.slice(2), half: first });
    expect(marked(other)).toEqual([]);
    expect(marked(screen('has', { half: half(other, [down, space], first) }))).toEqual(['dog', 'car']);
  });
  it('marks "none of these" of no line that was not seen', () => {
    const seen: Half = { shown: ['dog', noneOfThese], marked: [noneOfThese], typed: '' };
    expect(marked(screen('has', { half: seen }))).toEqual([]);
    const all: Half = { ...seen, shown: ['dog', 'cat', 'car', 'tv', noneOfThese] };
    expect(marked(screen('has', { half: all }))).toEqual([noneOfThese]);
  });
  it('keeps the digits that were typed', () => {
    const again = screen('walks', { half: half(screen('walks'), ['4']) });
    expect(beginPicking(again).typed).toBe('4');
  });
});
