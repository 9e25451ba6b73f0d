import { fieldsOf } from '../../../core/read-values.ts';
import type { Io } from '../../terminal/io.ts';
import { keep, readIfSound } from './kept.ts';

/** How many pages are remembered. The oldest are forgotten. */
const most = 500;

const printOf = (text: string, { digest }: Io): string => digest(text).slice(0, 32);

function printsOf(io: Io): readonly unknown[] {
  const { written } = fieldsOf(readIfSound(io, 'written'));
  return Array.isArray(written) ? written : [];
}

/** Whether this program wrote exactly this text into a file. */
export const wasWritten = (text: string, io: Io): boolean => printsOf(io).includes(printOf(text, io));

/** Remembers that a text was written, by its checksum alone: neither the file nor the words are kept. */
export function rememberWritten(text: string, io: Io): void {
  const print = printOf(text, io);
  const written = [...printsOf(io).filter((each) => each !== print), print].slice(-most);
  keep(io, 'written', { formatVersion: 1, written }, { silently: true });
}
