import { type Facts, isMet } from '../condition.ts';
import type { SelfTestFile, SelfTestOutcome } from '../schema/self-test.ts';
import type { Answer, Answers } from '../types.ts';

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

/** From the mildest on. */
const startedBy = ['end-range', 'long-load', 'everyday', 'trivial'];

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
    startedBy.indexOf(String(given)) > startedBy.indexOf(String(fed)) ? given : fed,
  feelsLike: (given: Answer, fed: Answer): Answer => [...new Set([given, fed].flat().map(String))],
} as const;
