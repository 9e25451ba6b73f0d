import type { Library } from './library.ts';
import { type Prescription, prescribe } from './prescription.ts';
import type { Problem } from './problem.ts';
import { completed } from './questionnaire/complete.ts';
import { parseAnswers } from './questionnaire/parse.ts';
import { fieldsOf, isObject } from './read.ts';
import type { Answers } from './types.ts';

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
  const { answers, missing } = completed({ ...read, ...fixed }, library);
  if (problems.length > 0 || !answers) return { id, problems, missing };
  return { id, prescription: prescribe(answers, library) };
}
