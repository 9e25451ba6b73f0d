import type { Assessment } from '../assess/assess.ts';
import type { Library } from '../library.ts';
import type { Weeks } from '../plan/weeks.ts';
import type { ProgressFile } from '../schema/progress.ts';
import type { Finding } from '../types.ts';
import { type Now, weekLong } from './day.ts';
import type { Entry } from './entry.ts';
import type { Progress } from './progress.ts';
import type { StrainStage } from './strain.ts';

/** Somebody with a diary, as the rules for what has no ladder see them. */
export type Practised = {
  entries: readonly Entry[];
  now: Now;
  assessment: Assessment;
  progress: Progress;
  /** Where a strain stands; without one there is none. */
  strain?: StrainStage | undefined;
  library: Library;
  file: ProgressFile;
};

/**
 * What one of these rules gives the planner, and what is said of it. `harder`: a hold that has its harder form beside
 * it. `hurt`: the ids of what hurt too often.
 */
export type Part = Partial<Omit<Weeks, 'leastMinutes'>> & {
  findings?: Finding[];
  harder?: boolean;
  hurt?: readonly string[];
};

/** Days of practice of one sort, without a pause of weeks in it; the first one first. Counts of days. */
export type Practice = { start: number; days: readonly number[] };

/**
 * The last practice of these patterns; undefined where there is none. A session without a pattern has that of the
 * sessions around it. Whether it still goes on: `goesOn`.
 */
export function practiceOf(
  entries: readonly Entry[],
  now: Now,
  { pause }: ProgressFile,
  patterns?: readonly string[],
): Practice | undefined {
  let days: number[] = [];
  let isSaid = patterns === undefined;
  for (const { kind, day, pattern } of entries) {
    if (kind !== 'session' || day > now.day) continue;
    if (patterns && pattern !== undefined && !patterns.includes(pattern)) continue;
    const last = days.at(-1);
    if (last !== undefined && day - last > pause.questionnaireAfterDays)
      [days, isSaid] = [[], patterns === undefined];
    if (pattern !== undefined) isSaid = true;
    if (last !== day) days.push(day);
  }
  const [start] = days;
  return start === undefined || !isSaid ? undefined : { start, days };
}

/** No pause of weeks since. */
export const goesOn = ({ days }: Practice, now: Now, { pause }: ProgressFile): boolean =>
  now.day - (days.at(-1) ?? Number.NEGATIVE_INFINITY) <= pause.questionnaireAfterDays;

/** Days since the first one that are of a week of practice: those of a pause are of none, so that none raises anything. */
export const daysOf = ({ days }: Practice, { day: today }: Now, { pause }: ProgressFile): number =>
  [...days.filter((day) => day < today), today].reduce((sum, day, index, all) => {
    const since = day - (all[index - 1] ?? day);
    return sum + (since > pause.downAfterDays ? 1 : since);
  }, 0);

/** The week of practice one is in; the first is 1. */
export const weekFrom = (practice: Practice, now: Now, file: ProgressFile): number =>
  Math.floor(daysOf(practice, now, file) / weekLong) + 1;
