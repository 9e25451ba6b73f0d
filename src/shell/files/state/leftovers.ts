import { readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Io } from '../../terminal/io.ts';
import { isAlive } from './alive.ts';
import { keptFiles, keptPath } from './kept.ts';

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
