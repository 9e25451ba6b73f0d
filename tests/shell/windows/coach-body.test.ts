import { describe, expect, it } from 'vitest';
import { coached, keyFor, steps, told, waitForWords, wordsIn } from '../../e2e/coached.ts';
import { newHome } from '../../e2e/home.ts';
import {
  diaryOf,
  homeAfter,
  keptIn,
  lastOf,
  live,
  planOf,
  pressUntil,
  upToTheLastQuestion,
} from '../../e2e/live.ts';
import type { TestTerminal } from '../../e2e/terminal.ts';
import { plain, tingling } from '../../library.ts';

const large = { columns: 100, rows: 30 };
/** A session of the last routine that has begun. */
async function begun(home = homeAfter(), ...flags: string[]): Promise<TestTerminal> {
  const terminal = live(['coach', '--no-ask', ...flags], home, large);
  await terminal.waitFor('space pause');
  return terminal;
}
/** One that has come to its second step, which stretches the hamstrings, with over a second of it done. */
async function begunAtStretch(
  home = homeAfter(),
  { flags = [], env = {} }: { flags?: string[]; env?: Record<string, string> } = {},
): Promise<TestTerminal> {
  const terminal = live(['coach', '--no-ask', ...flags], home, { ...large, env });
  await terminal.waitFor(/get ready/);
  const second = steps[1]?.name ?? '';
  for (let presses = 0; presses < 10 && !terminal.screen().includes(`2 of ${steps.length}`); presses++) {
    const before = terminal.raw().length;
    await terminal.press('n');
    await terminal.waitFor(() => terminal.raw().length > before);
  }
  await terminal.waitFor(second);
  return terminal;
}
const leftOf = (terminal: TestTerminal): string => /(\d+:\d\d) left/.exec(terminal.screen())?.[1] ?? '';
/** Waits until the time left has changed so often. */
async function waitForSeconds(terminal: TestTerminal, times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    const before = leftOf(terminal);
    await terminal.waitFor(() => leftOf(terminal) !== before);
  }
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
    expect(terminal.screen()).toContain('make an appointment with a doctor or a physiotherapist');
    expect(terminal.screen()).toContain('Get emergency help for');
    expect(diaryOf(home)).toMatchObject([{ ended: 'stopped', stop: 'severe-at-rest', seconds: 0 }]);
  });
  it('4 to 6 of 10 that is new: the session ends, and the questions follow', async () => {
    const home = homeAfter();
    const terminal = live(['coach'], home, { ...large, rows: 40 });
    await terminal.waitFor('Before you start');
    await terminal.answer('5');
    await terminal.waitFor('Is it new, or stronger than usual?');
    await terminal.answer('y');
    await terminal.waitFor(
      /had to stop: It is new, or stronger than usual[\s\S]*does any of this fit you right now\?/,
    );
    await terminal.press('ctrl-c');
    expect((await terminal.exit).exitCode).toBe(130);
    expect(diaryOf(home)).toMatchObject([{ ended: 'stopped', stop: 'new-feeling', before: 5, seconds: 0 }]);
    // Not answered anew yet.
    expect((await live(['coach'], home, large).exit).exitCode).toBe(4);
  });
  it('4 to 6 of 10 as usual: it is gentler, and that is said', async () => {
    const terminal = live(['coach'], homeAfter(), large);
    await terminal.waitFor('Before you start');
    await terminal.answer('5');
    await terminal.waitFor('Is it new');
    await terminal.answer('n');
    await waitForWords(terminal, 'At 5 of 10: gentler today');
    await terminal.press('q');
    expect((await terminal.exit).exitCode).toBe(0);
  });
  it('is asked after, and compared', async () => {
    const home = newHome();
    const terminal = await upToTheLastQuestion(home, '3', large);
    await terminal.answer('2');
    expect((await terminal.exit).exitCode).toBe(0);
    expect(terminal.screen()).toContain('The worst feeling went from 3 to 2.');
    expect(diaryOf(home)).toMatchObject([{ ended: 'finished', before: 3, after: 2 }]);
  });
  it('8 and more after it is a stop as well: where to go, exit 4, and no coaching on these answers', async () => {
    const home = newHome({ 'last.json': lastOf(plain) });
    const terminal = await upToTheLastQuestion(home, '3', large);
    await terminal.answer('9');
    expect((await terminal.exit).exitCode).toBe(4);
    expect(terminal.screen()).toMatch(
      /went up, from 3 to 9\.[\s\S]*Please see someone[\s\S]*make an appointment/,
    );
    expect(terminal.screen()).not.toContain('make a gentler routine');
    expect(diaryOf(home)).toMatchObject([{ ended: 'stopped', stop: 'severe-at-rest', before: 3, after: 9 }]);
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
  it('p once asks and eases it off, twice leaves it out', async () => {
    const terminal = await begun();
    const name = nameOf(terminal);
    await terminal.press('p');
    await terminal.waitFor('How did the pain come?');
    await terminal.answer('g');
    await waitForWords(terminal, 'Press p again, and this one is left out.');
    expect(nameOf(terminal)).toBe(name);
    await terminal.press('p');
    await waitForWords(terminal, `Left out: ${name}.`);
    expect(nameOf(terminal)).not.toBe(name);
    await terminal.press('q');
    await terminal.exit;
  });
  it('p at a stretch asks how the pain came, and stands still; slowly: eased off', async () => {
    const terminal = await begunAtStretch();
    await terminal.press('p');
    await terminal.waitFor('How did the pain come?');
    await terminal.answer('g');
    await waitForWords(terminal, 'Press p again, and this one is left out.');
    await terminal.press('q');
    expect((await terminal.exit).exitCode).toBe(0);
  });
  it.each([
    ['in one line', { flags: ['--compact'], env: {} }],
    ['in lines', { flags: [], env: { ACCESSIBLE: '1' } }],
    ['in the whole window', { flags: [], env: {} }],
  ])(
    'suddenly, %s: it stops, says where to go, exit 4, and that is kept for the next questions',
    async (_, how) => {
      const home = homeAfter();
      const terminal = await begunAtStretch(home, how);
      await terminal.press('p');
      await terminal.waitFor(/How did the pain come\?[\s\S]*suddenly: a stab, pull or pop/);
      await terminal.answer('s');
      expect((await terminal.exit).exitCode).toBe(4);
      expect(wordsIn(terminal)).toMatch(/It may be a strain\. .*Be seen the same day with a bruise/);
      expect(diaryOf(home)).toMatchObject([
        { ended: 'stopped', stop: 'sudden-pain', reports: [{ report: 'hurts', onset: 'sudden' }] },
      ]);
      expect(keptIn(home, 'sudden-pain.json')).toMatchObject({ formatVersion: 1 });
      expect(keptIn(home, 'session.json')).toBeUndefined();
    },
  );
  it('a question left open comes first when the session goes on', async () => {
    const home = homeAfter();
    const terminal = await begunAtStretch(home);
    await waitForSeconds(terminal, 2);
    await terminal.press('p');
    await terminal.waitFor('How did the pain come?');
    await terminal.answer('q');
    await terminal.exit;
    const again = live(['coach', '--resume', '--no-ask'], home, large);
    await again.waitFor('How did the pain come?');
    await again.answer('p');
    expect((await again.exit).exitCode).toBe(4);
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
    expect(terminal.screen()).toContain('Get emergency help for');
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
    const terminal = await settled(homeAfter({ ...plain, ...tingling, worst: 5, minutes: 20 }));
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
  it('that are old are said to be on a first screen, which waits', async () => {
    const savedAt = new Date(Date.now() - 9 * 86_400_000).toISOString();
    const home = newHome({ 'last.json': { ...lastOf(plain), savedAt } });
    const terminal = live(['coach', '--no-ask'], home, large);
    await terminal.waitFor('Your answers are 9 days old.');
    await terminal.waitFor('enter goes on');
    expect(terminal.screen()).not.toContain('get ready');
    await terminal.answer('enter');
    await terminal.waitFor('get ready');
    await terminal.answer('q');
    await terminal.exit;
  });
});
