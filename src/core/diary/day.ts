/** Milliseconds of a day. */
export const aDay = 86_400_000;

/** Days of a week. */
export const weekLong = 7;

/** A part of a day or of a time as it is written: `07`. */
export const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** A day of the calendar as a count of days; NaN for what is none. `2026-11-28`, or the first part of an ISO time. */
export function dayOf(text: string): number {
  const time = Date.parse(`${text.slice(0, 10)}T00:00:00Z`);
  return Math.floor(time / aDay);
}

/** A count of days as a day of the calendar, `2026-11-28`. */
export function dayText(day: number): string {
  // Days from civil, counted the other way: no clock is asked.
  const era = Math.floor((day + 719_468) / 146_097);
  const ofEra = day + 719_468 - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const month = Math.floor((5 * ofYear + 2) / 153);
  const date = ofYear - Math.floor((153 * month + 2) / 5) + 1;
  const year = yearOfEra + era * 400 + (month >= 10 ? 1 : 0);
  return `${year}-${twoDigits(month < 10 ? month + 3 : month - 9)}-${twoDigits(date)}`;
}

/** Monday is 0: the week is counted from it. */
export const weekdayOf = (day: number): number => (((day + 3) % weekLong) + weekLong) % weekLong;

/** The Monday of the week a day is in. */
export const weekOf = (day: number): number => day - weekdayOf(day);

/** Now, as the person's clock and calendar have it. */
export type Now = { time: number; day: number };
