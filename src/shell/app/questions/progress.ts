import { shownChoices } from '../../../core/questionnaire/due.ts';
import type { Condition } from '../../../core/schema/condition.ts';
import type { Choice, Question } from '../../../core/schema/questionnaire.ts';
import { answersOf, type Interview, toAsk, unseen } from './interview.ts';

/** Screens: the one that is shown, and about how many there are. */
export type Progress = { readonly number: number; readonly about: number };

/** How many screens some choices of a question take. */
export type Pages = (question: Question, choices: readonly Choice[]) => number;

/**
 * How far it is. What is to come is a guess: what is left of the questions that are open, and of those that follow
 * when they are answered.
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
  return { number: passed.length + 1, about: passed.length + left };
}

/** Asked as soon as one of these questions has any answer at all. */
const follows = (question: Question, waiting: readonly string[]): boolean =>
  question.default === undefined &&
  !waiting.includes(question.id) &&
  question.when !== undefined &&
  asksIfGiven(question.when, waiting);

const asksIfGiven = (when: Condition, waiting: readonly string[]): boolean =>
  'given' in when && when.given && waiting.includes(when.question);
