import type { NeuralLoad, Step } from '../../core/routine.ts';
import type { Glyphs } from '../glyphs.ts';

const most = 10;

/** Said once on every page that shows the number. */
export const loadNote = 'The nerve number ranks positions from 0 up. It measures nothing.';

/** The neural load as ten dots, `●●○○○○○○○○`. Over ten, all are full. */
export function loadBar(index: number, { full, empty }: Glyphs): string {
  const filled = Math.min(most, Math.max(0, Math.round(index)));
  return `${full.repeat(filled)}${empty.repeat(most - filled)}`;
}

/** The same with its words: `●●○○○○○○○○  2, low`. */
export const loadDots = ({ index, band }: NeuralLoad, glyphs: Glyphs): string =>
  `${loadBar(index, glyphs)}  ${index}, ${band}`;

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
  return percent === undefined ? undefined : `+${percent} %`;
}
