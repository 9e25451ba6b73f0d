import { onceFor } from '../../core/remembered.ts';
import type { Ball, Point, Vec } from './vector.ts';

const sides = 16;
const round = (count: number): Point[] =>
  Array.from({ length: count }, (_, index) => {
    const turn = (2 * Math.PI * index) / count;
    return [Math.cos(turn), Math.sin(turn)];
  });
const corners: readonly Point[] = round(sides);
/** Of what is smaller than this radius in metres half as many corners are enough. */
const small = 0.03;
const fewCorners: readonly Point[] = round(sides / 2);

/** Half of the corners each from left to right, both with the leftmost and the rightmost. */
const upperHalf = onceFor((ways: readonly Point[]): readonly Point[] =>
  ways.slice(0, ways.length / 2 + 1).reverse(),
);
const lowerHalf = onceFor((ways: readonly Point[]): readonly Point[] => [
  ...ways.slice(ways.length / 2),
  ...ways.slice(0, 1),
]);

type Disc = readonly [x: number, y: number, radius: number];

type See = (at: Vec) => Point;
type Drawn = { balls: readonly Ball[]; outline: readonly Point[] };

/** What was drawn last as an eye sees it, by a number that other balls hardly share. */
const lately = new WeakMap<See, Map<number, Drawn>>();
/** Some figures: from one moment to the next, and from a position to a spoiled one, most of a body stays. */
const mostKept = 120;

/** The outline round some balls as the eye sees them, like a band drawn tight; counter-clockwise. */
export function outline(balls: readonly Ball[], see: See): readonly Point[] {
  const drawn = lately.get(see) ?? new Map<number, Drawn>();
  let key = 0;
  for (const { at, radius } of balls) key = key * 1.7 + at[0] + at[1] * 3 + at[2] * 7 + radius * 11;
  const known = drawn.get(key);
  if (known && areSame(known.balls, balls)) return known.outline;
  const outline = around(balls, see);
  if (drawn.size >= mostKept) drawn.clear();
  lately.set(see, drawn.set(key, { balls, outline }));
  return outline;
}

const areSame = (some: readonly Ball[], others: readonly Ball[]): boolean =>
  some.length === others.length &&
  some.every(({ at, radius }, index) => {
    const other = others[index];
    return other?.radius === radius && at.every((each, axis) => each === other.at[axis]);
  });

function around(balls: readonly Ball[], see: See): Point[] {
  const discs = balls.map(({ at, radius }): Disc => {
    const place = see(at);
    return [place[0], place[1], radius];
  });
  const [one, other] = discs;
  if (one && other && discs.length === 2) return band(one, other);
  if (one && discs.length === 1) return arc(one, waysOf(one));
  // From the side two hips are one: what lies where the last one does adds nothing but work.
  const apart = discs.filter((disc, index) => !isSame(disc, discs[index - 1]));
  // The upper half of a disc lies above every lower edge: each chain looks at the points of its own half alone.
  const half = (ways: typeof lowerHalf): Point[] =>
    apart.map((disc) => arc(disc, ways(waysOf(disc)))).reduce(joined, []);
  return chain(half(lowerHalf)).concat(chain(half(upperHalf).reverse()));
}

/** Points from left to right, those above each other from below, joined with others in that order. */
function joined(some: readonly Point[], others: readonly Point[]): Point[] {
  const all: Point[] = [];
  let next = 0;
  for (const one of some) {
    for (; next < others.length; next++) {
      const other = others[next] ?? one;
      if (other[0] > one[0] || (other[0] === one[0] && other[1] >= one[1])) break;
      all.push(other);
    }
    all.push(one);
  }
  return all.concat(others.slice(next));
}

const waysOf = (disc: Disc): readonly Point[] => (disc[2] < small ? fewCorners : corners);

const isSame = (a: Disc, b: Disc | undefined): boolean =>
  b !== undefined && a[0] === b[0] && a[1] === b[1] && a[2] === b[2];

const arc = (disc: Disc, ways: readonly Point[]): Point[] =>
  ways.map((way) => [disc[0] + way[0] * disc[2], disc[1] + way[1] * disc[2]]);

/** The band round two discs: the outer arc of each; of two within each other the larger. */
function band(one: Disc, other: Disc): Point[] {
  const dx = other[0] - one[0];
  const dy = other[1] - one[1];
  const far = Math.hypot(dx, dy);
  if (far <= Math.abs(one[2] - other[2])) return arc(one[2] > other[2] ? one : other, corners);
  const toward = Math.atan2(dy, dx);
  const half = Math.acos((one[2] - other[2]) / far);
  const points: Point[] = [];
  turn(one, toward + half, toward + 2 * Math.PI - half, points);
  turn(other, toward - half, toward + half, points);
  return points;
}

/** Adds the arc of a disc from one angle to another. */
function turn(disc: Disc, from: number, to: number, points: Point[]): void {
  const steps = Math.max(1, Math.ceil(((to - from) * sides) / (2 * Math.PI)));
  for (let index = 0; index <= steps; index++) {
    const angle = from + ((to - from) * index) / steps;
    points.push([disc[0] + Math.cos(angle) * disc[2], disc[1] + Math.sin(angle) * disc[2]]);
  }
}

/** The convex hull, by Andrew's monotone chain. Sorts the points it is given. */
export function hull(points: Point[]): Point[] {
  const sorted = points.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const there = chain(sorted);
  return there.concat(chain(sorted.reverse()));
}

function chain(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  // By index: thousands of points, and an iterator costs more than to look at one.
  for (let index = 0; index < points.length; index++) {
    const c = points[index];
    if (!c) break;
    for (let last = kept.length - 1; last > 0; last--) {
      const a = kept[last - 1] ?? c;
      const b = kept[last] ?? c;
      if ((b[0] - a[0]) * (c[1] - a[1]) > (b[1] - a[1]) * (c[0] - a[0])) break;
      kept.pop();
    }
    kept.push(c);
  }
  kept.pop();
  return kept;
}
