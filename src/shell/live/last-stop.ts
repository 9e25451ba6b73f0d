import { fieldsOf, under } from '../../core/read.ts';
import { filled } from '../../core/respond/types.ts';
import type { CoachFile } from '../../core/schema/coach.ts';
import { loadCoach } from '../data.ts';
import { exitCodes, UserError } from '../errors.ts';
import { say } from '../say.ts';
import { dropKept, isKept, keep, readIfSound } from '../state/kept.ts';
import type { Place } from './place.ts';

/** Keeps in mind why a session had to stop: the answers it was made for are no longer true. */
export const keepStop = (stop: string, now: Date): boolean =>
  keep('stopped', { formatVersion: 1, savedAt: now.toISOString(), stop });

type LastStop = { title: string; do: readonly string[]; says: CoachFile['lastStop'] };

/** The stop that still holds. A file that cannot be understood is one too: it was put there by a stop. */
function lastStop(root: string): LastStop | undefined {
  if (!isKept('stopped')) return undefined;
  const { stops, lastStop: says } = loadCoach(root);
  const { stop } = fieldsOf(readIfSound('stopped'));
  const words = typeof stop === 'string' ? under(stops, stop) : undefined;
  return { title: words?.title ?? says.unknown, do: words?.do ?? [], says };
}

/** After a stop nothing is coached before the questions are answered anew. */
export function refuseAfterStop({ root }: Place): void {
  const found = lastStop(root);
  if (!found) return;
  const { title, do: todo, says } = found;
  throw new UserError([filled(says.coach, { title }), ...todo, says.anew], exitCodes.stopped);
}

/** Says before the questions why the last session had to stop. */
export function mentionStop({ root }: Place): void {
  const found = lastStop(root);
  if (found) say(`  ${filled(found.says.routine, { title: found.title })}\n`);
}

/** The questions have been answered anew. */
export const forgetStop = (): void => dropKept('stopped');
