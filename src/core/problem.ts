import { closest, distance } from 'fastest-levenshtein';
import { clean } from './clean.ts';

/** Something wrong in what a person or a file gave. `place` is the question id, with an index where it helps. */
export type Problem = { place: string; message: string; remedy?: string };

/** The nearest right value, when one is near enough to be meant. */
export function nearest(wrong: string, right: readonly string[]): string | undefined {
  if (right.length === 0 || wrong.trim() === '' || wrong.length > 60) return undefined;
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

/** A value that is none of the choices, with the nearest. */
export const notAChoice = (place: string, value: string, choices: readonly string[]): Problem => ({
  place,
  message: `${quote(value)} is not a choice`,
  remedy: remedyFor(value, choices),
});

/** Characters that take no room, so that a wrong name would look right. */
const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;

const escaped = (character: string): string =>
  `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;

/** A value as it can be shown: short, and without control characters. */
export function quote(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value !== 'string') return String(value);
  const text = clean(value.length > 60 ? `${value.slice(0, 57)}...` : value);
  return JSON.stringify(text).replace(unseen, escaped);
}
