import said from '../../../data/words/said.json';
import words from '../../../data/words/second-day.json';
import type { Entry } from '../../core/diary/entry.ts';
import type { Prescription } from '../../core/prescription.ts';
import { fill } from '../../core/words.ts';
import { formats } from '../../render/index.ts';
import { exitCodes, UserError } from '../errors.ts';
import type { Last } from '../files/state/last.ts';
import type { Io } from '../terminal/io.ts';
import { lookOf } from '../terminal/paint.ts';
import type { Origin } from './live/session.ts';
import type { Place } from './place.ts';
import { blockedBy, diaryHere, findingsOf, keptAnswers, todayFor } from './today.ts';

/** Days after which answers may no longer be true. */
const oldAfter = 7;

/**
 * What the last answers come to today, and what is to be read before; undefined when there are none. `said`: what the
 * diary may not have kept. Throws a `UserError` where the questions come first.
 */
export function lastOrigin(place: Place, said: readonly Entry[] = []): PrescribedOrigin | undefined {
  const { io } = place;
  const found = keptAnswers(place);
  if (!found) return undefined;
  const { entries, notes } = diaryHere(io);
  const today = todayFor(found.answers, found.savedAt, [...entries, ...said], place);
  const blocked = blockedBy(today);
  if (blocked) throw new UserError([blocked, words.answerAnew], exitCodes.stopped);
  return {
    ...{ prescription: today.prescription, rung: today.rung },
    notes: [...oldAnswers(found, io), ...notes, ...findingsOf(today)],
  };
}

/** Where a routine comes from that was made of answers. */
export type PrescribedOrigin = Origin & { readonly prescription: Prescription };

/** That answers are old, where they are. */
export function oldAnswers({ savedAt }: Pick<Last, 'savedAt'>, { today }: Pick<Io, 'today'>): string[] {
  const days = Math.floor((today().getTime() - savedAt.getTime()) / 86_400_000);
  return days >= oldAfter ? [fill(said.oldAnswers, { days })] : [];
}

/** Whether a warning sign in the answers stops it; then its words are said and nothing is coached. */
export async function isStopped({ plan }: Prescription, { io }: Place): Promise<boolean> {
  if (plan.outcome !== 'stop') return false;
  const render = await formats.text();
  io.print(render(plan, lookOf(io.results, io.env)));
  io.say(`${said.stopOfAnswers}\n`);
  io.endWith(exitCodes.stopped);
  return true;
}
