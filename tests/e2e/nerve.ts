import type { Answers } from '../../src/core/types.ts';
import { loadSelfTest } from '../../src/shell/files/data.ts';
import { plain, root } from '../library.ts';
import { openWindow } from '../shell/window.ts';
import { newHome } from './home.ts';
import { flagsFor } from './program.ts';
import type { TestTerminal } from './terminal.ts';

const { asks, feeding } = loadSelfTest(root);

export { feeding };
/** What the self-test needs to know of somebody whose right thigh pulls. */
export const known: Answers = Object.fromEntries(
  Object.entries({ ...plain, side: 'right' }).filter(([id]) => asks.includes(id)),
);
export const calf: Answers = { ...known, feltAt: ['calf'], night: 'no' };
export const open = (home: string, args: readonly string[]): TestTerminal =>
  openWindow(args, { columns: 100, rows: 40, env: { STRETCH_HOME: home } });
/** The self-test of somebody, which has begun. */
export async function begun(answers = known, home = newHome()): Promise<TestTerminal> {
  const terminal = open(home, ['nerve', '--quiet', ...flagsFor(answers)]);
  await terminal.waitFor(/Is this right\?|1 of 11 +Sit tall/);
  if (terminal.screen().includes('Is this right?')) await terminal.answer('enter');
  await terminal.waitFor('1 of 11   Sit tall');
  return terminal;
}

/** The questions of the test, in their order, by a few words of each. */
const questions = {
  rest: 'Sitting still: how bad',
  other: 'What did you feel in that leg?',
  sore: 'And what did you feel in this leg',
  head: 'Did moving only the head',
  toes: 'Did moving only the foot',
  hip: 'Did leaning back and forward',
  settled: 'Has it settled?',
} as const;
export type Path = Partial<Record<keyof typeof questions, string>>;

/** Answers each question when it comes. */
export async function answer(terminal: TestTerminal, path: Path): Promise<void> {
  for (const [id, key] of Object.entries(path) as [keyof Path, string][]) {
    await terminal.waitFor(questions[id]);
    await terminal.answer(key);
  }
}
