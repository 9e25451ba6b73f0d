import type { Entry } from '../catalogue.ts';

/** Percent by which the first muscle it is for, of those whose length is known, is longer than standing; else 0. */
export function muscleGain({ targets, lengthening }: Entry): number {
  const lengths: Readonly<Record<string, number | undefined>> = lengthening;
  return targets.map((target) => lengths[target]).find((percent) => percent !== undefined) ?? 0;
}

/** Lengthening for each point of load. Less than nothing is no bargain, and the load makes it worse. */
function bargain(percent: number, load: number): number {
  return percent > 0 ? percent / (1 + load) : percent * (1 + load);
}

/**
 * The best bargain first: most lengthening for the least neural load, as the planner chooses. Where no muscle's length
 * is known, the least load first. Never puts a stretch behind one with no more lengthening and no less load.
 */
export function byBargain(one: Entry, other: Entry): number {
  return (
    bargain(muscleGain(other), other.neuralLoad.index) - bargain(muscleGain(one), one.neuralLoad.index) ||
    one.neuralLoad.index - other.neuralLoad.index ||
    other.lengthening.hamstrings - one.lengthening.hamstrings ||
    (one.id < other.id ? -1 : 1)
  );
}
