import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import words from '../../../../data/words/errors.json';
import { clean } from '../../../core/clean.ts';
import { versionFault } from '../../../core/file/kind.ts';
import { fill } from '../../../core/words.ts';
import { exitCodes, UserError } from '../../errors.ts';
import type { Io } from '../../terminal/io.ts';
import { readOwnJson, shownPath } from '../given-json.ts';
import { writeWhole } from '../write-whole.ts';
import { appendLine, refuseOthers } from './own-file.ts';
import { isKept, type Kept, keptFiles, keptFolder, keptPath, noPlace } from './places.ts';

export { isKept, type Kept, keptFiles, keptFolder, keptPath } from './places.ts';

/**
 * Reads a kept value; undefined when there is none. Throws a `UserError` for a file that is broken, or of a newer
 * program.
 */
export function readKept(io: Io, name: Kept): unknown {
  if (!isKept(io, name)) return undefined;
  const value = readOr(keptPath(io, name), wayOut);
  const fault = versionFault(value);
  if (fault) throw new UserError([`${shownPath(keptPath(io, name))}: ${fault}.`, wayOut], exitCodes.badFile);
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
export const { wayOut } = words.file;

/** Reads a kept value; undefined when there is none, or none that can be understood. */
export function readIfSound(io: Io, name: Kept): unknown {
  try {
    return readKept(io, name);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/**
 * Keeps a value whole or not at all, even if the power fails, and returns whether it did. Failing is said once and
 * blocks nothing; `silently`: not even said, since it would spoil a drawn screen.
 */
export function keep(io: Io, name: Kept, value: unknown, { silently = false } = {}): boolean {
  if (io.privacy) return false;
  return trying(
    io,
    name,
    () => {
      makeStateFolder(io);
      // `forget` knows it by this name, should a write be cut off.
      const path = keptPath(io, name);
      const beside = `${path}.${process.pid}.tmp`;
      refuseOthers(path);
      rmSync(beside, { force: true });
      writeWhole(path, beside, `${JSON.stringify(value)}\n`, 0o600);
    },
    silently,
  );
}

/** Adds a line; what is there is never written over. Returns whether it is kept. */
export const keepLine = (io: Io, name: Kept, value: unknown): boolean =>
  !io.privacy &&
  trying(io, name, () => {
    makeStateFolder(io);
    appendLine(keptPath(io, name), JSON.stringify(value));
  });

export const dropKept = (io: Io, name: Kept): void => {
  if (!io.privacy) trying(io, name, () => rmSync(keptPath(io, name), { force: true }));
};

/** Deletes all that is kept, and what an interrupted write left beside it. Throws when something cannot be deleted. */
export function dropAll(io: Io): void {
  const folder = keptFolder(io);
  for (const file of folder !== undefined && existsSync(folder) ? readdirSync(folder) : []) {
    if (isOurs(file)) rmSync(join(dirname(keptPath(io, 'last')), file), { force: true });
  }
}

/** `session.json`, or `session.json.4711.tmp`. */
const isOurs = (file: string): boolean =>
  Object.values(keptFiles).some((name) => name === file.replace(/\.\d+\.tmp$/, ''));

/** Makes the folder, where there is a place for one. Throws a `UserError` otherwise. */
export const makeStateFolder = (io: Io): string | undefined =>
  mkdirSync(dirname(keptPath(io, 'last')), { recursive: true, mode: 0o700 });

function trying(io: Io, name: Kept, run: () => void, silently = false): boolean {
  try {
    run();
    return true;
  } catch {
    if (silently) return false;
    const why =
      keptFolder(io) === undefined ? noPlace : fill(words.state.notKept, { file: clean(keptPath(io, name)) });
    // What is not kept of answers and settings is one thing; a session that is in no diary is another.
    io.sayOnce(`${why}\n`, name === 'diary' ? name : 'rest');
    return false;
  }
}
