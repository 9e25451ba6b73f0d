import { fieldsOf, keptAt } from '../../core/read.ts';
import type { Answers } from '../../core/types.ts';
import { loadCoach } from '../files/data.ts';
import { dropKept, isKept, keep, readIfSound } from '../files/state/kept.ts';
import type { Io } from '../terminal/io.ts';
import type { Place } from './place.ts';

/** Keeps in mind that a session ended at a sudden pain: it may be a strain, whatever is answered next time. */
export const keepSuddenPain = (io: Io): boolean =>
  keep(io, 'pain', { formatVersion: 1, savedAt: io.today().toISOString() });

/** Days for which the next questions have it filled in. */
const goodFor = 14;

/** What the questionnaire has filled in after a sudden pain, and says so; nothing where it is answered, or long ago. */
export function takenFromPain({ io, root, library }: Place, given: Answers): Answers {
  const asks = library.files.questionnaire.questions.some(({ id }) => id === 'onset');
  if (!asks || !isKept(io, 'pain') || given.onset !== undefined) return {};
  const age = io.today().getTime() - keptAt(fieldsOf(readIfSound(io, 'pain')).savedAt);
  // What cannot be read was put there by a sudden pain all the same.
  if (age >= goodFor * 86_400_000) return {};
  io.say(`  ${loadCoach(root).lastStop.onset}\n\n`);
  return { onset: 'sudden' };
}

/** Somebody back at full strength starts anew. */
export function forgetPain(io: Io, { strainStage }: Answers): void {
  if (strainStage === 'full-strength') dropKept(io, 'pain');
}
