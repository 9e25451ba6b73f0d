import type { ActiveRule } from '../assess/limits.ts';
import type { Group } from '../library.ts';
import type { Reason } from '../routine.ts';
import type { Setting } from '../schema/doses.ts';
import type { Dose } from '../types.ts';
import type { PersonalDose } from './dose.ts';

/**
 * What the weeks of a diary take from the work on muscles, and what they add. What is added passes every filter, as all
 * else does.
 */
export type Weeks = {
  rules: readonly ActiveRule[];
  /** Stretches that are out for a time, and why; by id. */
  without: ReadonlyMap<string, Reason>;
  settings: readonly Setting[];
  /** The dose of this week, by the id of the stretch. */
  doses: ReadonlyMap<string, Dose>;
  /** What comes before variety: one of each, the best first. */
  first: readonly Group[];
  /** The fewest minutes of a routine that has room for it. */
  leastMinutes: number;
  /** Where it was stirred: how it was done the last time, which is the most for today. */
  lastTime?: LastTime | undefined;
  /** A day of rest: what it is called. */
  rest?: { title: string } | undefined;
};

/** By stretch id: the most for today, and which are for today (all where `only` is undefined). */
export type LastTime = { doses: ReadonlyMap<string, Done>; only: ReadonlySet<string> | undefined };

/** What one side had of a stretch: seconds held, pushed or moved, and the longest hold. */
export type Done = { seconds: number; hold?: number };

type Range = readonly [number, number];

/** The dose of this week. No hold is longer, and no set of more repetitions, than this person may have. */
export function doseThisWeek(usual: PersonalDose, { holdSeconds, reps, sets }: Dose): PersonalDose {
  return {
    ...usual,
    sets: sets ?? usual.sets,
    holdSeconds:
      usual.holdSeconds && holdSeconds ? within(usual.holdSeconds, holdSeconds) : usual.holdSeconds,
    reps: usual.reps && reps ? within(usual.reps, reps) : usual.reps,
  };
}

const within = ([, most]: Range, [few, many]: Range): Range => [Math.min(most, few), Math.min(most, many)];
