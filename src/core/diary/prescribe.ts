import words from '../../../data/words/diary.json';
import { type Assessment, assess } from '../assess/assess.ts';
import { limitsOf } from '../assess/limits.ts';
import type { Library } from '../library.ts';
import { planOf } from '../plan/plan.ts';
import type { Standing } from '../plan/standing.ts';
import { type Prescription, prescriptionOf } from '../prescription.ts';
import { type CompleteAnswers, completed } from '../questionnaire/complete.ts';
import type { ProgressFile } from '../schema/progress.ts';
import type { Answers, Irritability } from '../types.ts';
import type { Now } from './day.ts';
import type { Weekly } from './entry.ts';
import { gradeRank } from './judged.ts';
import type { Progress } from './progress.ts';

/** A prescription with where the diary stands, when there is one: the planner and the coach take both. */
export type Prescribed = Prescription & { readonly standing?: Standing };

/** What the weekly answers move: how easily it is stirred. Place and kind of feeling stay those of the kept answers. */
const moving: readonly (keyof Weekly)[] = ['worst', 'startedBy', 'settles', 'night'];

/**
 * The routine for today. Without a diary younger than three weeks, or without a ladder, it is that of the answers
 * alone. With one, nerve work is that of today's rung, and holds follow the gates as on the first day.
 * `assessed`: what the answers alone come to, where that is known already.
 */
export function prescribeToday(
  answers: CompleteAnswers,
  progress: Progress,
  now: Now,
  library: Library,
  file: ProgressFile,
  assessed: Assessment = assess(answers, library),
): Prescribed {
  const { lastSession, ladder, record } = progress;
  const isOld = lastSession === undefined || now.day - lastSession > file.pause.questionnaireAfterDays;
  if (isOld || !ladder) return prescriptionOf(assessed, library);
  const kept = wholeOf({ ...answers, sliders: 'some' }, answers, library);
  const atLeast = record?.irritability ?? 'none';
  const standing = standingOf(kept, progress, library, file);
  const assessment: Assessment = { ...assess(kept, library, atLeast), standing };
  return { answers: assessment.given, assessment, plan: planOf(assessment, library), standing };
}

/** What the planner needs of where somebody stands. */
function standingOf(
  kept: CompleteAnswers,
  progress: Progress,
  library: Library,
  file: ProgressFile,
): Standing {
  const { today, half, isNew, record } = progress;
  const week = Object.fromEntries(
    moving.flatMap((id) => (record?.[id] === undefined ? [] : [[id, record[id]]])),
  );
  const { facts, rules, limits } = assess(wholeOf({ ...kept, ...week } as Answers, kept, library), library);
  const opens = today >= file.replacesFrom;
  const mine = opens ? rules.filter(({ id }) => !file.replaces.includes(id)) : rules;
  const base = library.files.gates.base ?? { holdLoad: 0, peakLoad: 0 };
  const tensioners = file.ladder[today]?.lock !== undefined;
  return {
    ...{ file, today, half, isNew, because: words.plan.later },
    nerve: { facts, rules: mine, limits: opens ? { ...limitsOf(base, mine), tensioners } : limits },
  };
}

/** The answers with some changed; as they were where that would leave something open. */
const wholeOf = (changed: Answers, before: CompleteAnswers, library: Library): CompleteAnswers =>
  completed(changed, library).answers ?? before;

/** Kept answers with what was said in weekly ones in their place. */
export function weeklyAnswers(answers: Answers, given: Weekly): Answers {
  const { whole: _, irritability: __, ...said } = given;
  const nothing = said.feltAt?.length === 0 ? { feelsLike: undefined } : {};
  return Object.fromEntries(
    Object.entries({ ...answers, ...said, ...nothing }).filter(([, value]) => value !== undefined),
  ) as Answers;
}

/**
 * Weekly answers with the grade they come to, as they are written down. Where they leave too much open, without one:
 * then nothing rises.
 */
export function weeklyRecord(given: Weekly, answers: CompleteAnswers, library: Library): Weekly {
  const { answers: sure } = completed(weeklyAnswers(answers, given), library);
  return { ...given, ...(sure ? { irritability: gradeFor(sure, library) } : {}) };
}

const gradeFor = (answers: CompleteAnswers, library: Library): Irritability =>
  assess(answers, library).irritability;

/** The graver of what the kept answers and the last weekly ones say. */
export const gradeNow = ({ irritability }: Assessment, { record }: Progress): Irritability =>
  record?.irritability && gradeRank(record.irritability) > gradeRank(irritability)
    ? record.irritability
    : irritability;
