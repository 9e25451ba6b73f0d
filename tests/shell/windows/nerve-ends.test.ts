import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/core/types.ts';
import { newHome } from '../../e2e/home.ts';
import { keptIn } from '../../e2e/live.ts';
import { answer, begun, feeding, known, open } from '../../e2e/nerve.ts';
import { flagsFor } from '../../e2e/program.ts';
import type { TestTerminal } from '../../e2e/terminal.ts';
import { stretch } from '../run.ts';

describe.concurrent('the self-test ends early', () => {
  it.each<[string, string, number, string]>([
    ['t: it is easily stirred', 't', 0, 'Stop the test. It is more easily stirred than it seemed.'],
    ['p: it hurt', 'p', 0, 'It hurt, so the test ends here.'],
    ['q: it says nothing', 'q', 0, 'The test was not finished, so it says nothing.'],
    ['Ctrl-C', 'ctrl-c', 130, ''],
  ])('%s', async (_, key, exitCode, said) => {
    const home = newHome();
    const terminal = await begun(known, home);
    await terminal.answer(key);
    if (key === 't') {
      await terminal.waitFor(feeding.offer);
      await terminal.answer('escape');
    }
    expect(await terminal.exit).toEqual({ exitCode, signal: 0 });
    expect(terminal.screen()).toContain(said);
    expect(terminal.cursorShown()).toBe(true);
    expect(keptIn(home, 'nerve.json')).toBeUndefined();
  });
  it.each<[string, (terminal: TestTerminal) => Promise<void>, string]>([
    ['8 at rest', (terminal) => answer(terminal, { rest: '8' }), 'make an appointment'],
    [
      'numb or weak after it',
      (terminal) =>
        answer(terminal, { rest: '0', other: 'a', sore: 'k', head: 'y', toes: 'y', settled: 'w' }),
      'Phone a doctor today',
    ],
  ])('%s: where to go is said, exit 4', async (_, go, said) => {
    const terminal = await begun(known, newHome());
    await go(terminal);
    expect((await terminal.exit).exitCode).toBe(4);
    expect(terminal.screen()).toContain(said);
    expect(terminal.screen()).toContain('Get emergency help for');
  });
  it('w and y at any moment: the same', async () => {
    const terminal = await begun();
    await terminal.press('w');
    await terminal.waitFor('Has a part of the leg gone numb');
    await terminal.answer('y');
    expect((await terminal.exit).exitCode).toBe(4);
    expect(terminal.screen()).toContain('Phone a doctor today');
  });
  it('by no key that skips: n, s, b and + do nothing', async () => {
    const terminal = await begun();
    // Apart: letters that come in one read were pasted.
    for (const key of ['n', 's', 'b', '+', 'space']) await terminal.answer(key);
    await terminal.waitFor(/1 of 11 +Sit tall[\s\S]*paused[\s\S]*2:\d\d left[\s\S]*space go on/);
    await terminal.press('q');
    expect((await terminal.exit).exitCode).toBe(0);
  });
});

describe.concurrent('the self-test is not for everybody', () => {
  it.each<[string, Answers, number, string]>([
    [
      'a replaced hip',
      { ...known, conditions: ['hip-replacement'], bend: 'cleared' },
      0,
      'With a replaced hip',
    ],
    ['nothing felt', { ...known, feltAt: [], feelsLike: [] }, 0, 'there is nothing to test'],
    ['an emergency', { ...known, emergency: ['saddle'] }, 4, 'Do not stretch.'],
    ['a warning sign', { ...known, seeSomeone: ['foot-drop'] }, 4, 'Do not stretch.'],
  ])('%s', async (_, answers, exitCode, said) => {
    const terminal = open(newHome(), ['nerve', ...flagsFor(answers)]);
    await terminal.waitFor(/Is this right\?|made/);
    if (terminal.screen().includes('Is this right?')) await terminal.answer('enter');
    expect((await terminal.exit).exitCode).toBe(exitCode);
    expect(terminal.screen()).toContain(said);
    expect(terminal.raw()).not.toContain('Sit tall');
  });
  it('nor without a terminal, exit 2: first what is open is named, then why', async () => {
    const all = { ...known, night: 'no' };
    const [some, none] = await Promise.all([
      stretch(['nerve', ...flagsFor(all)]),
      stretch(['nerve', '--side', 'right']),
    ]);
    expect([some.code, some.out, some.err]).toEqual([
      2,
      '',
      expect.stringContaining('so it needs a terminal'),
    ]);
    expect([none.code, none.err]).toEqual([2, expect.stringContaining('--emergency')]);
  });
});
