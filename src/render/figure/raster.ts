import type { FigureRole, Item, Scene, ShapeRole } from './scene.ts';
import type { Point } from './vector.ts';

/** A drawing in dots: what each dot is part of, nothing where it is empty. Row 0 is the top. */
export type Dots = {
  readonly width: number;
  readonly height: number;
  readonly roles: (FigureRole | undefined)[];
};

type Page = Dots & {
  place: (point: Point) => Point;
  /** The dots inside the shape that is drawn now, with a margin of one all round, so that neighbours are always there. */
  inside: Uint8Array;
  spans: Spans;
};

/** Dots of a length of line, both ends in it. */
type Plot = (x: number, y: number, along: number) => void;

/** Draws a scene as large as fits, resting on the bottom and in the middle, on a grid of square dots. */
export function raster({ items, bounds }: Scene, width: number, height: number): Dots {
  const { left, right, bottom, top } = bounds;
  const scale = Math.min((width - 1) / (right - left), (height - 1) / (top - bottom));
  const shift = (width - 1 - (right - left) * scale) / 2;
  const page: Page = {
    width,
    height,
    roles: new Array<FigureRole | undefined>(width * height).fill(undefined),
    inside: new Uint8Array((width + 2) * (height + 2)),
    spans: { from: new Int16Array(height).fill(width), to: new Int16Array(height).fill(-1) },
    place: ([x, y]) => [shift + (x - left) * scale, height - 1 - (y - bottom) * scale],
  };
  for (const item of items) draw(page, item);
  return page;
}

function draw(page: Page, item: Item): void {
  if (item.is === 'shape') shape(page, item.pieces, item.role);
  else
    polyline(item.points.map(page.place), item.is === 'line' ? lined(page, item.role) : marked(page, item));
}

const set = ({ width, height, roles }: Dots, x: number, y: number, role: FigureRole | undefined): void => {
  if (x >= 0 && x < width && y >= 0 && y < height) roles[y * width + x] = role;
};

/** A line of single dots; a stroke through what is wrong is two wide. */
const lined =
  (page: Page, role: FigureRole): Plot =>
  (x, y) => {
    set(page, x, y, role);
    if (role === 'wrong') set(page, x + 1, y, role);
  };

/** Dots between one mark of the nerve and the next: the more load, the closer. */
const gaps = { 1: 4, 2: 2, 3: 1 } as const;

/** A muscle is a band, the nerve a dotted line: they can be told apart without colour. */
function marked(page: Page, { role, level }: Extract<Item, { is: 'mark' }>): Plot {
  if (!role.startsWith('muscle')) {
    return (x, y, along) => {
      if (along % gaps[level] === 0) set(page, x, y, role);
    };
  }
  return (x, y) => {
    set(page, x, y, role);
    if (level > 1) set(page, x + 1, y, role);
    if (level > 2) set(page, x, y + 1, role);
  };
}

function polyline(points: readonly Point[], plot: Plot): void {
  let along = 0;
  for (const [index, to] of points.entries()) {
    const from = points[index - 1];
    if (from) along = segment(from, to, along, plot);
  }
}

/**
 * Plots a straight line dot by dot and returns how many dots the whole course has so far. No step is longer than a dot,
 * so no row or column on its way is left out.
 */
function segment(from: Point, to: Point, before: number, plot: Plot): number {
  const steps = Math.max(1, Math.ceil(Math.max(Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1]))));
  for (let step = 0; step <= steps; step++) {
    const part = step / steps;
    const x = Math.round(from[0] + (to[0] - from[0]) * part);
    const y = Math.round(from[1] + (to[1] - from[1]) * part);
    plot(x, y, before + step);
  }
  return before + steps;
}

/** Areas that are full of dots, and the one that is half full of them and hides nothing. */
const full: ReadonlySet<ShapeRole> = new Set(['hair', 'arrow']);

/** Fills all pieces, hiding what was there, and keeps only the edge of the whole, or all of it where it is full. */
function shape(page: Page, pieces: readonly (readonly Point[])[], role: ShapeRole): void {
  const across = page.width + 2;
  const { inside } = page;
  const window: Window = { left: page.width, right: -1, top: page.height, bottom: -1 };
  for (const piece of pieces) fill(page, piece, window);
  for (let y = window.top; y <= window.bottom; y++) {
    for (let x = window.left, at = (y + 1) * across + x + 1; x <= window.right; x++, at++) {
      if (!inside[at]) continue;
      const place = y * page.width + x;
      if (role === 'shadow') {
        if ((x + y) % 2 === 0) page.roles[place] = 'prop';
        continue;
      }
      const within = inside[at - 1] && inside[at + 1] && inside[at - across] && inside[at + across];
      page.roles[place] = within && !full.has(role) ? undefined : role;
    }
  }
  for (let y = window.top; y <= window.bottom; y++) inside.fill(0, (y + 1) * across, (y + 2) * across);
}

/** The first and the last dot of each row that a piece reaches, none where the last is before the first. */
type Spans = { from: Int16Array; to: Int16Array };
/** The dots that some pieces lie within. */
type Window = { left: number; right: number; top: number; bottom: number };

/** Marks the dots of a convex outline, row by row, its edge in it. */
function fill(page: Page, outline: readonly Point[], window: Window): void {
  const { width, height, inside } = page;
  const { from, to } = page.spans;
  const across = width + 2;
  const last = outline.at(-1);
  if (!last) return;
  let [top, bottom] = [height, -1];
  const plot: Plot = (x, y) => {
    if (y < 0 || y >= height) return;
    const column = x < 0 ? 0 : x >= width ? width - 1 : x;
    if (column < (from[y] ?? 0)) from[y] = column;
    if (column > (to[y] ?? 0)) to[y] = column;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  };
  let before = page.place(last);
  for (const point of outline) {
    const now = page.place(point);
    segment(before, now, 0, plot);
    before = now;
  }
  for (let row = top; row <= bottom; row++) {
    const [left, right] = [from[row] ?? 0, to[row] ?? -1];
    from[row] = width;
    to[row] = -1;
    if (right < left) continue;
    inside.fill(1, (row + 1) * across + left + 1, (row + 1) * across + right + 2);
    if (left < window.left) window.left = left;
    if (right > window.right) window.right = right;
  }
  if (top < window.top) window.top = top;
  if (bottom > window.bottom) window.bottom = bottom;
}
