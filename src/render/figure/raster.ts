import { cellDots } from '../glyphs.ts';
import { codeOf, type Dots, noSpans, type Page, set, shape } from './dots.ts';
import { type Bounds, boundsOf, type Item, type Scene } from './scene.ts';
import type { Point } from './vector.ts';

/** Dots a metre, as large as fits. */
const scaleOf = ({ left, right, bottom, top }: Bounds, width: number, height: number): number =>
  Math.min((width - 1) / (right - left), (height - 1) / (top - bottom));

/** Draws a scene as large as fits, resting on the bottom and in the middle, on a grid of square dots. */
export function raster({ items, bounds }: Scene, width: number, height: number): Dots {
  const { left, right, bottom } = bounds;
  const scale = scaleOf(bounds, width, height);
  const stride = 1 + Math.ceil(width / 32);
  const page: Page = {
    ...{ width, height, left, bottom, scale, stride },
    shift: (width - 1 - (right - left) * scale) / 2,
    codes: new Uint8Array(width * height),
    inside: new Int32Array((height + 2) * stride),
    reach: noSpans(width, height),
    spans: noSpans(width, height),
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

/**
 * A stroke through what is wrong is two wide. A muscle is a band, the nerve a dotted line: they can be told apart
 * without colour.
 */
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

const { wide, high } = cellDots;

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
export function looksAlike(
  one: Scene,
  other: Scene,
  { columns, rows }: { columns: number; rows: number },
): boolean {
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
  const sideways = (one.right - one.left) * by - (other.right - other.left) * otherBy;
  const up = (one.top - one.bottom) * by - (other.top - other.bottom) * otherBy;
  return Math.abs(sideways) <= 2 && Math.abs(up) <= 2;
}
