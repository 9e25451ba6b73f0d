import type { CloseUp } from '../../core/schema/figure.ts';
import type { Way } from './arrows.ts';
import type { Body } from './body.ts';
import type { Eye, Item } from './scene.ts';
import { mix, type Point } from './vector.ts';

/** What a close-up is made of: what is drawn in it before it is enlarged, and where. */
export type Near = {
  closeUp: CloseUp;
  body: Body;
  eye: Eye;
  /** `true` where the left side is stretched: everything on the page is mirrored. */
  mirrored: boolean;
  /** Whether the leg lies across the other. */
  isCrossed: boolean;
  way: Way | undefined;
  /** The whole body with its marks, its trunk and legs alone, and the stretched leg with its marks, as an eye sees them. */
  whole: (eye: Eye) => readonly Item[];
  core: (eye: Eye) => readonly Item[];
  leg: (eye: Eye) => readonly Item[];
};

/** How many times as large a close-up is, and its half width on the page, metres. */
export const [larger, half] = [1.9, 0.36];
const sides = 20;
/** The rim is a polygon: this share of its radius is within it everywhere. */
const sure = Math.cos(Math.PI / sides);

/** From a place in the scene to a place in the close-up; what is outside its rim is cut off. */
export type Lens = {
  to: (point: Point) => Point;
  rim: readonly Point[];
  /** Whether a place is within the rim for sure. */
  holds: (point: Point) => boolean;
};

/** `scale` is how many times as large what it shows is, `edge` half the width of the window. */
export function lensOf([x, y]: Point, [middleX, middleY]: Point, scale = larger, edge = half): Lens {
  return {
    to: (point) => [middleX + (point[0] - x) * scale, middleY + (point[1] - y) * scale],
    rim: circle([middleX, middleY], edge),
    holds: (point) => Math.hypot(point[0] - middleX, point[1] - middleY) < edge * sure,
  };
}

export const circle = ([x, y]: Point, radius: number): Point[] =>
  Array.from({ length: sides }, (_, index) => {
    const turn = (2 * Math.PI * index) / sides;
    return [x + radius * Math.cos(turn), y + radius * Math.sin(turn)];
  });

/** An item as the lens shows it: enlarged, and cut off at its rim. */
export function enlarged(item: Item, lens: Lens): Item[] {
  if (item.is === 'shape') {
    const pieces = item.pieces
      .map((piece) => piece.map(lens.to))
      .map((piece) => (piece.every(lens.holds) ? piece : clipped(piece, lens.rim)))
      .filter(({ length }) => length > 2);
    return pieces.length > 0 ? [{ ...item, pieces }] : [];
  }
  const points = item.points.map(lens.to);
  if (points.every(lens.holds)) return [{ ...item, points }];
  return runs(points, lens.rim).map((run) => ({ ...item, points: run }));
}

/** Which side of an edge a place is on: inside a rim that is drawn counter-clockwise it is not negative. */
const side = (a: Point, b: Point, at: Point): number =>
  (b[0] - a[0]) * (at[1] - a[1]) - (b[1] - a[1]) * (at[0] - a[0]);

/** A convex piece cut by a convex rim, edge by edge, as long as something of it is left. */
function clipped(piece: readonly Point[], rim: readonly Point[]): readonly Point[] {
  let left = piece;
  let from = rim[0];
  for (let index = 1; from && index <= rim.length && left.length > 0; index++) {
    const to = rim[index % rim.length] ?? from;
    left = cutBy(from, to, left);
    from = to;
  }
  return left;
}

/** What of a convex piece is inside one edge; most lies on one side of it altogether. */
function cutBy(from: Point, to: Point, piece: readonly Point[]): readonly Point[] {
  const sides = piece.map((point) => side(from, to, point));
  if (sides.every((each) => each >= 0)) return piece;
  const left: Point[] = [];
  let before = piece.at(-1) ?? from;
  let a = sides.at(-1) ?? 0;
  for (const [place, point] of piece.entries()) {
    const b = sides[place] ?? 0;
    if (a >= 0 !== b >= 0) {
      const share = a / (a - b);
      left.push([mix(before[0], point[0], share), mix(before[1], point[1], share)]);
    }
    if (b >= 0) left.push(point);
    before = point;
    a = b;
  }
  return left;
}

/** The parts of a course within a rim, by small strides. */
function runs(points: readonly Point[], rim: readonly Point[]): Point[][] {
  const fine = points.flatMap((to, index): Point[] => {
    const from = points[index - 1];
    if (!from) return [to];
    return [0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1].map((t) => [
      mix(from[0], to[0], t),
      mix(from[1], to[1], t),
    ]);
  });
  const isIn = (point: Point): boolean =>
    rim.every((from, index) => side(from, rim[(index + 1) % rim.length] ?? from, point) >= 0);
  const found: Point[][] = [[]];
  for (const point of fine) {
    if (isIn(point)) found.at(-1)?.push(point);
    else if (found.at(-1)?.length !== 0) found.push([]);
  }
  return found.filter(({ length }) => length > 1);
}
