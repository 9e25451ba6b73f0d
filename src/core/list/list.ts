import { type Entry, entryOf } from '../catalogue.ts';
import type { Library } from '../library.ts';
import type { Kind } from '../types.ts';
import type { Filter, Item } from './filters.ts';
import type { May } from './may-get.ts';

/** A stretch that passed: what is shown of it, and what was asked for by pattern says of it. */
export type Listed = { entry: Entry; may?: May };

/** The numbers a scale is made from. */
export type Scaled = Pick<Entry, 'neuralLoad' | 'lengthening' | 'hamstringsSlack'>;

/** Stretches of one kind for one body part, the best bargain first. */
export type Group = { name: string; kind: string; items: Listed[] };

export type Listing = {
  groups: Group[];
  /** Every stretch of the library, filtered or not: what a scale is made for. */
  all: Scaled[];
  filters: Pick<Filter, 'flag' | 'value' | 'says'>[];
  /** When nothing passed: each filter without which something would, the one to loosen first, and how much. */
  loosen: { flag: string; value: string; left: number }[];
  /** Neural loads under this are low. */
  lowBelow: number;
  /** Targets in plain words, by id. */
  targetNames: Record<string, string>;
};

/** The library by body part and kind, as far as it passes every filter. */
export function listOf(library: Library, filters: readonly Filter[]): Listing {
  const items = [...library.stretches.values()].map(
    (stretch): Item => ({ stretch, entry: entryOf(stretch, library) }),
  );
  const passed = passing(items, filters);
  return {
    groups: groupsOf(
      passed.map((item) => listed(item, filters)),
      library,
    ),
    all: items.map(({ entry }) => entry),
    filters: filters.map(({ flag, value, says }) => (says ? { flag, value, says } : { flag, value })),
    loosen: passed.length === 0 ? loosening(items, filters) : [],
    lowBelow:
      library.files['neural-load'].bands.find(({ from }) => from > 0)?.from ?? Number.POSITIVE_INFINITY,
    targetNames: Object.fromEntries(
      Object.entries(library.files.words.targets).map(([id, { name }]) => [id, name]),
    ),
  };
}

const passing = (items: readonly Item[], filters: readonly Filter[]): Item[] =>
  items.filter((item) => filters.every((filter) => filter.keeps(item)));

function listed(item: Item, filters: readonly Filter[]): Listed {
  const may = filters.map((filter) => filter.may?.get(item.stretch.id)).find((each) => each !== undefined);
  return may ? { entry: item.entry, may } : { entry: item.entry };
}

function loosening(items: readonly Item[], filters: readonly Filter[]): Listing['loosen'] {
  return filters
    .map((filter) => ({
      flag: filter.flag,
      value: filter.value,
      left: passing(
        items,
        filters.filter((each) => each !== filter),
      ).length,
    }))
    .filter(({ left }) => left > 0)
    .sort((one, other) => Number(isWish(one)) - Number(isWish(other)) || other.left - one.left);
}

/** What somebody came for is given up last. */
const isWish = ({ flag }: { flag: string }): boolean => flag === '--target' || flag === '--for';

/** In the order of words.json; what it does not name comes last, by the target's own id. */
function groupsOf(items: readonly Listed[], { files }: Library): Group[] {
  const { bodyParts, targets, kinds } = files.words;
  const byPart = new Map<string, Map<Kind, Listed[]>>(bodyParts.map(({ id }) => [id, new Map()]));
  for (const item of items) {
    const { kind, targets: ids } = item.entry;
    const part = targets[ids[0] ?? '']?.part ?? ids[0] ?? '';
    const ofPart = byPart.get(part) ?? new Map<Kind, Listed[]>();
    const ofKind = ofPart.get(kind) ?? [];
    byPart.set(part, ofPart);
    ofPart.set(kind, ofKind);
    ofKind.push(item);
  }
  return [...byPart].flatMap(([part, ofPart]) =>
    (Object.keys(kinds) as Kind[]).flatMap((kind) => {
      const same = ofPart.get(kind);
      if (!same) return [];
      const name = bodyParts.find(({ id }) => id === part)?.name ?? part.replaceAll('-', ' ');
      return [{ name, kind: kinds[kind], items: inBargains(same, ({ entry }) => entry) }];
    }),
  );
}

/** The entries in the order they are listed in. */
export const entriesOf = ({ groups }: Listing): Entry[] =>
  groups.flatMap(({ items }) => items.map(({ entry }) => entry));

/** Percent by which the first muscle it is for, of those whose length is known, is longer than standing; else 0. */
export function muscleGain({ targets, lengthening }: Entry): number {
  const lengths: Readonly<Record<string, number | undefined>> = lengthening;
  for (const target of targets) {
    const percent = lengths[target];
    if (percent !== undefined) return percent;
  }
  return 0;
}

/** Lengthening for each point of load. Less than nothing is no bargain, and the load makes it worse. */
function bargain(percent: number, load: number): number {
  return percent > 0 ? percent / (1 + load) : percent * (1 + load);
}

/** A thing with what its place in the list is decided by. */
type Placed<Thing> = { thing: Thing; worth: number; index: number; hamstrings: number; id: string };

/**
 * Things by the entry of each, the best bargain first: most lengthening for the least neural load, as the planner
 * chooses. Where no muscle's length is known, the least load first. Never puts a stretch behind one with no more
 * lengthening and no less load.
 */
export const inBargains = <Thing>(things: readonly Thing[], entryOf: (thing: Thing) => Entry): Thing[] =>
  things
    .map((thing) => placed(thing, entryOf(thing)))
    .sort(byBargain)
    .map(({ thing }) => thing);

/** What it is worth is worked out once a thing, not once a comparison. */
function placed<Thing>(thing: Thing, entry: Entry): Placed<Thing> {
  const { index } = entry.neuralLoad;
  const worth = bargain(muscleGain(entry), index);
  return { thing, worth, index, hamstrings: entry.lengthening.hamstrings, id: entry.id };
}

const byBargain = (one: Placed<unknown>, other: Placed<unknown>): number =>
  other.worth - one.worth ||
  one.index - other.index ||
  other.hamstrings - one.hamstrings ||
  (one.id < other.id ? -1 : 1);
