import { describe, expect, it } from 'vitest';
import { plain, tingling } from '../library.ts';
import { coached, keyFor, told, waitForWords } from './coached.ts';
import { newHome } from './home.ts';
import { diaryOf, homeAfter, keptIn, lastOf, live, planOf, pressUntil, upToTheLastQuestion } from './live.ts';
import type { TestTerminal } from './terminal.ts';

const large = { columns: 100, rows: 30 };
/** A session of the last routine that has begun. */
async function begun(home = homeAfter(), ...flags: string[]): Promise<TestTerminal> {
  const terminal = live(['coach', '--no-ask', ...flags], home, large);
  await terminal.waitFor('space pause');
  return terminal;
}
const loadOf = (terminal: TestTerminal): number => Number(/nerve .*?(\d+), /.exec(terminal.screen())?.[1]);
const nameOf = (terminal: TestTerminal): string => /1 of \d +(.*?) {3,}/.exec(terminal.screen())?.[1] ?? '';

describe.concurrent('how bad it is', () => {
  it('is asked before, and one key begins', async () => {
    const terminal = live(['coach'], homeAfter(), large);
    await terminal.waitFor('Before you start: how bad is the worst');
    await terminal.answer('3');
    await terminal.waitFor('get ready: find the starting position');
    await terminal.press('q');
    expect((await terminal.exit).exitCode).toBe(0);
  });
  it.each(['8', '9', 'x'])('%s at rest: nothing is begun, where to go is said, exit 4', async (key) => {
    const home = homeAfter();
    const terminal = live(['coach'], home, large);
    await terminal.waitFor('Before you start');
    await terminal.answer(key);
    expect((await terminal.exit).exitCode).toBe(4);
    expect(terminal.screen()).toContain('Make an appointment with a doctor or a physiotherapist');
    expect(terminal.screen()).toContain('Get emergency help at once');
    expect(diaryOf(home)).toMatchObject([{ ended: 'stopped', stop: 'severe-at-rest', seconds: 0 }]);
  });
  it('is asked after, and compared', async () => {
    const home = newHome();
    const terminal = await upToTheLastQuestion(home, '5', large);
    await terminal.answer('2');
    expect((await terminal.exit).exitCode).toBe(0);
    expect(terminal.screen()).toContain('The worst feeling went from 5 to 2.');
    expect(diaryOf(home)).toMatchObject([{ ended: 'finished', before: 5, after: 2 }]);
  });
  it('8 and more after it is a stop as well: where to go, exit 4, and no coaching on these answers', async () => {
    const home = newHome({ 'last.json': lastOf(plain) });
    const terminal = await upToTheLastQuestion(home, '5', large);
    await terminal.answer('9');
    expect((await terminal.exit).exitCode).toBe(4);
    expect(terminal.screen()).toMatch(
      /went up, from 5 to 9\.[\s\S]*Please see someone[\s\S]*Make an appointment/,
    );
    expect(terminal.screen()).not.toContain('make a gentler routine');
    expect(diaryOf(home)).toMatchObject([{ ended: 'stopped', stop: 'severe-at-rest', before: 5, after: 9 }]);
    const again = live(['coach'], home, large);
    expect((await again.exit).exitCode).toBe(4);
  });
  it('is not asked with --no-ask', async () => {
    const home = newHome({ 'plan.json': planOf(30) });
    const terminal = live(['coach', `${home}/plan.json`, '--no-ask'], home, large);
    await terminal.waitFor('space pause');
    await terminal.press('n');
    expect((await terminal.exit).exitCode).toBe(0);
    expect(terminal.raw()).not.toMatch(/how bad/);
  });
});

describe.concurrent('what the body says', () => {
  it('t: it says what changed and shows the lower load', async () => {
    const person = { ...plain, ...tingling };
    const terminal = await begun(homeAfter(person));
    const load = loadOf(terminal);
    await terminal.press('t');
    await waitForWords(terminal, told('t', person));
    expect(loadOf(terminal)).toBeLessThan(load);
    await terminal.press('q');
    await terminal.exit;
  });
  it('p once eases it off, twice leaves it out', async () => {
    const terminal = await begun();
    const name = nameOf(terminal);
    await terminal.press('p');
    await waitForWords(terminal, told('p'));
    expect(nameOf(terminal)).toBe(name);
    await terminal.press('p');
    await waitForWords(terminal, `Left out: ${name}.`);
    expect(nameOf(terminal)).not.toBe(name);
    await terminal.press('q');
    await terminal.exit;
  });
  it('e: something harder, or why not', async () => {
    const terminal = await begun();
    await terminal.press('t');
    await waitForWords(terminal, told('t'));
    await terminal.press('e');
    await terminal.waitFor('No harder today: it tingled.');
    await terminal.press('q');
    await terminal.exit;
  });
  it('?: its reasons and where they are from, and back', async () => {
    const terminal = await begun();
    const cue = coached.cue.slice(0, 20);
    await terminal.waitFor(cue);
    await terminal.press('?');
    await terminal.waitFor(/Why this one:[\s\S]*From: .*\d{4}/);
    expect(terminal.screen()).not.toContain(cue);
    await terminal.press('?');
    await terminal.waitFor(cue);
    await terminal.press('q');
    await terminal.exit;
  });
  it('w and y: it stops, says where to go, exit 4, and there is nothing to go on with', async () => {
    const home = homeAfter();
    const terminal = await begun(home);
    await terminal.press('w');
    await terminal.waitFor('Has a part of the leg gone numb');
    await terminal.answer('y');
    expect((await terminal.exit).exitCode).toBe(4);
    expect(terminal.screen()).toContain('Phone a doctor today');
    expect(terminal.screen()).toContain('Get emergency help at once');
    expect(terminal.cursorShown()).toBe(true);
    expect(diaryOf(home)).toMatchObject([{ ended: 'stopped', stop: 'numb-or-weak' }]);
    expect(keptIn(home, 'session.json')).toBeUndefined();
  });
  it('w and n: it goes on', async () => {
    const terminal = await begun();
    await terminal.press('w');
    await terminal.waitFor('Has a part of the leg gone numb');
    await terminal.answer('n');
    await terminal.waitFor('space pause');
    await terminal.press('q');
    expect((await terminal.exit).exitCode).toBe(0);
  });
});

describe.concurrent('t again and again: it settles first, and is asked whether it has', () => {
  async function settled(home: string): Promise<TestTerminal> {
    const terminal = await begun(home);
    await pressUntil(terminal, 't', 'Let it settle');
    expect(terminal.screen()).toContain('One minute of rest');
    await terminal.press('n');
    await terminal.waitFor('Has it settled?');
    return terminal;
  }
  it('still there: it ends with what to do, exit 4', async () => {
    const home = homeAfter();
    const terminal = await settled(home);
    await terminal.answer(keyFor('settled', 'no'));
    expect((await terminal.exit).exitCode).toBe(4);
    expect(terminal.screen()).toMatch(/Enough for today\.[\s\S]*No more stretching today/);
    const [entry] = diaryOf(home);
    expect(entry).toMatchObject({ ended: 'stopped', stop: 'still-there' });
    expect(entry?.reports.length).toBeGreaterThan(1);
  });
  it('yes: it goes on with what may still be done', async () => {
    const terminal = await settled(homeAfter());
    await terminal.answer(keyFor('settled', 'yes'));
    await terminal.waitFor(/2 of \d [\s\S]*get ready/);
    await terminal.press('q');
    expect((await terminal.exit).exitCode).toBe(0);
  });
  it('after a stop nothing is coached before the questions are answered anew', async () => {
    const home = homeAfter();
    const terminal = await settled(home);
    await terminal.answer(keyFor('settled', 'no'));
    await terminal.exit;
    // A command that runs meanwhile is not stopped by it, and its exit status is its own.
    for (const [exitCode, ...args] of [
      [4, 'coach'],
      [4, 'coach', '--resume'],
      [3, 'while', '--', 'sh', '-c', 'sleep 1; exit 3'],
    ] as [number, ...string[]][]) {
      const again = live(args, home, large);
      expect((await again.exit).exitCode).toBe(exitCode);
      expect(again.screen()).toMatch(
        /The last session had to stop: Enough for today\.[\s\S]*answer the questions anew/,
      );
    }
  });
});

describe.concurrent('the last answers', () => {
  it('that stop it now: the stop is said, nothing is coached, exit 4', async () => {
    const home = homeAfter({ ...plain, seeSomeone: ['foot-drop'] });
    const terminal = live(['coach'], home, large);
    expect((await terminal.exit).exitCode).toBe(4);
    expect(terminal.screen()).toContain('Do not stretch.');
    expect(terminal.raw()).not.toContain('get ready');
  });
  it('that are old are said to be', async () => {
    const savedAt = new Date(Date.now() - 9 * 86_400_000).toISOString();
    const terminal = live(['coach'], newHome({ 'last.json': { ...lastOf(plain), savedAt } }), large);
    await terminal.waitFor('Before you start');
    await terminal.answer('q');
    await terminal.exit;
    expect(terminal.screen()).toContain('Your answers are 9 days old.');
  });
});
