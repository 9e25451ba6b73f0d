import { leaving, noKey } from './decode.ts';

/** Milliseconds in which a new screen hears no key: nobody has read it yet. */
export const newScreen = 250;

/** Milliseconds after which a key that led to a screen counts again: a held key repeats sooner. */
export const heldKey = 800;

type Press = { readonly key: string; readonly at: number };

/** What a key must wait for before it counts. Times on one clock, in milliseconds. */
export type Attention = {
  /** Since when a screen waits for an answer. */
  readonly since: number;
  /** The last key, and the one that came last before this screen. */
  readonly latest?: Press;
  readonly barred?: Press | undefined;
};

export const attentive: Attention = { since: Number.NEGATIVE_INFINITY };

/** Whether a key counts now, and what the next one is judged by. What leaves always counts. */
export function accept(key: string, at: number, before: Attention): readonly [boolean, Attention] {
  if (leaving.includes(key)) return [true, before];
  const press = { key, at };
  const { since, barred } = before;
  const isBarred = barred?.key === key;
  if (isBarred && at - barred.at < heldKey) return [false, { since, latest: press, barred: press }];
  return [at - since >= newScreen, { since, latest: press, barred: isBarred ? undefined : barred }];
}

/** The attention for a new screen. `asks`: whether it must have been read before a key counts. */
export const lookAnew = (at: number, { latest }: Attention, asks = true): Attention => ({
  since: asks ? at : Number.NEGATIVE_INFINITY,
  ...(latest ? { latest, barred: latest } : {}),
});

const isPrinted = (key: string): boolean => key > ' ' && key !== '\x7f';

/** A key that a line of text ends with, or that stands between its words. */
const isBlank = (key: string): boolean => ['\r', '\n', '\t', ' '].includes(key);

/**
 * The keys of one read without a paste, for nobody presses several letters at once. The same key again is held down,
 * and two digits are a number.
 */
export function withoutPaste(keys: readonly string[]): readonly string[] {
  if (!isPasted(keys)) return keys;
  const kept = keys.filter((key) => !isPrinted(key) && !isBlank(key));
  return [noKey, ...kept];
}

export function isPasted(keys: readonly string[]): boolean {
  const printed = keys.filter(isPrinted);
  if (printed.length < 2 || new Set(printed).size < 2) return false;
  return printed.length > 2 || !printed.every((key) => /\d/.test(key));
}

/** The keys that leave, out of the rest of a paste that came in several reads. */
export const onlyLeaving = (keys: readonly string[]): readonly string[] =>
  keys.map((key) => (leaving.includes(key) ? key : noKey));
