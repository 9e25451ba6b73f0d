import type { Choice, Question } from '../../core/schema/questionnaire.ts';
import type { Answer } from '../../core/types.ts';
import type { Passed } from './interview.ts';

/** One thing to ask: a question, or the next part of its list. */
export type Turn = {
  readonly question: Question;
  /** The choices it has now. */
  readonly choices: readonly Choice[];
  /** Those that no answered screen has shown yet. */
  readonly unseen: readonly Choice[];
  /** Earlier answers to it, the newest last. */
  readonly former: readonly Passed[];
};

/** The value of the line "none of these"; no choice has an empty id. */
export const noneOfThese = '';

/** The lines to mark from the start: what was marked when they were last shown. */
export function marksOf({ former }: Turn, shown: readonly Choice[]): string[] {
  const last = shown.map(({ id }) => former.findLast((each) => each.choices.includes(id))?.answer);
  const marked = shown.filter(({ id }, index) => has(last[index], id)).map(({ id }) => id);
  if (marked.length > 0) return marked;
  return last.includes(undefined) ? [] : [noneOfThese];
}

const has = (answer: Answer | undefined, id: string): boolean =>
  typeof answer === 'object' && answer.includes(id);

/** The answer to start from, for a question with one answer. */
export const answerBefore = ({ former }: Turn): Answer | undefined => former.at(-1)?.answer;

/** Whether the marks of a list can be taken as they are; otherwise what to do. */
export function checkMarks(marked: readonly string[], none: string | undefined): true | string {
  if (marked.length === 0) return askForMark(none);
  return marked.includes(noneOfThese) && marked.length > 1 ? notBoth(none) : true;
}

export const askForMark = (none: string | undefined): string =>
  none ? `Mark a line with space, or "${none}".` : 'Mark a line with space.';

export const notBoth = (none: string | undefined): string => `Mark a line or "${none ?? ''}", not both.`;

/** A reply as it is kept: the marks without "none of these". */
export const passedWith = (turn: Turn, shown: readonly Choice[], answer: Answer): Passed => ({
  id: turn.question.id,
  choices: shown.map((choice) => choice.id),
  answer: typeof answer === 'object' ? answer.filter((id) => id !== noneOfThese) : answer,
});
