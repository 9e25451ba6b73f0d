import type { Choice, Question } from '../../../core/schema/questionnaire.ts';
import type { Answer } from '../../../core/types.ts';
import type { Passed } from './interview.ts';
import type { Fault, Half } from './types.ts';

/** One thing to ask: a question, or the next part of its list. */
export type Turn = {
  readonly question: Question;
  /** The choices it has now. */
  readonly choices: readonly Choice[];
  /** Those that no answered screen has shown yet. */
  readonly unseen: readonly Choice[];
  /** Something was marked on a page of it before. */
  readonly begun?: boolean;
  /** Earlier answers to it, the newest last. */
  readonly former: readonly Passed[];
  /** What was done on it before it was laid out anew for the window. */
  readonly half?: Half | undefined;
};

/** The value of the line "none of these"; no choice has an empty id. */
export const noneOfThese = '';

/** The lines to mark from the start: what was marked when they were last shown. */
export function marksOf({ former, half }: Turn, shown: readonly Choice[]): string[] {
  if (half) return halfMarks(half, former, shown);
  return formerMarks(former, shown);
}

/** The marks of a moment ago; for lines that were not shown then, the earlier ones. "None" only for all of them. */
function halfMarks(half: Half, former: readonly Passed[], shown: readonly Choice[]): string[] {
  const wasShown = ({ id }: Choice): boolean => half.shown.includes(id);
  const marks = shown
    .filter((choice) => wasShown(choice) && half.marked.includes(choice.id))
    .map(({ id }) => id);
  const others = shown.filter((choice) => !wasShown(choice));
  const earlier = formerMarks(former, others).filter((id) => id !== noneOfThese);
  const none = others.length === 0 && half.marked.includes(noneOfThese) ? [noneOfThese] : [];
  return [...marks, ...earlier, ...none];
}

function formerMarks(former: readonly Passed[], shown: readonly Choice[]): string[] {
  const last = shown.map(({ id }) => former.findLast((each) => each.choices.includes(id))?.answer);
  const marked = shown.filter(({ id }, index) => has(last[index], id)).map(({ id }) => id);
  if (marked.length > 0) return marked;
  return last.includes(undefined) ? [] : [noneOfThese];
}

const has = (answer: Answer | undefined, id: string): boolean =>
  typeof answer === 'object' && answer.includes(id);

/** The answer to start from, for a question with one answer. */
export const answerBefore = ({ former }: Turn): Answer | undefined => former.at(-1)?.answer;

/** Where the cursor stands, or what Enter alone answers; undefined where a key has to say it. */
export function cursorAt(turn: Turn): Answer | undefined {
  const { question, half } = turn;
  if (question.type === 'many') return half?.at ?? question.cursor;
  if (half && question.type === 'one') return half.at;
  return answerBefore(turn) ?? question.cursor;
}

/** What is wrong with the marks of a list; undefined where they can be taken as they are. */
export function checkMarks(marked: readonly string[], mayBeEmpty = false): Fault | undefined {
  if (marked.length === 0) return mayBeEmpty ? undefined : 'nothing';
  return marked.includes(noneOfThese) && marked.length > 1 ? 'both' : undefined;
}

/** A reply as it is kept: the marks without "none of these". */
export const passedWith = (turn: Turn, shown: readonly Choice[], answer: Answer): Passed => ({
  id: turn.question.id,
  choices: shown.map((choice) => choice.id),
  answer: typeof answer === 'object' ? answer.filter((id) => id !== noneOfThese) : answer,
});
