import type { ProgressFile } from '../schema/progress.ts';
import { weekLong, weekOf } from './day.ts';
import type { Entry } from './entry.ts';
import { entryFrom, levelOf } from './read.ts';

/** The week so far: days with practice, whether today is one, and what the last session aims at. */
export type WeekSoFar = { days: number; today: boolean } & Aim;

/** What the last session says of how many days a week are enough: days, 0 for rest, and where it does not say, its rung. */
export type Aim = { aWeek: number | undefined; rung: string | undefined };

/**
 * Lines of a diary: all that name a day of this week (and others too), and those from its end back, read only as far as
 * needed.
 */
export type DueLines = { ofThisWeek: Iterable<string>; fromEnd: Iterable<string> };

/**
 * The week so far, from lines of the diary. Torn lines are skipped, and one that stands twice counts once. `today`: a
 * count of days.
 */
export function weekSoFar({ ofThisWeek, fromEnd }: DueLines, today: number): WeekSoFar {
  const days = new Set<number>();
  let last: Entry | undefined;
  for (const line of ofThisWeek) {
    const entry = parsed(line);
    if (!entry || entry.day > today || entry.day < weekOf(today)) continue;
    if (entry.kind === 'session' || entry.kind === 'added') days.add(entry.day);
    if (entry.kind === 'session' && (!last || entry.time > last.time)) last = entry;
  }
  last ??= lastIn(fromEnd, today);
  return { days: days.size, today: days.has(today), ...aimIn(last) };
}

/** What the last session up to today aims at; the oldest entry comes first. */
export const lastAim = (entries: readonly Entry[], today: number): Aim =>
  aimIn(entries.findLast(({ kind, day }) => kind === 'session' && day <= today));

function aimIn(last: Entry | undefined): Aim {
  const { aWeek, rung } = last?.raw ?? {};
  return {
    aWeek:
      typeof aWeek === 'number' && Number.isInteger(aWeek) && aWeek >= 0 && aWeek <= weekLong
        ? aWeek
        : undefined,
    rung: levelOf(rung) === undefined ? undefined : String(rung),
  };
}

function lastIn(fromEnd: Iterable<string>, today: number): Entry | undefined {
  for (const line of fromEnd) {
    const entry = parsed(line);
    if (entry?.kind === 'session' && entry.day <= today) return entry;
  }
  return undefined;
}

function parsed(line: string): Entry | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return entryFrom(JSON.parse(line));
  } catch {
    return undefined;
  }
}

/** Days a week that are enough; undefined where resting is. */
export const aimOf = ({ aWeek, rung }: Aim, file: ProgressFile): number | undefined =>
  aWeek === undefined ? aimOn(rung, file) : aWeek || undefined;

/** Days a week that are enough on a rung; without a ladder, those of the work on a muscle. */
export function aimOn(level: string | undefined, { ladder, muscle }: ProgressFile): number | undefined {
  if (level === undefined) return muscle.aWeek;
  const most = ladder.find((rung) => rung.level === level)?.aWeek?.[1];
  return most === undefined ? undefined : Math.min(weekLong, most);
}
