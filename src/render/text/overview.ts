import words from '../../../data/words/page.json';
import type { PlannedStep, Routine } from '../../core/routine.ts';
import { fill } from '../../core/words.ts';
import { clock } from '../time.ts';
import { sidesWords } from '../words/dose.ts';
import { listWords } from '../words/lists.ts';
import { ladderLine, sharedBy, stepNumbers } from '../words/said-once.ts';
import {
  type Block,
  hanging,
  margin,
  type Painter,
  paragraph,
  rowLines,
  type Sheet,
  section,
} from './sheet.ts';
import { width } from './wrap.ts';

/** The steps in a list, and how they share the time. */
export function listBlock(steps: readonly PlannedStep[], sheet: Sheet): Block {
  const columns = columnsOf(steps);
  const digits = String(steps.length).length;
  const lines = steps.flatMap((step, index) =>
    nameLine(step, String(index + 1).padStart(sheet.aloud ? 0 : digits), columns, sheet),
  );
  return [...lines, ...timeline(steps, sheet)];
}

/** Where the times and sides stand, so that they line up down the page. */
type Columns = { time: number; sides: number };

export const columnsOf = (steps: readonly PlannedStep[]): Columns => ({
  time: Math.max(0, ...steps.map((step) => width(clock(step.seconds)))),
  sides: Math.max(0, ...steps.map((step) => width(sidesWords(step)))),
});

/** A step by its number and name, how long it takes, and on which side. */
export function nameLine(step: PlannedStep, number: string, columns: Columns, sheet: Sheet): Block {
  const { paint, glyphs, narrow, aloud } = sheet;
  const title = step.name || step.stretch;
  const time = clock(step.seconds);
  if (aloud)
    return paragraph(sheet, `${fill(words.cueNumber, { n: number })} ${title}. ${time}, ${sidesWords(step)}`);
  const name = `${number}  ${title}`;
  const right = `${time.padStart(columns.time)}   ${sidesWords(step)}`;
  const gap = sheet.edge - margin - width(name) - columns.time - 3 - columns.sides;
  if (!narrow && gap >= 2)
    return [`${' '.repeat(margin)}${paint.heading(name)}${' '.repeat(gap)}${paint.dim(right)}`];
  return [
    ...hanging(sheet, { text: `${number}  `, painter: paint.heading }, title, paint.heading),
    ...paragraph(sheet, `${time}${glyphs.between}${sidesWords(step)}`, paint.dim, number.length + 2),
  ];
}

/** One row as long as the routine: where each step begins, by its number. */
function timeline(steps: readonly PlannedStep[], { edge, paint, glyphs, narrow, aloud }: Sheet): Block {
  const whole = steps.reduce((sum, { seconds }) => sum + seconds, 0);
  if (steps.length < 2 || whole === 0 || narrow || aloud) return [];
  const cells = edge - margin;
  const starts = steps.map((_, index) =>
    Math.round((cells * steps.slice(0, index).reduce((sum, { seconds }) => sum + seconds, 0)) / whole),
  );
  // Where a step is shorter than its number the row would lie.
  const lengths = starts.map((start, index) => (starts[index + 1] ?? cells) - start);
  if (lengths.some((length, index) => length < String(index + 1).length + 1)) return [];
  const row = lengths.map((length, index) => {
    const number = String(index + 1);
    return paint.do(number) + paint.dim(glyphs.rule.repeat(length - number.length));
  });
  return ['', ' '.repeat(margin) + row.join('')];
}

/** What all steps share, said once: how to keep toes, back and head, what to do when it tingles, and when to stop. */
export function sharedBlocks(routine: Routine | null, sheet: Sheet): Block[] {
  if (!routine) return [];
  const { ladder, stops } = sharedBy(routine);
  const { strong, heading } = sheet.paint;
  const numbers = ({ steps }: { steps: readonly number[] }): string =>
    stepNumbers(steps, routine.steps.length);
  const width = Math.max(labelWidth, ...stops.map((each) => numbers(each).length + 2));
  const row = (label: string, text: string, labelPainter: Painter): Block =>
    rowLines(sheet, { label, text, labelPainter }, 0, width);
  const keep = row(words.throughout, routine.throughout.join(sheet.glyphs.between), heading);
  const tingles = ladder.length > 0 ? row(words.ifItTingles, ladderLine(ladder), heading) : [];
  const stop = stops.flatMap((each) => row(numbers(each), listWords(each.says), strong));
  return [[...keep, ...tingles, ...section(sheet, words.stopFor, stop).flat()]];
}

const labelWidth = 15;
