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
