import words from '../../../data/words/diary.json';
import said from '../../../data/words/said.json';
import again from '../../../data/words/second-day.json';
import { clean } from '../../core/clean.ts';
import { agedAnswers } from '../../core/diary/ageing.ts';
import type { Entry } from '../../core/diary/entry.ts';
import { notYetSaid, type SaidBefore, saidFrom, withSaid } from '../../core/diary/said-before.ts';
import { finding } from '../../core/diary/sentences.ts';
import { type Today, todayOf } from '../../core/diary/today.ts';
import type { Prescription } from '../../core/prescription.ts';
import { type CompleteAnswers, completed } from '../../core/questionnaire/complete.ts';
import type { Finding } from '../../core/types.ts';
import { counted, fill } from '../../core/words.ts';
import { exitCodes, UserError } from '../errors.ts';
import { loadProgress } from '../files/data.ts';
import { nowHere, readOwnDiary, thenHere } from '../files/state/diary.ts';
import { keep, keptPath, readIfSound } from '../files/state/kept.ts';
import { isSomebodyThere, type Last, readLast } from '../files/state/last.ts';
import type { Origin } from './live/session.ts';
import type { Place } from './place.ts';

export type { Today } from '../../core/diary/today.ts';

/** What a diary leads to today. `answered`: when the questionnaire was answered; undefined where nobody knows. */
export const todayFor = (
  given: CompleteAnswers,
  answered: Date | undefined,
  entries: readonly Entry[],
  { io, root, library }: Place,
): Today =>
  todayOf(given, thenHere(answered), entries, {
    ...{ now: nowHere(io.today()), file: loadProgress(root), library },
  });

/**
 * What a diary leads to today for the kept answers; undefined where there are none, or none that can be read, which is
 * said.
 */
export function todayHere(entries: readonly Entry[], place: Place): Today | undefined {
  try {
    const kept = keptAnswers(place);
    return kept && todayFor(kept.answers, kept.savedAt, entries, place);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    place.io.say(`${error.lines.join('\n')}\n`);
    return undefined;
  }
}

/** The entries of the diary, and what is to be said about the file they are in. */
export function diaryHere({ io, root }: Pick<Place, 'io' | 'root'>): {
  entries: readonly Entry[];
  notes: readonly Finding[];
} {
  const { entries, unreadable, firstUnreadable, tooOld, fault } = readOwnDiary(io);
  const path = clean(keptPath(io, 'diary'));
  const place = firstUnreadable === undefined ? path : `${path}:${firstUnreadable}`;
  const { sources } = loadProgress(root).saying;
  const note = (code: string, text: string, n = 0): Finding => finding(code, text, sources, [`n=${n}`]);
  return {
    entries,
    notes: [
      ...(fault === undefined ? [] : [note('diary-fault', fault)]),
      ...(unreadable > 0
        ? [note('diary-unreadable', counted(words.due.unreadable, unreadable, { place }), unreadable)]
        : []),
      ...(tooOld > 0 ? [note('diary-too-old', counted(words.due['too-old'], tooOld), tooOld)] : []),
    ],
  };
}

/** Kept answers as they are on a day, and what has to be asked of them again. */
export type KeptAnswers = Last & { readonly ask: readonly string[] };

/** The kept answers, aged; undefined where there are none. Throws a `UserError` for a file that is broken. */
export function keptAnswers({ io, root, library }: Place): KeptAnswers | undefined {
  const last = readLast(io, library);
  if (!last) return undefined;
  const { day } = nowHere(io.today());
  const { answers, ask } = agedAnswers(last.answers, last.on, day, loadProgress(root));
  // What time leaves open is asked before it counts.
  return { ...last, answers: completed(answers, library).answers ?? last.answers, ask };
}

/** Why there is no session before the questions are answered anew; undefined where there may be one. */
export const blockedBy = ({ progress, hasDiary }: Today): string | undefined =>
  hasDiary && progress.due.questionnaire?.blocks ? words.due.questionnaire : undefined;

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
  if (blocked) throw new UserError([blocked, again.answerAnew], exitCodes.stopped);
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

/** Says that answers are old, where they are. */
export function oldAnswers(
  { savedAt }: Pick<Last, 'savedAt'>,
  { io, root }: Pick<Place, 'io' | 'root'>,
): Finding[] {
  const days = nowHere(io.today()).day - nowHere(savedAt).day;
  const { signs, saying } = loadProgress(root);
  if (days < signs.anyDays) return [];
  return [finding('old-answers', fill(said.oldAnswers, { days }), saying.sources)];
}

/** What has been said to this person before. */
const saidBefore = ({ io }: Place): SaidBefore => saidFrom(readIfSound(io, 'said'));

/** The lines to be said now; they count as said from here on. Where nobody is there, nobody has heard them. */
export function toBeSaid(findings: readonly Finding[], place: Place): string[] {
  const { io, root } = place;
  if (findings.length === 0) return [];
  const { day } = nowHere(io.today());
  const before = saidBefore(place);
  const fresh = notYetSaid(findings, before, day, loadProgress(root));
  if (fresh.length > 0 && isSomebodyThere(io))
    keep(io, 'said', { formatVersion: 1, said: withSaid(before, fresh, day) }, { silently: true });
  return fresh.map(({ text }) => text);
}
