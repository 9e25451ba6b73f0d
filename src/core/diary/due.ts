import type { ProgressFile } from '../schema/progress.ts';
import { weekLong, weekOf } from './day.ts';
import type { Entry } from './entry.ts';
import { entryFrom, levelOf } from './read.ts';

/** The week so far: days with practice, whether today is one, and the rung of the last session. */
export type WeekSoFar = { days: number; today: boolean; rung: string | undefined };

/** Lines of a diary: all that name a day of this week (and others), wherever they stand, and those from its end back, as far as they are needed. */
export type DueLines = { ofThisWeek: Iterable<string>; fromEnd: Iterable<string> };

/** Lines that are torn count for nothing, and one that stands twice counts once. `today`: a count of days. */
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
  const rung = levelOf(last?.raw.rung) === undefined ? undefined : String(last?.raw.rung);
  return { days: days.size, today: days.has(today), rung };
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

/** Days a week that are enough on a rung, or without a ladder; undefined on a rung that asks for rest. */
export function aimOf(level: string | undefined, { ladder, muscle }: ProgressFile): number | undefined {
  if (level === undefined) return muscle.aWeek;
  const most = ladder.find((rung) => rung.level === level)?.aWeek?.[1];
  return most === undefined ? undefined : Math.min(weekLong, most);
}
