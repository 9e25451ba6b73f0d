import type { Facts } from '../condition.ts';
import type { Line } from '../schema/line.ts';
import type { Goal } from '../schema/patterns.ts';

/**
 * What a goal advises this person. A goal never speaks against a condition: beside some it falls silent
 * (`replaced`), beside others it has other words (`reworded`); silence wins.
 */
export function goalAdvice({ advice, beside }: Goal, facts: Facts): readonly Line[] {
  if (beside.replaced?.some(facts.fact)) return [];
  const other = beside.reworded?.filter((each) => each.with.some(facts.fact)) ?? [];
  return other.length > 0 ? other.flatMap(({ says }) => says) : advice;
}
