import { describe, expect, it } from 'vitest';
import { well } from '../../safety/people.ts';
import { ask, questionOf as question } from './asked.ts';

/** The beginning of a question, which is on one line in every window. */
const asks = (id: string): string => question(id).ask.slice(0, 25);
const noneOf = (id: string): string => question(id).none ?? '';
const label = (id: string, choice: string): string =>
  question(id).choices?.find((each) => each.id === choice)?.label ?? '';
/** As it stands in the review. */
const small = (id: string, choice: string): string => label(id, choice).toLowerCase();

/** These pieces of text, in this order. */
const inOrder = (...pieces: string[]): RegExp =>
  new RegExp(pieces.map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\s\\S]*'));

/** Everything but the questions a test is about; with nothing felt it is short. */
const { equipment: _, minutes: __, ...most } = well;

const without = (...ids: string[]) =>
  Object.fromEntries(Object.entries(most).filter(([id]) => !ids.includes(id)));

/** What comes of answering all of it. */
const done = { done: true, asked: true, told: false };

/** A line of a list, all of whose choices are shown on one page. */
const line = (sign: string, id: string, choice: string): string => {
  const index = (question(id).choices ?? []).findIndex((each) => each.id === choice);
  return `${sign} ${index + 1}. ${label(id, choice)}`;
};
const noneLine = (sign: string, id: string): string => `${sign} 0. ${noneOf(id)}`;

describe('warning signs', () => {
  it('are not passed by Enter alone', async () => {
    const { terminal } = ask();
    await terminal.waitFor(asks('emergency'));
    await terminal.answer('enter');
    await terminal.waitFor('Mark a line with space, or press 0.');
    await terminal.answer('enter', 'enter', 'down', 'enter');
    expect(terminal.screen()).toContain(asks('emergency'));
    await terminal.answer('ctrl-c');
    await terminal.exit;
  });

  it('are not passed by "none" beside another line', async () => {
    const { terminal } = ask();
    await terminal.waitFor(asks('emergency'));
    await terminal.answer('down', 'space', '0');
    await terminal.waitFor('Not both: space takes a mark away.');
    expect(terminal.screen()).toContain(line('◉', 'emergency', 'saddle'));
    await terminal.answer('1', '0');
    await terminal.waitFor(asks('age'));
    await terminal.answer('ctrl-c');
    await terminal.exit;
  });

  it.each<[string, string[]]>([
    ['one up, where "none" stands, and Enter', ['up', 'enter']],
    ['nought', ['0']],
    ['n', ['n']],
    ['End, space and Enter', ['\u001b[F', 'space', 'enter']],
    ['up from the first line, by a key of vi', ['j', 'k', 'enter']],
  ])('are passed by %s', async (_, pressed) => {
    const { terminal } = ask();
    await terminal.waitFor(asks('emergency'));
    await terminal.answer(...pressed);
    await terminal.waitFor(asks('age'));
    await terminal.answer('ctrl-c');
    await terminal.exit;
  });

  it('a digit marks its line, and they end it at once', async () => {
    const { terminal, result } = ask();
    await terminal.waitFor(asks('emergency'));
    await terminal.answer('2');
    await terminal.waitFor(`❯${line('◉', 'emergency', 'bladder-bowel')}`);
    await terminal.answer('enter');
    expect(await result()).toEqual({ ...done, answers: { emergency: ['bladder-bowel'] } });
  });

  it('end it at once when they are marked in the review', async () => {
    const { terminal, result } = ask({ ...most, goal: undefined });
    await terminal.waitFor(asks('goal'));
    await terminal.answer('enter');
    await terminal.waitFor('Is this right?');
    await terminal.answer('down', 'enter');
    await terminal.waitFor(noneLine('◉', 'emergency'));
    await terminal.answer('down', 'space', 'up', 'space', 'enter');
    expect(await result()).toMatchObject({ done: true, answers: { emergency: ['saddle'], age: '16-64' } });
  });
});

describe('going back', () => {
  it('shows the screen before with its marks', async () => {
    const { terminal } = ask(without('conditions', 'goal'), { rows: 15 });
    await terminal.waitFor('part 1 of 2');
    await terminal.answer('escape');
    await terminal.answer('down', 'down', 'space', 'enter');
    await terminal.waitFor('part 2 of 2');
    await terminal.answer('0');
    await terminal.waitFor(asks('goal'));
    await terminal.answer('escape');
    await terminal.waitFor(inOrder('part 2 of 2', noneLine('◉', 'conditions')));
    await terminal.answer('escape');
    await terminal.waitFor(inOrder('part 1 of 2', line('◉', 'conditions', 'knee-replacement')));
    await terminal.answer('enter');
    await terminal.waitFor('part 2 of 2');
    await terminal.answer('ctrl-c');
    await terminal.exit;
  });

  it('leaves no mark behind on a list that was not passed', async () => {
    const { terminal } = ask(without('age', 'conditions'));
    await terminal.waitFor(asks('age'));
    await terminal.answer('2');
    await terminal.waitFor(asks('conditions'));
    await terminal.answer('9', '1', 'escape');
    await terminal.waitFor(asks('age'));
    await terminal.answer('2');
    await terminal.waitFor(
      inOrder(line('◉', 'conditions', 'hip-replacement'), line('◉', 'conditions', 'hamstring-strain')),
    );
    await terminal.answer('ctrl-c');
    await terminal.exit;
  });

  it('goes from the review to the last question', async () => {
    const { terminal, result } = ask(without('floor', 'balance'));
    await terminal.waitFor(asks('floor'));
    await terminal.answer('1');
    await terminal.waitFor(asks('balance'));
    await terminal.answer('down', 'enter');
    await terminal.waitFor('Is this right?');
    await terminal.answer('escape');
    await terminal.waitFor(asks('balance'));
    await terminal.answer('down', 'enter');
    await terminal.waitFor(`${question('balance').short}: ${small('balance', 'unsteady')}`);
    await terminal.answer('enter');
    expect((await result()).answers).toMatchObject({ floor: 'easy', balance: 'unsteady' });
  });
});

describe('the review', () => {
  it('asks what a change makes due, and drops what it makes idle', async () => {
    const { terminal, result } = ask(without('conditions', 'seeSomeone'), { rows: 30 });
    await terminal.waitFor(asks('conditions'));
    await terminal.answer('down', 'space', 'enter');
    await terminal.waitFor(asks('bend'));
    await terminal.answer('1');
    for (const part of ['part 1 of 2', 'part 2 of 2']) {
      await terminal.waitFor(part);
      await terminal.answer('0');
    }
    await terminal.waitFor(inOrder(small('conditions', 'hip-replacement'), '(assumed)'));
    await terminal.answer('down', 'down', 'enter');
    await terminal.waitFor('Which one?');
    await terminal.answer('down', 'enter');
    await terminal.waitFor(inOrder('changing one answer', line('◉', 'conditions', 'hip-replacement')));
    await terminal.answer('1', '4', 'enter');
    await terminal.waitFor(asks('weeksPregnant'));
    await terminal.answer('99', 'enter');
    await terminal.waitFor('A whole number from 1 to 42, please.');
    await terminal.answer('backspace', 'backspace', '20', 'enter');
    const warning = `◯ 1. ${label('seeSomeone', 'pregnancy-warning')}`;
    await terminal.waitFor(inOrder('Feeling ill', warning, '───', noneLine('◯', 'seeSomeone')));
    await terminal.answer('0');
    await terminal.waitFor(
      inOrder(small('conditions', 'pregnant'), `${question('weeksPregnant').short}: 20`),
    );
    await terminal.answer('enter');
    const assumed = { equipment: ['wall', 'chair'], minutes: 10 };
    const answers = { ...most, ...assumed, conditions: ['pregnant'], weeksPregnant: 20 };
    expect(await result()).toEqual({ ...done, answers });
  });

  it('changes what was assumed', async () => {
    const { terminal, result } = ask(without('goal'));
    await terminal.waitFor(asks('goal'));
    await terminal.answer('enter');
    await terminal.waitFor('(assumed)');
    await terminal.answer('down', 'down', 'down', 'enter');
    await terminal.waitFor('Which one?');
    await terminal.answer('down', 'down', 'enter');
    await terminal.waitFor('1 to 60: (10)');
    await terminal.answer('escape');
    await terminal.waitFor('Is this right?');
    await terminal.answer('down', 'down', 'down', 'enter');
    await terminal.waitFor('Which one?');
    await terminal.answer('down', 'down', 'enter');
    await terminal.waitFor('1 to 60: (10)');
    await terminal.answer('25', 'enter');
    await terminal.waitFor(/minutes: 25(?! \(assumed\))/);
    await terminal.answer('enter');
    expect(await result()).toEqual({
      ...done,
      answers: { ...most, goal: 'flexibility', equipment: ['wall', 'chair'], minutes: 25 },
    });
  });

  it('is not shown when there was nothing to ask', async () => {
    const given = { ...most, equipment: [], minutes: 5 };
    const { terminal, result } = ask(given);
    expect(await result()).toEqual({ ...done, asked: false, answers: given });
    expect(terminal.screen()).not.toContain('Is this right?');
  });
});

describe('an end from outside', () => {
  it.each(['SIGTERM', 'SIGHUP', 'SIGINT', 'SIGQUIT'] as const)(
    '%s leaves the terminal as it was',
    async (signal) => {
      const { terminal, result } = ask();
      await terminal.waitFor(asks('emergency'));
      await terminal.answer('space');
      expect(terminal.cursorShown()).toBe(false);
      terminal.kill(signal);
      expect(await result()).toEqual({ done: false, signal, answers: {} });
    },
  );

  it.each(['ctrl-c', 'ctrl-d'])('%s leaves the terminal as it was', async (key) => {
    const { terminal, result } = ask(without('goal'));
    await terminal.waitFor(asks('goal'));
    await terminal.answer(key);
    expect(await result()).toEqual({ done: false, signal: 'SIGINT', answers: without('goal') });
  });
});

describe('colour', () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
  const colour = /\u001b\[\d+(;\d+)*m/;

  it.each([
    ['has colour, though standard output is a file', {}, true],
    ['has none with NO_COLOR', { NO_COLOR: '1' }, false],
  ])('%s', async (_, env, coloured) => {
    const { terminal } = ask({}, { env });
    await terminal.waitFor(asks('emergency'));
    await terminal.answer('down', 'space', '0');
    await terminal.waitFor('takes a mark away');
    expect(colour.test(terminal.raw())).toBe(coloured);
    await terminal.answer('ctrl-c');
    await terminal.exit;
  });
});

it('shows whole lists in a window of 12 rows', async () => {
  const { terminal } = ask({}, { rows: 12 });
  const list = ['part 1 of 2', label('emergency', 'saddle'), noneLine('◯', 'emergency')];
  await terminal.waitFor(inOrder(...list, '0 none · enter next'));
  await terminal.answer('enter');
  await terminal.waitFor(inOrder(...list, 'or press 0'));
  await terminal.answer('ctrl-c');
  await terminal.exit;
});

describe('a key answers what is on the screen, and was pressed for it', () => {
  it('held or doubled it answers one screen', async () => {
    const { terminal } = ask(without('age', 'floor', 'balance'));
    await terminal.waitFor(asks('age'));
    await terminal.answer(...new Array<string>(25).fill('enter'));
    await terminal.waitFor(asks('floor'));
    expect(terminal.screen()).not.toContain('Choose a line');
    await terminal.answer('1');
    await terminal.waitFor(asks('balance'));
    await terminal.press('ctrl-c');
    await terminal.exit;
  });

  it('no line has the cursor where the answer sets a limit; its number chooses', async () => {
    const { terminal, result } = ask(without('age', 'floor'));
    await terminal.waitFor(asks('age'));
    await terminal.waitFor(`❯ 2. ${label('age', '16-64')}`);
    await terminal.answer('enter');
    await terminal.waitFor(asks('floor'));
    expect(terminal.screen()).not.toContain('❯');
    await terminal.answer('enter');
    await terminal.waitFor('Choose a line');
    await terminal.answer('2');
    await terminal.waitFor('Is this right?');
    await terminal.answer('enter');
    expect((await result()).answers).toMatchObject({ age: '16-64', floor: 'hard' });
  });

  it.each([
    ['the answer to a colour query', '\u001b]11;rgb:1e1e/1e1e/2e2e\u0007'],
    ['its name', '\u001bP>|xterm(390)\u001b\\'],
    ['a paste in brackets', '\u001b[200~2\r1\r\u001b[201~'],
    ['a paste', '2 then 1\r'],
    ['a click', '\u001b[M 2!'],
  ])('%s is no answer', async (_, sent) => {
    const { terminal, result } = ask(without('floor'));
    await terminal.waitFor(asks('floor'));
    await terminal.answer(sent);
    expect(terminal.screen()).toContain(asks('floor'));
    await terminal.answer('3');
    await terminal.waitFor('Is this right?');
    await terminal.answer('enter');
    expect((await result()).answers).toMatchObject({ floor: 'no' });
  });
});

describe('a question follows the window', () => {
  it('with its marks and its cursor, and old frames are gone', async () => {
    const { terminal, result } = ask({}, { rows: 24 });
    const [saddle, bladder] = [label('emergency', 'saddle'), label('emergency', 'bladder-bowel')];
    await terminal.waitFor(asks('emergency'));
    await terminal.answer('down', 'down', 'space');
    await terminal.waitFor(`❯◉ 2. ${bladder}`);
    for (const [columns, rows] of [
      [80, 6],
      [40, 12],
      [80, 24],
    ] as const) {
      terminal.resize(columns, rows);
      const frame = inOrder(saddle.slice(0, 20), `❯◉ 2. ${bladder.slice(0, 20)}`, noneLine('◯', 'emergency'));
      const once = (): boolean => terminal.screen().split(bladder.slice(0, 20)).length === 2;
      await terminal.waitFor(() => frame.test(terminal.screen()) && once());
    }
    await terminal.answer('enter');
    expect((await result()).answers).toEqual({ emergency: ['bladder-bowel'] });
  });

  it.each<[number, number, boolean]>([
    [120, 40, true],
    [100, 30, true],
    [88, 26, true],
    [90, 16, true],
    [90, 10, false],
    [50, 30, false],
  ])('to %i by %i: what stands above stays where it is whole: %s', async (columns, rows, stays) => {
    const { terminal, result } = ask(without('goal'), { columns: 90, rows: 30 });
    await terminal.waitFor(asks('goal'));
    const above = 'Nothing you answer leaves this computer.';
    expect(terminal.screen()).toContain(above);
    terminal.resize(columns, rows);
    await terminal.waitFor(asks('goal'));
    const last = label('goal', 'night-cramp');
    await terminal.waitFor(() => terminal.screen().split(last).length === 2);
    expect(terminal.screen().includes(above)).toBe(stays);
    await terminal.press('ctrl-c');
    await result();
  });

  it('with its marks on every part that it is cut into', async () => {
    const { terminal, result } = ask({ ...most, feltAt: undefined }, { rows: 24 });
    await terminal.waitFor(asks('feltAt'));
    await terminal.answer('8');
    await terminal.waitFor(line('◉', 'feltAt', 'calf'));
    terminal.resize(50, 16);
    await terminal.waitFor('part 1 of 2');
    await terminal.answer('0');
    await terminal.waitFor(inOrder('part 2 of 2', `◉ 1. ${label('feltAt', 'calf')}`));
    await terminal.answer('enter', 'ctrl-c');
    await terminal.exit;
    expect(await result()).toMatchObject({ done: false });
  });

  it('and in one without room for it nothing can be marked', async () => {
    const { terminal } = ask({}, { columns: 80, rows: 24 });
    await terminal.waitFor(asks('emergency'));
    terminal.resize(80, 4);
    await terminal.waitFor('too small for the question');
    await terminal.answer('down', 'space', 'enter');
    terminal.resize(80, 24);
    await terminal.waitFor(noneLine('◯', 'emergency'));
    expect(terminal.screen()).not.toContain('◉');
    await terminal.press('ctrl-c');
    await terminal.exit;
  });

  it('Ctrl-L draws it again', async () => {
    const { terminal } = ask(without('floor'));
    await terminal.waitFor(asks('floor'));
    const before = terminal.raw().length;
    await terminal.press('ctrl-l');
    await terminal.waitFor(() => terminal.raw().slice(before).includes(asks('floor')));
    expect(terminal.screen().split(asks('floor'))).toHaveLength(2);
    await terminal.press('ctrl-c');
    await terminal.exit;
  });
});

it('the place of the line under the cursor is lit on the leg beside it, and stays lit when it is marked', async () => {
  const { terminal } = ask(without('feltAt'));
  await terminal.waitFor(asks('feltAt'));
  await terminal.waitFor('behind     front   sole');
  const leg = (): string =>
    terminal
      .screen()
      .split('\n')
      .map((line) => line.slice(40))
      .join('\n');
  const unlit = leg();
  await terminal.answer('8');
  await terminal.waitFor(/❯◉ 8\. Calf/);
  const lit = leg();
  await terminal.answer('1');
  await terminal.waitFor(/❯◉ 1\. Low back/);
  const marked = leg();
  expect(new Set([unlit, lit, marked]).size).toBe(3);
  await terminal.answer('ctrl-c');
  await terminal.exit;
});
