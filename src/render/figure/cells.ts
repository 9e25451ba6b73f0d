import { braille, cellDots, dotBits } from '../glyphs.ts';
import { codeOf, type Dots, roleOf } from './dots.ts';
import { raster } from './raster.ts';
import type { FigureRole, Scene } from './scene.ts';

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
  { unicode = true, colour = true }: { unicode?: boolean; colour?: boolean } = {},
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
  const sign = (): string => {
    if (unicode) return braille(cell.bits);
    const text = ascii(cell.bits);
    return !colour && faint.has(roleOf(cell.code)) ? (lightSigns[text] ?? text) : text;
  };
  return Array.from({ length: rows }, (_, row) => {
    const line: { text: string; role: FigureRole }[] = [];
    const [first, end] = cellsWithin(page.reach, row, columns);
    let code: number = codeOf.prop;
    let last = { text: ' '.repeat(first), role: roleOf(code) };
    if (first > 0) line.push(last);
    // Cells of the same colour are one piece of text; a space has none, so it goes on with what was before it.
    for (let column = first; column < end; column++) {
      readCell(page, column, row, thin, cell);
      const text = sign();
      if (line.length > 0 && (text === ' ' || code === (cell.code || codeOf.prop))) last.text += text;
      else {
        code = cell.code || codeOf.prop;
        last = { text, role: roleOf(code) };
        line.push(last);
      }
    }
    last.text += ' '.repeat(columns - end);
    return line;
  });
}

/** The first cell of a row that anything reaches, and the one after the last; of an empty row both are its end. */
function cellsWithin({ from, to }: Dots['reach'], row: number, columns: number): readonly [number, number] {
  let [first, last] = [columns * wide, -1];
  for (let y = row * high; y < (row + 1) * high; y++) {
    first = Math.min(first, from[y] ?? first);
    last = Math.max(last, to[y] ?? last);
  }
  return last < first ? [columns, columns] : [Math.floor(first / wide), Math.floor(last / wide) + 1];
}

/** What is drawn fainter than the body: with a dimmer colour, or without colours with fewer dots. */
const faint: ReadonlySet<FigureRole> = new Set(['far', 'prop']);
const faintest = Math.max(...[...faint].map((role) => codeOf[role]));

/** Every second dot of any line, whichever way it runs. */
const isSecond = (x: number, y: number): boolean => (x + 2 * y) % 4 < 2;

/** In ASCII what is faint has the lighter glyphs. */
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

/** ASCII glyphs by the dots they look most like, row by row from the top. */
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
