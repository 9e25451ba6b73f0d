import type { ProgressFile } from '../schema/progress.ts';
import { weekLong, weekOf } from './day.ts';
import { entryFrom, levelOf } from './read.ts';

/** The week so far, of the end of a diary: days with practice, whether today is one, and the rung of the last session. */
export type WeekSoFar = { days: number; today: boolean; rung: string | undefined };

/**
 * Reads the last lines of a diary. Only those that speak of this week are taken apart, and the last session; lines that are torn
 * count for nothing. `today`: a count of days; `dates`: the days of this week up to today, as text.
 */
export function weekSoFar(text: string, today: number, dates: readonly string[]): WeekSoFar {
  const days = new Set<number>();
  let rung: string | undefined;
  let isRungKnown = false;
  const lines = text.split('\n');
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at] ?? '';
    const isThisWeek = dates.some((date) => line.includes(`"${date}`));
    if (!isThisWeek && isRungKnown) continue;
    const entry = parsed(line);
    if (!entry || entry.day > today) continue;
    if (entry.kind === 'session' && !isRungKnown) {
      isRungKnown = true;
      rung = levelOf(entry.raw.rung) === undefined ? undefined : String(entry.raw.rung);
    }
    const isPractice = entry.kind === 'session' || entry.kind === 'added';
    if (isPractice && entry.day >= weekOf(today)) days.add(entry.day);
  }
  return { days: days.size, today: days.has(today), rung };
}

function parsed(line: string): ReturnType<typeof entryFrom> {
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
