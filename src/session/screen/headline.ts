import type { Size } from '../../render/figure/index.ts';
import type { Segment } from '../machine/timeline.ts';
import { largeWord, secondsDigits } from '../words.ts';
import { type Line, span } from './line.ts';
import type { Page } from './page.ts';

/** Cells between the digits and the word beside them. */
const gap = 3;

/** How digits and a word stand together: their scales, and whether beside each other. No word is of scale 0. */
type Arranged = { digits: number; word: number; beside: boolean };

/**
 * The seconds in the largest digits there is room for, and the phase in large letters beside or below them, to be read
 * from the floor; nothing where there is no room for digits. Without room for letters, digits of another kind say that
 * one rests. No phase has larger digits than the hold of its step.
 */
export function headline(page: Page, current: Segment, room: Size): Line[] {
  const { glyphs, state } = page;
  const { timeline } = state;
  const digits = secondsDigits(page.phaseLeft);
  // As wide as two digits, so that nothing moves when there is one.
  const widest = '0'.repeat(Math.max(2, digits.length));
  const hold = timeline.segments.find(({ step, phase }) => step === current.step && phase.name === 'hold');
  const most = hold ? arranged(widest, largeWord(hold, timeline), room, glyphs)?.digits : undefined;
  const word = largeWord(current, timeline);
  const at = arranged(widest, word, room, { halves: glyphs.halves, most });
  if (!at) return [];
  if (at.word > 0) return together({ digits, widest, word }, at, glyphs.block);
  const block = current.phase.name === 'rest' ? glyphs.restBlock : glyphs.block;
  return large(digits, at.digits, block).map((text) => [span(text, 'strong')]);
}

/** The largest digits that leave room for the word, then the largest word; without such room the largest digits alone. */
function arranged(
  digits: string,
  word: string,
  { columns, rows }: Size,
  { halves, most = Number.POSITIVE_INFINITY }: { halves: boolean; most?: number | undefined },
): Arranged | undefined {
  const highest = Math.min(most, Math.floor(rows / largeHeight(1)));
  const scales = Array.from({ length: Math.max(0, highest) }, (_, below) => highest - below).filter(
    (scale) => largeWidth(digits, scale) <= columns,
  );
  for (const scale of isLarge(word) ? scales : []) {
    for (const letters of [...scales.filter((each) => each <= scale), ...(halves ? [halfScale] : [])]) {
      const [wide, high] = [largeWidth(word, letters), largeHeight(letters)];
      const beside = largeWidth(digits, scale) + gap + wide <= columns;
      const below = wide <= columns && largeHeight(scale) + 1 + high <= rows;
      if (beside || below) return { digits: scale, word: letters, beside };
    }
  }
  return scales[0] === undefined ? undefined : { digits: scales[0], word: 0, beside: false };
}

/** Digits and a word as they are arranged. `widest`: as wide as the digits may get, so that the word never moves. */
function together(
  { digits, widest, word }: { digits: string; widest: string; word: string },
  at: Arranged,
  block: string,
): Line[] {
  const number = large(digits, at.digits, block);
  const letters = large(word, at.word, block);
  if (!at.beside) {
    return [
      ...number.map((text): Line => [span(text, 'strong')]),
      [],
      ...letters.map((text): Line => [span(text, 'do')]),
    ];
  }
  const wide = largeWidth(widest, at.digits) + gap;
  return number.map(
    (text, row): Line => [
      span(text, 'strong'),
      ...(letters[row] === undefined ? [] : [span(' '.repeat(wide - text.length)), span(letters[row], 'do')]),
    ],
  );
}

/** Glyphs of five rows of points, the rows apart by a stroke; most are three points wide. */
const font: Readonly<Record<string, string>> = {
  ...{ 0: '###/# #/# #/# #/###', 1: ' # /## / # / # /###', 2: '###/  #/###/#  /###' },
  ...{ 3: '###/  #/###/  #/###', 4: '# #/# #/###/  #/  #', 5: '###/#  /###/  #/###' },
  ...{ 6: '###/#  /###/# #/###', 7: '###/  #/  #/ # / # ', 8: '###/# #/###/# #/###' },
  ...{ 9: '###/# #/###/  #/###', ':': ' /#/ /#/ ', ' ': '  /  /  /  /  ' },
  ...{ A: '###/# #/###/# #/# #', B: '## /# #/## /# #/## ', C: '###/#  /#  /#  /###' },
  ...{ D: '## /# #/# #/# #/## ', E: '###/#  /## /#  /###', F: '###/#  /## /#  /#  ' },
  ...{ G: '###/#  /# #/# #/###', H: '# #/# #/###/# #/# #', I: '#/#/#/#/#' },
  ...{ J: '  #/  #/  #/# #/###', K: '# #/# #/## /# #/# #', L: '#  /#  /#  /#  /###' },
  ...{ M: '#   #/## ##/# # #/#   #/#   #', N: '#  #/## #/# ##/#  #/#  #', O: '###/# #/# #/# #/###' },
  ...{ P: '###/# #/###/#  /#  ', Q: '###/# #/# #/###/  #', R: '###/# #/## /# #/# #' },
  ...{ S: '###/#  /###/  #/###', T: '###/ # / # / # / # ', U: '# #/# #/# #/# #/###' },
  ...{ V: '# #/# #/# #/# #/ # ', W: '#   #/#   #/# # #/## ##/#   #', X: '# #/# #/ # /# #/# #' },
  ...{ Y: '# #/# #/ # / # / # ', Z: '###/  #/ # /#  /###' },
};

const rowsOf = (glyph: string): readonly string[] => (font[glyph] ?? '').split('/');

/** Rows of points a glyph has; at scale 1 a point is two cells wide and one high, so that it looks square. */
const high = 5;
const pointCells = 2;

/** The smallest scale: a point is half a cell high, which takes glyphs of half a cell. */
export const halfScale = 0.5;

/** Whether there is a large form of all of a text. */
export const isLarge = (text: string): boolean => text !== '' && [...text].every((glyph) => glyph in font);

/** Cells a text takes at a scale, and rows. */
const largeWidth = (text: string, scale: number): number =>
  ([...text].reduce((sum, glyph) => sum + (rowsOf(glyph)[0]?.length ?? 0) + 1, 0) - 1) * pointCells * scale;

export const largeHeight = (scale: number): number => Math.ceil(high * scale);

/** A text in large glyphs, as lines of equal width. `glyph`: what a point is made of, but for the smallest scale. */
export function large(text: string, scale: number, glyph: string): string[] {
  const rows = Array.from({ length: high }, (_, row) =>
    [...text].map((each) => rowsOf(each)[row] ?? '').join(' '),
  );
  if (scale < 1) return halved(rows);
  const point = (on: string): string => (on === '#' ? glyph : ' ').repeat(pointCells * scale);
  return rows.flatMap((row) => Array.from({ length: scale }, () => [...row].map(point).join('')));
}

/** Two rows of points in one row of cells. */
const halved = (rows: readonly string[]): string[] =>
  Array.from({ length: largeHeight(halfScale) }, (_, line) => {
    const [upper = '', lower = ''] = rows.slice(2 * line);
    return [...upper].map((on, at) => halves[Number(on === '#') + 2 * Number(lower[at] === '#')]).join('');
  });

const halves = [' ', '▀', '▄', '█'] as const;
