import { beforeEach, describe, expect, it, vi } from 'vitest';
import { assess } from '../../../src/core/assess/assess.ts';
import { planOf } from '../../../src/core/plan/plan.ts';
import { routineFor } from '../../../src/core/plan/routine.ts';
import { stepOf } from '../../../src/core/plan/step.ts';
import { leftAfter, steps } from '../../e2e/coached.ts';
import { homeAfter, keptIn, live, pressUntil } from '../../e2e/live.ts';
import type { TestTerminal } from '../../e2e/terminal.ts';

/** A module of which one function tells of its calls. */
const watching = vi.hoisted(() => (name: string) => async (original: () => Promise<unknown>) => {
  const module = (await original()) as Record<string, () => unknown>;
  return { ...module, [name]: vi.fn(module[name]) };
});
vi.mock('../../../src/core/assess/assess.ts', watching('assess'));
vi.mock('../../../src/core/plan/plan.ts', watching('planOf'));
vi.mock('../../../src/core/plan/routine.ts', watching('routineFor'));
vi.mock('../../../src/core/plan/step.ts', watching('stepOf'));

const counted = { assess, planOf, routineFor };
const counts = () =>
  Object.fromEntries(Object.entries(counted).map(([name, spy]) => [name, vi.mocked(spy).mock.calls.length]));
const once = { assess: 1, planOf: 1, routineFor: 1 };

/** The stretches that were made steps of since the last look. */
const madeAnew = (): string[] =>
  vi
    .mocked(stepOf)
    .mock.calls.splice(0)
    .map(([choice]) => choice.candidate.adapted.stretch.id);

/** A session of which the rating before the start was given. */
async function begun(rating: string, home = homeAfter()): Promise<TestTerminal> {
  const terminal = live(['coach'], home);
  await terminal.waitFor('Before you start');
  await terminal.answer(rating);
  await terminal.waitFor('get ready');
  return terminal;
}

const left = async (terminal: TestTerminal): Promise<void> => {
  await terminal.press('q');
  await terminal.exit;
};

beforeEach(() => vi.clearAllMocks());

describe('what is made of the answers is made once', () => {
  it('of the last routine', async () => {
    const terminal = await begun('0');
    // The drawing eases off where one rests: that asks the same limits.
    await terminal.answer('s');
    await terminal.answer('s');
    await left(terminal);
    expect(counts()).toEqual(once);
    expect(madeAnew()).toEqual(steps.map(({ stretch }) => stretch));
  });

  it.each(['t', 'p', 'e'])('and a report (%s) has only what is left planned again', async (report) => {
    const terminal = await begun('0');
    await pressUntil(terminal, 'n', `3 of ${steps.length}`);
    const planned = madeAnew();
    for (let times = 0; times < 4; times++) await terminal.answer(report);
    const behind = planned.slice(0, 2);
    expect(madeAnew().filter((stretch) => behind.includes(stretch))).toEqual([]);
    expect(counts()).toEqual(once);
    await left(terminal);
  });

  it('a day that asks for care before the start is another assessment, and all is left', async () => {
    const terminal = await begun('7');
    expect(counts()).toEqual({ assess: 2, planOf: 1, routineFor: 2 });
    await left(terminal);
  });

  it('gone on with later, it is as it was left: nothing of its steps is planned again', async () => {
    const home = homeAfter();
    const terminal = await begun('0', home);
    // Over a second, so that there is something to go on with.
    await terminal.waitFor(leftAfter(2));
    await pressUntil(terminal, 'n', `3 of ${steps.length}`);
    await terminal.waitFor('get ready');
    await left(terminal);
    const { routine } = keptIn(home, 'session.json') as { routine: { steps: unknown } };
    vi.clearAllMocks();
    const again = live(['coach', '--resume'], home);
    await again.waitFor(`3 of ${steps.length}`);
    await left(again);
    expect(counts()).toEqual(once);
    expect(keptIn(home, 'session.json')).toMatchObject({ routine });
  });
});
