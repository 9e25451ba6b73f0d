import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readSync,
  type Stats,
  writeSync,
} from 'node:fs';

/** Whether a file belongs to whoever runs this; true where the system knows no owners. */
export const isMine = ({ uid }: Stats): boolean => process.getuid === undefined || uid === process.getuid();

/**
 * Opens a file of ours to append to, and makes it if it is not there. Throws for a link, for what is no file, and for a
 * file of somebody else. Rights that others have to it are taken away.
 */
function openOwn(path: string): number {
  const { O_APPEND, O_CREAT, O_RDWR, O_NOFOLLOW = 0 } = constants;
  const file = openSync(path, O_APPEND | O_CREAT | O_RDWR | O_NOFOLLOW, 0o600);
  try {
    const stats = fstatSync(file);
    if (!stats.isFile() || !isMine(stats)) throw new Error('not a file of ours');
    if ((stats.mode & 0o077) !== 0) fchmodSync(file, 0o600);
    return file;
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

/** Throws where there is a file of somebody else's by this name. */
export function refuseOthers(path: string): void {
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there && !isMine(there)) throw new Error('a file of somebody else');
}

/**
 * Appends a line through to the disk, in one write, so that several programs write whole lines. After a line that was
 * cut off it begins a new one.
 */
export function appendLine(path: string, line: string): void {
  const file = openOwn(path);
  try {
    const text = Buffer.from(`${endsOpen(file) ? '\n' : ''}${line}\n`);
    // What a full disk cut off is no entry: the next one begins a line of its own.
    if (writeSync(file, text) < text.length) throw new Error('not all of it was written');
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function endsOpen(file: number): boolean {
  const { size } = fstatSync(file);
  if (size === 0) return false;
  const last = Buffer.alloc(1);
  readSync(file, last, 0, 1, size - 1);
  return last.toString() !== '\n';
}

/** An open file, and how long it is in bytes. */
type Opened = { readonly file: number; readonly size: number };

/** Bytes that are read at once; no line of ours is longer. */
const part = 256 * 1024;

/** Bytes of a diary that are read: fifty years of sessions. Of a longer file the newest end. */
export const mostBytes = 64 * 1024 * 1024;

const newLine = 0x0a;

function read({ file }: Opened, from: number, to: number): Buffer {
  const bytes = Buffer.allocUnsafe(to - from);
  return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, from));
}

/**
 * The lines that contain one of some words; of a file longer than `most` bytes only those at its end. Only these become
 * text, so that years take a few milliseconds. A line that is far too long is skipped.
 */
export function* linesNaming(opened: Opened, words: readonly string[], most: number): Generator<string> {
  let rest: Buffer = Buffer.alloc(0);
  for (let at = Math.max(0, opened.size - most); at < opened.size; at += part) {
    const bytes = Buffer.concat([rest, read(opened, at, Math.min(opened.size, at + part))]);
    const isLast = at + part >= opened.size;
    const end = isLast ? bytes.length : bytes.lastIndexOf(newLine) + 1;
    yield* linesIn(bytes.subarray(0, end), words);
    rest = bytes.length - end > part ? Buffer.alloc(0) : bytes.subarray(end);
  }
}

function* linesIn(bytes: Buffer, words: readonly string[]): Generator<string> {
  const seen = new Set<number>();
  for (const word of words) {
    for (let at = bytes.indexOf(word); at >= 0; ) {
      const from = bytes.lastIndexOf(newLine, at) + 1;
      const next = bytes.indexOf(newLine, at);
      const to = next < 0 ? bytes.length : next;
      if (!seen.has(from)) yield textOf(bytes.subarray(from, to));
      seen.add(from);
      at = bytes.indexOf(word, to);
    }
  }
}

/** The lines from the last one back. */
export function* linesFromEnd(opened: Opened): Generator<string> {
  let rest: Buffer = Buffer.alloc(0);
  for (let to = opened.size; to > 0; to -= part) {
    const from = Math.max(0, to - part);
    let bytes = Buffer.concat([read(opened, from, to), rest]);
    for (let at = bytes.lastIndexOf(newLine); at >= 0; at = bytes.lastIndexOf(newLine)) {
      yield textOf(bytes.subarray(at + 1));
      bytes = bytes.subarray(0, at);
    }
    rest = bytes.length > part ? Buffer.alloc(0) : bytes;
  }
  if (rest.length > 0) yield textOf(rest);
}

const textOf = (bytes: Buffer): string => bytes.toString('utf8').replace(/^\uFEFF/, '');
