import words from '../../../data/words/page.json';
import type { Step } from '../../core/routine.ts';
import { capital } from '../../core/words.ts';
import type { Artist } from '../figure/index.ts';
import { type Size, sizeWithin, stillLines } from '../figure/index.ts';
import { keyLines, remembering } from '../figure-key.ts';
import { clock } from '../time.ts';
import { doseWords } from '../words/dose.ts';
import { ladderWords, listWords } from '../words/lists.ts';
import { hamstringPercent, loadDots, longerWords } from '../words/load.ts';
import { sidesWords } from '../words/sides.ts';
import { beside, gap, narrowed } from './beside.ts';
import { type Row, rowLines } from './rows.ts';
import { type Block, hanging, margin, paragraph, type Sheet } from './sheet.ts';
import { width } from './width.ts';

/** All steps of a routine, each two blocks and more: its name, what to do, how much and what to watch for; the key to their drawings first. */
export function stepBlocks(steps: readonly Step[], sheet: Sheet, artist?: Artist): Block[] {
  const digits = String(steps.length).length;
  const columns = columnsOf(steps);
  const indent = digits + 2;
  const drawn = artist && remembering(artist);
  const blocks = steps.flatMap((step, index) => {
    const number = String(index + 1).padStart(digits);
    const { above, dose } = doing(step, sheet, indent, drawn?.artist);
    return [
      nameLine(step, number, columns, sheet),
      above,
      [...dose, ...rowsOf(step, sheet).flatMap((row) => rowLines(sheet, row, indent))],
    ].filter((block) => block.length > 0);
  });
  const key = keyLines(sheet, drawn?.scenes ?? []);
  return key.length > 0 ? [key, ...blocks] : blocks;
}

/** Fewest cells for words beside a drawing. */
const leastWords = 34;

const drawingSize = (sheet: Sheet, indent: number): Size | undefined =>
  sizeWithin(sheet.edge - margin - indent - gap - leastWords);

/** What to do and how much: beside the drawing where there is room for both, otherwise one above the other. */
function doing(
  step: Step,
  sheet: Sheet,
  indent: number,
  artist: Artist | undefined,
): { above: Block; dose: Block } {
  const told = (on: Sheet) => ({
    above: step.cues.flatMap((cue) => cueLines(on, cue, indent)),
    dose: paragraph(on, doseWords(step), on.paint.strong, indent),
  });
  const size = drawingSize(sheet, indent);
  const [side] = step.sides;
  const scene = size && artist?.(step.stretch, side ? { pose: step.pose, side } : { pose: step.pose });
  if (!size || !scene) return told(sheet);
  const drawing = stillLines(scene, size, sheet.paint, sheet.unicode);
  const { above, dose } = told(narrowed(sheet, size.columns));
  return { above: beside(drawing, [...above, '', ...dose], size.columns, indent), dose: [] };
}

/** A cue; what runs on to a second line is set in, so that each new cue can be seen. */
const cueLines = (sheet: Sheet, cue: string, indent: number): Block =>
  paragraph(sheet, cue, sheet.paint.do, indent, 2);

/** Where the times and sides stand, so that they line up down the page. */
type Columns = { time: number; sides: number };

const columnsOf = (steps: readonly Step[]): Columns => ({
  time: Math.max(0, ...steps.map((step) => width(clock(step.seconds)))),
  sides: Math.max(0, ...steps.map((step) => width(sidesWords(step)))),
});

function nameLine(step: Step, number: string, columns: Columns, sheet: Sheet): Block {
  const { paint, glyphs, narrow } = sheet;
  const name = `${number}  ${step.name || step.stretch}`;
  const time = clock(step.seconds);
  const right = `${time.padStart(columns.time)}   ${sidesWords(step)}`;
  const gap = sheet.edge - margin - width(name) - columns.time - 3 - columns.sides;
  if (!narrow && gap >= 2)
    return [`${' '.repeat(margin)}${paint.heading(name)}${' '.repeat(gap)}${paint.dim(right)}`];
  return [
    ...hanging(
      sheet,
      { text: `${number}  `, painter: paint.heading },
      step.name || step.stretch,
      paint.heading,
    ),
    ...paragraph(sheet, `${time}${glyphs.between}${sidesWords(step)}`, paint.dim, number.length + 2),
  ];
}

function rowsOf(step: Step, { paint, glyphs, narrow }: Sheet): Row[] {
  const { labels } = words;
  const loud = step.neuralLoad.band === 'low' ? {} : { painter: paint.caution };
  const row = (label: string, text: string): Row => ({ label, text, labelPainter: paint.dim });
  return [
    row(labels.feel, step.feel),
    { ...row(labels.nerve, loadDots(step.neuralLoad, glyphs)), ...loud },
    row(labels.hamstring, longerWords(hamstringPercent(step))),
    ...step.warnings.map(
      ({ text }, index): Row => ({
        label: index === 0 || narrow ? `${capital(labels.careful)}:` : '',
        text,
        labelPainter: paint.caution,
        painter: paint.caution,
      }),
    ),
    row(labels.tingles, ladderWords(step.ifItTingles)),
    row(labels.stopIf, listWords(step.stopIf)),
    { ...row(labels.why, listWords(step.why)), painter: paint.dim },
  ];
}
