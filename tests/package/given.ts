import {
  type Answers,
  completed,
  type LibraryFiles,
  type Prescription,
  prescribe,
  readLibrary,
} from '../../src/index.ts';
import { json, stretchFiles } from '../library.ts';

/** The shipped files as a caller gives them; anew each time, so that a test may spoil its own. */
export const givenFiles = () => ({
  ...named('questionnaire', 'facts', 'patterns', 'gates', 'conditions', 'irritability', 'warning-signs'),
  ...named('doses', 'neural-load', 'muscle-length', 'words', 'coach', 'sources', 'roles'),
  stretches: Object.fromEntries(stretchFiles.map((id) => [id, json('data', 'stretches', `${id}.json`)])),
});

const named = <Name extends Exclude<keyof LibraryFiles, 'stretches'>>(
  ...names: readonly Name[]
): Record<Name, Record<string, unknown>> =>
  Object.fromEntries(names.map((name) => [name, json('data', `${name}.json`)])) as Record<
    Name,
    Record<string, unknown>
  >;

export const library = readLibrary(givenFiles());

/** A prescription for answers that a test knows to be complete. */
export function prescriptionFor(answers: Answers): Prescription {
  const { answers: sure, missing } = completed(answers, library);
  if (!sure) throw new RangeError(`not answered: ${missing.join(', ')}`);
  return prescribe(sure, library);
}
