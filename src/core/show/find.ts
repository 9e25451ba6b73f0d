import { distance } from 'fastest-levenshtein';
import type { Library, Stretch } from '../library.ts';

/** The stretch that was asked for, or those that may have been meant. */
export type Found = { stretch: Stretch } | { near: Stretch[] };

/** How many near ones are worth naming. */
const named = 5;

/** Finds a stretch by its id or its whole name; upper case, spaces and punctuation do not matter. */
export function findStretch(asked: string, { stretches }: Library): Found {
  const all = [...stretches.values()];
  const wanted = partsOf(asked).join('-');
  const exact = all.find(({ id, name }) => [id, name].some((each) => partsOf(each).join('-') === wanted));
  return exact ? { stretch: exact } : { near: nearest(wanted, all) };
}

const partsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Longer than any id: nothing near it is meant. */
const longest = 80;

/** Those with the most of the words in their id or name, the nearest spelling first; else the nearest spellings. */
function nearest(wanted: string, all: readonly Stretch[]): Stretch[] {
  if (wanted === '' || wanted.length > longest) return [];
  const words = wanted.split('-');
  const ranked = all
    .map((stretch) => ({
      stretch,
      shared: words.filter((word) => has(stretch, word)).length,
      far: distance(wanted, stretch.id),
    }))
    .sort((one, other) => other.shared - one.shared || one.far - other.far);
  const most = ranked[0]?.shared ?? 0;
  const near =
    most > 0
      ? ranked.filter(({ shared }) => shared === most)
      : ranked.filter(({ far, stretch }) => far <= Math.max(2, stretch.id.length / 3));
  return near.slice(0, named).map(({ stretch }) => stretch);
}

/** Whether a word begins a word of the id or the name: `ham` is in `hamstring`. One letter off is near enough. */
const has = ({ id, name }: Stretch, word: string): boolean =>
  partsOf(`${id} ${name}`).some(
    (part) => (word.length > 2 && part.startsWith(word)) || (word.length > 3 && distance(part, word) <= 1),
  );
