import { weekdayOf } from './diary/day.ts';

/** The days of a week, Monday first. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export type Weekday = (typeof weekdays)[number];

/** A time of the day as a clock on the wall shows it. */
export type ClockTime = { readonly hours: number; readonly minutes: number };

/** Reminders: the first day as a count of days, and how many there are. */
export type Reminders = { readonly first: number; readonly count: number };

/** `18:00`, `7.30`; undefined for what is no time of day. */
export function clockTimeOf(text: string): ClockTime | undefined {
  const [, hours, minutes] = /^(\d{1,2})[:.](\d{2})$/.exec(text.trim()) ?? [];
  const time = { hours: Number(hours), minutes: Number(minutes) };
  return time.hours <= 23 && time.minutes <= 59 ? time : undefined;
}

/** From the next of the days on, today if its time is still to come; each day as often as there are weeks. */
export function remindersFrom(
  { day, minute }: { day: number; minute: number },
  days: readonly Weekday[],
  { hours, minutes }: ClockTime,
  weeks: number,
): Reminders {
  const from = minute < hours * 60 + minutes ? day : day + 1;
  const on = new Set(days.map((each) => weekdays.indexOf(each)));
  const first = Array.from({ length: 7 }, (_, ahead) => from + ahead).find((each) => on.has(weekdayOf(each)));
  return { first: first ?? from, count: on.size * weeks };
}
