import { clean } from '../clean.ts';
import { type Fields, fieldsOf, keptAt } from '../read-values.ts';
import type { Irritability } from '../types.ts';
import { irritabilities } from '../vocabulary.ts';
import { dayOf } from './day.ts';
import { type Entry, type LineKind, morningAnswers, type Weekly } from './entry.ts';

/** What a diary holds: its entries, the oldest first, and how many lines could not be read. */
export type Diary = {
  entries: readonly Entry[];
  /** Lines that are no entry: torn, binary, or far too long. They stay in the file. */
  unreadable: number;
  /** The first of them, counted from 1; undefined where there is none. */
  firstUnreadable: number | undefined;
  /** Entries of the oldest years that are left out, so that memory stays flat. */
  tooOld: number;
};

/** No line of ours comes near it. */
const longestLine = 256 * 1024;

/** Fifty years of a session a day. */
const mostEntries = 20_000;

/**
 * Reads a diary, in pieces of any size. Whatever stands in it: a line that is no entry is counted and passed over.
 * Diaries of two machines are read one behind the other; an id that comes twice counts once. `most`: entries that are kept.
 */
export function readDiary(pieces: Iterable<string>, most = mostEntries): Diary {
  const found = new Map<string, Entry>();
  let [number, unreadable, tooOld] = [0, 0, 0];
  let firstUnreadable: number | undefined;
  for (const line of linesOf(pieces)) {
    number++;
    if (line.trim() === '') continue;
    const entry = line.length > longestLine ? undefined : entryOf(line);
    if (!entry) {
      unreadable++;
      firstUnreadable ??= number;
      continue;
    }
    const before = found.get(entry.id);
    if (!before || isFuller(entry, before)) found.set(entry.id, entry);
    if (found.size > 2 * most) tooOld += dropOldest(found, most);
  }
  tooOld += dropOldest(found, most);
  return { entries: sorted([...found.values()]), unreadable, firstUnreadable, tooOld };
}

const sorted = (entries: Entry[]): Entry[] =>
  entries.sort((one, other) => one.time - other.time || (one.id < other.id ? -1 : 1));

/** Of two lines with one id the one that says more, whichever came first. */
function isFuller(one: Entry, other: Entry): boolean {
  const [mine, its] = [JSON.stringify(one.raw), JSON.stringify(other.raw)];
  return mine.length === its.length ? mine > its : mine.length > its.length;
}

function dropOldest(found: Map<string, Entry>, most: number): number {
  const more = found.size - most;
  if (more <= 0) return 0;
  for (const { id } of sorted([...found.values()]).slice(0, more)) found.delete(id);
  return more;
}

/** Lines without their ends; one that is far too long is cut, so that it fills no memory. */
function* linesOf(pieces: Iterable<string>): Generator<string> {
  let rest = '';
  for (const piece of pieces) {
    let from = 0;
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', from)) {
      yield withoutMark(rest + piece.slice(from, end));
      rest = '';
      from = end + 1;
    }
    if (rest.length <= longestLine) rest += piece.slice(from);
  }
  yield withoutMark(rest);
}

const withoutMark = (line: string): string => (line.startsWith('\ufeff') ? line.slice(1) : line);

function entryOf(line: string): Entry | undefined {
  const start = line.charCodeAt(0);
  // Nothing else can be an object: binary lines need not be taken apart.
  if (start !== 0x7b && start !== 0x20 && start !== 0x09) return undefined;
  try {
    return entryFrom(JSON.parse(line));
  } catch {
    return undefined;
  }
}

const kinds: readonly LineKind[] = ['session', 'added', 'answers', 'measure'];

/** An entry from a value that somebody else wrote; nothing where it has no time. */
export function entryFrom(value: unknown): Entry | undefined {
  const raw = fieldsOf(value);
  const { at, seconds, ended } = raw;
  const time = keptAt(at);
  const day = typeof raw.day === 'string' ? dayOf(raw.day) : dayOf(String(at));
  if (!Number.isFinite(time) || !Number.isFinite(day) || typeof raw.formatVersion !== 'number')
    return undefined;
  const kind = raw.kind === undefined ? 'session' : kinds.find((each) => each === raw.kind);
  // A kind of a newer version is kept as a note is, and counted for nothing.
  return {
    id:
      typeof raw.id === 'string' && raw.id.length <= 100
        ? raw.id
        : `${at}/${seconds}/${raw.title}`.slice(0, 200),
    ...{ kind: kind ?? 'note', time, day, raw },
    ended: words(ended),
    seconds: number(seconds, 86_400) ?? 0,
    rung: levelOf(raw.rung),
    irritability: irritabilities.find((each) => each === raw.irritability) as Irritability | undefined,
    pattern: typeof raw.pattern === 'string' ? clean(raw.pattern.slice(0, 60)) : undefined,
    before: number(raw.before, 10),
    after: number(raw.after, 10),
    ...stepsOf(raw),
    ...heardOf(raw),
    morning: morningOf(raw.morning),
    weekly: raw.weekly === undefined ? undefined : weeklyOf(fieldsOf(raw.weekly)),
    seen: typeof raw.seen === 'string' ? whole(dayOf(raw.seen)) : undefined,
  };
}

const number = (value: unknown, most: number): number | undefined =>
  typeof value === 'number' && value >= 0 && value <= most ? value : undefined;

const whole = (value: number): number | undefined => (Number.isFinite(value) ? value : undefined);

/** `L3` is 3. */
export function levelOf(value: unknown): number | undefined {
  if (typeof value !== 'string' || value.length !== 2 || value.charCodeAt(0) !== 0x4c) return undefined;
  const digit = value.charCodeAt(1) - 0x30;
  return digit >= 0 && digit <= 9 ? digit : undefined;
}

function stepsOf({ steps }: Fields): Pick<Entry, 'planned' | 'done' | 'tensioner'> {
  if (!Array.isArray(steps)) return { planned: undefined, done: 0, tensioner: false };
  let [planned, done, tensioner] = [0, 0, false];
  for (const each of steps) {
    const step = fieldsOf(each);
    const did = number(step.done, 86_400) ?? 0;
    planned += number(step.planned, 86_400) ?? 0;
    done += did;
    if (step.kind === 'tensioner' && did > 0) tensioner = true;
  }
  return { planned, done, tensioner };
}

function heardOf({ reports, settled, stop, ended }: Fields) {
  let [tingles, hurts, weak] = [0, 0, false];
  for (const each of Array.isArray(reports) ? reports : []) {
    const { report, takenBack } = fieldsOf(each);
    if (takenBack === true) continue;
    if (report === 'tingles') tingles++;
    if (report === 'hurts') hurts++;
    if (report === 'weak') weak = true;
  }
  const stopped = ended === 'stopped' || stop !== undefined;
  return { tingles, hurts, weak, settled: settled !== undefined, stopped };
}

function morningOf(value: unknown): Entry['morning'] {
  const fields = fieldsOf(value);
  const is = morningAnswers.find((each) => each === (fields.is ?? value));
  return is && { is, of: typeof fields.of === 'string' ? whole(dayOf(fields.of)) : undefined };
}

const words = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const list = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : undefined;

function weeklyOf(raw: Fields): Weekly {
  const known = {
    feltAt: list(raw.feltAt),
    feelsLike: list(raw.feelsLike),
    side: words(raw.side),
    worst: number(raw.worst, 10),
    startedBy: words(raw.startedBy),
    settles: words(raw.settles),
    night: words(raw.night),
    irritability: irritabilities.find((each) => each === raw.irritability) as Irritability | undefined,
    whole: raw.whole === true || undefined,
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}
