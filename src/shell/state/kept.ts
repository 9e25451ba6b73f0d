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
import { homedir } from 'node:os';
import { join } from 'node:path';
import { versionFault } from '../../core/file/kind.ts';
import { exitCodes, UserError } from '../errors.ts';
import { readGivenJson, shownPath } from '../given-json.ts';
import { say } from '../say.ts';
import { appendLine } from './append.ts';
import { stateFolder } from './folder.ts';

/** What is kept between two runs, by file. All of it is readable by its owner alone. */
export const keptFiles = {
  /** The answers of the last routine. */
  last: 'last.json',
  /** A session that was not finished. */
  session: 'session.json',
  /** Which program has the session now. */
  owner: 'owner.json',
  /** What the self-test said, until a routine takes it up. */
  nerve: 'nerve.json',
  /** Why the last session had to stop, until the questions are answered anew. */
  stopped: 'stopped.json',
  /** When a session ended at a sudden pain. */
  pain: 'sudden-pain.json',
  /** One line a session. */
  diary: 'diary.jsonl',
} as const;

export type Kept = keyof typeof keptFiles;

export const keptFolder = (): string => stateFolder(process.env, process.platform, homedir());

export const keptPath = (name: Kept): string => join(keptFolder(), keptFiles[name]);

export const isKept = (name: Kept): boolean => existsSync(keptPath(name));

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
    return readGivenJson(path);
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
  return trying(() => {
    makeFolder();
    // `forget` knows it by this name, should a write be cut off.
    const beside = `${keptPath(name)}.${process.pid}.tmp`;
    try {
      writeThrough(beside, `${JSON.stringify(value)}\n`);
      renameSync(beside, keptPath(name));
      flushFolder();
    } catch (error) {
      rmSync(beside, { force: true });
      throw error;
    }
  }, silently);
}

/** All of a text, and on the disk itself. */
function writeThrough(path: string, text: string): void {
  const file = openSync(path, 'w', 0o600);
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
    const folder = openSync(keptFolder(), 'r');
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
  trying(() => {
    makeFolder();
    appendLine(keptPath(name), JSON.stringify(value));
  });

export const dropKept = (name: Kept): void => void trying(() => rmSync(keptPath(name), { force: true }));

/** Deletes all that is kept, and what a write that was cut off left beside it. Throws when something cannot be deleted. */
export function dropAll(): void {
  for (const file of existsSync(keptFolder()) ? readdirSync(keptFolder()) : []) {
    if (isOurs(file)) rmSync(join(keptFolder(), file), { force: true });
  }
}

/** `session.json`, or `session.json.4711.tmp`. */
const isOurs = (file: string): boolean =>
  Object.values(keptFiles).some((name) => name === file.replace(/\.\d+\.tmp$/, ''));

export const makeFolder = (): string | undefined => mkdirSync(keptFolder(), { recursive: true, mode: 0o700 });

let told = false;

function trying(run: () => void, silently = false): boolean {
  try {
    run();
    return true;
  } catch {
    if (silently) return false;
    if (!told) say(`Nothing can be kept in ${keptFolder()}: it cannot be written.\n`);
    told = true;
    return false;
  }
}
