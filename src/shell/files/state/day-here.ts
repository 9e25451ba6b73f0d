import { dayOf, type Now } from '../../../core/diary/day.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** The day of the calendar where the person is, `2026-11-28`. */
export const dayHere = (date: Date): string =>
  `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

/** Now, as the person's clock and calendar have it. */
export const nowHere = (date: Date): Now => ({ time: date.getTime(), day: dayOf(dayHere(date)) });
