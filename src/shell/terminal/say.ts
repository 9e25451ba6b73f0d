import { wrap } from '../../render/text/wrap.ts';

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
