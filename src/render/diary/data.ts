import words from '../../../data/words/diary-page.json';
import { clean } from '../../core/clean.ts';
import { dayText } from '../../core/diary/day.ts';
import type { Entry } from '../../core/diary/entry.ts';
import { anglesOf } from '../../core/diary/measure.ts';
import type { DiaryReport } from '../../core/diary/report.ts';

type Cell = string | number | boolean | undefined;

const text = (value: unknown): string | undefined => (typeof value === 'string' ? clean(value) : undefined);

/** A row an entry, by the name of its column. */
const rowOf = (entry: Entry): Record<keyof typeof words.columns, Cell> => {
  const { raw, day, kind, rung } = entry;
  const angles = anglesOf(entry);
  return {
    ...{ day: dayText(day), time: text(raw.at), kind, title: text(raw.title), pattern: entry.pattern },
    irritability: entry.irritability,
    rung: rung === undefined ? undefined : `L${rung}`,
    ended: text(entry.ended),
    ...{ seconds: entry.seconds, before: entry.before, after: entry.after },
    ...{ tingled: entry.tingles, hurt: entry.hurts, weak: entry.weak, settled: entry.settled },
    stop: text(raw.stop),
    morning: entry.morning?.is,
    ...{ left: angles.left, right: angles.right },
    note: text(raw.note),
  };
};

/** What a spreadsheet takes for a formula. */
const formula = /^[\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u;

/** A cell of a CSV: a text that begins as a formula would has an apostrophe before it, quotes stand twice. */
export function csvCell(value: Cell): string {
  if (value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",;\t\r\n']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The entries for a spreadsheet, a row each: RFC 4180, with a line of names. */
export function diaryCsv({ entries }: DiaryReport): string {
  const head = Object.values(words.columns);
  const rows = entries.map((entry) => {
    const row = rowOf(entry);
    return (Object.keys(words.columns) as (keyof typeof row)[]).map((name) => csvCell(row[name]));
  });
  return [head, ...rows].map((cells) => `${cells.join(',')}\r\n`).join('');
}

/** What a terminal would obey or hide is written by its number: the value stays the same. */
const unseen = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** The diary as JSON: what it comes to, and every entry as it was read, unknown fields included. */
export function diaryJson(report: DiaryReport): string {
  const { today, since, summary, aim, muscles, ladder, corrections, measured, notes, said, entries } = report;
  const dated = <Each extends { day: number }>({ day, ...rest }: Each) => ({ day: dayText(day), ...rest });
  const value = {
    formatVersion: 1,
    today: dayText(today),
    ...(since === undefined ? {} : { since: dayText(since) }),
    week: { aim: aim ?? null, nerve: summary.nerve, dose: summary.dose, muscles },
    weeks: summary.weeks.map(({ from, ...rest }) => ({ from: dayText(from), ...rest })),
    ratings: summary.ratings.map(dated),
    sides: summary.sides,
    ladder: ladder ?? null,
    corrections,
    measured: { left: measured.left.map(dated), right: measured.right.map(dated) },
    ...{ notes: notes.map(dated), said, sessions: summary.sessions, seconds: summary.seconds },
    entries: entries.map(({ raw }) => raw),
  };
  return `${JSON.stringify(value, null, 2).replace(unseen, escaped)}\n`;
}
