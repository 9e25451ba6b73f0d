import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Replaces a file with a text, whole or not at all, even if the power fails: the text is written to `beside`, which then
 * takes its name. Throws where `beside` exists. `mode`: the rights to the file; without it those the system gives.
 */
export function writeWhole(path: string, beside: string, text: string, mode?: number): void {
  try {
    writeThrough(beside, text, mode);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
  flushFolder(dirname(path));
}

/** Writes a new file and waits until it is on the disk. */
function writeThrough(path: string, text: string, mode: number | undefined): void {
  // Never over what is there, and through no link.
  const file = openSync(path, 'wx', mode);
  try {
    if (mode !== undefined) fchmodSync(file, mode);
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Waits until the new name is on the disk too, where the system can flush a folder. */
function flushFolder(path: string): void {
  try {
    const folder = openSync(path, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch {
    // Not everywhere; the file is whole either way.
  }
}

/** Replaces the file `there`, or writes a new one, in a folder of somebody's. Its rights stay. */
export function replaceWhole(path: string, text: string, there: Stats | undefined, now: Date): void {
  if (there) accessSync(path, constants.W_OK);
  // A folder of our own: a known name in a folder that others may write to could be a trap.
  clearKilled(dirname(path), now);
  const folder = mkdtempSync(join(dirname(path), '.stretch-'));
  const beside = join(folder, basename(path));
  try {
    writeWhole(path, beside, text, there && there.mode & 0o7777);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A write that began so many milliseconds ago is over. */
const longDone = 60_000;

/** Deletes what a killed write left in a folder. */
function clearKilled(folder: string, now: Date): void {
  for (const name of namesIn(folder)) {
    if (!/^\.stretch-\w{6}$/.test(name)) continue;
    const left = statSync(join(folder, name), { throwIfNoEntry: false });
    const mine = process.getuid === undefined || left?.uid === process.getuid();
    if (left?.isDirectory() && mine && now.getTime() - left.mtimeMs > longDone)
      rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** The names in a folder; none where it may be written to but not read. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
