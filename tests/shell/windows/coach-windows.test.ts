import { describe, expect, it } from 'vitest';
import { told } from '../../e2e/coached.ts';
import { newHome } from '../../e2e/home.ts';
import { homeAfter, lastOf, live, planOf, pressUntil } from '../../e2e/live.ts';
import type { TestTerminal } from '../../e2e/terminal.ts';
import { plain } from '../../library.ts';
import { openWindow } from '../window.ts';

const sizes: readonly [number, number][] = [
  [40, 12],
  [200, 60],
  [41, 60],
  [200, 12],
  [60, 16],
  [120, 30],
  [80, 24],
];
/** Windows too small for more than a line. */
const tiny: readonly [number, number][] = [
  [39, 24],
  [80, 11],
  [12, 4],
  [1, 1],
];
const esc = '\u001b';

/** Makes the window each of these sizes; waits each time for these words, with every line within it. */
async function through(terminal: TestTerminal, words: RegExp): Promise<void> {
  for (const [columns, rows] of sizes) {
    const before = terminal.raw().length;
    terminal.resize(columns, rows);
    await terminal.waitFor(() => terminal.raw().length > before && words.test(terminal.screen()));
    expect({ columns, rows, wrapped: terminal.wrapped() }).toEqual({ columns, rows, wrapped: false });
  }
}

/** Answers the question before; then a key. */
async function answerThen(terminal: TestTerminal, key: string): Promise<void> {
  await terminal.answer('3');
  await terminal.waitFor('space pause');
  await terminal.press(key);
}

describe.concurrent('from 40 by 12 to 200 by 60, resized at any moment, every line is in the window', () => {
  const changed = new RegExp(told('t').split(' ').slice(0, 3).join('\\s+'));
  it.each<[string, (terminal: TestTerminal) => Promise<void>, RegExp]>([
    ['while the question before waits', async () => {}, /how\s+bad[\s\S]*9 +10\s[\s\S]*enter leaves it/],
    [
      'while it runs',
      (terminal) => answerThen(terminal, 'n'),
      /1 of \d[\s\S]*(?:straighten|bend),[\s\S]*then: switch/,
    ],
    ['while it is paused', (terminal) => answerThen(terminal, 'space'), /paused[\s\S]*space go on/],
    ['while it says what changed', (terminal) => answerThen(terminal, 't'), changed],
    ['while it says why', (terminal) => answerThen(terminal, '?'), /1 of \d[\s\S]*q end/],
    [
      'while a question in the middle waits',
      (terminal) => answerThen(terminal, 'w'),
      /gone numb[\s\S]*n no, go on/,
    ],
    [
      'while it settles, and the question after that waits',
      async (terminal) => {
        await terminal.answer('3');
        await terminal.waitFor('space pause');
        await pressUntil(terminal, 't', 'Let it settle');
        await terminal.press('n');
      },
      /Has it settled\?[\s\S]*w numb or weak[\s\S]*q end/,
    ],
  ])('%s', async (_, go, words) => {
    const terminal = live(['coach'], homeAfter());
    await terminal.waitFor('Before you start');
    await go(terminal);
    await terminal.waitFor(words);
    await through(terminal, words);
    await terminal.answer('q');
    await terminal.exit;
    expect(terminal.cursorShown()).toBe(true);
  });
  it('in a window too small for that it goes on in one line, and back', async () => {
    const terminal = live(['coach', '--no-ask'], homeAfter());
    await terminal.waitFor('space pause');
    await terminal.press('space');
    for (const [columns, rows] of tiny) {
      terminal.resize(columns, rows);
      await terminal.waitFor(
        () => !terminal.raw().slice(terminal.raw().lastIndexOf('?1049')).startsWith('?1049h'),
      );
    }
    terminal.resize(80, 24);
    await terminal.waitFor(/paused[\s\S]*space go on/);
    await terminal.press('q');
    expect((await terminal.exit).exitCode).toBe(0);
    expect(terminal.cursorShown()).toBe(true);
  });
});

describe.concurrent('a screen reader at a terminal (ACCESSIBLE=1)', () => {
  it('gets lines and no escape sequence, from the first question to the end', async () => {
    const home = newHome({ 'plan.json': planOf(2, 60), 'last.json': lastOf(plain) });
    const terminal = live(['coach', `${home}/plan.json`], home, { env: { ACCESSIBLE: '1' }, rows: 50 });
    await terminal.waitFor(/or enter to leave it\s+out\./);
    await terminal.answer('2');
    await terminal.waitFor('0:00, 1 of 1, A stretch, hold, 2 seconds\nLie down.');
    await terminal.waitFor('0:02, 1 of 1, A stretch, hold, 60 seconds');
    await terminal.press('p');
    await terminal.waitFor('Press s for suddenly: a stab, pull or pop, c for');
    await terminal.answer('g');
    await terminal.waitFor(/Press\s+p\s+again,/);
    await terminal.press('space');
    await terminal.waitFor(/^paused$/m);
    await terminal.press('space');
    await terminal.waitFor(/^going on$/m);
    await terminal.press('w');
    await terminal.waitFor('Press y for yes, stop here');
    await terminal.answer('y');
    expect((await terminal.exit).exitCode).toBe(4);
    expect(terminal.screen()).toMatch(/^Ended after 0:0\d of 1:02\.\n\n {2}Stop here/m);
    expect(terminal.raw()).not.toContain(esc);
  });
  it.each([
    ['hears the bell at a new phase', [], true],
    ['hears nothing with --quiet', ['--quiet'], false],
  ])('%s', async (_, flags, expected) => {
    const home = newHome({ 'plan.json': planOf(1, 60) });
    const args = ['coach', '--no-ask', ...flags, `${home}/plan.json`];
    // Nowhere is a player of sounds.
    const env = { ACCESSIBLE: '1', PATH: '/nowhere', STRETCH_HOME: home };
    const terminal = openWindow(args, { env });
    await terminal.waitFor('hold, 60 seconds');
    await terminal.press('q');
    await terminal.exit;
    expect(terminal.raw().includes('\u0007')).toBe(expected);
  });
});

describe.concurrent('a terminal without a second screen', () => {
  it('has the last words below nothing of the drawing', async () => {
    const terminal = live(['coach', '--no-ask'], homeAfter(), { alternate: false });
    await terminal.waitFor('space pause');
    await terminal.press('q');
    await terminal.exit;
    expect(terminal.screen()).toMatch(/^Ended after /);
    expect(terminal.screen()).not.toMatch(/[\u2801-\u28ff]|space pause/);
  });
  it('nor has a stop', async () => {
    const terminal = live(['coach', '--no-ask'], homeAfter(), { alternate: false, rows: 40 });
    await terminal.waitFor('space pause');
    await terminal.press('w');
    await terminal.waitFor('gone numb');
    await terminal.answer('y');
    expect((await terminal.exit).exitCode).toBe(4);
    expect(terminal.screen()).toMatch(/^Ended after .*\n\n {2}Stop here\./);
    expect(terminal.screen()).not.toMatch(/[\u2801-\u28ff]|gone numb\?/);
  });
});
