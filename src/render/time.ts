import words from '../../data/words/units.json';
import { counted, fill, type Plural } from '../core/words.ts';

/** Whole seconds as `m:ss`: 140 is `2:20`, 3600 is `60:00`. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** Whole seconds in words: `30 seconds`, `2 minutes`, `2 min 30 s`. */
export function spoken(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 120) return counted(words.seconds, whole);
  const rest = whole % 60;
  const minutes = Math.floor(whole / 60);
  return rest === 0
    ? counted(words.minutes, minutes)
    : fill(words.minutesAndSeconds, { minutes, seconds: rest });
}

/** What is counted in words. */
type Counted = {
  [Unit in keyof typeof words]: (typeof words)[Unit] extends Plural ? Unit : never;
}[keyof typeof words];

/** A number with its noun: `1 stretch`, `5 minutes`. */
export const count = (number: number, unit: Counted): string => counted(words[unit], number);
