import words from '../../../data/words/diary-page.json';
import { dayText } from '../../core/diary/day.ts';
import type { DiaryReport } from '../../core/diary/report.ts';
import { capital, counted, fill } from '../../core/words.ts';
import { clock, spoken } from '../time.ts';
import { feelingChart, weekStrip } from './charts.ts';
import type { Part } from './part.ts';

export function week({ summary, aim, muscles, isDosed, said }: DiaryReport): Part {
  const { days, sessions, seconds } = summary.weeks.at(-1) ?? { days: 0, sessions: 0, seconds: 0 };
  const done = {
    days:
      aim === undefined
        ? counted(words.week.days, days)
        : fill(days > aim ? words.week.moreDays : words.week.ofDays, { is: days, of: aim }),
    sessions: counted(words.week.sessions, sessions),
    time: spoken(seconds),
  };
  const [least, most] = summary.dose;
  const timed = muscles.map(({ name, left, right, says }) => {
    const values = { muscle: capital(name), left: spoken(left), right: spoken(right) };
    return says ? fill(words.week.over, { ...values, says }) : fill(words.week.muscle, values);
  });
  return {
    ...{ id: 'week', title: words.week.title },
    lines: [
      ...(sessions === 0 ? [words.week.none] : [fill(words.week.line, done)]),
      ...(summary.nerve > 0 ? [fill(words.week.nerve, { time: spoken(summary.nerve) })] : []),
      ...timed,
      ...(timed.length > 0 && isDosed ? [fill(words.week.dose, { least: least / 60, most: most / 60 })] : []),
      ...said,
    ],
  };
}

export function weeks({ summary }: DiaryReport): Part | undefined {
  const all = summary.weeks;
  const done = all.filter(({ sessions }) => sessions > 0);
  if (done.length === 0) return undefined;
  const empty = all.slice(all.findIndex(({ sessions }) => sessions > 0)).length - done.length;
  const pause = empty > 0 ? [counted(words.weeks.empty, empty)] : [];
  const cells = done.map(({ from, days, sessions, seconds }) => ({
    day: dayText(from),
    days: counted(words.week.days, days),
    sessions: counted(words.week.sessions, sessions),
    time: spoken(seconds),
  }));
  return {
    ...{ id: 'weeks', title: words.weeks.title },
    lines: [...cells.map((each) => fill(words.weeks.line, each)), ...pause],
    table: {
      head: [words.table.week, words.table.days, words.table.sessions, words.table.time],
      rows: done.map(({ from, days, sessions, seconds }) => [
        ...[dayText(from), String(days), String(sessions), clock(seconds)],
      ]),
    },
    drawn: (sheet) => weekStrip(all, sheet),
    below: pause,
  };
}

/** From so many sessions on they are a table. */
const mostRows = 30;

export function feeling({ summary: { ratings } }: DiaryReport): Part | undefined {
  if (ratings.length === 0) return undefined;
  const shown = (value: number | undefined): string =>
    value === undefined ? words.feeling.unknown : String(value);
  const average = (key: 'before' | 'after'): string => {
    const known = ratings.flatMap((each) => each[key] ?? []);
    if (known.length === 0) return words.feeling.unknown;
    return (known.reduce((sum, each) => sum + each, 0) / known.length).toFixed(1);
  };
  const [first] = ratings;
  const last = ratings.at(-1);
  const said = (each: typeof first): { before: string; after: string } => ({
    before: shown(each?.before),
    after: shown(each?.after),
  });
  const averages = fill(words.feeling.averages, { before: average('before'), after: average('after') });
  const count = counted(words.feeling.sessions, ratings.length);
  return {
    ...{ id: 'feeling', title: words.feeling.title },
    lines: [
      ...[count, averages],
      ...(ratings.length > 1
        ? [fill(words.feeling.first, said(first)), fill(words.feeling.last, said(last))]
        : []),
    ],
    table: {
      head: [words.table.day, words.table.before, words.table.after],
      rows: ratings
        .slice(-mostRows)
        .map(({ day, before, after }) => [dayText(day), shown(before), shown(after)]),
    },
    drawn: (sheet) => feelingChart(ratings, sheet),
    below: [averages],
  };
}
