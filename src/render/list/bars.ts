import words from '../../../data/words/list.json';
import type { Listed, Listing } from '../../core/list/list.ts';
import type { NeuralLoad } from '../../core/routine.ts';
import type { Sheet } from '../text/sheet.ts';
import { hamstringGain, loadBar, longer } from '../words/load.ts';
import { gainWords } from './words.ts';

/** The two numbers of a stretch, each as a bar with its number: columns of a fixed width. */
export type Bars = {
  gain: (item: Listed) => string;
  load: (item: Listed) => string;
  /** Cells. */
  gainWidth: number;
  loadWidth: number;
};

/** The most any stretch of the library lengthens the hamstrings, in percent. */
export const mostGain = ({ all }: Listing): number =>
  Math.max(1, ...all.map((entry) => hamstringGain(entry) ?? 0));

/** Bars on one scale for the whole library, so that a filter does not change them; the first of `cells` cells. */
export function barsFor(listing: Listing, { paint, glyphs }: Sheet, cells: number): Bars {
  const most = mostGain(listing);
  const gainNumber = Math.max(words.none.length, longer(most).length);
  const indexWidth = Math.max(2, ...listing.all.map((entry) => String(entry.neuralLoad.index).length));
  const numbered = ({ index }: NeuralLoad, painter = (text: string) => text): string =>
    `${painter(loadBar(index, glyphs))} ${String(index).padStart(indexWidth)}`;
  return {
    gainWidth: cells + 1 + gainNumber,
    loadWidth: Math.max(...listing.all.map((entry) => numbered(entry.neuralLoad).length)),
    gain(item) {
      const percent = hamstringGain(item.entry);
      const filled = percent === undefined ? 0 : Math.max(1, Math.round((percent / most) * cells));
      const number = gainWords(item).padStart(gainNumber + 1);
      const rest = glyphs.rule.repeat(cells - filled) + (filled === 0 ? number : '');
      return `${glyphs.bar.repeat(filled)}${paint.dim(rest)}${filled === 0 ? '' : number}`;
    },
    load({ entry: { neuralLoad } }) {
      return numbered(neuralLoad, neuralLoad.band === 'low' ? undefined : paint.caution);
    },
  };
}
