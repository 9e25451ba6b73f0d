import words from '../../data/words/new.json';
import type { Path } from '../core/lint/index.ts';
import type { StretchFile } from '../core/schema/stretch.ts';
import type { Joint } from '../core/types.ts';
import { fill } from '../core/words.ts';
import type { Choice, Desk } from './choices.ts';
import type { Work } from './work.ts';

/** What is entered: words, lines of them, one choice, several, degrees, or a range of numbers. */
type Kind = 'text' | 'lines' | 'one' | 'many' | 'angle' | 'numbers';

/** What was entered, or stands there now. */
export type Value = string | number | readonly string[];

export type Question = {
  readonly id: string;
  readonly type: Kind;
  readonly ask: string;
  readonly help: string;
  /** Its name in the list of all. */
  readonly short: string;
  /** Where in the file it is said. */
  readonly path: Path;
  /** Not asked one after the other: it has a usual value, and is in the list of all. */
  readonly quiet?: true;
  readonly joint?: Joint;
  readonly isDue: (work: Work) => boolean;
  readonly choices?: (work: Work, desk: Desk) => readonly Choice[];
  readonly get: (work: Work) => Value;
  readonly set: (work: Work, value: Value, desk: Desk) => Work;
};

export type Rest = Omit<Question, 'id' | 'ask' | 'help' | 'short' | 'isDue'> &
  Partial<Pick<Question, 'isDue'>>;

export const asked = (id: keyof typeof words.questions, rest: Rest): Question => ({
  id,
  ...words.questions[id],
  isDue: () => true,
  ...rest,
});

/** Work with some of the file changed; a value of `undefined` takes its name out. */
export const changed = (
  work: Work,
  change: { readonly [Key in keyof StretchFile]?: StretchFile[Key] | undefined },
): Work => ({
  ...work,
  file: Object.fromEntries(
    Object.entries({ ...work.file, ...change }).filter(([, value]) => value !== undefined),
  ) as StretchFile,
});

export const listIn = (value: Value): string[] => (Array.isArray(value) ? [...value] : [String(value)]);

type TextKey = 'name' | 'feel' | 'easierBy' | 'harderBy';

export const text = (id: TextKey, rest: Partial<Rest> = {}): Question =>
  asked(id, {
    ...{ type: 'text', path: [id] },
    get: ({ file }) => file[id] ?? '',
    set: (work, value) =>
      changed(work, { [id]: String(value).trim() || (id === 'name' || id === 'feel' ? '' : undefined) }),
    ...rest,
  });

export const lines = (id: 'steps' | 'stopIf' | 'atHand'): Question =>
  asked(id, {
    ...{ type: 'lines', path: [id] },
    get: ({ file }) => file[id] ?? [],
    set: (work, value) => changed(work, { [id]: listIn(value) }),
  });

/** A choice that stands in the file as it is. */
export const one = (id: 'start' | 'balance', choices: readonly string[]): Question =>
  asked(id, {
    ...{ type: 'one', path: [id] },
    choices: (_, { files }) =>
      choices.map((each) => ({
        id: each,
        says:
          id === 'start'
            ? (files.words.starts[each as StretchFile['start']] ?? each)
            : words.balances[each as StretchFile['balance']],
      })),
    get: ({ file }) => file[id],
    set: (work, value) => changed(work, { [id]: value }),
  });

export const several = (
  id: 'equipment' | 'adjustable' | 'sources',
  choices: NonNullable<Question['choices']>,
  rest: Partial<Rest> = {},
): Question =>
  asked(id, {
    ...{ type: 'many', path: [id], choices },
    get: ({ file }) => file[id],
    set: (work, value) => changed(work, { [id]: listIn(value) }),
    ...rest,
  });

type Range = [number, number];

/** Parts of a dose that are one number and no range. */
const single: readonly string[] = ['secondsPerRep', 'effortPercent'];

/**
 * Reads `20 to 30`, `20-30` or `20`. Nothing for an empty text, and for what is no number a value that no file may
 * have.
 */
export function numbersFrom(text: string, key: string): number | Range | undefined {
  const found = /^\s*(\d+(?:\.\d+)?)(?:\s*(?:-|\p{L}+|\u2013)\s*(\d+(?:\.\d+)?))?[^\d]*$/u.exec(text);
  if (text.trim() === '') return undefined;
  const least = Number(found?.[1] ?? Number.NaN);
  if (single.includes(key)) return found?.[2] === undefined ? least : Number.NaN;
  return [least, Number(found?.[2] ?? least)];
}

/** Numbers as they are shown: `20 to 30`, or one number where both are the same. */
export const numbersSaid = (value: number | Range | undefined): string => {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const [least, most] = value;
  return least === most ? String(least) : fill(words.range, { least, most });
};
