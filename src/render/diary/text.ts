import words from '../../../data/words/diary-page.json';
import { dayText } from '../../core/diary/day.ts';
import type { DiaryReport } from '../../core/diary/report.ts';
import { fill } from '../../core/words.ts';
import type { RenderOptions } from '../options.ts';
import { apart, paragraph, type Sheet, sheetFor } from '../text/sheet.ts';
import { feeling, week, weeks } from './done.ts';
import { corrections, measure, notes, rungs, sides } from './learned.ts';
import type { Part } from './part.ts';

/** What the page is about: the day, or the days from one on. */
export const asOf = ({ today, since }: DiaryReport): string =>
  since === undefined
    ? fill(words.asOf, { day: dayText(today) })
    : fill(words.since, { day: dayText(since) });

/** The diary in a terminal: charts where there is room. `lines`: as sentences alone, to be read aloud or piped. */
export function diaryText(report: DiaryReport, options: RenderOptions & { lines?: boolean }): string {
  const sheet = sheetFor(options);
  const title = apart(sheet, [words.title, sheet.paint.heading], [asOf(report), sheet.paint.dim]);
  const blocks = [title, ...partsOf(report).map((part) => blockOf(part, sheet, options.lines === true))];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function blockOf(
  { title, lines, under = [], drawn, below = [] }: Part,
  sheet: Sheet,
  isLines: boolean,
): string[] {
  const said = drawn && !isLines ? below : [...lines, ...under];
  return [
    ...paragraph(sheet, title, sheet.paint.heading),
    ...(drawn && !isLines ? drawn(sheet) : []),
    ...said.flatMap((line) => paragraph(sheet, line)),
  ];
}

/** What was measured alone, as in the diary. */
export function measureText(report: DiaryReport, options: RenderOptions & { lines?: boolean }): string {
  const part = partsOf(report).find(({ id }) => id === 'measure');
  return part ? `${blockOf(part, sheetFor(options), options.lines === true).join('\n')}\n` : '';
}

/** The parts that have something to say, in order. What others wrote in them is clean. */
export const partsOf = (report: DiaryReport): Part[] =>
  [week, weeks, feeling, rungs, sides, corrections, measure, notes].flatMap((part) => part(report) ?? []);
