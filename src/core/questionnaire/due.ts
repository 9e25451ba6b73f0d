import { isMet } from '../condition.ts';
import type { Choice, Question } from '../schema/questionnaire.ts';
import type { Answers } from '../types.ts';
import type { ProvisionalFacts } from './provisional.ts';

const answered = (question: Question, answers: Answers): boolean => answers[question.id] !== undefined;

/** Any emergency choice ends the questions. */
export const ended = (answers: Answers): boolean => {
  const emergency = answers.emergency;
  return typeof emergency === 'object' && emergency.length > 0;
};

/** Whether a question can matter, given what is known so far. */
export const isDue = (question: Question, facts: ProvisionalFacts): boolean =>
  question.asked !== false && !ended(facts.given) && (!question.when || isMet(question.when, facts));

/** The questions to ask, in order, among those not yet answered. */
export const openQuestions = (questions: readonly Question[], facts: ProvisionalFacts): Question[] =>
  questions.filter((question) => !answered(question, facts.given) && isDue(question, facts));

/** The choices to show; a choice that is not shown still counts when given. */
export const shownChoices = (question: Question, facts: ProvisionalFacts): Choice[] =>
  (question.choices ?? []).filter((choice) => !choice.ask || isMet(choice.ask, facts));

/** A question in the words for this person. */
export function askedAs(question: Question, facts: ProvisionalFacts): Question {
  const other = question.instead?.find(({ when }) => isMet(when, facts));
  return other ? { ...question, ask: other.ask, parts: other.parts ?? question.parts } : question;
}

/** A part of a long list: what stands above it, and its choices. */
export type Part = {
  readonly heading: string;
  readonly help?: string | undefined;
  readonly choices: readonly Choice[];
};

/** A long list in parts, none longer than `most` choices. Headings follow the parts of the data. */
export function partsOf(question: Question, choices: readonly Choice[], most: number): Part[] {
  const numbers = [...new Set(choices.map((choice) => choice.part ?? 1))];
  return numbers.flatMap((number) => {
    const said = question.parts?.[number - 1] ?? question.ask;
    const head = typeof said === 'string' ? { heading: said, help: question.help } : said;
    const part = choices.filter((choice) => (choice.part ?? 1) === number);
    return chunks(part, Math.max(2, most)).map((some) => ({ ...head, choices: some }));
  });
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  const count = Math.ceil(items.length / size);
  const even = Math.ceil(items.length / Math.max(1, count));
  return Array.from({ length: count }, (_, index) => items.slice(index * even, (index + 1) * even));
}
