import words from '../../data/words/problems.json';
import { clean } from './clean.ts';
import { aDay } from './diary/day.ts';
import { chooseFrom, notAChoice, type Problem, problemAt, quote } from './problem.ts';
import { fill } from './words.ts';

/** Told each thing that is wrong: its place in the file, what, and what to do. */
export type Wrong = (place: string, message: string, remedy?: string) => void;

/** What is told becomes a problem in this list. */
export const addingTo =
  (problems: Problem[]): Wrong =>
  (...told) => {
    problems.push(problemAt(...told));
  };

export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value has names with values under them: no list, and not nothing. */
export const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields of an object; none where there is no object. */
export const fieldsOf = (value: unknown): Fields => (isObject(value) ? value : {});

/** What is under a name that a file gives: nothing that every object has, such as `constructor`. */
export const under = <Value>(
  record: Readonly<Record<string, Value>> | undefined,
  name: string,
): Value | undefined => (record && Object.hasOwn(record, name) ? record[name] : undefined);

/** Milliseconds of practice, up to a day; 0 for what is none. */
export const millisecondsOf = (value: unknown): number =>
  typeof value === 'number' && value >= 0 && value <= aDay ? value : 0;

/** When a file was kept, in milliseconds since 1970; NaN for what is no time. */
export const keptAt = (value: unknown): number =>
  typeof value === 'string' ? Date.parse(value) : Number.NaN;

/** A list of at most so many; what it is not is told. */
export function listOf(value: unknown, place: string, longest: number, wrong: Wrong): readonly unknown[] {
  if (!Array.isArray(value)) {
    wrong(place, fill(words.list, { got: quote(value) }));
    return [];
  }
  if (value.length > longest) wrong(place, fill(words.tooMany, { most: longest }));
  return value.slice(0, longest);
}

/** No sentence of ours is longer. */
const longest = 600;

/** Words safe for a terminal, of at most 600 characters. */
export function textOf(value: unknown, place: string, wrong: Wrong): string {
  if (typeof value !== 'string' || value.length > longest) {
    wrong(place, typeof value === 'string' ? fill(words.tooLong, { most: longest }) : words.words);
    return '';
  }
  return clean(value);
}

/** One of the choices; the first of them when it is none, which is told. */
export function oneOf<Choice extends string>(
  value: unknown,
  choices: readonly [Choice, ...Choice[]],
  place: string,
  wrong: Wrong,
): Choice {
  const found = choices.find((each) => each === value);
  if (found !== undefined) return found;
  const { message, remedy } =
    typeof value === 'string'
      ? notAChoice(place, value, choices)
      : problemAt(place, fill(words.choice, { got: quote(value) }), chooseFrom(choices));
  wrong(place, message, remedy);
  return choices[0];
}

/** A whole number within a range. */
export function numberOf(value: unknown, least: number, top: number, place: string, wrong: Wrong): number {
  const fits = typeof value === 'number' && Number.isInteger(value) && value >= least && value <= top;
  if (fits) return value;
  wrong(place, fill(words.wholeNumber, { least, most: top, got: quote(value) }));
  return Math.max(least, 0);
}
