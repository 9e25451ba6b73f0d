import { leaving, noKey } from './decode.ts';

const isPrinted = (key: string): boolean => key > ' ' && key !== '\x7f';

/** A key that a line of text ends with, or that stands between its words. */
const isBlank = (key: string): boolean => ['\r', '\n', '\t', ' '].includes(key);

/**
 * The keys of one read without what was pasted: nobody presses several letters at once. One key that repeats is held
 * down, and two digits are a number.
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

/** The rest of a paste that came in several reads: nothing of it counts but what leaves. */
export const onlyLeaving = (keys: readonly string[]): readonly string[] =>
  keys.map((key) => (leaving.includes(key) ? key : noKey));
