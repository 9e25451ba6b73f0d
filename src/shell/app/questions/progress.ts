import { shownChoices } from '../../../core/questionnaire/due.ts';
import type { Condition } from '../../../core/schema/condition.ts';
import type { Choice, Question } from '../../../core/schema/questionnaire.ts';
import { answersOf, type Interview, toAsk, unseen } from './interview.ts';

/** Screens: the one that is shown, and about how many there are. */
export type Progress = { readonly number: number; readonly about: number };

/** How many screens some choices of a question take. */
export type Pages = (question: Question, choices: readonly Choice[]) => number;

/**
 * How far it is. What is to come is a guess: what is left of the questions that are open, those that follow when they are
 * answered, and a share of those that may follow.
 */
export function progressOf(interview: Interview, pages: Pages): Progress {
  const { passed } = interview;
  const answers = answersOf(interview);
  const facts = interview.factsFor(answers);
  const open = toAsk(interview);
  const waiting = open.map(({ id }) => id);
  const likely = interview.questions.filter((each) => !(each.id in answers) && follows(each, waiting));
  const pagesOf = (question: Question): number => {
    const rest = question.type === 'many' ? unseen(question, passed, facts) : shownChoices(question, facts);
    return pages(question, rest);
  };
  const left = [...open, ...likely].reduce((sum, question) => sum + pagesOf(question), 0);
  const hangOn = likely.length > 0 || open.some((each) => each.when !== undefined);
  // What an answer brings comes after it.
  const after = interview.questions.slice(interview.questions.findIndex(({ id }) => id === waiting[0]));
  const possible = after.filter(
    (each) => !(each.id in answers) && isConditional(each) && !open.includes(each) && !likely.includes(each),
  );
  const perhaps = hangOn ? Math.round(possible.length * share) : 0;
  return { number: passed.length + 1, about: passed.length + left + perhaps };
}

/** About so many of the questions that an answer may still bring are brought. */
const share = 0.25;

const isConditional = ({ when, asked, default: value }: Question): boolean =>
  when !== undefined && asked !== false && value === undefined;

/** Asked as soon as one of these questions has any answer at all. */
const follows = (question: Question, waiting: readonly string[]): boolean =>
  question.default === undefined &&
  !waiting.includes(question.id) &&
  question.when !== undefined &&
  asksIfGiven(question.when, waiting);

const asksIfGiven = (when: Condition, waiting: readonly string[]): boolean =>
  'given' in when && when.given && waiting.includes(when.question);
