import type { Bounds, FigureRole, Item, Scene, ShapeRole } from './scene.ts';
import type { Point } from './vector.ts';

/** What a dot can be part of, the least of a drawing first. */
const roles = [
  'prop',
  'far',
  'body',
  'hair',
  'nerve',
  'nerve-loaded',
  'nerve-high',
  'muscle',
  'muscle-strong',
  'arrow',
  'wrong',
] as const satisfies readonly FigureRole[];

/** The code of a role in `Dots`. */
export const codeOf = Object.fromEntries(roles.map((role, index) => [role, index + 1])) as Record<
  FigureRole,
  number
>;

export const roleOf = (code: number): FigureRole => roles[code - 1] ?? 'prop';

/** A drawing in dots: the code of what each dot is part of, 0 where it is empty. Row 0 is the top. */
export type Dots = { readonly width: number; readonly height: number; readonly codes: Uint8Array };

type Page = Dots & {
  left: number;
  bottom: number;
  shift: number;
  scale: number;
  /** The dots inside the shape that is drawn now, with a margin of one all round, so that neighbours are always there. */
  inside: Uint8Array;
  spans: Spans;
};

/** Dots a metre, as large as fits. */
export const scaleOf = ({ left, right, bottom, top }: Bounds, width: number, height: number): number =>
  Math.min((width - 1) / (right - left), (height - 1) / (top - bottom));

/** Draws a scene as large as fits, resting on the bottom and in the middle, on a grid of square dots. */
export function raster({ items, bounds }: Scene, width: number, height: number): Dots {
  const { left, right, bottom } = bounds;
  const scale = scaleOf(bounds, width, height);
  const page: Page = {
    ...{ width, height, left, bottom, scale },
    shift: (width - 1 - (right - left) * scale) / 2,
    codes: new Uint8Array(width * height),
    inside: new Uint8Array((width + 2) * (height + 2)),
    spans: { from: new Int16Array(height).fill(width), to: new Int16Array(height).fill(-1) },
  };
  for (const item of items) {
    if (item.is === 'shape') shape(page, item.pieces, item.role);
    else polyline(page, item);
  }
  return page;
}

const across = ({ shift, left, scale }: Page, point: Point): number => shift + (point[0] - left) * scale;
const down = ({ height, bottom, scale }: Page, point: Point): number =>
  height - 1 - (point[1] - bottom) * scale;

/** Dots between one mark of the nerve and the next: the more load, the closer. */
const gaps = { 1: 4, 2: 2, 3: 1 } as const;

/** How a line is drawn: every so many dots of it, and which dots beside each as well. */
type Pen = { code: number; gap: number; wide: boolean; thick: boolean };

/** A stroke through what is wrong is two wide. A muscle is a band, the nerve a dotted line: they can be told apart without colour. */
function penFor(item: Line): Pen {
  const { role } = item;
  const code = codeOf[role];
  if (item.is === 'line') return { code, gap: 1, wide: role === 'wrong', thick: false };
  if (!role.startsWith('muscle')) return { code, gap: gaps[item.level], wide: false, thick: false };
  return { code, gap: 1, wide: item.level > 1, thick: item.level > 2 };
}

type Line = Exclude<Item, { is: 'shape' }>;

function polyline(page: Page, item: Line): void {
  const pen = penFor(item);
  let along = 0;
  let before: Point | undefined;
  for (const point of item.points) {
    if (before) along = segment(page, before, point, along, pen);
    before = point;
  }
}

/** No step is longer than a dot, so no row or column on its way is left out. */
const stepsOf = (dx: number, dy: number): number =>
  Math.max(1, Math.ceil(Math.max(Math.abs(dx), Math.abs(dy))));

/** Draws a straight line dot by dot, both ends in it, and returns how many dots the whole course has so far. */
function segment(page: Page, from: Point, to: Point, along: number, pen: Pen): number {
  const [x, y] = [across(page, from), down(page, from)];
  const [dx, dy] = [across(page, to) - x, down(page, to) - y];
  const steps = stepsOf(dx, dy);
  for (let step = 0; step <= steps; step++) {
    if ((along + step) % pen.gap !== 0) continue;
    const part = step / steps;
    const column = Math.round(x + dx * part);
    const row = Math.round(y + dy * part);
    set(page, column, row, pen.code);
    if (pen.wide) set(page, column + 1, row, pen.code);
    if (pen.thick) set(page, column, row + 1, pen.code);
  }
  return along + steps;
}

function set({ width, height, codes }: Dots, x: number, y: number, code: number): void {
  if (x >= 0 && x < width && y >= 0 && y < height) codes[y * width + x] = code;
}

/** Areas that are full of dots, and the one that is half full of them and hides nothing. */
const full: ReadonlySet<ShapeRole> = new Set(['hair', 'arrow']);

/** Fills all pieces, hiding what was there, and keeps only the edge of the whole, or all of it where it is full. */
function shape(page: Page, pieces: readonly (readonly Point[])[], role: ShapeRole): void {
  const { inside, codes, width } = page;
  const wide = width + 2;
  const window: Window = { left: width, right: -1, top: page.height, bottom: -1 };
  for (const piece of pieces) fill(page, piece, window);
  const { left, right, top, bottom } = window;
  const edge = role === 'shadow' ? 0 : codeOf[role];
  const within = full.has(role) ? edge : 0;
  for (let y = top; y <= bottom; y++) {
    const end = (y + 1) * wide + right + 1;
    const before = y * width - (y + 1) * wide - 1;
    for (let at = (y + 1) * wide + left + 1; at <= end; at++) {
      if (inside[at] === 0) continue;
      if (role === 'shadow') {
        if ((y + before + at - y * width) % 2 === 0) codes[before + at] = codeOf.prop;
        continue;
      }
      const isWithin =
        inside[at - 1] !== 0 && inside[at + 1] !== 0 && inside[at - wide] !== 0 && inside[at + wide] !== 0;
      codes[before + at] = isWithin ? within : edge;
    }
  }
  inside.fill(0, (top + 1) * wide, (bottom + 2) * wide);
}

/** The first and the last dot of each row that a piece reaches, none where the last is before the first. */
type Spans = { from: Int16Array; to: Int16Array };
/** The dots that some pieces lie within. */
type Window = { left: number; right: number; top: number; bottom: number };

/** Marks the dots of a convex outline, row by row, its edge in it. */
function fill(page: Page, outline: readonly Point[], window: Window): void {
  const { width, height, inside, shift, left: first, bottom: lowest, scale } = page;
  const { from, to } = page.spans;
  const wide = width + 2;
  const last = outline.at(-1);
  if (!last) return;
  let top = height;
  let bottom = -1;
  let x = shift + (last[0] - first) * scale;
  let y = height - 1 - (last[1] - lowest) * scale;
  // Nothing here is called for each dot or corner: most dots of a drawing are those of edges, and a call for each shows.
  for (const point of outline) {
    const nextX = shift + (point[0] - first) * scale;
    const nextY = height - 1 - (point[1] - lowest) * scale;
    const dx = nextX - x;
    const dy = nextY - y;
    const steps = stepsOf(dx, dy);
    for (let step = 0; step <= steps; step++) {
      const part = step / steps;
      const row = Math.round(y + dy * part);
      if (row < 0 || row >= height) continue;
      const column = Math.max(0, Math.min(width - 1, Math.round(x + dx * part)));
      if (column < (from[row] ?? 0)) from[row] = column;
      if (column > (to[row] ?? 0)) to[row] = column;
      if (row < top) top = row;
      if (row > bottom) bottom = row;
    }
    x = nextX;
    y = nextY;
  }
  for (let row = top; row <= bottom; row++) {
    const left = from[row] ?? 0;
    const right = to[row] ?? -1;
    from[row] = width;
    to[row] = -1;
    if (right < left) continue;
    inside.fill(1, (row + 1) * wide + left + 1, (row + 1) * wide + right + 2);
    if (left < window.left) window.left = left;
    if (right > window.right) window.right = right;
  }
  if (top < window.top) window.top = top;
  if (bottom > window.bottom) window.bottom = bottom;
}
