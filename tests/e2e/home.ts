import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** In memory where the system has such a folder: what is kept is written through to the disk, and a disk is slow. */
const memory = '/dev/shm';
const base = existsSync(memory) ? memory : tmpdir();
/** A folder of a test's own, which the test removes. What is run from a folder lies elsewhere: nothing may run from memory. */
export const newFolder = (name: string): string => mkdtempSync(join(base, `stretch-${name}-`));

const folder = join(newFolder('home'), 'homes');
let count = 0;

/** A folder for what one run keeps, with these files in it: nothing of whoever runs the tests is read or written. */
export function newHome(files: Readonly<Record<string, unknown>> = {}): string {
  const home = join(folder, String(++count));
  mkdirSync(home, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(home, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return home;
}

/** When the tests of a file are over; the next file may share this module. */
export const clearHomes = (): void => rmSync(join(folder, '..'), { recursive: true, force: true });
