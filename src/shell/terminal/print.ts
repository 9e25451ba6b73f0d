import { fstatSync, writeFileSync } from 'node:fs';
import { exitCodes, UserError } from '../errors.ts';
import { endOfReader } from './say.ts';

let failure: NodeJS.ErrnoException | undefined;

/** A reader that has seen enough (| head) ends us; anything else is told once all is over. */
export function outputFailed(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') endOfReader(error);
  failure ??= error;
}

/** Writes a result to standard output: all of it, or a `UserError`. */
export function print(text: string): void {
  if (!isFile()) {
    process.stdout.write(text);
    return;
  }
  // A stream takes what fits on the disk for all of it.
  try {
    writeFileSync(1, text);
  } catch (error) {
    throw notWritten(error as NodeJS.ErrnoException);
  }
}

function isFile(): boolean {
  try {
    return fstatSync(1).isFile();
  } catch {
    return false;
  }
}

/** Calls back when all is written: with what went wrong, if anything did. */
export const whenPrinted = (call: (error?: UserError) => void): void =>
  void process.stdout.write('', (error) => {
    const wrong = failure ?? (error as NodeJS.ErrnoException | null | undefined);
    call(wrong && wrong.code !== 'EPIPE' ? notWritten(wrong) : undefined);
  });

const notWritten = ({ code }: NodeJS.ErrnoException): UserError =>
  new UserError(
    [
      `Standard output: ${code === 'ENOSPC' ? 'the disk is full' : 'it cannot be written'}. The result is not whole.`,
    ],
    exitCodes.badFile,
  );
