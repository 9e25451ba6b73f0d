import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/core/types.ts';
import { newHome } from '../../e2e/home.ts';
import { keptIn } from '../../e2e/live.ts';
import { answer, begun, calf, feeding, known, open, type Path } from '../../e2e/nerve.ts';
import { flagsFor } from '../../e2e/program.ts';
import type { TestTerminal } from '../../e2e/terminal.ts';
import { plain, tingling } from '../../library.ts';

describe.concurrent('the self-test, to its result', () => {
  it.each<[string, Answers, Path, string, object]>([
    [
      'the feeling one knows, changed by the head and the foot',
      known,
      { rest: '0', other: 'a', sore: 'k', head: 'y', toes: 'y', settled: 'y' },
      'A hint: the nerve more likely has a part in it.',
      { headTest: 'changes', toesTest: 'eases' },
    ],
    [
      'a pull in both thighs that nothing changed',
      known,
      { rest: '2', other: 'a', sore: 'a', head: 'n', toes: 'n', settled: 'y' },
      'A hint: the muscle is more likely.',
      { headTest: 'same', toesTest: 'same' },
    ],
    [
      'below the knee the hip is moved, not the foot',
      calf,
      { rest: '0', other: 'n', sore: 'b', head: 'n', hip: 'n', settled: 'y' },
      'A hint: the place itself, more likely than the nerve.',
      { headTest: 'same' },
    ],
    [
      'x, it tingles: it ends there',
      known,
      { rest: '0', other: 'x' },
      'Stop the test.',
      { startedBy: 'everyday' },
    ],
    [
      'x at the head, in the middle of it',
      known,
      { rest: '0', other: 'a', sore: 'k', head: 'x' },
      'Stop the test.',
      { startedBy: 'everyday' },
    ],
    [
      'what has not settled',
      known,
      { rest: '0', other: 'a', sore: 'k', head: 'y', toes: 'y', settled: 'n' },
      'Stop the test.',
      { startedBy: 'everyday' },
    ],
  ])('%s', async (_, answers, path, title, fed) => {
    const home = newHome();
    const terminal = await begun(answers, home);
    await answer(terminal, path);
    await terminal.waitFor(feeding.offer);
    expect(terminal.screen()).toContain(`  ${title}`);
    expect(terminal.screen()).toContain('It is a hint.');
    expect(terminal.screen()).toContain('A third of healthy young people');
    // After a test that stirred it no routine is offered now.
    if (terminal.screen().includes(feeding.now)) await terminal.answer('down');
    await terminal.answer('enter');
    expect((await terminal.exit).exitCode).toBe(0);
    expect(terminal.screen().includes('Get emergency help for')).toBe(title === 'Stop the test.');
    expect(terminal.screen()).toContain(feeding.kept);
    expect(keptIn(home, 'nerve.json')).toMatchObject({ answers: fed });
  });
  it('what tells a routine nothing, on no day for exercise, offers neither', async () => {
    const home = newHome();
    const terminal = await begun(known, home);
    await answer(terminal, { rest: '5' });
    expect((await terminal.exit).exitCode).toBe(0);
    expect(terminal.screen()).toMatch(/Not today\.[\s\S]*Get emergency help for/);
    expect(terminal.screen()).not.toContain(feeding.offer);
    expect(keptIn(home, 'nerve.json')).toBeUndefined();
  });
});

describe.concurrent('what the self-test said', () => {
  const { headTest: _, ...others } = { ...plain, ...tingling };
  const said = (savedAt = new Date()) =>
    newHome({ 'nerve.json': { formatVersion: 1, savedAt, answers: { headTest: 'changes' } } });
  const routine = (home: string, ...flags: readonly string[]) =>
    open(home, ['routine', '--no-coach', ...flagsFor(others), ...flags]);
  /** One question is still open; then the answers are looked through. */
  async function reviewed(home: string, ...flags: readonly string[]): Promise<TestTerminal> {
    const terminal = routine(home, ...flags);
    await terminal.waitFor('1 of about 1');
    await terminal.answer('1');
    await terminal.waitFor('Is this right?');
    return terminal;
  }
  const taken = 'Taken over from your self-test: head test.';

  it('is taken up by the next routine at a terminal, and then gone', async () => {
    const home = said();
    const first = await reviewed(home);
    expect(first.raw()).toContain(taken);
    await first.answer('enter');
    expect((await first.exit).exitCode).toBe(0);
    expect(keptIn(home, 'last.json')).toMatchObject({ answers: { headTest: 'changes' } });
    expect(keptIn(home, 'nerve.json')).toBeUndefined();
  });
  it('is still there when the questions were broken off', async () => {
    const home = said();
    const first = await reviewed(home);
    await first.press('ctrl-c');
    expect((await first.exit).exitCode).toBe(130);
    expect(keptIn(home, 'nerve.json')).toMatchObject({ answers: { headTest: 'changes' } });
  });
  it('gives way to an answer by flag, and is gone then too', async () => {
    const home = said();
    const first = await reviewed(home, '--head-test', 'same');
    await first.answer('enter');
    expect((await first.exit).exitCode).toBe(0);
    expect(first.raw()).not.toContain('Taken over');
    expect(keptIn(home, 'last.json')).toMatchObject({ answers: { headTest: 'same' } });
    expect(keptIn(home, 'nerve.json')).toBeUndefined();
  });
  it('is not taken up after two weeks', async () => {
    const first = routine(said(new Date(Date.now() - 15 * 86_400_000)));
    await first.waitFor(/1 of about \d/);
    await first.press('ctrl-c');
    await first.exit;
    expect(first.raw()).not.toContain('Taken over');
  });
});
