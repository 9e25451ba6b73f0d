import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { clean } from '../../../core/clean.ts';
import { versionFault } from '../../../core/file/kind.ts';
import { exitCodes, UserError } from '../../errors.ts';
import { say } from '../../terminal/say.ts';
import { readOwnJson, shownPath } from '../given-json.ts';
import { appendLine } from './append.ts';
import { refuseOthers } from './own-file.ts';
import { isKept, type Kept, keptFiles, keptFolder, keptPath, noPlace } from './places.ts';

export { isKept, type Kept, keptFiles, keptFolder, keptPath } from './places.ts';

/** A kept value; undefined when there is none. Throws a `UserError` for a file that is broken, or of a newer program. */
export function readKept(name: Kept): unknown {
  if (!isKept(name)) return undefined;
  const value = readOr(keptPath(name), wayOut);
  const fault = versionFault(value);
  if (fault) throw new UserError([`${shownPath(keptPath(name))}: ${fault}.`, wayOut], exitCodes.badFile);
  return value;
}

/** What is in a file; one that is damaged is named with the way out. */
function readOr(path: string, remedy: string): unknown {
  try {
    return readOwnJson(path);
  } catch (error) {
    if (error instanceof UserError) throw new UserError([...error.lines, remedy], exitCodes.badFile);
    throw error;
  }
}

/** What one can do about a kept file that cannot be understood. */
export const wayOut = 'Mend it, or delete it.';

/** A kept value; undefined when there is none, or none that can be understood. */
export function readIfSound(name: Kept): unknown {
  try {
    return readKept(name);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/**
 * Keeps a value whole or not at all, also when the power goes. What cannot be kept is said once and blocks nothing;
 * `silently` where a screen is drawn that words would spoil. Returns whether it is kept.
 */
export function keep(name: Kept, value: unknown, { silently = false } = {}): boolean {
  return trying(
    name,
    () => {
      makeFolder();
      // `forget` knows it by this name, should a write be cut off.
      const beside = `${keptPath(name)}.${process.pid}.tmp`;
      try {
        refuseOthers(keptPath(name));
        rmSync(beside, { force: true });
        writeThrough(beside, `${JSON.stringify(value)}\n`);
        renameSync(beside, keptPath(name));
        flushFolder();
      } catch (error) {
        rmSync(beside, { force: true });
        throw error;
      }
    },
    silently,
  );
}

/** All of a text, and on the disk itself. */
function writeThrough(path: string, text: string): void {
  // Never over what is there, and through no link.
  const file = openSync(path, 'wx', 0o600);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** The new name on the disk itself too, where the system lets a folder be flushed. */
function flushFolder(): void {
  try {
    const folder = openSync(dirname(keptPath('last')), 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch {
    // Not everywhere; the file is whole either way.
  }
}

/** Adds a line; what is there is never written over. Returns whether it is kept. */
export const keepLine = (name: Kept, value: unknown): boolean =>
  trying(name, () => {
    makeFolder();
    appendLine(keptPath(name), JSON.stringify(value));
  });

export const dropKept = (name: Kept): void =>
  void trying(name, () => rmSync(keptPath(name), { force: true }));

/** Deletes all that is kept, and what a write that was cut off left beside it. Throws when something cannot be deleted. */
export function dropAll(): void {
  const folder = keptFolder();
  for (const file of folder !== undefined && existsSync(folder) ? readdirSync(folder) : []) {
    if (isOurs(file)) rmSync(join(dirname(keptPath('last')), file), { force: true });
  }
}

/** `session.json`, or `session.json.4711.tmp`. */
const isOurs = (file: string): boolean =>
  Object.values(keptFiles).some((name) => name === file.replace(/\.\d+\.tmp$/, ''));

/** Makes the folder, where there is a place for one. Throws a `UserError` otherwise. */
export const makeFolder = (): string | undefined =>
  mkdirSync(dirname(keptPath('last')), { recursive: true, mode: 0o700 });

let told = false;

function trying(name: Kept, run: () => void, silently = false): boolean {
  try {
    run();
    return true;
  } catch {
    if (silently) return false;
    const why =
      keptFolder() === undefined
        ? noPlace
        : `${clean(keptPath(name))}: it cannot be written, so nothing is kept there.`;
    if (!told) say(`${why}\n`);
    told = true;
    return false;
  }
}
