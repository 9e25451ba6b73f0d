import { prescribe as prescribed } from '../core/prescription.ts';
import type { Problem } from '../core/problem.ts';
import { provisionalFacts } from '../core/questionnaire/careful.ts';
import {
  type CompleteAnswers,
  completed as completedBy,
  isComplete,
} from '../core/questionnaire/complete.ts';
import { askedAs, openQuestions as openBy, shownChoices } from '../core/questionnaire/due.ts';
import { parseAnswers as parsedBy } from '../core/questionnaire/parse.ts';
import type { Limits, Plan } from '../core/routine.ts';
import type { Answers, Irritability, Outcome, TriageLevel } from '../core/types.ts';
import { type Library, type Question, wholeOf } from './library.ts';

/** What answers come to, before any stretch is chosen. Limits are neural load indices (ordinal). */
export type Assessment = {
  readonly triage: TriageLevel;
  readonly outcome: Outcome;
  readonly pattern: { readonly id: string };
  /** Other patterns that fit as well. */
  readonly also: readonly { readonly id: string }[];
  readonly irritability: Irritability;
  readonly limits: Limits;
};

/** Answers, what they come to, and what to do: each made once. */
export type Prescription = {
  readonly answers: CompleteAnswers;
  readonly assessment: Assessment;
  readonly plan: Plan;
};

/** Answers that are complete; or what is wrong with them, and the ids of the questions that are open, in order. */
export type Completed =
  | { readonly answers: CompleteAnswers; readonly problems: readonly []; readonly missing: readonly [] }
  | {
      readonly answers?: undefined;
      readonly problems: readonly Problem[];
      readonly missing: readonly string[];
    };

/** Reads answers, question id to answer, from a JSON value. Only what is sound is returned; all problems are named. */
export const parseAnswers = (
  raw: unknown,
  library: Library,
): { answers: Answers; problems: readonly Problem[] } =>
  parsedBy(raw, wholeOf(library).library.files.questionnaire.questions);

/**
 * The questions that are open for these answers, in their order, in the words and with the choices for this person. The first
 * is the next to ask: its answer may bring up others, and what ends the questions leaves none.
 */
export function openQuestions(answers: Answers, library: Library): Question[] {
  const { files } = wholeOf(library).library;
  const facts = provisionalFacts({ files }, parseAnswers(answers, library).answers);
  return openBy(files.questionnaire.questions, facts).map((open): Question => {
    const { id, type, ask, help, choices, range } = askedAs(open, facts);
    return { id, type, ask, help, choices: choices && shownChoices(open, facts), range };
  });
}

/** The answers as complete; or, for a person of whom too little is known, what is missing and what is wrong. */
export function completed(answers: Answers, library: Library): Completed {
  const { answers: sound, problems } = parseAnswers(answers, library);
  const { answers: sure, missing } = completedBy(sound, wholeOf(library).library);
  if (!sure || problems.length > 0) return { problems, missing };
  return { answers: sure, problems: [], missing: [] };
}

/**
 * Complete answers to a prescription, pure. What it shares with another is frozen. Throws a `RangeError` that names what
 * is missing or wrong.
 */
export function prescribe(answers: CompleteAnswers, library: Library): Prescription {
  const whole = wholeOf(library).library;
  if (isComplete(answers, whole)) return prescribed(answers, whole);
  const { answers: sure, problems, missing } = completed(answers, library);
  if (sure) return prescribed(sure, whole);
  const wrong = problems.map(({ place, message }) => `${place}: ${message}`);
  throw new RangeError(
    [
      'no plan without complete answers',
      ...wrong,
      ...(missing.length > 0 ? [`there are no answers to: ${missing.join(', ')}`] : []),
    ].join('; '),
  );
}
