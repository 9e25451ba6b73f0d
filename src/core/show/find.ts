import { distance } from 'fastest-levenshtein';
import { muscleLength } from '../body/lengthening.ts';
import { neuralIndex } from '../body/neural-load.ts';
import type { Library, Stretch } from '../library.ts';

/** The stretch that was asked for, or those that may have been meant. */
export type Found = { stretch: Stretch } | { near: Stretch[] };

/** How many near ones are worth naming, and how few are too few. */
const [most, few] = [8, 3];

/** Finds a stretch by its id or its whole name; upper case, spaces and punctuation do not matter. */
export function findStretch(asked: string, library: Library): Found {
  const named = library.stretches.get(asked);
  if (named) return { stretch: named };
  const all = [...library.stretches.values()];
  const wanted = partsOf(asked).join('-');
  const exact = all.find(({ id, name }) => [id, name].some((each) => partsOf(each).join('-') === wanted));
  return exact ? { stretch: exact } : { near: nearest(wanted, library) };
}

const partsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Longer than any id: nothing near it is meant. */
const longest = 80;

type Ranked = { stretch: Stretch; score: number; far: number; load: number; length: number };

/** Those that have the most of the words, and most exactly; else the nearest spellings. */
function nearest(wanted: string, library: Library): Stretch[] {
  if (wanted === '' || wanted.length > longest) return [];
  const words = wanted.split('-');
  const ranked = [...library.stretches.values()].map(
    (stretch): Ranked => ({
      stretch,
      score: words.reduce((sum, word) => sum + scoreOf(word, stretch, library), 0),
      far: distance(wanted, stretch.id),
      load: neuralIndex(stretch.pose, library.files['neural-load']),
      length: muscleLength(stretch.pose, 'hamstrings', library.files['muscle-length']),
    }),
  );
  const best = Math.max(0, ...ranked.map(({ score }) => score));
  const near = best > 0 ? bySense(ranked, best, words.length) : bySpelling(ranked);
  return near.slice(0, most).map(({ stretch }) => stretch);
}

/** Where only few fit best, the next best that share a word. One word is no spelling of an id: the gentlest comes first. */
function bySense(ranked: readonly Ranked[], best: number, words: number): Ranked[] {
  const fitting = ranked.filter(({ score }) => score === best);
  const more =
    fitting.length < few ? ranked.filter(({ score }) => score < best && score >= scores.called) : [];
  const spelling = (one: Ranked, other: Ranked): number => (words > 1 ? one.far - other.far : 0);
  return [...fitting, ...more].sort(
    (one, other) =>
      other.score - one.score ||
      spelling(one, other) ||
      Number(isNever(one)) - Number(isNever(other)) ||
      one.load - other.load ||
      one.length - other.length ||
      one.far - other.far,
  );
}

const isNever = ({ stretch }: Ranked): boolean => stretch.offered === false;

const bySpelling = (ranked: readonly Ranked[]): Ranked[] =>
  ranked
    .filter(({ far, stretch }) => far <= Math.max(2, stretch.id.length / 3))
    .sort((one, other) => one.far - other.far);

/** A word of its own; the beginning of one; what it is for, of which kind, or what it takes; one letter off. */
const scores = { same: 4, begins: 3, called: 2, almost: 1, none: 0 } as const;

function scoreOf(word: string, stretch: Stretch, { files }: Library): number {
  const own = partsOf(`${stretch.id} ${stretch.name}`);
  if (own.includes(word) || own.includes(word.replace(/s$/, ''))) return scores.same;
  if (word.length > 2 && own.some((part) => part.startsWith(word))) return scores.begins;
  const { kind, targets, equipment, orEquipment = [], atHand = [] } = stretch;
  const called = targets.flatMap((target) => [target, ...(files.words.targets[target]?.called ?? [])]);
  if (partsOf([kind, ...called, ...equipment, ...orEquipment, ...atHand].join(' ')).includes(word))
    return scores.called;
  return word.length > 3 && own.some((part) => distance(part, word) <= 1) ? scores.almost : scores.none;
}
