import type { View } from '../../core/schema/figure.ts';
import { type FigureLine, figureLines, paintFigure, type Scene, type Size } from '../figure/index.ts';
import type { RenderOptions } from '../options.ts';
import { hasColour, type Paint } from '../paint.ts';
import { type Block, margin, type Painter } from '../text/sheet.ts';
import { width } from '../text/wrap.ts';

/** A scene and what stands below it; a caption line may not be wider than the drawing. */
export type Captioned = { scene: Scene; caption: readonly { text: string; painter: Painter }[] };

/** A line for the caption of a scene itself, where it has one. */
export const ownCaption = ({ caption }: Scene, painter: Painter): Captioned['caption'] =>
  caption === '' ? [] : [{ text: caption, painter }];

/** Cells between drawings in a row. */
export const between = 2;

type Bounds = Scene['bounds'];
type Seen = { scene: Scene; view?: View };

/** Drawings of one view as seen through one window, so that what did not move stays where it is. */
export function toOneScale<Each extends Seen>(drawings: readonly Each[]): Each[] {
  const windows = new Map<View | undefined, Bounds>();
  for (const { view, scene } of drawings) windows.set(view, around(scene.bounds, windows.get(view)));
  return drawings.map((each) => {
    const bounds = windows.get(each.view) ?? each.scene.bounds;
    return { ...each, scene: { ...each.scene, bounds } };
  });
}

const around = (one: Bounds, other: Bounds = one): Bounds => ({
  left: Math.min(one.left, other.left),
  right: Math.max(one.right, other.right),
  bottom: Math.min(one.bottom, other.bottom),
  top: Math.max(one.top, other.top),
});

type Cell = { text: string; painted: string; line?: FigureLine };

type Look = Pick<RenderOptions, 'paint' | 'unicode'>;

/** Drawings side by side, each above its caption. */
export function drawingRow(row: readonly Captioned[], size: Size, options: Look): Block {
  const { drawings, captions } = cellsOf(row, size, options);
  const lines = withoutBlank(rowsOf(drawings, size.rows));
  const deepest = Math.max(...captions.map((caption) => caption.length));
  return [...lines, ...rowsOf(captions, deepest)].map((cells) => joined(cells, size.columns));
}

/**
 * Drawings side by side. Captions of one line stand in the corners of their drawings, if all of them have room there.
 */
export function cornerRow(row: readonly Captioned[], size: Size, options: Look): Block {
  const { drawings, captions } = cellsOf(row, size, options);
  const [first = [], ...rest] = withoutBlank(rowsOf(drawings, size.rows));
  const corners = first.map((cell, index) => inCorner(cell, captions[index] ?? [], options.paint));
  if (corners.some((cell) => cell === undefined)) return drawingRow(row, size, options);
  return [corners.flatMap((cell) => cell ?? []), ...rest].map((cells) => joined(cells, size.columns));
}

/** A line of a drawing that begins with its caption; nothing where the drawing itself begins there. */
function inCorner(
  { text, painted, line = [] }: Cell,
  [caption, ...more]: readonly Cell[],
  paint: Paint,
): Cell | undefined {
  if (!caption || more.length > 0) return undefined;
  if (painted === '') return caption;
  const taken = width(caption.text);
  // A cell stays free between them.
  if (!blank.test(text.slice(0, taken + 1))) return undefined;
  const after = paintFigure(withoutCells(line, taken), paint);
  return { text: caption.text + text.slice(taken), painted: caption.painted + after };
}

function withoutCells(line: FigureLine, cells: number): FigureLine {
  let left = cells;
  return line.map(({ text, role }) => {
    const rest = text.slice(left);
    left = Math.max(0, left - text.length);
    return { text: rest, role };
  });
}

function cellsOf(
  row: readonly Captioned[],
  size: Size,
  { paint, unicode = true }: Look,
): { drawings: Cell[][]; captions: Cell[][] } {
  const drawings = row.map(({ scene }) =>
    figureLines(scene, size, { unicode, colour: hasColour(paint) }).map((line): Cell => {
      const text = line.map((piece) => piece.text).join('');
      return { text, line, painted: blank.test(text) ? '' : paintFigure(line, paint) };
    }),
  );
  const captions = row.map(({ caption }) =>
    caption.map(({ text, painter }): Cell => ({ text, painted: painter(text) })),
  );
  return { drawings, captions };
}

const blank = /^ *$/;

const rowsOf = (columns: readonly (readonly Cell[])[], count: number): Cell[][] =>
  Array.from({ length: count }, (_, row) => columns.map((cells) => cells[row] ?? { text: '', painted: '' }));

/** Without the lines that are empty in every drawing, above and below. */
function withoutBlank(rows: readonly Cell[][]): Cell[][] {
  const drawn = rows.map((cells) => cells.some(({ painted }) => painted !== ''));
  return rows.slice(drawn.indexOf(true), drawn.lastIndexOf(true) + 1);
}

function joined(cells: readonly Cell[], columns: number): string {
  const last = cells.findLastIndex(({ painted }) => painted !== '');
  return cells.slice(0, last + 1).reduce((line, { text, painted }, index) => {
    const fill = index < last ? columns - (painted === '' ? 0 : width(text)) + between : 0;
    return line + painted + ' '.repeat(fill);
  }, ' '.repeat(margin));
}
