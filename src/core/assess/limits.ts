import type { Limits } from '../routine.ts';
import type { Filter, Rule } from '../schema/rule.ts';

/** A rule that holds, wherever it was written: a gate, a condition, or a pattern's own filter. */
export type ActiveRule = Pick<Rule, 'id' | 'filter' | 'sources'> &
  Partial<Pick<Rule, 'cue' | 'cueKinds'>> & {
    /** Why, as it is said to this person. */
    because: string;
  };

/** The tightest of all limits that hold. A rule can only lower, so adding one never loosens. */
export function limitsOf(base: { holdLoad: number; peakLoad: number }, rules: readonly ActiveRule[]): Limits {
  const lowest = (read: (filter: Filter) => number | undefined, from: number): number =>
    rules.reduce((least, rule) => Math.min(least, read(rule.filter) ?? least), from);
  return {
    holdLoad: lowest((filter) => filter.holdLoad, base.holdLoad),
    peakLoad: lowest((filter) => filter.peakLoad, base.peakLoad),
    tensioners: !rules.some((rule) => rule.filter.noTensioners),
  };
}
