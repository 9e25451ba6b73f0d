import words from '../../../data/words/diary.json';
import { type Assessment, assess } from '../assess/assess.ts';
import { limitsOf } from '../assess/limits.ts';
import type { Library } from '../library.ts';
import { hasOfRung, type Standing } from '../plan/ladder-standing.ts';
import { planOf } from '../plan/plan.ts';
import type { Weeks } from '../plan/weeks.ts';
import { type Prescription, prescriptionOf } from '../prescription.ts';
import { type CompleteAnswers, completed } from '../questionnaire/complete.ts';
import type { ProgressFile } from '../schema/progress.ts';
import type { Answers, Finding, Irritability } from '../types.ts';
import type { Weekly } from './entry.ts';
import { gradeRank } from './judged.ts';
import { isLess, lessSaid } from './less.ts';
import { asPlanned } from './muscle-said.ts';
import type { Part, Practised } from './practice.ts';
import type { Progress } from './progress.ts';
import { dayOfRest, swapped, weeksOf, withoutLadder } from './weeks.ts';

/** A prescription with where the diary stands, when there is one: the planner and the coach take both. */
export type Prescribed = Prescription & { readonly standing?: Standing };

/** What the weekly answers move: how easily it is stirred. Place and kind of feeling stay those of the kept answers. */
const moving: readonly (keyof Weekly)[] = ['worst', 'startedBy', 'settles', 'night'];

/**
 * The routine for today. Without a diary younger than three weeks it follows from the answers alone. With one it is as
 * easily stirred as the last weekly answers say, if those say more; nerve work is that of today's rung, and holds
 * follow the gates as on the first day. `alone`: what the answers come to.
 */
export function prescribeToday(
  answers: CompleteAnswers,
  { entries, progress, strain, now, library, file }: Omit<Practised, 'assessment'>,
  alone = assess(answers, library),
): { prescribed: Prescribed; findings: Finding[]; hasOfRung: boolean } {
  const { lastSession, ladder, record, rests } = progress;
  const isPaused = lastSession !== undefined && now.day - lastSession > file.pause.questionnaireAfterDays;
  // What was stirred since the last session asks for rest, however long ago that was.
  const isOld = lastSession === undefined || (isPaused && !rests);
  if (isOld) return { prescribed: prescriptionOf(alone, library), findings: [], hasOfRung: true };
  const kept = ladder ? wholeOf({ ...answers, sliders: 'some' }, answers, library) : answers;
  const isMore = gradeRank(record?.irritability) > gradeRank(alone.irritability);
  const assessed = ladder || isMore ? assess(kept, library, record?.irritability ?? 'none') : alone;
  const standing = ladder ? standingOf(kept, progress, library, file) : undefined;
  const assessment: Assessment = standing ? { ...assessed, standing } : assessed;
  const practised = { entries, progress, strain, now, library, file, assessment };
  const parts = [...withoutLadder(practised), dayOfRest(progress, file)];
  const weeks = weeksFor(parts, assessment, library, file);
  const whole: Assessment = weeks ? { ...assessment, weeks } : assessment;
  const prescribed = { ...prescriptionOf(whole, library), ...(standing ? { standing } : {}) };
  const findings = asPlanned(
    parts.flatMap((part) => part.findings ?? []),
    whole,
    prescribed,
    practised,
  );
  const isOfRung = !standing || hasOfRung(prescribed.plan.routine?.steps ?? [], standing, library);
  const less = lessSaid(practised, findings, {
    hasLess: () => isLess(prescribed, prescriptionOf(alone, library)),
    hasOfRung: isOfRung,
  });
  return { prescribed, findings: [...less, ...findings], hasOfRung: isOfRung };
}

/** What the weeks ask for; and what stands in for a step of the routine as it would be without them. */
function weeksFor(
  parts: readonly Part[],
  assessment: Assessment,
  library: Library,
  file: ProgressFile,
): Weeks | undefined {
  const weeks = weeksOf(parts, file);
  const isHarder = !weeks?.lastTime && parts.some(({ harder }) => harder);
  const hurt = parts.flatMap((part) => part.hurt ?? []);
  if (!weeks || (!isHarder && hurt.length === 0)) return weeks;
  const { routine } = planOf(assessment, library);
  const first = routine ? swapped(routine.steps, { isHarder, hurt }, { library, file }) : [];
  return { ...weeks, first: [...weeks.first, ...first] };
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
  const { facts, rules } = assess(wholeOf({ ...kept, ...week } as Answers, kept, library), library);
  const opens = today >= file.replacesFrom;
  const mine = opens ? rules.filter(({ id }) => !file.replaces.includes(id)) : rules;
  const base = library.files.gates.base ?? { holdLoad: 0, peakLoad: 0 };
  const tensioners = file.ladder[today]?.lock !== undefined;
  return {
    ...{ file, today, half, isNew, because: words.plan.later },
    nerve: { facts, rules: mine, limits: { ...limitsOf(base, mine), tensioners } },
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
