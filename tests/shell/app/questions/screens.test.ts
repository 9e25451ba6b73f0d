import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Question, QuestionnaireFile } from '../../../../src/core/schema/questionnaire.ts';
import { artistFor } from '../../../../src/render/figure/index.ts';
import { answersOf, withAssumed } from '../../../../src/shell/app/questions/interview.ts';
import { glyphsFor, introText, sizeOf } from '../../../../src/shell/app/questions/layout.ts';
import { turnOf } from '../../../../src/shell/app/questions/next-turn.ts';
import { groupScreen, inGroup, reviewScreen, saidOf } from '../../../../src/shell/app/questions/review.ts';
import { screenOf } from '../../../../src/shell/app/questions/screen.ts';
import { checkMarks, noneOfThese, type Turn } from '../../../../src/shell/app/questions/turn.ts';
import { type Desk, isChoice, type Line, type Screen } from '../../../../src/shell/app/questions/types.ts';
import { library, root } from '../../../library.ts';
import { answering, desk, questions, start, title } from './sample.ts';

const data = JSON.parse(readFileSync(join(root, 'data', 'questionnaire.json'), 'utf8')) as QuestionnaireFile;

const names = (lines: readonly Line[]) =>
  lines.map((line) => {
    if (line === 'rule') return line;
    return isChoice(line) ? line.name : line.heading;
  });

/** A question as it is asked first, with all its choices. */
const fresh = (question: Question): Turn => ({
  question,
  choices: question.choices ?? [],
  unseen: question.choices ?? [],
  former: [],
});

const artist = artistFor(library);
/** A window in which what is to be tried is drawn. */
const drawing = (columns = 80, rows = 24): Desk => ({ ...desk(columns, rows), artist });

const lineCount = (text: string) => text.split('\n').length;

/** A screen that shows the question. */
function shown<Any extends { type: string }>(screen: Any): Exclude<Any, { type: 'small' }> {
  if (screen.type === 'small') throw new Error('too small');
  return screen as Exclude<Any, { type: 'small' }>;
}

type Shown = Exclude<Screen, { type: 'small' }>;

/** Lines the prompt takes at most, also when it says something in place of the keys. */
function heightOf(screen: Shown): number {
  if (screen.type === 'number') return lineCount(screen.message) + lineCount(screen.error);
  const help = Math.max(
    0,
    ...screen.lines.map((line) => (isChoice(line) && line.help ? lineCount(line.help) : 0)),
  );
  const said = [screen.tips, ...Object.values(screen.notes)].map(lineCount);
  return lineCount(screen.message) + screen.page + 1 + help + Math.max(...said);
}

const allLines = (screen: Shown) =>
  names(screen.type === 'number' ? [] : screen.lines)
    .join('\n')
    .split('\n').length;

/** Every screen a question takes, one after the other. */
function screensOf(question: Question, at: Desk): Shown[] {
  const screens: Shown[] = [];
  let turn = fresh(question);
  do {
    const { screen, choices } = screenOf(turn, { counter: '1 of about 20', canGoBack: true }, at);
    screens.push(shown(screen));
    turn = { ...turn, unseen: turn.unseen.filter((each) => !choices.includes(each)) };
  } while (question.type === 'many' && turn.unseen.length > 0);
  return screens;
}

it('refuses a list with nothing marked, and "none" beside another line', () => {
  expect(checkMarks([])).toBe('nothing');
  expect(checkMarks(['dog', noneOfThese])).toBe('both');
  expect(checkMarks(['dog'])).toBeUndefined();
  expect(checkMarks([noneOfThese])).toBeUndefined();
  expect(checkMarks([], true)).toBeUndefined();
});

it('puts "none" last in every part of a list, as a choice of its own', () => {
  const [first] = questions;
  if (!first) throw new Error('the sample changed');
  const pagesAt = (rows: number) =>
    screensOf(first, desk(80, rows)).map((screen) => (screen.type === 'many' ? names(screen.lines) : []));
  expect(pagesAt(24)).toEqual([['A dog', 'A cat', 'A car', 'TV', 'rule', 'Nothing']]);
  expect(pagesAt(7)).toEqual([
    ['A dog', 'A cat', 'Nothing'],
    ['A car', 'TV', 'Nothing'],
  ]);
});

it('says which part of a list it is', () => {
  const turn = turnOf(start());
  const title = { counter: '1 of about 3', canGoBack: false };
  const counted = turn && screenOf(turn, title, desk(80, 8)).screen;
  expect(counted?.message).toContain('1 of about 3 · part 1 of 2');
});

it('is ASCII alone where its signs are', () => {
  const [window, turn] = [desk(80, 8), turnOf(start())];
  const ascii = { ...window, glyphs: glyphsFor({ LC_ALL: 'C' }) };
  const screen = turn && screenOf(turn, { counter: '1 of about 3', canGoBack: true }, ascii).screen;
  const words = screen?.type === 'many' ? [screen.message, screen.tips] : [];
  expect(words.join('\n')).toMatch(
    /1 of about 3 - part 1 of 2[\s\S]*up\/down move - space or 1-9 marks - 0 none - enter next - esc back/,
  );
  expect(words.join('\n')).toMatch(/^[\x20-\x7e\n]+$/);
});

it('offers no way back on the first screen', () => {
  const turn = turnOf(start());
  const tips = (canGoBack: boolean) => {
    const screen = turn && screenOf(turn, { ...title, canGoBack }, desk()).screen;
    return screen?.type === 'many' ? screen.tips : '';
  };
  expect(tips(true)).toContain('esc back');
  expect(tips(false)).not.toContain('esc');
});

it('takes an unknown window for 80 by 24', () => {
  expect(sizeOf({})).toEqual({ columns: 80, rows: 24 });
  expect(sizeOf({ columns: 0, rows: 0 })).toEqual({ columns: 80, rows: 24 });
});

it('wraps the intro to the window', () => {
  expect(introText(['A title', 'one two three four five'], desk(22))).toBe(
    '\n  A title\n  one two three four\n  five\n\n',
  );
});

describe.each([
  [80, 24],
  [120, 50],
  [80, 12],
  [50, 14],
  [50, 12],
  [60, 16],
])('in a window of %i by %i', (columns, rows) => {
  it.each(data.questions.map((question) => [question.id, question] as const))(
    '%s is seen whole, in lists of at most 14',
    (_, question) => {
      for (const screen of screensOf(question, drawing(columns, rows))) {
        expect(heightOf(screen)).toBeLessThanOrEqual(rows);
        if (screen.type === 'number') continue;
        expect(screen.page).toBe(allLines(screen));
        expect(screen.lines.filter(isChoice).length).toBeLessThanOrEqual(14);
      }
    },
  );
});

/** Every window from the smallest up. */
const windows = [20, 24, 30, 40, 60, 80, 200].flatMap((columns) =>
  [6, 7, 8, 9, 10, 12, 16, 24, 60].map((rows): [number, number] => [columns, rows]),
);

it.each(data.questions.map((question) => [question.id, question] as const))(
  '%s: in no window can a line be chosen that is not seen whole; where there is no room, the window says so',
  (_, question) => {
    for (const [columns, rows] of windows) {
      const turn = fresh(question);
      const { screen } = screenOf(
        turn,
        { counter: '1 of about 20', canGoBack: true },
        drawing(columns, rows),
      );
      if (screen.type === 'small') continue;
      expect([columns, rows, heightOf(screen) <= rows]).toEqual([columns, rows, true]);
      if (screen.type === 'number') continue;
      const tallest = Math.max(...names(screen.lines).map(lineCount));
      expect([columns, rows, tallest <= screen.page]).toEqual([columns, rows, true]);
    }
  },
);

it('the warning signs have room in a window of 80 by 6, and of 40 by 12', () => {
  const [emergency] = data.questions;
  if (!emergency) throw new Error('the data changed');
  for (const [columns, rows] of [
    [80, 6],
    [40, 12],
  ])
    for (const screen of screensOf(emergency, desk(columns, rows))) expect(screen.type).toBe('many');
});

it('scrolls a list in a window too small for it, and says so', () => {
  const emergency = data.questions.find((each) => each.id === 'emergency');
  if (!emergency) throw new Error('the data changed');
  const [screen] = screensOf(emergency, desk(30, 10));
  expect(screen?.type === 'many' && screen.tips).toContain('↑↓ more');
});

const said = (given = {}) => {
  const done = answering(start(given), ['dog', 'tv'], 3, ['shoes'], 'never');
  return saidOf(questions, withAssumed(done), answersOf(done));
};

it('reviews a line a group, in words', () => {
  const screen = shown(reviewScreen(said(), desk(), { canGoBack: true }));
  expect(names(screen.lines)).toEqual([
    'Yes, make my routine',
    'You    things: a dog, TV · walks: 3',
    'House  dirt: shoes · cleaning: I never do · rooms: 2 (assumed)',
  ]);
});

it('lists the answers of a group, each with its question', () => {
  const screen = shown(groupScreen(inGroup(said(), 'House'), 'House', desk()));
  expect(names(screen.lines)).toEqual(['dirt      shoes', 'cleaning  I never do', 'rooms     2 (assumed)']);
});

it('hangs the words of a group beside its name', () => {
  const screen = shown(reviewScreen(said(), desk(47), { canGoBack: true }));
  expect(names(screen.lines)[2]).toBe(
    'House  dirt: shoes · cleaning: I never\n            do · rooms: 2 (assumed)',
  );
});

it('says "none" for a list without a mark, and cuts what would fill the window', () => {
  const none = saidOf(questions, { has: [] }, { has: [] });
  expect(names(shown(reviewScreen(none, desk(), { canGoBack: true })).lines)[1]).toBe('You  things: none');
  const cut = names(shown(reviewScreen(said(), desk(22, 14), { canGoBack: true })).lines);
  expect(cut[2]?.split('\n').at(-1)?.trim()).toBe('…');
});

describe('the leg beside the list of places', () => {
  const places = data.questions.find((each) => each.id === 'feltAt');
  const besideIn = (at: Desk, question = places): boolean => {
    if (!question) throw new Error('the data changed');
    return screensOf(question, at).some((screen) => screen.type === 'many' && screen.beside !== undefined);
  };
  it.each<[string, boolean, Desk]>([
    ['80 by 24', true, desk()],
    ['200 by 60', true, desk(200, 60)],
    ['79 by 24, too narrow', false, desk(79, 24)],
    ['80 by 18, where the list comes in two parts', false, desk(80, 18)],
    ['40 by 12', false, desk(40, 12)],
    ['80 by 24 without Unicode', false, { ...desk(), glyphs: glyphsFor({ LC_ALL: 'C' }) }],
  ])('in a window of %s: %s', (_, there, at) => {
    expect(besideIn(at)).toBe(there);
  });
  it('stands beside no other list', () => {
    const others = data.questions.filter(({ id, type }) => id !== 'feltAt' && type === 'many');
    expect(others.filter((each) => besideIn(desk(200, 60), each))).toEqual([]);
  });
});

describe('what is to be tried is drawn with its question', () => {
  const tests = data.questions.filter(({ shows }) => shows !== undefined);
  const isDrawn = (id: string, at: Desk): boolean => {
    const question = data.questions.find((each) => each.id === id);
    return question !== undefined && /[\u2801-\u28ff]/.test(screensOf(question, at)[0]?.message ?? '');
  };
  it('four tests are', () => {
    expect(tests.map(({ id }) => id)).toEqual(['headTest', 'toesTest', 'turnTest', 'calfWallTest']);
  });
  it.each(tests.map(({ id, shows = [] }) => [id, shows] as const))('%s', (id, shows) => {
    for (const { stretch } of shows)
      expect([stretch, library.stretches.has(stretch)]).toEqual([stretch, true]);
    expect(isDrawn(id, drawing())).toBe(true);
    expect(isDrawn(id, drawing(200, 60))).toBe(true);
    const question = data.questions.find((each) => each.id === id);
    const message = (question && screensOf(question, drawing())[0]?.message) ?? '';
    for (const { says } of shows) expect(message).toContain(says);
    expect(isDrawn(id, drawing(80, 18))).toBe(false);
    expect(isDrawn(id, drawing(60, 24))).toBe(false);
    expect(isDrawn(id, desk())).toBe(false);
    const ascii = { ...drawing(), glyphs: glyphsFor({ LC_ALL: 'C' }) };
    expect(isDrawn(id, ascii)).toBe(false);
    expect((question && screensOf(question, ascii)[0]?.message) ?? '').toContain(shows[0]?.says);
  });
});
