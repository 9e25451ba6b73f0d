import type { SelfTestFile, SelfTestOutcome } from '../schema/self-test.ts';
import type { Answers } from '../types.ts';

/** Answers of the self-test, by the id of the question. */
export type Tested = Readonly<Record<string, string>>;

/** What the answers come to: the first row of the table that holds. A hint, never a finding. */
export function outcomeOf(tested: Tested, { outcomes }: SelfTestFile): SelfTestOutcome {
  const known = withSides(tested);
  const found = outcomes.find(({ when }) => when.some((row) => rowHolds(row, known)));
  if (!found) throw new RangeError('the last outcome of self-test.json must always hold');
  return found;
}

const rowHolds = (row: Readonly<Record<string, readonly string[]>>, tested: Tested): boolean =>
  Object.entries(row).every(([question, values]) => values.includes(tested[question] ?? ''));

/** Whether both legs answered alike: with the same feeling, and at least in the same place. */
function withSides(tested: Tested): Tested {
  const { other = '', sore = '' } = tested;
  const place = (answer: string): string => answer.split('-')[1] ?? answer;
  const yesNo = (yes: boolean): string => (yes ? 'yes' : 'no');
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
  const fed: Record<string, string> = {};
  for (const [question, from] of Object.entries(feeds)) {
    const value = question === 'startedBy' ? graver(String(given.startedBy), from) : tested[from];
    if (value !== undefined) fed[question] = value;
  }
  return fed;
}

const graver = (given: string, fed: string): string =>
  startedBy.indexOf(given) > startedBy.indexOf(fed) ? given : fed;
