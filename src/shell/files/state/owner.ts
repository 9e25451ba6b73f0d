import {
  closeSync,
  constants,
  linkSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf } from '../../errors.ts';
import type { Io } from '../../terminal/io.ts';
import { isAlive, processIn, thisProcess } from './alive.ts';
import { keptFiles, keptPath, makeStateFolder } from './kept.ts';

/** Gives the session back to whoever wants it next. */
export type GiveUp = () => void;

/**
 * Takes the one session that can be gone on with; undefined while another living program has it. What a dead program
 * left is taken over, and where nothing can be written it is taken as well.
 */
export function takeSession(io: Io): GiveUp | undefined {
  const mine = `${JSON.stringify({ formatVersion: 1, ...thisProcess() })}\n`;
  try {
    makeStateFolder(io);
    const path = keptPath(io, 'owner');
    for (let attempt = 0; attempt < 5; attempt++) {
      if (created(path, mine)) return () => rmSync(path, { force: true });
      const found = read(path);
      if (found !== undefined && isOwned(found)) return undefined;
      if (found !== undefined) takeAway(path, found);
    }
    return undefined;
  } catch {
    return () => {};
  }
}

/** Whether another program that is alive has the session now. */
export function isSessionOwned(io: Io): boolean {
  try {
    const found = read(keptPath(io, 'owner'));
    return found !== undefined && isOwned(found);
  } catch {
    return false;
  }
}

/** Creates a file in one step, where the system can: nobody who reads it finds it empty. */
function created(path: string, text: string): boolean {
  const whole = `${path}.${process.pid}.tmp`;
  try {
    rmSync(whole, { force: true });
    writeFileSync(whole, text, { flag: 'wx', mode: 0o600 });
    linkSync(whole, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    return createdInPlace(path, text);
  } finally {
    rmSync(whole, { force: true });
  }
}

/** Creates a file on a disk without links. */
function createdInPlace(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function read(path: string): string | undefined {
  let file: number | undefined;
  try {
    // A pipe by this name is not waited for.
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Whether the program that wrote this still runs. */
function isOwned(text: string): boolean {
  const found = processIn(text);
  return found !== undefined && isAlive(found);
}

/** Removes what a dead program left, and nothing else: another may have taken the session meanwhile. */
function takeAway(path: string, left: string): void {
  const aside = `${path}.${process.pid}.tmp`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (read(aside) === left) rmSync(aside, { force: true });
  else renameSync(aside, path);
}

/** Clears what a program that was killed left of a file it was writing: `session.json.4711.tmp`. */
export function clearLeftovers(io: Io): void {
  try {
    const folder = dirname(keptPath(io, 'last'));
    for (const file of readdirSync(folder)) {
      const [, name, pid] = /^(.+)\.(\d+)\.tmp$/.exec(file) ?? [];
      const isOurs = Object.values(keptFiles).some((each) => each === name);
      if (isOurs && !isAlive({ pid: Number(pid) })) rmSync(join(folder, file), { force: true });
    }
  } catch {
    // Nothing is kept yet, or it cannot be read: then nothing is in the way either.
  }
}
