import { dayOf, type Now, twoDigits } from '../../../core/diary/day.ts';

/** The day of the calendar where the person is, `2026-11-28`. */
export const dayHere = (date: Date): string =>
  `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;

/** Now, as the person's clock and calendar have it. */
export const nowHere = (date: Date): Now => ({ time: date.getTime(), day: dayOf(dayHere(date)) });

/** A moment that was kept, by the person's calendar; undefined where nobody knows it. */
export const thenHere = (date: Date | undefined): Now | undefined =>
  date && Number.isFinite(date.getTime()) ? nowHere(date) : undefined;
