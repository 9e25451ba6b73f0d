import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import words from '../../../data/words/due.json';
import { dayText, weekOf } from '../../core/diary/day.ts';
import { aimOf, weekSoFar } from '../../core/diary/due.ts';
import { counted, fill } from '../../core/words.ts';
import type { Place } from '../app/place.ts';
import { exitCodes } from '../errors.ts';
import { loadProgress } from '../files/data.ts';
import { nowHere } from '../files/state/day-here.ts';
import { isMine } from '../files/state/own-file.ts';
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

function said(io: Io, root: string): [string, number] {
  if (isKept(io, 'stopped')) return [words.stopped, exitCodes.stopped];
  const text = endOfDiary(io);
  if (text === undefined && !isKept(io, 'last')) return [words.nothing, exitCodes.notDue];
  const { day } = nowHere(io.today());
  const monday = weekOf(day);
  const dates = Array.from({ length: day - monday + 1 }, (_, ahead) => dayText(monday + ahead));
  const { days, today, rung } = weekSoFar(text ?? '', day, dates);
  const aim = aimOf(rung, loadProgress(root));
  if (aim === undefined) return [counted(words.rest, days), exitCodes.notDue];
  const isDone = today || days >= aim;
  return [fill(words.week, { is: days, of: aim }), isDone ? exitCodes.notDue : exitCodes.done];
}

/** Bytes of the end of the diary: some weeks, however much was done. */
const enough = 128 * 1024;

/** The last lines of the diary, the first of them perhaps cut; undefined where there is none that is ours to read. */
function endOfDiary(io: Io): string | undefined {
  if (!isKept(io, 'diary')) return undefined;
  let file: number | undefined;
  try {
    file = openSync(keptPath(io, 'diary'), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats = fstatSync(file);
    if (!stats.isFile() || !isMine(stats)) return undefined;
    const part = Buffer.alloc(Math.min(enough, stats.size));
    const count = readSync(file, part, 0, part.length, stats.size - part.length);
    return part.toString('utf8', 0, count).replace(/^\uFEFF/, '');
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
