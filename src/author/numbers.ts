import words from '../../data/words/new.json';
import { fill } from '../core/words.ts';

type Range = [number, number];

/** `20 to 30`, `20-30` or `20`; nothing for nothing, and for what is no number a value that no file may have. */
export function numbersFrom(text: string, single: boolean): number | Range | undefined {
  const found = /^\s*(\d+(?:\.\d+)?)(?:\s*(?:-|\p{L}+|\u2013)\s*(\d+(?:\.\d+)?))?[^\d]*$/u.exec(text);
  if (text.trim() === '') return undefined;
  const least = Number(found?.[1] ?? Number.NaN);
  if (single) return found?.[2] === undefined ? least : Number.NaN;
  return [least, Number(found?.[2] ?? least)];
}

/** The same said: `20 to 30`, or one number where both are the same. */
export const numbersSaid = (value: number | Range | undefined): string => {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const [least, most] = value;
  return least === most ? String(least) : fill(words.range, { least, most });
};
