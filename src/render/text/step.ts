import words from '../../../data/words/page.json';
import type { PlannedStep, Routine } from '../../core/routine.ts';
import { capital, fill } from '../../core/words.ts';
import { type Artist, figureSizes, type Scene, type Size, sizeWithin, stillLines } from '../figure/index.ts';
import { keyLines, remembering } from '../figure-key.ts';
import type { Detail } from '../options.ts';
import { doseWords, shortDose } from '../words/dose.ts';
import { ladderWords, listWords } from '../words/lists.ts';
import { hamstringPercent, loadDots, loadWords, longerWords } from '../words/load.ts';
import { type OwnWords, sharedBy } from '../words/said-once.ts';
import { beside, gap, narrowed, pairLines } from './beside.ts';
import { columnsOf, nameLine } from './overview.ts';
import { apart, type Block, hanging, margin, paragraph, type Row, rowLines, type Sheet } from './sheet.ts';

type Look = { sheet: Sheet; indent: number; artist: Artist | undefined };

/** All steps of a routine, each its name, what to do, how much and what to watch for; the key to their drawings first. */
export function stepBlocks(
  routine: Pick<Routine, 'steps' | 'throughout'>,
  sheet: Sheet,
  artist: Artist | undefined,
  detail: Detail,
): Block[] {
  const { steps } = routine;
  const digits = String(steps.length).length;
  const drawn = artist && remembering(artist);
  const look: Look = { sheet, indent: digits + 2, artist: drawn?.artist };
  const numbers = steps.map((_, index) => String(index + 1).padStart(sheet.aloud ? 0 : digits));
  const columns = columnsOf(steps);
  const { own } = sharedBy(routine);
  const blocks = steps.flatMap((step, index) => {
    const [number = '', left] = [numbers[index], own[index]];
    if (detail === 'short' && left) return [inShort(step, number, left, look)];
    return inFull(step, nameLine(step, number, columns, sheet), look);
  });
  const key = keyLines(sheet, drawn?.scenes ?? []);
  return key.length > 0 ? [key, ...blocks] : blocks;
}

function inFull(step: PlannedStep, name: Block, look: Look): Block[] {
  const { above, dose } = doing(step, look);
  const rows = rowsOf(step, look.sheet).flatMap((row) => rowLines(look.sheet, row, look.indent));
  return [name, above, [...dose, ...rows]].filter((block) => block.length > 0);
}

/** A step in one block: the drawings, what to do, and what no other step says. */
function inShort(step: PlannedStep, number: string, own: OwnWords, { sheet, indent, artist }: Look): Block {
  const { paint, aloud } = sheet;
  const name = `${aloud ? fill(words.cueNumber, { n: number }) : `${number} `} ${step.name || step.stretch}`;
  const head = apart(sheet, [name, paint.heading], [aloud ? doseWords(step) : shortDose(step), paint.strong]);
  const pair = artist ? pairLines(step, artist, sheet, indent) : [];
  const parts = [
    ...own.cues.map((cue, index) => (on: Sheet) => cueLines(on, cue, index + 1, indent)),
    ...shortRows(step, own, sheet).map((row) => (on: Sheet) => rowLines(on, row, indent)),
  ];
  const size = smallSize(sheet, indent);
  const scene = size && pair.length === 0 ? sceneOf(step, artist) : undefined;
  if (!size || !scene) return [...head, ...pair, ...parts.flatMap((part) => part(sheet))];
  const drawing = stillLines(scene, size, paint, sheet.unicode);
  const on = narrowed(sheet, size.columns);
  const aside: Block = [];
  let next = 0;
  // What does not fit beside the drawing goes on below it, where a line is longer.
  for (const part of parts) {
    const lines = part(on);
    if (aside.length + lines.length > drawing.length) break;
    aside.push(...lines);
    next++;
  }
  return [
    ...head,
    ...beside(drawing, aside, size.columns, indent),
    ...parts.slice(next).flatMap((part) => part(sheet)),
  ];
}

const smallSize = (sheet: Sheet, indent: number): Size | undefined =>
  drawingSize(sheet, indent) && figureSizes.smallest;

function sceneOf(
  { stretch, pose, sides: [side] }: PlannedStep,
  artist: Artist | undefined,
): Scene | undefined {
  return artist?.(stretch, side ? { pose, side } : { pose });
}

/** Fewest cells for words beside a drawing. */
const leastWords = 34;

const drawingSize = (sheet: Sheet, indent: number): Size | undefined =>
  sizeWithin(sheet.edge - margin - indent - gap - leastWords);

/** What to do and how much: beside the drawing where there is room for both, otherwise one above the other. */
function doing(step: PlannedStep, { sheet, indent, artist }: Look): { above: Block; dose: Block } {
  const told = (on: Sheet) => ({
    above: step.cues.flatMap((cue, index) => cueLines(on, cue, index + 1, indent)),
    dose: paragraph(on, doseWords(step), on.paint.strong, indent),
  });
  const size = drawingSize(sheet, indent);
  const scene = size && sceneOf(step, artist);
  if (!size || !scene) return told(sheet);
  const drawing = stillLines(scene, size, sheet.paint, sheet.unicode);
  const { above, dose } = told(narrowed(sheet, size.columns));
  return { above: beside(drawing, [...above, '', ...dose], size.columns, indent), dose: [] };
}

/** A cue by its number; what runs on to a second line is set in, so that each new cue can be seen. */
const cueLines = (sheet: Sheet, cue: string, n: number, indent: number): Block =>
  hanging(
    sheet,
    { text: `${fill(words.cueNumber, { n })} `, painter: sheet.paint.do },
    cue,
    undefined,
    indent,
  );

function rowsOf(step: PlannedStep, sheet: Sheet): Row[] {
  const { paint } = sheet;
  const { labels } = words;
  const row = (label: string, text: string): Row => ({ label, text, labelPainter: paint.dim });
  return [
    row(labels.feel, step.feel),
    nerveRow(step, sheet),
    row(labels.hamstring, longerWords(hamstringPercent(step))),
    ...step.warnings.map(({ text }, index) => carefulRow(text, sheet, index === 0)),
    row(labels.tingles, ladderWords(step.ifItTingles)),
    row(labels.stopIf, listWords(step.stopIf)),
    { ...row(labels.why, listWords(step.why)), painter: paint.dim },
  ];
}

function shortRows(step: PlannedStep, { feel, tingles, stopIf, careful }: OwnWords, sheet: Sheet): Row[] {
  const { paint, glyphs } = sheet;
  const { labels } = words;
  const row = (label: string, text: string): Row => ({ label, text, labelPainter: paint.dim });
  const longer = hamstringPercent(step);
  const nerve = nerveRow(step, sheet);
  return [
    row(labels.feel, feel),
    longer
      ? { ...nerve, text: `${nerve.text}${glyphs.between}${fill(words.hamstringNumber, { longer })}` }
      : nerve,
    carefulRow(careful.join(' '), sheet),
    row(labels.tingles, tingles),
    row(labels.stopIf, listWords(stopIf)),
  ];
}

function nerveRow({ neuralLoad }: PlannedStep, { paint, glyphs, aloud }: Sheet): Row {
  const loud = neuralLoad.band === 'low' ? {} : { painter: paint.strong };
  const text = aloud ? loadWords(neuralLoad) : loadDots(neuralLoad, glyphs);
  return { label: words.labels.nerve, text, labelPainter: paint.dim, ...loud };
}

/** A caution: its word has the colour, its sentence reads as any other. */
const carefulRow = (text: string, { paint, narrow, aloud }: Sheet, first = true): Row => ({
  label: first || narrow || aloud ? fill(words.carefully, { careful: capital(words.labels.careful) }) : '',
  text,
  labelPainter: paint.caution,
});
