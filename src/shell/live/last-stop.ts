import { fieldsOf, under } from '../../core/read.ts';
import { filled } from '../../core/respond/types.ts';
import type { CoachFile } from '../../core/schema/coach.ts';
import { loadCoach } from '../data.ts';
import { exitCodes, UserError } from '../errors.ts';
import { say } from '../say.ts';
import { dropKept, keep, readKept } from '../state/kept.ts';
import type { Place } from './place.ts';

/** Keeps in mind why a session had to stop: the answers it was made for are no longer true. */
export const keepStop = (stop: string, now: Date): boolean =>
  keep('stopped', { formatVersion: 1, savedAt: now.toISOString(), stop });

function lastStop(root: string): { words: CoachFile['stops'][string]; coach: CoachFile } | undefined {
  const { stop } = fieldsOf(readKept('stopped'));
  const coach = loadCoach(root);
  const words = typeof stop === 'string' ? under(coach.stops, stop) : undefined;
  return words && { words, coach };
}

/** After a stop nothing is coached before the questions are answered anew. */
export function refuseAfterStop({ root }: Place): void {
  const found = lastStop(root);
  if (!found) return;
  const { words, coach } = found;
  throw new UserError(
    [filled(coach.lastStop.coach, { title: words.title }), ...words.do, coach.lastStop.anew],
    exitCodes.stopped,
  );
}

/** Says before the questions why the last session had to stop. */
export function mentionStop({ root }: Place): void {
  const found = lastStop(root);
  if (found) say(`  ${filled(found.coach.lastStop.routine, { title: found.words.title })}\n`);
}

/** The questions have been answered anew. */
export const forgetStop = (): void => dropKept('stopped');
