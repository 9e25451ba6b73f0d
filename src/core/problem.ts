import { closest, distance } from 'fastest-levenshtein';
import words from '../../data/words/problems.json';
import { clean } from './clean.ts';
import { fill } from './words.ts';

/** Something wrong in what a person or a file gave. `place` is the question id, with an index where it helps. */
export type Problem = { place: string; message: string; remedy?: string };

/** A problem, with what to do about it where that can be said. */
export const problemAt = (place: string, message: string, remedy?: string): Problem =>
  remedy === undefined ? { place, message } : { place, message, remedy };

/** The nearest right value, when one is near enough to be meant. */
export function nearest(wrong: string, right: readonly string[]): string | undefined {
  if (right.length === 0 || wrong.trim() === '' || wrong.length > 60) return undefined;
  const lower = wrong.toLowerCase();
  const best =
    right.find((value) => value.startsWith(lower) && lower.length > 2) ?? closest(lower, [...right]);
  const most = best.length > 5 ? Math.floor(best.length / 2) : lettersOf(lower) === lettersOf(best) ? 2 : 1;
  return distance(lower, best) <= most || best.startsWith(lower) ? best : undefined;
}

/** The letters of a word in order: in a short one two that changed places are a slip, two others make another word. */
const lettersOf = (word: string): string => [...word].sort().join('');

/** `Did you mean sole?`, or all the choices when nothing is near. */
export function remedyFor(wrong: string, right: readonly string[]): string {
  const near = nearest(wrong, right);
  return near ? fill(words.didYouMean, { near }) : chooseFrom(right);
}

/** All the choices. */
export const chooseFrom = (choices: readonly string[]): string =>
  fill(words.chooseFrom, { choices: choices.join(', ') });

/** A value that is none of the choices, with the nearest. */
export const notAChoice = (place: string, value: string, choices: readonly string[]): Problem => ({
  place,
  message: fill(words.notAChoice, { value: quote(value) }),
  remedy: remedyFor(value, choices),
});

/** Characters that take no room, so that a wrong name would look right. */
const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;

const escaped = (character: string): string =>
  `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;

/** A value as it can be shown: short, and without control characters. What is missing is nothing. */
export function quote(value: unknown): string {
  if (value === undefined) return words.nothing;
  if (Array.isArray(value)) return value.length === 0 ? words.emptyList : words.aList;
  if (typeof value === 'object' && value !== null) return words.anObject;
  if (typeof value !== 'string') return String(value);
  const text = clean(value.length > 60 ? `${value.slice(0, 57)}...` : value);
  return JSON.stringify(text).replace(unseen, escaped);
}
