import { describe, expect, it } from 'vitest';
import {
  beginPicking,
  type Half,
  halfOf,
  type Picking,
  pick,
} from '../../../../src/shell/app/questions/picking.ts';
import { screenOf } from '../../../../src/shell/app/questions/screen.ts';
import { noneOfThese, type Turn } from '../../../../src/shell/app/questions/turn.ts';
import type { Screen } from '../../../../src/shell/app/questions/types.ts';
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
    if (last.does === 'goes-on' || last.does === 'shows') picking = last.picking;
  }
  return { picking, last };
}

describe('a question with one answer', () => {
  const often = screen('often');
  it.each<[string, string[], object]>([
    ['Enter alone says what to do', [enter], { does: 'shows', note: 'Choose a line.' }],
    ['a first move brings the cursor', [down], { does: 'shows', picking: { index: 0 } }],
    ['one up brings it from below, to the last line', [up], { does: 'shows', picking: { index: 1 } }],
    ['and moves on from there', [up, up], { does: 'goes-on', picking: { index: 0 } }],
    ['Enter then answers the line it is seen on', [up, enter], { does: 'goes-on', picking: { index: 1 } }],
    ['the second moves it', [down, down], { does: 'goes-on', picking: { index: 1 } }],
    ['it stays within the list', [down, down, down], { does: 'nothing' }],
    ['arrows of another kind move it too', ['\x1bOB', '\x1bOB'], { does: 'goes-on', picking: { index: 1 } }],
    ['Enter then answers', [down, enter], { does: 'goes-on' }],
    ['a digit answers in one key', ['2'], { does: 'answers', answer: 'never' }],
    ['also while the cursor is elsewhere', [down, '2'], { does: 'answers', answer: 'never' }],
    ['a digit of no line does nothing', ['3'], { does: 'nothing' }],
    ['nought does nothing', ['0'], { does: 'nothing' }],
    ['no letter jumps to a line', ['i'], { does: 'nothing' }],
    ['nor does the space bar choose', [down, space], { does: 'nothing' }],
  ])('%s', (_, keys, what) => {
    expect(press(often, ...keys).last).toMatchObject(what);
  });
  it('stands where it was answered before', () => {
    const again = screen('often', { former: [{ id: 'often', choices: [], answer: 'never' }] });
    expect(press(again, enter).last).toMatchObject({ does: 'goes-on', picking: { index: 1 } });
  });
});

describe('a list to mark', () => {
  const has = screen('has');
  it.each<[string, string[], object]>([
    [
      'the space bar marks nothing before there is a cursor',
      [space],
      { does: 'shows', note: 'Choose a line.' },
    ],
    ['it marks the line under it', [down, space], { does: 'goes-on', picking: { marked: ['dog'] } }],
    ['and takes the mark away', [down, space, space], { does: 'goes-on', picking: { marked: [] } }],
    [
      'Enter with nothing marked says what to do',
      [enter],
      { does: 'shows', note: expect.stringMatching(/Mark a line/) },
    ],
    ['Enter with something marked goes on', [down, space, enter], { does: 'goes-on' }],
    ['no digit marks', ['1'], { does: 'nothing' }],
    ['no letter marks all of them', ['a'], { does: 'nothing' }],
  ])('%s', (_, keys, what) => {
    expect(press(has, ...keys).last).toMatchObject(what);
  });
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
    expect(marked(screen('has', { half: half(other, [down, space], first) }))).toEqual(['dog']);
  });
  it('marks "none of these" of no line that was not seen', () => {
    const seen: Half = { shown: ['dog', noneOfThese], marked: [noneOfThese], typed: '' };
    expect(marked(screen('has', { half: seen }))).toEqual([]);
    const all: Half = { ...seen, shown: ['dog', 'cat', noneOfThese] };
    expect(marked(screen('has', { half: all }))).toEqual([noneOfThese]);
  });
  it('keeps the digits that were typed', () => {
    const again = screen('walks', { half: half(screen('walks'), ['4']) });
    expect(beginPicking(again).typed).toBe('4');
  });
});
