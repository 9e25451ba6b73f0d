import { closeSync, fchmodSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Puts a text in the place of a file, whole or not at all, also when the power goes: it is written beside it and then
 * takes its name. Nothing may be at `beside` yet. `mode`: the rights to it; what the system gives without.
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

/** All of a text, and on the disk itself. */
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

/** The new name on the disk itself too, where the system lets a folder be flushed. */
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
