import words from '../../../data/words/list.json';
import type { Glyphs } from '../glyphs.ts';
import type { Paint } from '../paint.ts';
import type { Painter } from '../text/sheet.ts';
import type { Grid, Spot } from './grid.ts';

type Cell = { sign: string; painter: Painter };

const { here } = words.map;

/** The rows of a map from the top down, without its axes; each as wide as the grid. */
export function canvasRows(grid: Grid, spots: readonly Spot[], paint: Paint, { shade }: Glyphs): string[] {
  const rows = Array.from({ length: grid.rows }, (_, row) =>
    rowCells(grid, row, { sign: shade, painter: paint.dim }),
  );
  for (const spot of spots) putLabel(rows[spot.row] ?? [], spot, grid, paint);
  putWords(rows, grid, shade, paint);
  return rows.reverse().map(painted);
}

const plain: Painter = (text) => text;
const blank: Cell = { sign: ' ', painter: plain };

const inCorner = ({ corner }: Grid, column: number, row: number): boolean =>
  column < corner.columns && row >= corner.fromRow;

const rowCells = (grid: Grid, row: number, shaded: Cell): Cell[] =>
  Array.from({ length: grid.width }, (_, column) => (inCorner(grid, column, row) ? shaded : blank));

/** A label keeps the shade a cell away, so that it can be read without colour. */
function putLabel(cells: Cell[], { label, column, row, items }: Spot, grid: Grid, paint: Paint): void {
  const low = items.every(({ entry }) => entry.neuralLoad.band === 'low');
  const painter = inCorner(grid, column, row) ? paint.do : low ? paint.strong : paint.caution;
  const text = label.padStart(grid.labelWidth);
  put(cells, column - 1, ' ', plain);
  put(cells, column, text, painter);
  put(cells, column + text.length, ' ', plain);
}

function put(cells: Cell[], column: number, text: string, painter: Painter): void {
  [...text].forEach((sign, index) => {
    if (cells[column + index]) cells[column + index] = { sign, painter };
  });
}

/** Writes into the shade, as high as no label is in the way. */
function putWords(rows: Cell[][], { corner }: Grid, shade: string, paint: Paint): void {
  const start = Math.floor((corner.columns - here.length) / 2);
  if (start < 0) return;
  const free = rows.findLast((cells) =>
    cells.slice(start, start + here.length).every(({ sign }) => sign === shade),
  );
  if (free) put(free, start, here, paint.do);
}

/** Neighbours of one colour are painted together. */
function painted(cells: readonly Cell[]): string {
  let line = '';
  let run = '';
  let painter = plain;
  for (const cell of cells) {
    if (cell.painter !== painter) {
      line += run && painter(run);
      run = '';
    }
    painter = cell.painter;
    run += cell.sign;
  }
  return line + (run && painter(run));
}
