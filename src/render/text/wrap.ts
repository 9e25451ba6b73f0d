import { cut, width } from './width.ts';

/** A space where a line may end: not between a number and its unit. */
const breakable = /(?<!\d) | (?!(?:s|min|%)(?!\p{L}))/u;

/**
 * A cleaned, unpainted text as lines of at most `most` cells. Words stay whole unless one alone is too long.
 * (wrap-ansi does more than this needs, and loading it costs a fifth of Node's own start.)
 */
export function wrap(text: string, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  let filled = 0;
  for (const word of text.split(breakable).flatMap((each) => pieces(each, most))) {
    const size = width(word);
    if (line !== '' && filled + 1 + size > most) {
      lines.push(line.trimEnd());
      line = '';
    }
    filled = line === '' ? size : filled + 1 + size;
    line = line === '' ? word : `${line} ${word}`;
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

function pieces(word: string, most: number): string[] {
  if (word.length * 2 <= most) return [word];
  const parts: string[] = [];
  let rest = word;
  while (width(rest) > most) {
    const [part, after] = cut(rest, most);
    parts.push(part);
    rest = after;
  }
  return [...parts, rest];
}
