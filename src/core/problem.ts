import { closest, distance } from 'fastest-levenshtein';

/** Something wrong in what a person or a file gave. `place` is the question id, with an index where it helps. */
export type Problem = { place: string; message: string; remedy?: string };

/** The nearest right value, when one is near enough to be meant. */
export function nearest(wrong: string, right: readonly string[]): string | undefined {
  if (right.length === 0 || wrong.length > 60) return undefined;
  const lower = wrong.toLowerCase();
  const best =
    right.find((value) => value.startsWith(lower) && lower.length > 2) ?? closest(lower, [...right]);
  return distance(lower, best) <= Math.max(2, Math.floor(best.length / 2)) || best.startsWith(lower)
    ? best
    : undefined;
}

/** `Did you mean sole?`, or all the choices when nothing is near. */
export function remedyFor(wrong: string, right: readonly string[]): string {
  const near = nearest(wrong, right);
  return near ? `Did you mean ${near}?` : `Choose from: ${right.join(', ')}.`;
}
