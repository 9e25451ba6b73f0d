import type { Assessment } from './assess/assess.ts';
import { type Facts, isMet } from './condition.ts';
import type { Library } from './library.ts';
import { type Completed, completed } from './questionnaire/complete.ts';
import type { Step } from './routine.ts';
import type { SelfTestFile, SelfTestOutcome } from './schema/self-test.ts';
import { workedOut } from './step.ts';
import type { Answer, Answers, Side } from './types.ts';
import { starters } from './vocabulary.ts';

/** Answers of the self-test, by the id of the question. */
export type Tested = Readonly<Record<string, string>>;

/**
 * What the answers come to: the first row of the table that holds. A hint, never a finding. `given`: what was said
 * before the test.
 */
export function outcomeOf(
  tested: Tested,
  { outcomes, nerveWord }: SelfTestFile,
  given: Facts,
): SelfTestOutcome {
  const known = { ...withSides(tested), nerveWord: yesNo(isMet(nerveWord, given)) };
  const found = outcomes.find(({ when }) => when.some((row) => rowHolds(row, known)));
  if (!found) throw new RangeError('the last outcome of self-test.json must always hold');
  return found;
}

const yesNo = (yes: boolean): string => (yes ? 'yes' : 'no');

const rowHolds = (row: Readonly<Record<string, readonly string[]>>, tested: Tested): boolean =>
  Object.entries(row).every(([question, values]) => values.includes(tested[question] ?? ''));

/** Whether both legs answered alike: with the same feeling, and at least in the same place. */
function withSides(tested: Tested): Tested {
  const { other = '', sore = '' } = tested;
  const place = (answer: string): string => answer.split('-')[1] ?? answer;
  return {
    ...tested,
    sameSides: yesNo(sore !== '' && sore === other),
    similarSides: yesNo(sore !== '' && place(sore) === place(other)),
  };
}

/** What the outcome tells the questionnaire. It never makes an answer milder than it was given. */
export function fedBy({ feeds }: SelfTestOutcome, tested: Tested, given: Answers): Answers {
  const fed: Record<string, Answer> = {};
  for (const [question, from] of Object.entries(feeds)) {
    const value = question in careful ? from : tested[from];
    if (value !== undefined) fed[question] = value;
  }
  return { ...fed, ...takenUp(fed, given) };
}

/**
 * What a kept result says beside the answers that are given: those to questions still open, and what is graver than
 * was given.
 */
export function takenUp(fed: Answers, given: Answers): Answers {
  const taken: Record<string, Answer> = {};
  for (const [question, value] of Object.entries(fed)) {
    const known = given[question];
    if (known === undefined) taken[question] = value;
    else if (question in careful) taken[question] = careful[question as keyof typeof careful](known, value);
  }
  return taken;
}

/** How two answers to one question come to one that is no milder than either. */
const careful = {
  startedBy: (given: Answer, fed: Answer): Answer =>
    starters.indexOf(String(given)) > starters.indexOf(String(fed)) ? given : fed,
  feelsLike: (given: Answer, fed: Answer): Answer => [...new Set([given, fed].flat().map(String))],
} as const;

/** Why the self-test is not for this person; undefined when it is. Warning signs that stop everything come before. */
export const gateFor = ({ facts }: Assessment, file: SelfTestFile): string | undefined =>
  file.gates.find((gate) => isMet(gate.when, facts))?.because;

/** The answers the self-test asks for as complete, with what it need not know assumed; or the questions still open. */
export const completedForTest = (answers: Answers, library: Library, { assumes }: SelfTestFile): Completed =>
  completed({ ...assumes, ...answers }, library);

/** The self-test as it is followed: each step moves one thing, and the question after it is about that thing alone. */
export function scriptFor({ given, facts }: Assessment, library: Library, file: SelfTestFile): Step[] {
  const ids = isMet(file.below, facts) ? file.lean : file.chair;
  const sore: Side = given.side === 'left' ? 'left' : 'right';
  const both = given.side === 'both';
  const legs: Record<'sore' | 'other', Side> = { sore, other: sore === 'left' ? 'right' : 'left' };
  return ids.flatMap((id): Step[] => {
    const step = file.steps[id];
    if (!step) return [];
    const side = step.side && legs[step.side];
    return [
      {
        ...{
          stretch: step.figure,
          name: both ? (step.both ?? step).name : step.name,
          kind: 'control',
          reps: null,
          effortPercent: null,
        },
        ...{ pose: step.pose, cues: step.cues, why: [], sources: [] },
        ...workedOut({ stretch: step.figure, pose: step.pose }, library),
        phases: step.phases.map((phase) => ({ ...phase, ...(side ? { side } : {}) })),
        ...(step.asks === undefined ? {} : { asks: step.asks }),
      },
    ];
  });
}
