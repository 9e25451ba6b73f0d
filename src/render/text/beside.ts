import drawn from '../../../data/words/figure.json';
import { hasTwoEnds } from '../../core/plan/moves.ts';
import type { PlannedStep } from '../../core/routine.ts';
import { type Artist, type Scene, type Size, sizeWithin } from '../figure/index.ts';
import { between, cornerRow, toOneScale } from '../show/drawing.ts';
import { type Block, margin, type Sheet } from './sheet.ts';

/** Cells between a drawing and its words. */
export const gap = 3;

/** A sheet whose lines leave so many cells free at their left. */
export const narrowed = (sheet: Sheet, cells: number): Sheet => ({
  ...sheet,
  edge: sheet.edge - cells - gap,
});

/**
 * A drawing with words at its right. The words were set on a sheet narrowed by the drawing's cells, with the
 * same indent.
 */
export function beside(drawing: readonly string[], words: Block, cells: number, indent: number): Block {
  const before = margin + indent;
  const length = Math.max(drawing.length, words.length);
  return Array.from({ length }, (_, index) => {
    const left = drawing[index] ?? ' '.repeat(cells);
    const right = (words[index] ?? '').slice(before);
    return `${' '.repeat(before)}${left}${right === '' ? '' : ' '.repeat(gap) + right}`;
  });
}

/** Where a movement begins and where it ends, small and side by side; nothing where it is held, or where there is no room. */
export function pairLines(step: PlannedStep, artist: Artist, sheet: Sheet, indent: number): Block {
  if (!hasTwoEnds(step)) return [];
  const size = pairSize(sheet, indent);
  const [start, end] = [0, 1].map((at) => sceneOf(step, artist, at));
  if (!size || !start || !end || JSON.stringify(start.items) === JSON.stringify(end.items)) return [];
  const { dim } = sheet.paint;
  const captioned = (scene: Scene, instant: string) => ({
    scene,
    caption: [{ text: [instant, scene.caption].filter((part) => part !== '').join(', '), painter: dim }],
  });
  const pair = [captioned(start, drawn.instants.start), captioned(end, drawn.instants.end)];
  return cornerRow(toOneScale(pair), size, sheet).map((line) => ' '.repeat(indent) + line);
}

function sceneOf(
  { stretch, pose, sides: [side] }: PlannedStep,
  artist: Artist,
  at: number,
): Scene | undefined {
  return artist(stretch, { pose, at, ...(side ? { side } : {}) });
}

/** Two of them in a row, no larger than they need be. */
function pairSize({ edge }: Sheet, indent: number): Size | undefined {
  const size = sizeWithin(Math.floor((edge - margin - indent - between) / 2));
  return size && { columns: Math.min(size.columns, most.columns), rows: Math.min(size.rows, most.rows) };
}

const most = { columns: 32, rows: 9 } as const;
