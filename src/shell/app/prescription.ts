import said from '../../../data/words/said.json';
import words from '../../../data/words/second-day.json';
import { aDay } from '../../core/diary/day.ts';
import { finding } from '../../core/diary/sentences.ts';
import type { Prescription } from '../../core/prescription.ts';
import type { Finding } from '../../core/types.ts';
import { fill } from '../../core/words.ts';
import { formats } from '../../render/index.ts';
import { exitCodes, UserError } from '../errors.ts';
import { loadProgress } from '../files/data.ts';
import type { Last } from '../files/state/last.ts';
import { lookOf } from '../terminal/paint.ts';
import type { Origin } from './live/session.ts';
import type { Place } from './place.ts';
import { blockedBy, diaryHere, keptAnswers, todayFor } from './today.ts';

/**
 * What the last answers come to today; undefined when there are none. What is to be read before (`toBeSaid`) is not said
 * yet. Throws a `UserError` where the questions come first.
 */
export function lastOrigin(place: Place): PrescribedOrigin | undefined {
  const found = keptAnswers(place);
  if (!found) return undefined;
  const { entries, notes } = diaryHere(place);
  const today = todayFor(found.answers, found.savedAt, entries, place);
  const blocked = blockedBy(today);
  if (blocked) throw new UserError([blocked, words.answerAnew], exitCodes.stopped);
  return {
    ...{ prescription: today.prescription, stands: today.stands },
    findings: [...oldAnswers(found, place), ...notes, ...today.findings],
  };
}

/** Where a routine comes from that was made of answers, and what there is to read before. */
type PrescribedOrigin = Omit<Origin, 'notes'> & {
  readonly prescription: Prescription;
  readonly findings: readonly Finding[];
};

/** That answers are old, where they are. */
export function oldAnswers(
  { savedAt }: Pick<Last, 'savedAt'>,
  { io, root }: Pick<Place, 'io' | 'root'>,
): Finding[] {
  const days = Math.floor((io.today().getTime() - savedAt.getTime()) / aDay);
  const { signs, saying } = loadProgress(root);
  if (days < signs.anyDays) return [];
  return [finding('old-answers', fill(said.oldAnswers, { days }), saying.sources)];
}

/** Whether a warning sign in the answers stops it; then its words are said and nothing is coached. */
export async function isStopped({ plan }: Prescription, { io }: Place): Promise<boolean> {
  if (plan.outcome !== 'stop') return false;
  const render = await formats.text();
  io.print(render(plan, lookOf('results', io)));
  io.say(`${said.stopOfAnswers}\n`);
  io.endWith(exitCodes.stopped);
  return true;
}
