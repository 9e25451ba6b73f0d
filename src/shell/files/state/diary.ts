import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { hostname } from 'node:os';
import { StringDecoder } from 'node:string_decoder';
import words from '../../../../data/words/second-day.json';
import { clean } from '../../../core/clean.ts';
import type { DiaryLine, Entry } from '../../../core/diary/entry.ts';
import { type Diary, entryFrom, readDiary } from '../../../core/diary/read.ts';
import { fill } from '../../../core/words.ts';
import type { Io } from '../../terminal/io.ts';
import { dayHere } from './day-here.ts';
import { isKept, keepLine, keptPath } from './kept.ts';
import { isMine, mostBytes } from './own-file.ts';

export { dayHere, nowHere, thenHere } from './day-here.ts';

/** The diary as it lies on this computer; `fault`: why nothing, or not all, could be read of it, in a sentence. */
type OwnDiary = Diary & { readonly fault?: string };

const nothing: Diary = { entries: [], unreadable: 0, firstUnreadable: undefined, tooOld: 0 };

/** Reads the diary, whatever lies in its place. What is wrong with it blocks nothing. */
export function readOwnDiary(io: Io): OwnDiary {
  if (!isKept(io, 'diary')) return nothing;
  const path = keptPath(io, 'diary');
  const faulty = (fault: string): string => fill(fault, { file: clean(path) });
  let file: number | undefined;
  try {
    // A pipe by this name is not waited for.
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats = fstatSync(file);
    if (!stats.isFile()) return { ...nothing, fault: faulty(words.fault.noFile) };
    if (!isMine(stats)) return { ...nothing, fault: faulty(words.fault.notYours) };
    const from = Math.max(0, stats.size - mostBytes);
    const diary = readDiary(piecesOf(file, from));
    if (from === 0) return diary;
    // Where its lines are is not known.
    return { ...diary, firstUnreadable: undefined, fault: faulty(words.fault.tooLong) };
  } catch {
    return { ...nothing, fault: faulty(words.fault.unreadable) };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** The text of a file from a byte on; a line that begins before it is left out. */
function* piecesOf(file: number, from: number): Generator<string> {
  const part = Buffer.allocUnsafe(256 * 1024);
  const decoder = new StringDecoder('utf8');
  let isInLine = from > 0;
  for (let at = from; ; ) {
    const count = readSync(file, part, 0, part.length, at);
    if (count === 0) break;
    at += count;
    let text = decoder.write(part.subarray(0, count));
    if (isInLine) {
      const end = text.indexOf('\n');
      if (end < 0) continue;
      isInLine = false;
      text = text.slice(end + 1);
    }
    yield text;
  }
  yield decoder.end();
}

/** An id that no other line has: of what the line says, when, and which program on which machine says it. */
const idFor = (about: object, { digest, now }: Io): string =>
  digest([JSON.stringify(about), hostname(), process.pid, now()].join(' ')).slice(0, 24);

/**
 * `when`: the moment an entry is about. `began`: when that began, whose day the entry has. `tell`: takes what a first
 * entry says about the diary, where that has to wait.
 */
export type Keeping = {
  readonly when?: Date;
  readonly began?: Date | undefined;
  readonly tell?: (note: string) => void;
};

/**
 * Adds a line to the diary, in one write and through to the disk; the first one tells what the diary is. Returns the
 * entry as it counts from now on, and whether it is kept.
 */
export function keepEntry(
  io: Io,
  said: Omit<DiaryLine, 'formatVersion' | 'id' | 'at' | 'day'>,
  { when = io.today(), began = when, tell = (note) => io.say(note) }: Keeping = {},
): { entry: Entry; isKept: boolean } {
  const about = { at: when.toISOString(), day: dayHere(began), ...said };
  const line: DiaryLine = { formatVersion: 2, id: idFor(about, io), ...about };
  const entry = entryFrom(line);
  if (!entry) throw new Error('an entry of ours cannot be read');
  const isFirst = !isKept(io, 'diary');
  const isKeptNow = keepLine(io, 'diary', line);
  if (isFirst && isKeptNow) tell(`${fill(words.kept, { file: clean(keptPath(io, 'diary')) })}\n`);
  return { entry, isKept: isKeptNow };
}
