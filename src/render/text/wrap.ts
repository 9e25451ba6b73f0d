/** Latin, dashes, arrows, and what drawings and bars are made of: one cell each. */
const narrow = /^[ -\u02ff\u2010-\u2027\u2190-\u2199\u2500-\u259f\u25cb\u25cf\u2713\u2800-\u28ff]*$/;
/** After a sign, it asks for the sign as a picture, which is a cell wider. */
const emojiStyle = '\ufe0f';
// Classes of characters by their names take long to make: in a function, only who needs one waits for it.
const isNothing = (character: string): boolean => /^[\p{Mn}\p{Me}\p{Cf}]$/u.test(character);
const isWide = (character: string): boolean =>
  /^[\u1100-\u115f\u2329\u232a\u2630-\u2637\u268a-\u268f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18df2}\u{1aff0}-\u{1b2fb}\u{1d300}-\u{1d376}\u{1f200}-\u{1f265}\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]$/u.test(
    character,
  );

/** Cells one character takes at most; where terminals differ, the wider, so that no line runs over. */
function cells(character: string): number {
  if (character < '\u0300') return 1;
  if (isNothing(character)) return character === emojiStyle ? 1 : 0;
  return isWide(character) ? 2 : 1;
}

/** Cells a cleaned, unpainted text takes in a terminal. */
export function width(text: string): number {
  if (narrow.test(text)) return text.length;
  let sum = 0;
  for (const character of text) sum += cells(character);
  return sum;
}

/** The longest beginning of a text that fits, at least one character, and the rest. */
export function cut(text: string, most: number): [string, string] {
  let taken = '';
  let sum = 0;
  for (const character of text) {
    sum += cells(character);
    if (sum > most && taken !== '') break;
    taken += character;
  }
  return [taken, text.slice(taken.length)];
}

/** A space where a line may end: not between a number and its unit, nor in a command that is there to be copied. */
const breakable = (): RegExp => /(?<!\d|: stretch(?: [a-z]+)?) | (?<=\d )(?!(?:s|min|%)(?!\p{L}))/u;

/** The words of a text, a number with its unit as one. The look for a unit is quick, and most texts have none. */
const wordsOf = (text: string): string[] =>
  /\d [sm%]|: stretch /.test(text) ? text.split(breakable()) : text.split(' ');

/** A space at which no line ends; it is printed as any other. */
export const unbroken = '\u00a0';

/** Whether a text is one line as it is, as nearly all are: then nothing in it is looked for. */
const isLine = (text: string, most: number): boolean =>
  text.length <= most && narrow.test(text) && text.trim() === text && !text.includes(unbroken);

/**
 * A cleaned, unpainted text as lines of at most `most` cells. Words stay whole unless one alone is too long.
 * (wrap-ansi does more than this needs, and loading it costs a fifth of Node's own start.)
 */
export function wrap(text: string, most: number): string[] {
  if (text === '') return [];
  if (isLine(text, most)) return [text];
  const lines: string[] = [];
  let line = '';
  let filled = 0;
  const words = wordsOf(text);
  const isLong = words.some((word) => word.length * 2 > most);
  for (const word of isLong ? words.flatMap((each) => pieces(each, most)) : words) {
    const size = width(word);
    if (line !== '' && filled + 1 + size > most) {
      lines.push(line.trimEnd());
      line = '';
    }
    filled = line === '' ? size : filled + 1 + size;
    line = line === '' ? word : `${line} ${word}`;
  }
  const all = line.trim() === '' ? lines : [...lines, line.trimEnd()];
  return text.includes(unbroken) ? all.map((each) => each.replaceAll(unbroken, ' ')) : all;
}

/**
 * Pieces that stay whole, as a key and what it does, in as few lines of at most `most` cells as they fit into. One alone
 * that is too long is broken between words.
 */
export function packed(whole: readonly string[], most: number, between: string): string[] {
  const lines: string[] = [];
  for (const piece of whole) {
    const longer = [...lines.slice(-1), piece].join(between);
    if (width(longer) <= most) lines.splice(-1, 1, longer);
    else lines.push(piece);
  }
  return lines.flatMap((line) => wrap(line, most));
}

function pieces(word: string, most: number): string[] {
  if (word.length * 2 <= most) return [word];
  if (width(word) > most && word.includes(' ')) return word.split(' ').flatMap((each) => pieces(each, most));
  const parts: string[] = [];
  let rest = word;
  while (width(rest) > most) {
    const [part, after] = cut(rest, most);
    parts.push(part);
    rest = after;
  }
  return [...parts, rest];
}

/**
 * Lines that are too long broken between words; a line of two columns goes on under its second, or a little further
 * in than its first where that leaves too little. What is painted is laid out already.
 */
export const folded = (text: string, columns: number): string =>
  text
    .split('\n')
    .flatMap((line) => foldedLine(line, columns))
    .join('\n');

function foldedLine(line: string, columns: number): string[] {
  if (line.length <= columns || line.includes('\x1b')) return [line];
  const [head, indent, first] = twoColumns.exec(line) ?? [/^ */.exec(line)?.[0] ?? '', '', ''];
  const hang = first === '' || head.length <= columns / 2 ? head.length : indent.length + 2;
  return aroundLong(line.slice(hang), columns - hang).map(
    (each, index) => (index === 0 ? line.slice(0, hang) : ' '.repeat(hang)) + each,
  );
}

/**
 * Words in lines. One that is longer than any line, as a path, is a line of its own and stays whole: it is there to be
 * copied.
 */
function aroundLong(text: string, most: number): string[] {
  const words = text.split(' ');
  const at = words.findIndex((word) => word.length > most);
  if (at < 0) return wrap(text, most);
  const [before, after] = [words.slice(0, at), words.slice(at + 1)].map((each) => each.join(' '));
  return [...wrap(before ?? '', most), words[at] ?? '', ...aroundLong(after ?? '', most)];
}

/** What stands first in a row of two columns, and the gap after it. */
const twoColumns = /^( *)(\S+) {2,}(?=\S)/;
