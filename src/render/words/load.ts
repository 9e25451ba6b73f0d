import words from '../../../data/words/page.json';
import units from '../../../data/words/units.json';
import type { NeuralLoad, Step } from '../../core/routine.ts';
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

/** The same as dots and words: `●●○○○○○○○○  2, low`. */
export const loadDots = (load: NeuralLoad, glyphs: Glyphs): string =>
  `${loadBar(load.index, glyphs)}  ${loadWords(load)}`;

/** A position with its numbers: a step, or a stretch as listed. */
export type Measured = Pick<Step, 'lengthening' | 'pose'>;

/** Whole percent by which the hamstrings are longer than standing; nothing where the position does not lengthen them, as with the knee well bent. */
export function hamstringGain({ lengthening, pose }: Measured): number | undefined {
  const percent = Math.round(lengthening.hamstrings);
  return percent > 0 && !kneeIsBent(pose) ? percent : undefined;
}

/** Past this the hamstrings are slack, whatever the model's number. */
export const kneeIsBent = ({ kneeFlexion = 0 }: Measured['pose']): boolean => kneeFlexion > 60;

/** The same in words: `+13 %`. */
export function hamstringPercent(measured: Measured): string | undefined {
  const percent = hamstringGain(measured);
  return percent === undefined ? undefined : longer(percent);
}

/** By how much: `+13 %`. */
export const longer = (percent: number): string => fill(units.longer, { n: percent });

/** By how much a muscle is longer: `+13 % longer than standing`; empty where it is not known or not so. */
export const longerWords = (percent: string | undefined): string =>
  percent === undefined ? '' : fill(units.longerThanStanding, { longer: percent });
