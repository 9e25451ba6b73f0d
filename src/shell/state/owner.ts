import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fieldsOf } from '../../core/read.ts';
import { isAlive, type Process, thisProcess } from './alive.ts';
import { keptPath, makeFolder } from './kept.ts';

/** Gives the session back to whoever wants it next. */
export type GiveUp = () => void;

/**
 * Takes the one session that can be gone on with; nothing while another program that is alive has it. What a program
 * that died left is taken over. Where nothing can be written there is nothing to share, and it is taken.
 */
export function takeSession(): GiveUp | undefined {
  const mine = `${JSON.stringify({ formatVersion: 1, ...thisProcess() })}\n`;
  try {
    makeFolder();
    const path = keptPath('owner');
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

function created(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whether who wrote this still runs. */
function isOwned(text: string): boolean {
  const found = processIn(text);
  return found !== undefined && isAlive(found);
}

function processIn(text: string): Process | undefined {
  try {
    const { pid, began } = fieldsOf(JSON.parse(text));
    if (typeof pid !== 'number' || !Number.isInteger(pid) || pid <= 0) return undefined;
    return { pid, ...(typeof began === 'string' ? { began } : {}) };
  } catch {
    return undefined;
  }
}

/** Away with what was left, and with nothing else: another may have taken it meanwhile. */
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
