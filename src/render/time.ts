/** Whole seconds as `m:ss`: 140 is `2:20`, 3600 is `60:00`. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** Whole seconds in words: `30 seconds`, `2 minutes`, `2 min 30 s`. */
export function spoken(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 120) return count(whole, 'second');
  const rest = whole % 60;
  const minutes = Math.floor(whole / 60);
  return rest === 0 ? count(minutes, 'minute') : `${minutes} min ${rest} s`;
}

/** A number with its noun: `1 stretch` wants `plural` given, `2 seconds` does not. */
export const count = (number: number, noun: string, plural = `${noun}s`): string =>
  `${number} ${number === 1 ? noun : plural}`;
