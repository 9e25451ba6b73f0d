import words from '../../../data/words/diary-page.json';
import units from '../../../data/words/units.json';
import { dayText } from '../../core/diary/day.ts';
import type { Measured } from '../../core/diary/measure.ts';
import type { LadderReport } from '../../core/diary/report.ts';
import type { Summary, Week } from '../../core/diary/summary.ts';
import { capital, fill, named } from '../../core/words.ts';
import { hanging, margin, type Sheet } from '../text/sheet.ts';
import { width } from '../text/wrap.ts';
import { clock } from '../time.ts';

const blocks = ['▁', '▂', '▃', '▄', '▅', '▆', '▇'];
const indent = ' '.repeat(margin);

/** The widest of some labels, padded: what stands left of a chart. */
const labelled = (label: string, labels: readonly string[]): string =>
  label + ' '.repeat(Math.max(...labels.map(width)) - width(label) + 2);

/** Twelve weeks: a block for the days, the number below it, and where it begins and ends. */
export function weekStrip(weeks: readonly Week[], { edge, unicode, paint }: Sheet): string[] {
  const label = labelled(words.weeks.label, [words.weeks.label]);
  const cell = Math.max(2, Math.min(4, Math.floor((edge - margin - width(label)) / weeks.length)));
  const row = (sign: (week: Week) => string): string =>
    weeks
      .map((each) => sign(each).padEnd(cell))
      .join('')
      .trimEnd();
  const block = ({ days }: Week): string => (blocks[days - 1] ?? '·').repeat(Math.max(1, cell - 1));
  const space = ' '.repeat(width(label));
  const from = fill(words.weeks.from, { day: dayText(weeks[0]?.from ?? 0) });
  const gap = cell * weeks.length - width(from) - width(words.weeks.now);
  const ends = gap < 1 ? from : `${from}${' '.repeat(gap)}${words.weeks.now}`;
  return [
    ...(unicode ? [`${indent}${space}${paint.do(row(block))}`] : []),
    `${indent}${label}${row(({ days }) => String(days))}`,
    `${indent}${space}${paint.dim(ends)}`,
  ];
}

/** Ratings, each a row of the chart, for two in one row would look the same: 10 at the top. */
const levels = Array.from({ length: 11 }, (_, row) => 10 - row);

/** Each session a column: what was felt before, and after. */
export function feelingChart(ratings: Summary['ratings'], sheet: Sheet): string[] {
  const { edge, unicode, glyphs, paint } = sheet;
  const [before, after, same] = unicode ? ['○', '●', '◉'] : ['o', 'x', '*'];
  const axis = 4;
  const room = edge - margin - axis;
  const wide = ratings.length * 2 <= room ? 2 : 1;
  const shown = ratings.slice(-Math.floor(room / wide));
  const isAt = (value: number | undefined, level: number): boolean =>
    value !== undefined && Math.floor(value) === level;
  const sign = (each: Summary['ratings'][number], level: number): string => {
    const is = [isAt(each.before, level), isAt(each.after, level)];
    return is[0] && is[1] ? same : is[0] ? before : is[1] ? after : ' ';
  };
  const rows = levels.map((level) => {
    const marks = shown.map((each) => sign(each, level).padEnd(wide)).join('');
    const label = level % 2 === 0 ? String(level) : '';
    return `${indent}${paint.dim(`${label.padStart(2)} ${glyphs.side}`)}${marks.trimEnd()}`;
  });
  const key = [
    `${before} ${words.feeling.before}`,
    `${after} ${words.feeling.after}`,
    `${same} ${words.feeling.same}`,
  ];
  const cut = shown.length < ratings.length ? fill(words.feeling.shown, { n: shown.length }) : '';
  return [
    ...rows,
    `${indent}${paint.dim(`   ${glyphs.corner}${glyphs.rule.repeat(shown.length * wide)}`)}`,
    ...[key.join(glyphs.between), cut].flatMap((text) =>
      text === '' ? [] : hanging(sheet, { text: ' '.repeat(axis), painter: (same) => same }, text, paint.dim),
    ),
  ];
}

/** The ladder, a rung a line, with where one is; below it what the next rung asks, ticked or open. */
export function rungMarks(
  { rungs, next }: LadderReport,
  mark: (rung: LadderReport['rungs'][number]) => string | undefined,
  sheet: Sheet,
): string[] {
  const { glyphs, paint } = sheet;
  const sign = { done: glyphs.right, here: glyphs.full, later: glyphs.empty, barred: '-' };
  const widest = Math.max(...Object.values(sign).map(width));
  const lead = (text: string) => ({ text: text.padEnd(widest + 1), painter: (same: string) => same });
  return [
    ...rungs.flatMap((each) => {
      const said = mark(each);
      const text = `${each.level} ${each.name}${said ? `${glyphs.dash}${said}` : ''}`;
      const painter = each.is === 'here' ? paint.do : each.is === 'barred' ? paint.dim : undefined;
      return hanging(sheet, lead(sign[each.is]), text, painter);
    }),
    ...(next ? ['', ...hanging(sheet, lead(''), fill(words.rungs.next, { name: next.name }))] : []),
    ...(next?.asks ?? []).flatMap(({ says, done }) =>
      hanging(sheet, lead(done ? glyphs.right : glyphs.empty), capital(says), undefined, widest + 1),
    ),
  ];
}

/** Left and right as bars of one scale. */
export function sideBars(sides: Summary['sides'], { edge, glyphs, paint }: Sheet): string[] {
  const labels = Object.values(units.sides);
  const times = [clock(sides.left), clock(sides.right)];
  const most = Math.max(sides.left, sides.right, 1);
  const room = Math.min(
    40,
    edge - margin - Math.max(...labels.map(width)) - 2 - Math.max(...times.map(width)) - 1,
  );
  return (['left', 'right'] as const).map((side) => {
    const bar = glyphs.bar.repeat(Math.round((sides[side] / most) * room));
    return `${indent}${labelled(named(units.sides, side), labels)}${paint.do(bar)} ${clock(sides[side])}`;
  });
}

/** Each measure as a band as wide as its error, from straight at the left: never a line from one to the next. */
export function angleBands(
  all: readonly (Measured & { side: string })[],
  { edge, glyphs, paint }: Sheet,
): string[] {
  const labels = all.map(({ day, side }) => `${dayText(day)} ${named(units.sides, side)}`);
  const shade = glyphs.shade;
  const end = Math.max(30, Math.ceil(Math.max(...all.map(({ to }) => to)) / 10) * 10);
  const room = edge - margin - Math.max(...labels.map(width)) - 2 - 9;
  const cellOf = (degrees: number): number => Math.round((degrees / end) * Math.min(room, 48));
  return all.map(({ from, to }, index) => {
    const [start, stop] = [cellOf(from), Math.max(cellOf(from) + 1, cellOf(to))];
    const band = `${' '.repeat(start)}${shade.repeat(stop - start)}`;
    const label = labelled(labels[index] ?? '', labels);
    return `${indent}${label}${paint.do(band)} ${Math.round(from)}${glyphs.rule}${Math.round(to)}${glyphs.degrees}`;
  });
}
