import type { ProgressFile } from '../schema/progress.ts';
import type { Finding } from '../types.ts';
import { fill } from '../words.ts';
import { type Now, weekLong } from './day.ts';
import type { Entry } from './entry.ts';
import { goesOn, type Practised, practiceOf } from './practice.ts';
import { finding } from './sentences.ts';

/** Counted night cramps: since when, how many in the nights before, and in each night since. */
type Trial = { start: number; before: number | undefined; nights: ReadonlyMap<number, number> };

/**
 * The trial since the last pause of weeks; undefined where nothing was counted. A night belongs to the day it begins
 * on.
 */
function trialOf(entries: readonly Entry[], now: Now, file: ProgressFile): Trial | undefined {
  const { mostANight, nights: counted } = file.cramp;
  const practice = practiceOf(entries, now, file);
  const from = practice && goesOn(practice, now, file) ? practice.start : now.day;
  const nights = new Map<number, number>();
  let before: { count: number; day: number } | undefined;
  for (const { day, raw } of entries) {
    if (day > now.day || day < from) continue;
    const { cramps, crampsBefore } = raw;
    if (isCount(cramps, mostANight)) nights.set(day - 1, cramps);
    if (!before && isCount(crampsBefore, mostANight * counted)) before = { count: crampsBefore, day };
  }
  const start = Math.min(...nights.keys(), before?.day ?? Number.POSITIVE_INFINITY);
  return Number.isFinite(start) ? { start, before: before?.count, nights } : undefined;
}

const isCount = (value: unknown, most: number): value is number =>
  typeof value === 'number' && value >= 0 && value <= most;

/**
 * Whether night cramps are fewer by so much in the weeks that are judged; undefined before those are over, and while too
 * few nights are known.
 */
export function crampsHelped(entries: readonly Entry[], now: Now, file: ProgressFile): boolean | undefined {
  const { cramp } = file;
  const trial = trialOf(entries, now, file);
  // Where there was none, none can be fewer.
  if (!trial?.before || now.day - trial.start < Math.max(...cramp.weeks) * weekLong) return undefined;
  const rates = cramp.weeks.map((week) => {
    const counts = [...trial.nights].flatMap(([night, count]) =>
      Math.floor((night - trial.start) / weekLong) + 1 === week ? [count] : [],
    );
    return counts.length < cramp.leastNights
      ? undefined
      : counts.reduce((sum, each) => sum + each, 0) / counts.length;
  });
  const known = rates.filter((rate) => rate !== undefined);
  if (known.length < rates.length) return undefined;
  const mean = known.reduce((sum, rate) => sum + rate, 0) / known.length;
  return mean <= (trial.before / cramp.nights) * (1 - cramp.fewerShare);
}

/** What is asked of the nights: how many there were before it began, the first time; how many there were last night. */
export function crampsAsked(
  entries: readonly Entry[],
  goal: unknown,
  now: Now,
  file: ProgressFile,
): ('crampsBefore' | 'cramps')[] {
  if (!file.cramp.goals.includes(String(goal))) return [];
  const isSecond = entries.some(({ kind, day }) => kind === 'session' && day < now.day);
  const isNew = trialOf(entries, now, file) === undefined;
  return [...(isNew ? ['crampsBefore' as const] : []), ...(isSecond ? ['cramps' as const] : [])];
}

/** What is said of night cramps: not to wait with some things, and after weeks whether they are fewer. */
export function crampsSaid({ entries, now, assessment, file }: Practised): Finding[] {
  const { goals, says, sources } = file.cramp;
  if (!goals.includes(String(assessment.facts.answers.goal))) return [];
  const helped = crampsHelped(entries, now, file);
  const code = helped ? 'helps' : 'no-help';
  return [
    finding('cramp-not-waiting', says['not-waiting'] ?? '', sources),
    ...(helped === undefined ? [] : [finding('cramp-judged', says[code] ?? '', sources, [code])]),
  ];
}

/** Restless evenings without a change: said once they are enough. What was never asked again is not known. */
export function restlessSaid({ entries, now, assessment, progress, file }: Practised): Finding[] {
  const { patterns, evenings, says, sources } = file.restless;
  if (!patterns.includes(assessment.pattern.id)) return [];
  const practice = practiceOf(entries, now, file, patterns);
  if (!practice || practice.days.length < evenings) return [];
  if (progress.gain === undefined || progress.gain.length > 0) return [];
  const text = fill(says['no-help'] ?? '', { n: practice.days.length });
  return [finding('restless-no-help', text, sources)];
}
