import type { Facts } from '../condition.ts';
import { isTrue } from '../lines.ts';
import type { Line } from '../schema/line.ts';

const weeksOf = (line: Line): number | undefined => (typeof line === 'string' ? undefined : line.waits);

/**
 * The lines that are true of this person, without those that let them wait too long: where someone should look
 * already none lets them wait, else the shortest wait alone is said (clinical page, second reading 2: a sentence
 * never speaks against another on the same page).
 */
export function withoutLongWaits(lines: readonly Line[], facts: Facts): Line[] {
  const mine = lines.filter((line) => isTrue(line, facts));
  const waits = mine.filter((line) => weeksOf(line) !== undefined);
  if (waits.length === 0) return mine;
  const shortest = facts.fact('may-wait') ? Math.min(...waits.map((line) => weeksOf(line) ?? 0)) : 0;
  return mine.filter((line) => (weeksOf(line) ?? shortest) === shortest);
}
