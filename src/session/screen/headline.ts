import type { Size } from '../../render/figure/index.ts';
import type { Segment } from '../machine/timeline.ts';
import { largeWord, secondsDigits } from '../words.ts';
import { halfScale, isLarge, large, largeHeight, largeWidth } from './large.ts';
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
  const { signs, state } = page;
  const { timeline } = state;
  const digits = secondsDigits(page.phaseLeft);
  // As wide as two digits, so that nothing moves when there is one.
  const widest = '0'.repeat(Math.max(2, digits.length));
  const hold = timeline.segments.find(({ step, phase }) => step === current.step && phase.name === 'hold');
  const most = hold ? arranged(widest, largeWord(hold, timeline), room, signs.halves)?.digits : undefined;
  const word = largeWord(current, timeline);
  const at = arranged(widest, word, room, signs.halves, most);
  if (!at) return [];
  if (at.word > 0) return together(digits, word, widest, at, signs.block);
  const block = current.phase.name === 'rest' ? signs.restBlock : signs.block;
  return large(digits, at.digits, block).map((text) => [span(text, 'strong')]);
}

/** The largest digits beside or below which the word has room, and then the largest word; else the largest digits. */
function arranged(
  digits: string,
  word: string,
  { columns, rows }: Size,
  halves: boolean,
  most = Number.POSITIVE_INFINITY,
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

function together(digits: string, word: string, widest: string, at: Arranged, block: string): Line[] {
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
