import { wrap } from '../../render/text/wrap.ts';

let spoke = false;

/**
 * Writes a message to standard error, at a terminal without a word broken at its edge. The stream is opened by the
 * first message: opening it takes time.
 */
export function say(text: string): void {
  // Whether a message could be written never changes how we end.
  if (!spoke) process.stderr.on('error', () => {});
  spoke = true;
  const { columns = 0 } = process.stderr;
  process.stderr.write(columns > 0 ? folded(text, columns) : text);
}

/** Lines that are too long broken between words. What is painted is laid out already; a long path stays whole. */
export const folded = (text: string, columns: number): string =>
  text
    .split('\n')
    .flatMap((line) => {
      const words = line.trimStart();
      const indent = line.slice(0, line.length - words.length);
      const fits = line.length <= columns || line.includes('\x1b');
      const most = columns - indent.length;
      const isLong = (word: string): boolean => word.length > most;
      return fits || words.split(' ').some(isLong) ? [line] : wrap(words, most).map((each) => indent + each);
    })
    .join('\n');

/** Calls back when every message is written. */
export function whenSaid(call: () => void): void {
  if (spoke) process.stderr.write('', () => call());
  else call();
}

/** A reader that has seen enough (| head) is no error. */
export function endOfReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
