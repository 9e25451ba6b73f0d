import type { NeuralLoad, Step } from '../../core/routine.ts';
import type { Glyphs } from '../glyphs.ts';

const most = 10;

/** Said once on every page that shows the number. */
export const loadNote = 'The nerve number ranks positions from 0 up. It measures nothing.';

/** The neural load as ten dots and its words: `●●○○○○○○○○  2, low`. Over ten, all are full. */
export function loadDots({ index, band }: NeuralLoad, { full, empty }: Glyphs): string {
  const filled = Math.min(most, Math.max(0, Math.round(index)));
  return `${full.repeat(filled)}${empty.repeat(most - filled)}  ${index}, ${band}`;
}

/** How much longer the hamstrings are than standing, `+13 %`; nothing where the step does not lengthen them, as with the knee well bent. */
export function hamstringPercent({ lengthening, pose }: Step): string | undefined {
  const percent = Math.round(lengthening.hamstrings);
  const kneeBent = (pose.kneeFlexion ?? 0) > 60;
  return percent > 0 && !kneeBent ? `+${percent} %` : undefined;
}
