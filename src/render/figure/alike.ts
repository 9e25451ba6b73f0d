import { cellDots } from '../glyphs.ts';
import type { Size } from './cells.ts';
import type { Dots } from './dots.ts';
import { raster, scaleOf } from './raster.ts';
import { type Bounds, boundsOf, type Item, type Scene } from './scene.ts';

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
