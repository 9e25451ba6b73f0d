import type { Condition } from '../../../core/schema/condition.ts';
import type { Question } from '../../../core/schema/questionnaire.ts';
import { answersOf, type Interview, toAsk } from './interview.ts';

export type Progress = { readonly number: number; readonly about: number };

/** How far it is. What is to come is a guess: the open questions, and those that follow when they are answered. */
export function progressOf(interview: Interview): Progress {
  const [now, ...open] = toAsk(interview);
  const before = new Set(interview.passed.map((each) => each.id).filter((id) => id !== now?.id));
  const answers = answersOf(interview);
  const waiting = [now, ...open].flatMap((each) => (each ? [each.id] : []));
  const likely = interview.questions.filter((each) => !(each.id in answers) && follows(each, waiting));
  const number = before.size + 1;
  return { number, about: number + open.length + likely.length };
}

/** Asked as soon as one of these questions has any answer at all. */
const follows = (question: Question, waiting: readonly string[]): boolean =>
  question.default === undefined && question.when !== undefined && asksIfGiven(question.when, waiting);

const asksIfGiven = (when: Condition, waiting: readonly string[]): boolean =>
  'given' in when && when.given && waiting.includes(when.question);
