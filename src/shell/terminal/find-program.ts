import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Env } from './io.ts';

/** The first of the programs that is on the PATH, by its whole path. */
export function findProgram<Program extends { command: string }>(
  programs: readonly Program[],
  env: Env,
  isThere: (path: string) => boolean = canRun,
): Program | undefined {
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter((folder) => folder !== '');
  for (const program of programs) {
    const path = folders.map((folder) => join(folder, program.command)).find(isThere);
    if (path) return { ...program, command: path };
  }
  return undefined;
}

/** Whether it is a file that may be run. */
export function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
