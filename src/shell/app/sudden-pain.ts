import { fieldsOf, keptAt } from '../../core/read.ts';
import type { Answers } from '../../core/types.ts';
import { loadCoach } from '../files/data.ts';
import { dropKept, isKept, keep, readIfSound } from '../files/state/kept.ts';
import { say } from '../terminal/say.ts';
import type { Place } from './place.ts';

/** Keeps in mind that a session ended at a sudden pain: it may be a strain, whatever is answered next time. */
export const keepSuddenPain = (now: Date): boolean =>
  keep('pain', { formatVersion: 1, savedAt: now.toISOString() });

/** Days for which the next questions have it filled in. */
const goodFor = 14;

/** What the questionnaire has filled in after a sudden pain, and says so; nothing where it is answered, or long ago. */
export function takenFromPain({ root, library }: Place, given: Answers): Answers {
  const asks = library.files.questionnaire.questions.some(({ id }) => id === 'onset');
  if (!asks || !isKept('pain') || given.onset !== undefined) return {};
  const age = Date.now() - keptAt(fieldsOf(readIfSound('pain')).savedAt);
  // What cannot be read was put there by a sudden pain all the same.
  if (age >= goodFor * 86_400_000) return {};
  say(`  ${loadCoach(root).lastStop.onset}\n\n`);
  return { onset: 'sudden' };
}

/** Somebody back at full strength starts anew. */
export function forgetPain({ strainStage }: Answers): void {
  if (strainStage === 'full-strength') dropKept('pain');
}
