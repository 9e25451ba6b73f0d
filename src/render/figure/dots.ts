import type { FigureRole, ShapeRole } from './scene.ts';
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

/**
 * A drawing in dots: the code of what each dot is part of, 0 where it is empty. Row 0 is the top. Beside its `reach` a row is
 * empty.
 */
export type Dots = {
  readonly width: number;
  readonly height: number;
  readonly codes: Uint8Array;
  readonly reach: Spans;
};

/** A drawing while it is drawn. */
export type Page = Dots & {
  left: number;
  bottom: number;
  shift: number;
  scale: number;
  /**
   * The dots inside the shape that is drawn now, a bit each, the first column lowest. A row is `stride` numbers of 32, the
   * first of them empty, with an empty row above and below the page: neighbours are always there.
   */
  inside: Int32Array;
  stride: number;
  spans: Spans;
};

/** Areas that are full of dots. A shadow is half full of them, and hides nothing. */
const full: ReadonlySet<ShapeRole> = new Set(['hair', 'arrow']);

/** Every second dot of a row. */
const even = 0x55_55_55_55;

/** Fills all pieces, hiding what was there, and keeps only the edge of the whole, or all of it where it is full. */
export function shape(page: Page, pieces: readonly (readonly Point[])[], role: ShapeRole): void {
  const { inside, stride, codes, width } = page;
  const isShadow = role === 'shadow';
  const code = isShadow ? codeOf.prop : codeOf[role];
  const within = isShadow ? undefined : full.has(role) ? code : 0;
  const window: Window = { left: width, right: -1, top: page.height, bottom: -1 };
  for (const piece of pieces) fill(page, piece, within, window);
  const { left, right, top, bottom } = window;
  for (let y = top; y <= bottom; y++) {
    for (let word = left >> 5; word <= right >> 5; word++) {
      const at = (y + 1) * stride + 1 + word;
      const dots = inside[at] ?? 0;
      if (dots === 0) continue;
      const beside =
        ((dots << 1) | ((inside[at - 1] ?? 0) >>> 31)) & ((dots >>> 1) | ((inside[at + 1] ?? 0) << 31));
      const around = beside & (inside[at - stride] ?? 0) & (inside[at + stride] ?? 0);
      let rest = dots & (isShadow ? even << (y & 1) : ~around);
      for (; rest !== 0; rest &= rest - 1)
        codes[y * width + word * 32 + 31 - Math.clz32(rest & -rest)] = code;
    }
  }
  inside.fill(0, (top + 1) * stride, (bottom + 2) * stride);
}

/** The first and the last dot of each row that something reaches, none where the last is before the first. */
type Spans = { readonly from: Int16Array; readonly to: Int16Array };

export const noSpans = (width: number, height: number): Spans => ({
  from: new Int16Array(height).fill(width),
  to: new Int16Array(height).fill(-1),
});

/** Marks that a row is reached from one dot to another. */
function reached({ from, to }: Spans, row: number, left: number, right: number): void {
  if (left < (from[row] ?? 0)) from[row] = left;
  if (right > (to[row] ?? 0)) to[row] = right;
}

/** Sets one dot, where it is on the page. */
export function set({ width, height, codes, reach }: Dots, x: number, y: number, code: number): void {
  if (x < 0 || x >= width || y < 0 || y >= height) return;
  codes[y * width + x] = code;
  reached(reach, y, x, x);
}
/** The dots that some pieces lie within. */
type Window = { left: number; right: number; top: number; bottom: number };

/** Marks the dots of a convex outline, row by row, its edge in it, and covers what was there unless nothing is `within`. */
function fill(page: Page, outline: readonly Point[], within: number | undefined, window: Window): void {
  const { width, height, codes, reach, inside, stride, shift, left: first, bottom: lowest, scale } = page;
  const { from, to } = page.spans;
  const last = outline.at(-1);
  if (!last) return;
  let top = height;
  let bottom = -1;
  let x = shift + (last[0] - first) * scale;
  let y = height - 1 - (last[1] - lowest) * scale;
  // Nothing here is called for each dot or corner: most dots of a drawing are those of edges, and a call for each shows.
  for (let corner = 0; corner < outline.length; corner++) {
    const point = outline[corner] ?? last;
    const nextX = shift + (point[0] - first) * scale;
    const nextY = height - 1 - (point[1] - lowest) * scale;
    const dx = nextX - x;
    const dy = nextY - y;
    const wide = dx < 0 ? -dx : dx;
    const high = dy < 0 ? -dy : dy;
    const far = wide > high ? wide : high;
    const steps = far > 1 ? Math.ceil(far) : 1;
    // Where one edge ends the next begins.
    for (let step = 0; step < steps; step++) {
      const part = step / steps;
      const row = Math.round(y + dy * part);
      if (row < 0 || row >= height) continue;
      const nearest = Math.round(x + dx * part);
      const column = nearest < 0 ? 0 : nearest < width ? nearest : width - 1;
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
    reached(reach, row, left, right);
    if (within !== undefined) codes.fill(within, row * width + left, row * width + right + 1);
    for (let word = left >> 5; word <= right >> 5; word++) {
      const after = word === left >> 5 ? -1 << (left & 31) : -1;
      const upTo = word === right >> 5 ? -1 >>> (31 - (right & 31)) : -1;
      const at = (row + 1) * stride + 1 + word;
      inside[at] = (inside[at] ?? 0) | (after & upTo);
    }
    if (left < window.left) window.left = left;
    if (right > window.right) window.right = right;
  }
  if (top < window.top) window.top = top;
  if (bottom > window.bottom) window.bottom = bottom;
}
