import { hasColour, type Paint } from '../paint.ts';
import { figureLines, figureSizes, type Size } from './cells.ts';
import { paintFigure } from './paint.ts';
import type { Scene } from './scene.ts';

const blank = /^ *$/;

/**
 * A drawing as painted lines of equal width, without the empty ones above and below it; in the last line from where it
 * is seen, unless from the side.
 */
export function stillLines(scene: Scene, size: Size, paint: Paint, unicode = true): string[] {
  const lines = figureLines(scene, size, unicode, hasColour(paint));
  const drawn = lines.map((line) => !blank.test(line.map(({ text }) => text).join('')));
  const painted = lines
    .slice(drawn.indexOf(true), drawn.lastIndexOf(true) + 1)
    .map((line) => paintFigure(line, paint));
  return scene.caption === '' ? painted : [...painted, paint.dim(centred(scene.caption, size.columns))];
}

const centred = (text: string, columns: number): string =>
  text.padStart(Math.floor((columns + text.length) / 2)).padEnd(columns);

/** The size of a drawing that may take so many cells of a line; nothing where it could not be read. */
export function sizeWithin(cells: number): Size | undefined {
  const { smallest, good } = figureSizes;
  if (cells < smallest.columns) return undefined;
  const columns = Math.min(cells, good.columns);
  const share = (columns - smallest.columns) / (good.columns - smallest.columns);
  return { columns, rows: smallest.rows + Math.round(share * (good.rows - smallest.rows)) };
}
