import { renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { clean } from '../../core/clean.ts';
import { exitCodes, UserError } from '../errors.ts';

/** Writes a whole file or nothing: the text goes beside it first and then takes its name. */
export function saveFile(path: string, text: string): void {
  const beside = join(dirname(path), `.stretch-${process.pid}.tmp`);
  try {
    writeFileSync(beside, text, { flag: 'wx' });
    renameSync(beside, path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const why =
      code === 'ENOENT'
        ? 'there is no such folder'
        : code === 'EISDIR'
          ? 'it is a folder'
          : 'it cannot be written';
    throw new UserError([`${clean(path)}: ${why}. Nothing was saved.`], exitCodes.badFile);
  }
}

/** Copies text to the clipboard; false where there is none. */
export async function copyText(text: string): Promise<boolean> {
  const { default: clipboard } = await import('clipboardy');
  try {
    await clipboard.write(text);
    return true;
  } catch {
    return false;
  }
}
