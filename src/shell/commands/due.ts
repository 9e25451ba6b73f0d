import { closeSync, constants, fstatSync, openSync } from 'node:fs';
import words from '../../../data/words/due.json';
import { dayText, weekOf } from '../../core/diary/day.ts';
import { aimOf, type WeekSoFar, weekSoFar } from '../../core/diary/due.ts';
import { counted, fill } from '../../core/words.ts';
import type { Place } from '../app/place.ts';
import { exitCodes } from '../errors.ts';
import { loadProgress } from '../files/data.ts';
import { nowHere } from '../files/state/day-here.ts';
import { isMine, linesFromEnd, linesNaming, mostBytes } from '../files/state/own-file.ts';
import { isKept, keptPath } from '../files/state/places.ts';
import type { Io } from '../terminal/io.ts';
import { defined } from './definition.ts';

/** `stretch due`: this week in one short line, and a status, before anybody notices the time. The library is not read. */
export const due = defined({
  flags: () => [],
  run: (_, __, place) => runDue(place),
});

export function runDue({ io, root }: Pick<Place, 'io' | 'root'>): void {
  const [line, code] = said(io, root);
  io.print(`${line}\n`);
  io.endWith(code);
}

/** The days of this week against those that are enough. */
export const weekLine = (is: number, of: number): string =>
  fill(is > of ? words.more : words.week, { is, of });

function said(io: Io, root: string): [string, number] {
  if (isKept(io, 'stopped')) return [words.stopped, exitCodes.stopped];
  const { day } = nowHere(io.today());
  const found = inDiary(io, day);
  if (found === undefined && !isKept(io, 'last')) return [words.nothing, exitCodes.notDue];
  const { days, today, ...last } = found ?? weekSoFar({ ofThisWeek: [], fromEnd: [] }, day);
  const aim = aimOf(last, loadProgress(root));
  if (aim === undefined) return [counted(words.rest, days), exitCodes.notDue];
  const isDone = today || days >= aim;
  return [weekLine(days, aim), isDone ? exitCodes.notDue : exitCodes.done];
}

/** What the diary says of this week; undefined where there is none that is ours to read. */
function inDiary(io: Io, day: number): WeekSoFar | undefined {
  if (!isKept(io, 'diary')) return undefined;
  const monday = weekOf(day);
  // The months of this week: one word to look for, or two.
  const months = new Set([monday, day].map((each) => `"${dayText(each).slice(0, -'28'.length)}`));
  let file: number | undefined;
  try {
    file = openSync(keptPath(io, 'diary'), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats = fstatSync(file);
    if (!stats.isFile() || !isMine(stats)) return undefined;
    const opened = { file, size: stats.size };
    const ofThisWeek = linesNaming(opened, [...months], mostBytes);
    return weekSoFar({ ofThisWeek, fromEnd: linesFromEnd(opened) }, day);
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
