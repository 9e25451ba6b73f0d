import type { Entry } from '../catalogue.ts';

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
 * Things by the entry of each, the best bargain first: most lengthening for the least neural load, as the planner chooses. Where no
 * muscle's length is known, the least load first. Never puts a stretch behind one with no more lengthening and no less load.
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
