import { realpathSync, renameSync, rmSync, type Stats, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { clean } from '../core/clean.ts';
import { exitCodes, UserError } from './errors.ts';
import { load } from './packages.ts';

/** Writes a whole file or nothing: the text goes beside it first and then takes its name. */
export function saveFile(path: string, text: string): void {
  try {
    const there = statSync(path, { throwIfNoEntry: false });
    // A device or a pipe is written to, never replaced; so is a folder, which then says what it is.
    if (there && !there.isFile()) writeFileSync(path, text);
    else replaceFile(there ? realpathSync(path) : path, text, there);
  } catch (error) {
    const why = reasons[(error as NodeJS.ErrnoException).code ?? ''] ?? 'it cannot be written';
    throw new UserError([`${clean(path)}: ${why}. Nothing was saved.`], exitCodes.badFile);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'there is no such folder',
  EISDIR: 'it is a folder',
  ENOSPC: 'the disk is full',
};

function replaceFile(path: string, text: string, there: Stats | undefined): void {
  const beside = join(dirname(path), `.stretch-${process.pid}.tmp`);
  try {
    writeFileSync(beside, text, there ? { mode: there.mode } : {});
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** Longest wait for a clipboard, in milliseconds: one on a display that does not answer never comes. */
const patience = 3000;

/** Copies text to the clipboard; false where there is none. */
export async function copyText(text: string): Promise<boolean> {
  const { default: clipboard } = await load('clipboardy');
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((done) => {
    timer = setTimeout(done, patience, false);
  });
  const copied = clipboard.write(text).then(
    () => true,
    () => false,
  );
  const result = await Promise.race([copied, late]);
  clearTimeout(timer);
  return result;
}
