import words from '../../../data/words/problems.json';
import { factsOf, type StagedFacts } from '../assess/facts.ts';
import { factTable } from '../assess/stages.ts';
import { stopsHere } from '../assess/triage.ts';
import { type Facts, isMet } from '../condition.ts';
import type { Library } from '../library.ts';
import type { Problem } from '../problem.ts';
import { onceFor } from '../remembered.ts';
import type { Question } from '../schema/questionnaire.ts';
import type { Answer, Answers } from '../types.ts';

declare const complete: unique symbol;

/** Answers that leave out nothing a routine must know of, the warning signs first. Only `completed` gives them. */
export type CompleteAnswers = Answers & { readonly [complete]: true };

export type Completed =
  | { readonly answers: CompleteAnswers; readonly missing: readonly [] }
  | { readonly answers?: undefined; readonly missing: readonly string[] };

/** Answers known to be complete, by the files that say what they must hold; and what follows from them as they were said. */
const known = new WeakMap<Answers, { readonly files: Library['files']; readonly said: StagedFacts }>();

/**
 * The answers, which were parsed, as complete; or the ids of the questions that must be answered yet, in their order.
 * A warning sign that stops it needs no other answer: it is said at once.
 */
export function completed(answers: Answers, { files }: Pick<Library, 'files'>): Completed {
  const sure = frozenCopy(answers);
  const said = factsAbout(sure, files);
  const missing = missingIn(said, files);
  if (missing.length > 0) return { missing };
  known.set(sure, { files, said });
  return { answers: sure, missing: [] };
}

/** Whether `completed` gave these very answers, by the files of this library. */
export const isComplete = (answers: Answers, { files }: Pick<Library, 'files'>): answers is CompleteAnswers =>
  known.get(answers)?.files === files;

/** Checks answers of callers that use no types; throws a `RangeError` that names what is missing. */
export function certainly(answers: CompleteAnswers, library: Pick<Library, 'files'>): CompleteAnswers {
  if (isComplete(answers, library)) return answers;
  const { answers: sure, missing } = completed(answers, library);
  if (!sure) throw new RangeError(`there is no routine without answers to: ${missing.join(', ')}`);
  return sure;
}

/** The facts of complete answers as they were said, with no careful guess added; those that were worked out already. */
export function factsSaid(answers: CompleteAnswers, { files }: Pick<Library, 'files'>): StagedFacts {
  const found = known.get(answers);
  return found?.files === files ? found.said : factsAbout(answers, files);
}

/** Judged with every question in its place: people leave out one thing or another, and what has one form is read fastest. */
function factsAbout(given: Answers, files: Library['files']): StagedFacts {
  const { questions } = files.questionnaire;
  const said: Record<string, Answer | undefined> = { ...formOf(questions) };
  for (const { id } of questions) {
    const answer = given[id];
    if (answer !== undefined) said[id] = answer;
  }
  return factsOf(factTable(files), said as Answers, said as Answers);
}

const formOf = onceFor(
  (questions: readonly Question[]): Readonly<Record<string, undefined>> =>
    Object.fromEntries(questions.map(({ id }) => [id, undefined])),
);

/** What is wrong with a file of answers without this one. */
export const unanswered = (id: string): Problem => ({
  place: id,
  message: words.unanswered,
});

function missingIn(facts: StagedFacts, files: Library['files']): string[] {
  const { given } = facts;
  const missing = files.questionnaire.questions.filter(
    (question) => given[question.id] === undefined && isRequired(question, facts),
  );
  return missing.length > 0 && stopsHere({ files }, given) ? [] : missing.map(({ id }) => id);
}

const isRequired = ({ required }: Question, facts: Facts): boolean =>
  required === true || (required !== undefined && isMet(required, facts));

/** Most lists are empty, and all of these are alike. */
const none: readonly string[] = Object.freeze([]);

/** A copy that nobody can take an answer out of again. */
function frozenCopy(answers: Answers): CompleteAnswers {
  const copy: Record<string, Answer> = { ...answers };
  for (const id in copy) {
    const answer = copy[id];
    if (typeof answer !== 'object' || Object.isFrozen(answer)) continue;
    copy[id] = answer.length === 0 ? none : Object.freeze([...answer]);
  }
  return Object.freeze(copy) as CompleteAnswers;
}
