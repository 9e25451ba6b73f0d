import { isMet } from '../condition.ts';
import type { Choice, Question } from '../schema/questionnaire.ts';
import type { Answers } from '../types.ts';
import type { ProvisionalFacts } from './careful.ts';

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

/** One page of a long list: what stands above it, and its choices. */
export type Part = {
  readonly heading: string;
  readonly help?: string | undefined;
  readonly choices: readonly Choice[];
  /** Parts of the data that share the page; each may have a heading of its own there. */
  readonly sections: readonly Section[];
};

type Section = { readonly about?: string | undefined; readonly choices: readonly Choice[] };

/** A part as the data has it; one with a help that holds for it alone shares its page with no other. */
type Said = Section & { readonly heading: string; readonly help?: string | undefined };

/** A long list in pages, none longer than `most` choices: as many parts of the data on one as it takes. */
export function partsOf(question: Question, choices: readonly Choice[], most: number): Part[] {
  const numbers = [...new Set(choices.map((choice) => choice.part ?? 1))];
  const said = numbers.map((number) => saidOf(question, choices, number));
  const pages: Said[][] = [];
  for (const each of said) {
    const page = pages.at(-1);
    if (page && joins([...page, each], most)) page.push(each);
    else pages.push([each]);
  }
  return pages.flatMap((page) => pageOf(page, question, Math.max(2, most)));
}

function saidOf(question: Question, choices: readonly Choice[], number: number): Said {
  const said = question.parts?.[number - 1] ?? question.ask;
  const head = typeof said === 'string' ? { heading: said, help: question.help } : said;
  return { ...head, choices: choices.filter((choice) => (choice.part ?? 1) === number) };
}

const joins = (page: readonly Said[], most: number): boolean =>
  page.reduce((sum, { choices }) => sum + choices.length, 0) <= most &&
  page.every(({ help }, _, [first]) => help === first?.help);

function pageOf(page: readonly Said[], { ask, help }: Question, most: number): Part[] {
  const [only, ...more] = page;
  if (!only) return [];
  if (more.length === 0)
    return chunks(only.choices, most).map((choices) => ({ ...only, choices, sections: [{ choices }] }));
  const choices = page.flatMap((each) => each.choices);
  return [{ heading: ask, help, choices, sections: page }];
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  const count = Math.ceil(items.length / size);
  const even = Math.ceil(items.length / Math.max(1, count));
  return Array.from({ length: count }, (_, index) => items.slice(index * even, (index + 1) * even));
}
