import words from '../../../data/words/page.json';
import units from '../../../data/words/units.json';
import type { Lengthened, NeuralLoad } from '../../core/routine.ts';
import { fill, named } from '../../core/words.ts';
import type { Glyphs } from '../glyphs.ts';

const most = 10;

/** Said once on every page that shows the number. */
export const { loadNote } = words;

/** The neural load as ten dots, `●●○○○○○○○○`. Over ten, all are full. */
export function loadBar(index: number, { full, empty }: Glyphs): string {
  const filled = Math.min(most, Math.max(0, Math.round(index)));
  return `${full.repeat(filled)}${empty.repeat(most - filled)}`;
}

/** The number with its band: `2, low`. */
export const loadWords = ({ index, band }: NeuralLoad): string =>
  fill(words.load, { index, band: named(units.bands, band) });

/** The load as dots and words: `●●○○○○○○○○  2, low`. */
export const loadDots = (load: NeuralLoad, glyphs: Glyphs): string =>
  `${loadBar(load.index, glyphs)}  ${loadWords(load)}`;

/**
 * Whole percent by which the hamstrings are longer than standing; nothing where the position does not lengthen them, as
 * with the knee well bent.
 */
export function hamstringGain({ lengthening, hamstringsSlack }: Lengthened): number | undefined {
  const percent = Math.round(lengthening.hamstrings);
  return percent > 0 && !hamstringsSlack ? percent : undefined;
}

/** By how much the hamstrings are longer than standing, in words: `+13 %`. */
export function hamstringPercent(position: Lengthened): string | undefined {
  const percent = hamstringGain(position);
  return percent === undefined ? undefined : longer(percent);
}

/** By how much: `+13 %`. */
export const longer = (percent: number): string => fill(units.longer, { n: percent });

/** By how much a muscle is longer: `+13 % longer than standing`; empty where it is not known or not so. */
export const longerWords = (percent: string | undefined): string =>
  percent === undefined ? '' : fill(units.longerThanStanding, { longer: percent });
