import type { Limits } from '../routine.ts';
import type { Rule } from '../schema/rule.ts';

/** A rule that holds, wherever it was written: a gate, a condition, or a pattern's own filter. */
export type ActiveRule = Pick<Rule, 'id' | 'filter' | 'sources'> &
  Partial<Pick<Rule, 'cue' | 'movingCue' | 'cueKinds' | 'cueStarts' | 'rewords' | 'each'>> & {
    /** Why, as it is said to this person. */
    because: string;
  };

/** The tightest of all limits that hold. A rule can only lower, so adding one never loosens. */
export function limitsOf(base: { holdLoad: number; peakLoad: number }, rules: readonly ActiveRule[]): Limits {
  let { holdLoad, peakLoad } = base;
  let tensioners = true;
  for (const { filter } of rules) {
    holdLoad = Math.min(holdLoad, filter.holdLoad ?? holdLoad);
    peakLoad = Math.min(peakLoad, filter.peakLoad ?? peakLoad);
    if (filter.noTensioners) tensioners = false;
  }
  return { holdLoad, peakLoad, tensioners };
}
