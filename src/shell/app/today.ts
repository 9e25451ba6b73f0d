import words from '../../../data/words/diary.json';
import { assess } from '../../core/assess/assess.ts';
import { agedAnswers } from '../../core/diary/ageing.ts';
import { climberFor } from '../../core/diary/climber.ts';
import type { Now } from '../../core/diary/day.ts';
import type { Entry } from '../../core/diary/entry.ts';
import { type Prescribed, prescribeToday } from '../../core/diary/prescribe.ts';
import { type Progress, progressOf, rungFor } from '../../core/diary/progress.ts';
import { strainStage } from '../../core/diary/without-ladder.ts';
import type { Library } from '../../core/library.ts';
import { prescriptionOf } from '../../core/prescription.ts';
import { type CompleteAnswers, completed } from '../../core/questionnaire/complete.ts';
import type { ProgressFile } from '../../core/schema/progress.ts';
import { counted } from '../../core/words.ts';
import { loadProgress } from '../files/data.ts';
import { nowHere, readOwnDiary, thenHere } from '../files/state/diary.ts';
import { type Last, readLast } from '../files/state/last.ts';
import type { Io } from '../terminal/io.ts';
import type { Origin } from './live/session.ts';
import type { Place } from './place.ts';

/** The routine for a day, and where the diary stands on it. */
export type Today = {
  readonly prescription: Prescribed;
  readonly progress: Progress;
  readonly now: Now;
  /** Whether there is a session in the diary: without one all follows from the answers alone. */
  readonly hasDiary: boolean;
  readonly rung: Origin['rung'];
};

/** What a diary leads to today. `answered`: when the questionnaire was answered; undefined where nobody knows. */
export function todayFor(
  given: CompleteAnswers,
  answered: Date | undefined,
  entries: readonly Entry[],
  { io, root, library }: Place,
): Today {
  const file = loadProgress(root);
  const now = nowHere(io.today());
  const at = thenHere(answered);
  const answers = withStage(given, at, entries, now, file, library);
  const hasDiary = entries.some(({ kind }) => kind === 'session');
  const assessed = assess(answers, library);
  const climber = climberFor(assessed, file, at, entries);
  const progress = progressOf(entries, climber, now);
  const rung = (before: number | undefined): string =>
    `L${before === undefined ? progress.today : rungFor(before, progress, climber)}`;
  return {
    ...{ progress, now },
    // Without a diary all is of the answers alone.
    prescription: hasDiary
      ? prescribeToday(answers, progress, now, library, file, assessed)
      : prescriptionOf(assessed, library),
    hasDiary,
    rung: progress.ladder ? rung : undefined,
  };
}

/** The stage of a strain is that of the diary: one at a time, and back at once. */
function withStage(
  answers: CompleteAnswers,
  at: Now | undefined,
  entries: readonly Entry[],
  now: Now,
  file: ProgressFile,
  library: Library,
): CompleteAnswers {
  const { strainStage: from } = answers;
  if (typeof from !== 'string') return answers;
  const since = entries.filter(({ time }) => time >= (at?.time ?? Number.NEGATIVE_INFINITY));
  const { stage } = strainStage(since, from, at?.day ?? now.day, now, file);
  return stage === from
    ? answers
    : (completed({ ...answers, strainStage: stage }, library).answers ?? answers);
}

/** The entries of the diary, and what is to be said about the file they are in. */
export function diaryHere(io: Io): { entries: readonly Entry[]; notes: readonly string[] } {
  const { entries, unreadable, tooOld, fault } = readOwnDiary(io);
  return {
    entries,
    notes: [
      ...(fault === undefined ? [] : [fault]),
      ...(unreadable > 0 ? [counted(words.due.unreadable, unreadable)] : []),
      ...(tooOld > 0 ? [counted(words.due['too-old'], tooOld)] : []),
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

/** What changed and what is due, each in a line with its reasons; nothing without a diary. */
export const findingsOf = ({ progress, hasDiary }: Today, but: readonly string[] = []): string[] =>
  hasDiary ? progress.findings.filter(({ code }) => !but.includes(code)).map(({ text }) => text) : [];

/** Why there is no session before the questions are answered anew; undefined where there may be one. */
export const blockedBy = ({ progress, hasDiary }: Today): string | undefined =>
  hasDiary && progress.due.questionnaire?.blocks ? words.due.questionnaire : undefined;
