import type { View } from '../../core/schema/figure.ts';
import type { Ball, Point, Vec } from './vector.ts';

export type FigureRole =
  | 'body'
  | 'far'
  | 'hair'
  | 'prop'
  | 'arrow'
  | 'wrong'
  | 'muscle'
  | 'muscle-strong'
  | 'nerve'
  | 'nerve-loaded'
  | 'nerve-high';

/** What is drawn as an area: hair and arrows full, a shadow half full, all else an outline that hides what is behind. */
export type ShapeRole = 'body' | 'far' | 'hair' | 'prop' | 'arrow' | 'shadow';

/** What a scene is made of, the farthest first. */
export type Item =
  /** An area: the outline of all its convex pieces together. */
  | { is: 'shape'; role: ShapeRole; pieces: readonly (readonly Point[])[] }
  /** A line of a prop or of an arrow, or the stroke through what is wrong. */
  | { is: 'line'; role: 'prop' | 'arrow' | 'wrong'; points: readonly Point[] }
  /** A muscle or a nerve along its course; `level` 1 to 3 is how much. */
  | { is: 'mark'; role: FigureRole; points: readonly Point[]; level: 1 | 2 | 3 };

export type Bounds = { left: number; right: number; bottom: number; top: number };

/** A body in a position with its props, seen from one side; metres. */
export type Scene = {
  items: readonly Item[];
  bounds: Bounds;
  words: string;
  /** What stands below it: from where it is seen, if not from the side, and what an arrow asks; or nothing. */
  caption: string;
};

/** From the world to the page, and how near something is to the eye. */
export type Eye = { see: (at: Vec) => Point; near: (at: Vec) => number };

/** From between the side and the front, a little from above; radians. */
const [yaw, pitch] = [0.75, 0.4];
const [sinPitch, cosPitch] = [Math.sin(pitch), Math.cos(pitch)];

/** How far above the front a high eye is: thighs that point at it are seen in their length; radians. */
const high = 0.55;
const [sinHigh, cosHigh] = [Math.sin(high), Math.cos(high)];

/** `far-corner` looks from the side of the other leg. */
function cornerEye(turn: number, flip: number): Eye {
  const [sin, cos] = [Math.sin(turn), Math.cos(turn)];
  return {
    see: (at) => [
      (at[0] * cos - at[2] * sin) * flip,
      at[1] * cosPitch - (at[0] * sin + at[2] * cos) * sinPitch,
    ],
    near: (at) => (at[0] * sin + at[2] * cos) * cosPitch + at[1] * sinPitch,
  };
}

const eyes = new Map<string, Eye>();

/** An eye for a view; for the left leg everything is mirrored. One for all drawings: what was drawn is remembered by it. */
export function eyeOf(view: View, mirrored: boolean): Eye {
  const name = `${view} ${mirrored}`;
  const eye = eyes.get(name) ?? newEye(view, mirrored);
  eyes.set(name, eye);
  return eye;
}

function newEye(view: View, mirrored: boolean): Eye {
  const flip = mirrored ? -1 : 1;
  switch (view) {
    case 'front':
      return { see: (at) => [-at[2] * flip, at[1]], near: (at) => at[0] };
    case 'front-high':
      return {
        see: (at) => [-at[2] * flip, at[1] * cosHigh - at[0] * sinHigh],
        near: (at) => at[0] * cosHigh + at[1] * sinHigh,
      };
    case 'behind':
      return { see: (at) => [at[2] * flip, at[1]], near: (at) => -at[0] };
    case 'above':
      return { see: (at) => [at[0] * flip, -at[2]], near: (at) => at[1] };
    case 'corner':
      return cornerEye(yaw, flip);
    case 'far-corner':
      return cornerEye(Math.PI - yaw, -flip);
    default:
      return { see: (at) => [at[0] * flip, at[1]], near: (at) => at[2] };
  }
}

/** The room of some balls as an eye sees them. */
export function reachOf(balls: readonly Ball[], { see }: Eye): Bounds {
  let [left, right, bottom, top] = [9, -9, 9, -9];
  for (const { at, radius } of balls) {
    const place = see(at);
    const x = place[0];
    const y = place[1];
    if (x - radius < left) left = x - radius;
    if (x + radius > right) right = x + radius;
    if (y - radius < bottom) bottom = y - radius;
    if (y + radius > top) top = y + radius;
  }
  return { left, right, bottom, top };
}

export const merged = (all: readonly Bounds[]): Bounds => ({
  left: Math.min(...all.map(({ left }) => left)),
  right: Math.max(...all.map(({ right }) => right)),
  bottom: Math.min(...all.map(({ bottom }) => bottom)),
  top: Math.max(...all.map(({ top }) => top)),
});

export const mirrored = ({ left, right, ...rest }: Bounds): Bounds => ({
  left: -right,
  right: -left,
  ...rest,
});

/** The room of some items. */
export function boundsOf(items: readonly Item[]): Bounds {
  const found = {
    left: Number.POSITIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
    bottom: Number.POSITIVE_INFINITY,
    top: Number.NEGATIVE_INFINITY,
  };
  for (const item of items) {
    for (const line of item.is === 'shape' ? item.pieces : [item.points]) {
      // By index: thousands of points, and an iterator costs more than to look at one.
      for (let index = 0; index < line.length; index++) {
        const point = line[index];
        if (!point) break;
        const x = point[0];
        const y = point[1];
        if (x < found.left) found.left = x;
        if (x > found.right) found.right = x;
        if (y < found.bottom) found.bottom = y;
        if (y > found.top) found.top = y;
      }
    }
  }
  return found;
}

/** How far a stroke through a scene leans at least: half its width to its height. */
const lean = 0.4;

/** A scene struck through: a position to keep out of. The stroke runs behind the body, so that it hides nothing of it. */
export function struck(scene: Scene): Scene {
  const { left, right, bottom, top } = scene.bounds;
  const middle = (left + right) / 2;
  const half = Math.max((right - left) / 2, (top - bottom) * lean);
  const points: Point[] = [
    [middle - half, bottom],
    [middle + half, top],
  ];
  return {
    ...scene,
    items: [{ is: 'line', role: 'wrong', points }, ...scene.items],
    bounds: { left: middle - half, right: middle + half, bottom, top },
  };
}
