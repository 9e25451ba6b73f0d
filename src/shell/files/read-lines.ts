import { closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import type { Io } from '../terminal/io.ts';
import { unreadable } from './given-json.ts';

/** A line of a text; `undefined` for one that is longer than any may be. */
export type Line = string | undefined;

/** Characters of a line: answers are some hundreds. */
const longest = 1_000_000;

/**
 * Reads the lines of a text, holding one at a time. `-` is standard input. Throws a `UserError` for a file that cannot
 * be read.
 */
export function* linesOf(path: string, { read }: Pick<Io, 'read'>): Generator<Line> {
  if (path === '-') return yield* linesFrom(read);
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    throw unreadable(path, error);
  }
  try {
    yield* linesFrom((part) => readPart(file, part, path));
  } finally {
    closeSync(file);
  }
}

function readPart(file: number, part: Uint8Array, path: string): number {
  try {
    return readSync(file, part);
  } catch (error) {
    throw unreadable(path, error);
  }
}

function* linesFrom(read: (part: Uint8Array) => number): Generator<Line> {
  const part = Buffer.allocUnsafe(65_536);
  const decoder = new StringDecoder('utf8');
  let open = '';
  let tooLong = false;
  for (let count = read(part); count > 0; count = read(part)) {
    const lines = (open + decoder.write(part.subarray(0, count))).split('\n');
    open = lines.pop() ?? '';
    for (const line of lines) {
      yield tooLong || line.length > longest ? undefined : line;
      tooLong = false;
    }
    // The rest of a line without an end is not kept.
    if (open.length > longest) {
      tooLong = true;
      open = '';
    }
  }
  const last = open + decoder.end();
  if (last !== '' || tooLong) yield tooLong ? undefined : last;
}
