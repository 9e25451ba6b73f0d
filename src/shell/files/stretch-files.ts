import { isUtf8 } from 'node:buffer';
import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  statSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import words from '../../../data/words/library.json';
import type { Bytes } from '../../core/lint/finding.ts';
import { fill } from '../../core/words.ts';
import { exitCodes, UserError } from '../errors.ts';
import { notUtf8, shownPath } from './given-json.ts';

/** A stretch file is some thousand bytes. */
const mostBytes = 1_000_000;

/** A library of more files is somebody's whole disk. */
const mostFiles = 100_000;

/** How far down folders are looked into. */
const mostDeep = 6;

/**
 * A file that was found: its path, its name as it is shown, the id it stands for. `isNamed`: somebody named it, so it
 * may be anything.
 */
export type Found = Pick<Bytes, 'file' | 'id'> & { readonly path: string; readonly isNamed: boolean };

/** A file as it was read; `fault`: why it cannot be read as text. */
type Read = Bytes & { readonly fault?: string };

/**
 * The stretch files that a path names: a file, or those of a folder and of the folders in it. A link is followed where it is
 * named, never where it is found. Throws a `UserError` for what is not there or has no such file in it.
 */
export function stretchFilesIn(path: string): Found[] {
  const there = statSync(path, { throwIfNoEntry: false });
  if (!there) throw wrong(words.noFolder, path);
  if (!there.isDirectory()) return [found(path, basename(path), true)];
  const files = jsonFilesIn(path, mostDeep);
  if (files.length > mostFiles) throw wrong(words.tooMany, path);
  if (files.length === 0) throw wrong(words.nothing, path);
  return files;
}

/** The stretch files in a folder that need not be there, and may be empty. */
export const stretchFilesOf = (folder: string): Found[] =>
  statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? jsonFilesIn(folder, mostDeep) : [];

const found = (path: string, name: string, isNamed = false): Found => ({
  path,
  file: shownPath(path),
  id: name.endsWith(ending) ? name.slice(0, -ending.length) : name,
  isNamed,
});

const ending = '.json';

const wrong = (sentence: string, path: string): UserError =>
  new UserError([fill(sentence, { path: shownPath(path), most: mostFiles })], exitCodes.badFile);

function jsonFilesIn(folder: string, depth: number): Found[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    throw wrong(words.notRead, folder);
  }
  const byName = entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  const within = join(folder, 'x').slice(0, -1);
  return byName.flatMap((entry) => {
    const { name } = entry;
    if (name.startsWith('.')) return [];
    if (entry.isDirectory())
      return depth > 0 && name !== 'node_modules' ? jsonFilesIn(join(folder, name), depth - 1) : [];
    return entry.isFile() && name.endsWith(ending) ? [found(within + name, name)] : [];
  });
}

/** Room for many files: a thread beside this one reads them where they stand. */
const roomBytes = 8_000_000;

/**
 * Makes a reader of files. It puts them one after the other into shared room, where the longest fits and a byte more.
 */
export function stretchReader(): (found: Found) => Read {
  let room: Uint8Array = new Uint8Array();
  return (found) => {
    if (room.length <= mostBytes) room = new Uint8Array(new SharedArrayBuffer(roomBytes));
    const read = readStretch(found, room);
    room = room.subarray(read.bytes.length);
    return read;
  };
}

/** Reads one file; `fault` says why it cannot be read as text. */
function readStretch({ path, file, id, isNamed }: Found, room: Uint8Array): Read {
  const none = (fault: string): Read => ({ file, id, bytes: new Uint8Array(), fault });
  try {
    // A pipe is not waited for.
    const opened = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      if (isNamed && !fstatSync(opened).isFile()) return none(words.noFile);
      const bytes = room.subarray(0, readSync(opened, room, 0, mostBytes + 1, null));
      if (bytes.length > mostBytes) return none(words.tooLong);
      const encoding = notUtf8(bytes) ?? (isUtf8(bytes) ? undefined : words.otherEncoding);
      return encoding ? none(encoding) : { file, id, bytes };
    } finally {
      closeSync(opened);
    }
  } catch {
    return none(fill(words.notRead, { path: file }));
  }
}
