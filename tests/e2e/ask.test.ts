import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Question, QuestionnaireFile } from '../../src/core/schema/questionnaire.ts';
import { openTerminal, type TerminalOptions } from './terminal.ts';

const data = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'data', 'questionnaire.json'), 'utf8'),
) as QuestionnaireFile;

const question = (id: string): Question => {
  const found = data.questions.find((each) => each.id === id);
  if (!found) throw new Error(`no question ${id}`);
  return found;
};

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

const root = join(import.meta.dirname, '..', '..');
const driver = join(root, 'dist', 'test', 'ask-driver.js');
const folder = mkdtempSync(join(tmpdir(), 'stretch-ask-'));

beforeAll(() => {
  const flags = ['--bundle', '--platform=node', '--format=cjs', '--target=node20', '--external:inquirer'];
  execFileSync(
    join(root, 'node_modules', '.bin', 'esbuild'),
    ['tests/e2e/ask-driver.ts', ...flags, `--outfile=${driver}`, '--log-level=warning'],
    { cwd: root },
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Everything but the questions a test is about; with nothing felt it is short. */
const most = {
  emergency: [],
  age: '16-64',
  conditions: [],
  seeSomeone: [],
  goal: 'flexibility',
  feltAt: [],
  floor: 'easy',
  balance: 'steady',
};

const without = (...ids: string[]) =>
  Object.fromEntries(Object.entries(most).filter(([id]) => !ids.includes(id)));

/** The clock of the questions runs so many times as fast: a test does not have to wait until a key counts. */
const hurry = 20;

let count = 0;

/** Asks in a terminal, standard output in a file; the shell then says how the terminal was left. */
function ask(given: object = {}, options: TerminalOptions = {}) {
  count += 1;
  const file = join(folder, `${count}.json`);
  const script = `node '${driver}' > '${file}'; echo "left with $?, $(stty -a | grep -oE -- '-?icanon')"`;
  const env = { GIVEN: JSON.stringify(given), PID_FILE: `${file}.pid`, HURRY: String(hurry), ...options.env };
  const terminal = openTerminal('bash', ['-c', script], { hurry, ...options, cwd: root, env });
  const output = () => readFileSync(file, 'utf8');
  return {
    terminal,
    output,
    /** The process that asks, a child of the shell. */
    pid: () => Number(readFileSync(`${file}.pid`, 'utf8')),
    result: async () => {
      await terminal.exit;
      expect(terminal.screen()).toContain('left with 0, icanon');
      expect(terminal.cursorShown()).toBe(true);
      return JSON.parse(output());
    },
  };
}

/** What comes of answering all of it. */
const done = { done: true, asked: true, told: false };

const toNone = ['down', 'down', 'down', 'down', 'down', 'down', 'down', 'down', 'down'];

describe('warning signs', () => {
  it('are not passed by Enter alone', async () => {
    const { terminal } = ask();
    await terminal.waitFor('part 1 of 2');
    await terminal.answer('enter');
    await terminal.waitFor(`Mark a line with space, or "${noneOf('emergency')}".`);
    await terminal.answer('enter', 'enter');
    expect(terminal.screen()).toContain('part 1 of 2');
    await terminal.answer('ctrl-c');
    await terminal.exit;
  });

  it('are passed by marking "none", and not by "none" beside another line', async () => {
    const { terminal } = ask();
    await terminal.waitFor('part 1 of 2');
    await terminal.answer('down', 'space', ...toNone, 'space', 'enter');
    await terminal.waitFor(`Mark a line or "${noneOf('emergency')}", not both.`);
    await terminal.answer('up', 'up', 'up', 'up', 'up', 'space', 'enter');
    await terminal.waitFor('part 2 of 2');
    await terminal.answer('ctrl-c');
    await terminal.exit;
  });

  it('one up reaches "none", in three keys a part', async () => {
    const { terminal } = ask();
    await terminal.waitFor('part 1 of 2');
    await terminal.answer('up', 'space', 'enter');
    await terminal.waitFor('part 2 of 2');
    await terminal.answer('up', 'space', 'enter');
    await terminal.waitFor(() => !terminal.screen().includes('part 2 of 2'));
    await terminal.waitFor(asks('age'));
    await terminal.answer('ctrl-c');
    await terminal.exit;
  });

  it('end it at once, after their part of the list', async () => {
    const { terminal, result } = ask();
    await terminal.waitFor('part 1 of 2');
    await terminal.answer('down', 'down', 'space', 'enter');
    expect(await result()).toEqual({ ...done, answers: { emergency: ['bladder-bowel'] } });
  });

  it('end it at once when they are marked in the review', async () => {
    const { terminal, result } = ask({ ...most, goal: undefined });
    await terminal.waitFor(asks('goal'));
    await terminal.answer('enter');
    await terminal.waitFor('Is this right?');
    await terminal.answer('down', 'enter');
    await terminal.waitFor(`◉ ${noneOf('emergency')}`);
    await terminal.answer('down', 'space', ...toNone, 'space', 'enter');
    expect(await result()).toMatchObject({ done: true, answers: { emergency: ['saddle'], age: '16-64' } });
  });
});

it('no digit marks a line: none has a number on it', async () => {
  const { terminal, result } = ask();
  await terminal.waitFor('part 1 of 2');
  await terminal.answer('2', '4', '0');
  await terminal.answer('enter');
  await terminal.waitFor('Mark a line with space');
  expect(terminal.screen()).not.toContain('◉');
  await terminal.answer('ctrl-c');
  await result();
});

describe('going back', () => {
  it('shows the screen before with its marks', async () => {
    const { terminal } = ask(without('conditions', 'goal'));
    await terminal.waitFor('part 1 of 2');
    await terminal.answer('escape');
    await terminal.answer('down', 'down', 'space', 'enter');
    await terminal.waitFor('part 2 of 2');
    await terminal.answer(...toNone, 'space', 'enter');
    await terminal.waitFor(asks('goal'));
    await terminal.answer('escape');
    await terminal.waitFor(inOrder('part 2 of 2', `◉ ${noneOf('conditions')}`));
    await terminal.answer('escape');
    await terminal.waitFor(inOrder('part 1 of 2', `◉ ${label('conditions', 'knee-replacement')}`));
    await terminal.answer('enter');
    await terminal.waitFor('part 2 of 2');
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
    await terminal.waitFor('part 1 of 2');
    await terminal.answer('down', 'space', 'enter');
    await terminal.waitFor('part 2 of 2');
    await terminal.answer(...toNone, 'space', 'enter');
    await terminal.waitFor(asks('bend'));
    await terminal.answer('1');
    for (const part of ['part 1 of 3', 'part 2 of 3', 'part 3 of 3']) {
      await terminal.waitFor(part);
      await terminal.answer(...toNone, 'space', 'enter');
    }
    await terminal.waitFor(inOrder(small('conditions', 'hip-replacement'), '(assumed)'));
    await terminal.answer('down', 'down', 'enter');
    await terminal.waitFor('Which one?');
    await terminal.answer('down', 'enter');
    await terminal.waitFor(
      inOrder('changing one answer · part 1 of 2', `◉ ${label('conditions', 'hip-replacement')}`),
    );
    await terminal.answer('down', 'space', 'down', 'down', 'down', 'space', 'enter');
    await terminal.waitFor('part 2 of 2');
    await terminal.answer('enter');
    await terminal.waitFor(asks('weeksPregnant'));
    await terminal.answer('99', 'enter');
    await terminal.waitFor('A whole number from 1 to 42, please.');
    await terminal.answer('backspace', 'backspace', '20', 'enter');
    const warning = `◯ ${label('seeSomeone', 'pregnancy-warning')}`;
    await terminal.waitFor(inOrder('part 2 of 3', warning, '───', `◯ ${noneOf('seeSomeone')}`));
    await terminal.answer('down', 'down', 'space', 'enter');
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
      const { terminal, output, pid, result } = ask();
      await terminal.waitFor('part 1 of 2');
      await terminal.answer('space');
      expect(output()).toBe('');
      expect(terminal.cursorShown()).toBe(false);
      process.kill(pid(), signal);
      expect(await result()).toEqual({ done: false, signal });
    },
  );

  it.each(['ctrl-c', 'ctrl-d'])('%s leaves the terminal as it was', async (key) => {
    const { terminal, output, result } = ask(without('goal'));
    await terminal.waitFor(asks('goal'));
    expect(output()).toBe('');
    await terminal.answer(key);
    expect(await result()).toEqual({ done: false, signal: 'SIGINT' });
  });
});

it('comes back after Ctrl-Z', async () => {
  const pidFile = join(folder, 'stopped.pid');
  const env = {
    ...{ PS1: 'shell ready> ', PID_FILE: pidFile },
    ...{ GIVEN: JSON.stringify(without('goal')), HURRY: String(hurry) },
  };
  const terminal = openTerminal('bash', ['--norc', '-i'], { cwd: root, env, hurry });
  await terminal.waitFor('shell ready>');
  await terminal.answer(`node '${driver}'`, 'enter');
  await terminal.waitFor(asks('goal'));
  await terminal.answer('ctrl-z');
  await terminal.waitFor('Stopped');
  await terminal.press('fg', 'enter');
  await terminal.waitFor(/^(?![\s\S]*Stopped)[\s\S]*❯ /);
  // The same from outside.
  process.kill(Number(readFileSync(pidFile, 'utf8')), 'SIGTSTP');
  await terminal.waitFor('Stopped');
  expect(terminal.cursorShown()).toBe(true);
  await terminal.answer('fg', 'enter');
  await terminal.waitFor(/^(?![\s\S]*Stopped)[\s\S]*❯ /);
  await terminal.answer('down', 'enter');
  await terminal.waitFor(small('goal', question('goal').choices?.[1]?.id ?? ''));
  await terminal.answer('ctrl-c');
  await terminal.waitFor('"SIGINT"');
  await terminal.answer('exit', 'enter');
  await terminal.exit;
});

describe('colour', () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
  const colour = /\u001b\[\d+(;\d+)*m/;

  it.each([
    ['has colour, though standard output is a file', {}, true],
    ['has none with NO_COLOR', { NO_COLOR: '1' }, false],
  ])('%s', async (_, env, coloured) => {
    const { terminal } = ask({}, { env });
    await terminal.waitFor('part 1 of 2');
    await terminal.answer('down', 'space', ...toNone, 'space', 'enter');
    await terminal.waitFor('not both');
    expect(colour.test(terminal.raw())).toBe(coloured);
    await terminal.answer('ctrl-c');
    await terminal.exit;
  });
});

it('shows whole lists in a window of 12 rows', async () => {
  const { terminal } = ask({}, { rows: 12 });
  const list = ['part 1 of 2', label('emergency', 'saddle'), `◯ ${noneOf('emergency')}`];
  await terminal.waitFor(inOrder(...list, 'enter next'));
  await terminal.answer('enter');
  await terminal.waitFor(inOrder(...list, `or "${noneOf('emergency')}"`));
  await terminal.answer('ctrl-c');
  await terminal.exit;
});

describe('a key answers what is on the screen, and was pressed for it', () => {
  it('held or doubled it answers one screen', async () => {
    const { terminal } = ask(without('age', 'floor', 'balance'));
    await terminal.waitFor(asks('age'));
    await terminal.answer(...new Array<string>(25).fill('enter'));
    await terminal.waitFor(asks('floor'));
    expect(terminal.screen()).not.toContain('Choose a line.');
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
    await terminal.waitFor('Choose a line.');
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
    await terminal.waitFor('part 1 of 2');
    await terminal.answer('down', 'down', 'space');
    await terminal.waitFor(`❯◉ ${bladder}`);
    for (const [columns, rows] of [
      [80, 6],
      [40, 12],
      [80, 24],
    ] as const) {
      terminal.resize(columns, rows);
      const frame = inOrder(saddle.slice(0, 20), `❯◉ ${bladder.slice(0, 20)}`, `◯ ${noneOf('emergency')}`);
      const once = (): boolean => terminal.screen().split(bladder.slice(0, 20)).length === 2;
      await terminal.waitFor(() => frame.test(terminal.screen()) && once());
    }
    await terminal.answer('enter');
    expect((await result()).answers).toEqual({ emergency: ['bladder-bowel'] });
  });

  it('and in one without room for it nothing can be marked', async () => {
    const { terminal } = ask({}, { columns: 80, rows: 24 });
    await terminal.waitFor('part 1 of 2');
    terminal.resize(80, 4);
    await terminal.waitFor('too small for the question');
    await terminal.answer('down', 'space', 'enter');
    terminal.resize(80, 24);
    await terminal.waitFor(`◯ ${noneOf('emergency')}`);
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
