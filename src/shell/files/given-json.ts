import { closeSync, constants, openSync, readSync } from 'node:fs';
import words from '../../../data/words/errors.json';
import { clean } from '../../core/clean.ts';
import { bare, type JsonFault, parsed, parsedStrictly } from '../../core/file/json-text.ts';
import { under } from '../../core/read-values.ts';
import { fill } from '../../core/words.ts';
import { codeOf, exitCodes, UserError } from '../errors.ts';
import type { Io } from '../terminal/io.ts';

/** More than any answers need: a device or a pipe without an end is not read for ever. */
const mostBytes = 1_000_000;

/** Reads a JSON file that we keep. A pipe by its name holds nothing, and is not waited for. */
export const readOwnJson = (path: string): unknown => jsonIn(path, readFile(path, constants.O_NONBLOCK ?? 0));

/**
 * Reads a JSON file that a person gave, or `-` for standard input. Throws a `UserError` that says what is wrong and
 * where: it is no JSON, another kind of text, or names a thing twice.
 */
export const readGivenJson = (path: string, { read }: Pick<Io, 'read'>, most = mostBytes): unknown =>
  jsonIn(path, path === '-' ? readAll(path, read, most) : readFile(path, 0, most), most);

/**
 * Reads a text that a person gave, or `-` for standard input, without its byte order mark. Throws a `UserError` where
 * it is none.
 */
export const readGivenText = (path: string, { read }: Pick<Io, 'read'>, most = mostBytes): string =>
  textIn(path, path === '-' ? readAll(path, read, most) : readFile(path, 0, most), most);

function textIn(path: string, bytes: Buffer, most: number): string {
  if (bytes.length > most)
    throw bad(shownPath(path), fill(words.file.tooLong, { megabytes: most / 1_000_000 }));
  const encoding = notUtf8(bytes);
  if (encoding) throw bad(shownPath(path), encoding);
  return bare(bytes.toString('utf8'));
}

const jsonIn = (path: string, bytes: Buffer, most = mostBytes): unknown =>
  jsonValue(textIn(path, bytes, most), path);

/** Parses a JSON text. One that names a thing twice is refused: the last would silently count. */
export const jsonValue = (text: string, path: string): unknown => valueRead(parsedStrictly(text), text, path);

const bad = (place: string, what: string): UserError =>
  new UserError([`${place}: ${what}`], exitCodes.badFile);

function readFile(path: string, how: number, most = mostBytes): Buffer {
  let file: number | undefined;
  try {
    file = openSync(path, constants.O_RDONLY | how);
  } catch (error) {
    throw unreadable(path, error);
  }
  const opened = file;
  try {
    return readAll(path, (part) => readSync(opened, part), most);
  } finally {
    closeSync(opened);
  }
}

/** Reads all there is, or one byte more than `most`. */
function readAll(path: string, read: (part: Buffer) => number, most = mostBytes): Buffer {
  const parts: Buffer[] = [];
  try {
    for (let length = 0; length <= most; ) {
      const part = Buffer.allocUnsafe(Math.min(65_536, most + 1 - length));
      const count = read(part);
      if (count === 0) break;
      parts.push(part.subarray(0, count));
      length += count;
    }
  } catch (error) {
    throw unreadable(path, error);
  }
  return Buffer.concat(parts);
}

/** A file that could not be read, as a person is told of it. */
export function unreadable(path: string, error: unknown): UserError {
  const why = under(words.unread, codeOf(error) ?? '') ?? words.unread.other;
  return bad(shownPath(path), why);
}

/** Parses a JSON text; a fault in it is named with its line and column. */
export const parseJson = (text: string, path: string): unknown => valueRead(parsed(text), text, path);

function valueRead(read: ReturnType<typeof parsed>, text: string, path: string): unknown {
  if ('fault' in read) throw faulty(text, path, read.fault);
  return read.value;
}

/**
 * The error for a text that is no JSON: it names another kind of text as what it is, and else the place of the fault.
 */
function faulty(text: string, path: string, fault: JsonFault): UserError {
  const other = fault.is === 'notJson' ? notJson(bare(text)) : undefined;
  if (fault.is === 'empty' || other !== undefined) return bad(shownPath(path), other ?? words.file.empty);
  return bad(`${shownPath(path)}:${fault.line}:${fault.column}`, saidOf(fault));
}

function saidOf(fault: JsonFault): string {
  if (fault.is === 'notJson')
    return fill(words.file.notJson, { expected: fault.expected, found: fault.found });
  if (fault.is !== 'doubled') return words.file.empty;
  const { name, first } = fault;
  return fill(words.file.doubled, { name: clean(name.slice(0, 60)), line: first.line, column: first.column });
}

/** A file's name as it can be shown. */
export const shownPath = (path: string): string => (path === '-' ? words.file.stdin : clean(path));

const { kind: kinds } = words;

/** Says in a sentence why bytes are not UTF-8; undefined where they may be. */
export function notUtf8(bytes: Uint8Array): string | undefined {
  const noughts = bytes.subarray(0, 64).includes(0);
  const [one = 0] = bytes;
  // Nearly every file: no zero byte and no mark at its start.
  if (!noughts && one < 0xfe) return undefined;
  if (!isUtf16(bytes)) return noughts ? kinds.noText : undefined;
  return kinds.utf16;
}

/** By the mark at its start, or by every other byte being zero. */
function isUtf16(bytes: Uint8Array): boolean {
  const [one, two] = bytes;
  const some = bytes.subarray(0, 64);
  const adjacent = some.some((byte, at) => byte === 0 && some[at + 1] === 0);
  if (adjacent) return false;
  if ((one === 0xff && two === 0xfe) || (one === 0xfe && two === 0xff)) return true;
  const noughts = some.filter((byte) => byte === 0).length;
  return some.length >= 4 && noughts * 2 >= some.length - 1;
}

/** Names another kind of text by how it begins, and what to do; undefined where it looks like JSON gone wrong. */
function notJson(text: string): string | undefined {
  const start = text.trimStart();
  return others.find(({ begins }) => begins.test(start))?.says;
}

const others: readonly { begins: RegExp; says: string }[] = [
  { begins: /^(?:---\r?\n|# |- \[[ xX]\] )/, says: kinds.markdown },
  { begins: /^<(?:!doctype|html|svg|\?xml)/i, says: kinds.page },
  { begins: /^BEGIN:VCALENDAR/, says: kinds.calendar },
  {
    begins: /^\{[^\n]*\}\r?\n\{/,
    says: kinds.several,
  },
];
