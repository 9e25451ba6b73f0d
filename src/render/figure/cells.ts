import { braille, cellDots, dotBits } from '../glyphs.ts';
import { codeOf, type Dots, roleOf } from './dots.ts';
import { raster, scaleOf } from './raster.ts';
import { type Bounds, boundsOf, type FigureRole, type Item, type Scene } from './scene.ts';

/** A size in terminal cells. */
export type Size = { columns: number; rows: number };

/** Below the smallest, words instead; at `good`, everything can be told apart. */
export const figureSizes = { smallest: { columns: 30, rows: 12 }, good: { columns: 44, rows: 16 } } as const;

export type FigureLine = readonly { text: string; role: FigureRole }[];

const { wide, high } = cellDots;

/** The last drawing of a scene: what stands still is drawn once. */
const drawn = new WeakMap<Scene, { size: string; lines: readonly FigureLine[] }>();

/**
 * A scene as exactly `rows` lines of exactly `columns` cells: braille, or ASCII where `unicode` is false. Without `colour`
 * what is far and what is a prop are told from the body by having every second dot.
 */
export function figureLines(
  scene: Scene,
  { columns, rows }: Size,
  unicode = true,
  colour = true,
): readonly FigureLine[] {
  const size = `${columns} ${rows} ${unicode} ${colour}`;
  const known = drawn.get(scene);
  if (known?.size === size) return known.lines;
  const lines = linesOf(scene, { columns, rows }, unicode, colour);
  drawn.set(scene, { size, lines });
  return lines;
}

function linesOf(scene: Scene, { columns, rows }: Size, unicode: boolean, colour: boolean): FigureLine[] {
  const page = raster(scene, columns * wide, rows * high);
  const thin = !colour && unicode;
  const cell: Cell = { bits: 0, code: 0 };
  const pairs = new Uint16Array(page.codes.buffer);
  const sign = (): string => {
    if (unicode) return braille(cell.bits);
    const text = ascii(cell.bits);
    return !colour && faint.has(roleOf(cell.code)) ? (lightSigns[text] ?? text) : text;
  };
  return Array.from({ length: rows }, (_, row) => {
    const line: { text: string; role: FigureRole }[] = [];
    let last: { text: string; role: FigureRole } | undefined;
    let code = 0;
    // Cells of the same colour are one piece of text; a space has none, so it goes on with what was before it.
    for (let column = 0; column < columns; column++) {
      // Most are empty: two dots are looked at at once.
      const corner = row * high * columns + column;
      let dots = 0;
      for (let at = 0; at < high; at++) dots |= pairs[corner + at * columns] ?? 0;
      if (dots === 0) cell.bits = cell.code = 0;
      else readCell(page, column, row, thin, cell);
      const text = sign();
      if (last && (text === ' ' || code === (cell.code || codeOf.prop))) last.text += text;
      else {
        code = cell.code || codeOf.prop;
        last = { text, role: roleOf(code) };
        line.push(last);
      }
    }
    return line;
  });
}

const rasters = new WeakMap<Scene, Dots>();

/** The dots of a scene that is compared with several others. */
function rasterOf(scene: Scene, width: number, height: number): Dots {
  const known = rasters.get(scene);
  if (known?.width === width && known.height === height) return known;
  const dots = raster(scene, width, height);
  rasters.set(scene, dots);
  return dots;
}

/** Whether two scenes are the same drawing in braille, whatever its colours. */
export function looksAlike(one: Scene, other: Scene, { columns, rows }: Size): boolean {
  const [width, height] = [columns * wide, rows * high];
  if (!reachAlike(one.bounds, other.bounds, width, height)) return false;
  if (hasMoved(one, other, scaleOf(one.bounds, width, height))) return false;
  return haveSameDots(rasterOf(one, width, height).codes, rasterOf(other, width, height).codes);
}

/** Whether a part of the body reaches a dot further or less far: that is seen, and told without drawing either. */
function hasMoved(one: Scene, other: Scene, scale: number): boolean {
  const others = partsOf(other);
  return partsOf(one).some((part, index) => {
    const same = others[index];
    const [now, then] = [boundsOf([part]), boundsOf(same ? [same] : [part])];
    return edges.some((edge) => Math.abs(now[edge] - then[edge]) * scale >= 1);
  });
}

const edges = ['left', 'right', 'bottom', 'top'] as const;
const partsOf = ({ items }: Scene): Item[] =>
  items.filter(({ is, role }) => is === 'shape' && (role === 'body' || role === 'far'));

function haveSameDots(some: Uint8Array, others: Uint8Array): boolean {
  for (let at = 0; at < some.length; at++) if ((some[at] === 0) !== (others[at] === 0)) return false;
  return true;
}

/** Whether two rooms take as many dots either way, or nearly: each of their edges has something on it. */
function reachAlike(one: Bounds, other: Bounds, width: number, height: number): boolean {
  const [by, otherBy] = [scaleOf(one, width, height), scaleOf(other, width, height)];
  const across = (one.right - one.left) * by - (other.right - other.left) * otherBy;
  const up = (one.top - one.bottom) * by - (other.top - other.bottom) * otherBy;
  return Math.abs(across) <= 2 && Math.abs(up) <= 2;
}

/** What is drawn fainter than the body: with a dimmer colour, or without colours with fewer dots. */
const faint: ReadonlySet<FigureRole> = new Set(['far', 'prop']);
const faintest = Math.max(...[...faint].map((role) => codeOf[role]));

/** Every second dot of any line, whichever way it runs. */
const isSecond = (x: number, y: number): boolean => (x + 2 * y) % 4 < 2;

/** In ASCII what is faint has the lighter signs. */
const lightSigns: Readonly<Record<string, string>> = { '|': ':', _: '.', '=': '-', '#': '+', '"': "'" };

/** The dots of a cell, and what matters most in it, which gives it its colour. */
type Cell = { bits: number; code: number };

/** Reads a cell of the page into one that is used again for each. */
function readCell({ width, codes }: Dots, column: number, row: number, thin: boolean, cell: Cell): void {
  cell.bits = 0;
  cell.code = 0;
  const corner = row * high * width + column * wide;
  for (let index = 0; index < dotBits.length; index++) {
    const code = codes[corner + (index >> 1) * width + (index & 1)] ?? 0;
    if (code === 0) continue;
    if (thin && code <= faintest && !isSecond(column * wide + (index & 1), row * high + (index >> 1)))
      continue;
    cell.bits |= dotBits[index] ?? 0;
    // Hair and body are of one weight: the first of them stays.
    if (code > cell.code && !(code === codeOf.hair && cell.code === codeOf.body)) cell.code = code;
  }
}

/** ASCII signs by the dots they look most like, row by row from the top. */
const shapes: readonly [string, number][] = (
  [
    [' ', 0, 0, 0, 0],
    ["'", 1, 1, 0, 0],
    ['.', 0, 0, 0, 2],
    ['"', 3, 1, 0, 0],
    ['-', 0, 3, 0, 0],
    ['-', 0, 0, 3, 0],
    ['_', 0, 0, 0, 3],
    ['=', 0, 3, 0, 3],
    ['|', 2, 2, 2, 2],
    ['|', 1, 1, 1, 1],
    ['/', 1, 1, 2, 2],
    ['\\', 2, 2, 1, 1],
    ['/', 0, 1, 2, 2],
    ['\\', 0, 2, 1, 1],
    ['/', 1, 2, 2, 0],
    ['\\', 2, 2, 1, 0],
    ['+', 2, 3, 2, 2],
    ['+', 1, 3, 1, 1],
    ['#', 3, 3, 3, 3],
  ] as const
).map(([sign, ...rows]) => [sign, bitsOf(rows)]);

/** Rows of two dots, left dot 2 and right dot 1, as the bits of a cell. */
function bitsOf(rows: readonly number[]): number {
  return rows.reduce((bits, row, index) => {
    const left = row & 2 ? (dotBits[index * 2] ?? 0) : 0;
    const right = row & 1 ? (dotBits[index * 2 + 1] ?? 0) : 0;
    return bits | left | right;
  }, 0);
}

const ones = (bits: number): number => {
  let count = 0;
  for (let rest = bits; rest > 0; rest &= rest - 1) count++;
  return count;
};

const asciiSigns = new Map<number, string>();

function ascii(bits: number): string {
  const known = asciiSigns.get(bits);
  if (known !== undefined) return known;
  const visible = bits === 0 ? shapes : shapes.slice(1);
  const sign = visible.reduce((best, each) => (ones(each[1] ^ bits) < ones(best[1] ^ bits) ? each : best))[0];
  asciiSigns.set(bits, sign);
  return sign;
}
