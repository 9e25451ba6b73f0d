import words from '../../../data/words/list.json';
import type { Listed, Listing } from '../../core/list/list.ts';
import type { Painter, Sheet } from '../text/sheet.ts';
import { hamstringGain, loadBar, longer } from '../words/load.ts';

/** The two numbers of a stretch, each as a bar with its number: columns of a fixed width. */
export type Bars = {
  gain: (item: Listed) => string;
  load: (item: Listed) => string;
  /** Cells. */
  gainWidth: number;
  loadWidth: number;
};

/** The most any stretch of the library lengthens the hamstrings, in percent. */
export const mostGain = ({ all }: Listing): number => greatest(all, (entry) => hamstringGain(entry) ?? 0, 1);

/** The greatest number of things, of which there may be thousands; no less than `least`. */
export function greatest<Thing>(
  things: readonly Thing[],
  numberOf: (thing: Thing) => number,
  least = 0,
): number {
  let most = least;
  for (const thing of things) most = Math.max(most, numberOf(thing));
  return most;
}

/** Bars on one scale for the whole library, so that a filter does not change them; the first of `cells` cells. */
export function barsFor(listing: Listing, { paint, glyphs }: Sheet, cells: number): Bars {
  const most = mostGain(listing);
  const gainNumber = Math.max(words.none.length, longer(most).length);
  const indexWidth = greatest(listing.all, ({ neuralLoad }) => String(neuralLoad.index).length, 2);
  const gainOf = keptBy((percent: number | undefined) => {
    const filled = percent === undefined ? 0 : Math.max(1, Math.round((percent / most) * cells));
    const number = (percent === undefined ? words.none : longer(percent)).padStart(gainNumber + 1);
    const rest = glyphs.rule.repeat(cells - filled) + (filled === 0 ? number : '');
    return `${glyphs.bar.repeat(filled)}${paint.dim(rest)}${filled === 0 ? '' : number}`;
  });
  const loadOf = (painter: Painter) =>
    keptBy((index: number) => `${painter(loadBar(index, glyphs))} ${String(index).padStart(indexWidth)}`);
  const [low, more] = [loadOf((text) => text), loadOf(paint.caution)];
  return {
    gainWidth: cells + 1 + gainNumber,
    loadWidth: loadBar(0, glyphs).length + 1 + indexWidth,
    gain: ({ entry }) => gainOf(hamstringGain(entry)),
    load: ({ entry: { neuralLoad } }) => (neuralLoad.band === 'low' ? low : more)(neuralLoad.index),
  };
}

/** What is made of a few numbers, for thousands of rows made once a number. */
function keptBy<Key extends number | undefined>(make: (key: Key) => string): (key: Key) => string {
  const made = new Map<Key, string>();
  return (key) => {
    const text = made.get(key) ?? make(key);
    made.set(key, text);
    return text;
  };
}
