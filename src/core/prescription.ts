import { type Assessment, assess } from './assess/assess.ts';
import type { Library } from './library.ts';
import { planOf } from './plan/plan.ts';
import type { Problem } from './problem.ts';
import { type CompleteAnswers, completed } from './questionnaire/complete.ts';
import { parseAnswers } from './questionnaire/parse.ts';
import { fieldsOf, isObject } from './read-values.ts';
import type { Plan } from './routine.ts';
import type { Answers } from './types.ts';

/** All that was made from one set of answers, each once: what they are, what they come to, and what to do. */
export type Prescription = {
  readonly answers: CompleteAnswers;
  readonly assessment: Assessment;
  readonly plan: Plan;
};

/** Answers to prescription, pure: the same ones give the same. Throws a `RangeError` for answers that are not complete. */
export const prescribe = (answers: CompleteAnswers, library: Library): Prescription =>
  prescriptionOf(assess(answers, library), library);

/** The prescription of answers that are assessed already. */
export const prescriptionOf = (assessment: Assessment, library: Library): Prescription => ({
  answers: assessment.given,
  assessment,
  plan: planOf(assessment, library),
});

/** A person of many: what they get, or what is wrong with their answers and which are missing. */
export type OneOfMany = { readonly id: string | number } & (
  | { readonly prescription: Prescription }
  | { readonly problems: readonly Problem[]; readonly missing: readonly string[] }
);

/**
 * One person of many, from a value that is `{ id, answers }`, or the answers themselves with or without an `id`. Without one
 * they are known by `place`, where they stand in the list. `fixed`: answers that hold for everybody, and win. Pure.
 */
export function prescribeOne(value: unknown, place: number, fixed: Answers, library: Library): OneOfMany {
  const { id: given, ...rest } = fieldsOf(value);
  const id = typeof given === 'string' || typeof given === 'number' ? given : place;
  const written = 'answers' in rest ? rest.answers : isObject(value) ? rest : value;
  const { answers: read, problems } = parseAnswers(written, library.files.questionnaire.questions);
  const all = Object.keys(fixed).length > 0 ? { ...read, ...fixed } : read;
  const { answers, missing } = completed(all, library);
  if (problems.length > 0 || !answers) return { id, problems, missing };
  return { id, prescription: prescribe(answers, library) };
}
