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

type Disc = readonly [x: number, y: number, radius: number];

/** The outline round some balls as the eye sees them, like a band drawn tight; counter-clockwise. */
export function outline(balls: readonly Ball[], see: (at: Vec) => Point): Point[] {
  const discs = balls.map(({ at, radius }): Disc => [...see(at), radius]);
  const [one, other] = discs;
  if (one && other && discs.length === 2) return band(one, other);
  if (one && discs.length === 1) return arc(one, one[2] < small ? fewCorners : corners);
  return hull(discs.flatMap((disc) => arc(disc, disc[2] < small ? fewCorners : corners)));
}

const arc = ([x, y, radius]: Disc, ways: readonly Point[]): Point[] =>
  ways.map(([dx, dy]) => [x + dx * radius, y + dy * radius]);

/** The band round two discs: the outer arc of each; of two within each other the larger. */
function band(one: Disc, other: Disc): Point[] {
  const [dx, dy] = [other[0] - one[0], other[1] - one[1]];
  const far = Math.hypot(dx, dy);
  if (far <= Math.abs(one[2] - other[2])) return arc(one[2] > other[2] ? one : other, corners);
  const toward = Math.atan2(dy, dx);
  const half = Math.acos((one[2] - other[2]) / far);
  return [
    ...turn(one, toward + half, toward + 2 * Math.PI - half),
    ...turn(other, toward - half, toward + half),
  ];
}

function turn(disc: Disc, from: number, to: number): Point[] {
  const steps = Math.max(1, Math.ceil(((to - from) * sides) / (2 * Math.PI)));
  const ways = Array.from({ length: steps + 1 }, (_, index): Point => {
    const angle = from + ((to - from) * index) / steps;
    return [Math.cos(angle), Math.sin(angle)];
  });
  return arc(disc, ways);
}

/** The convex hull, by Andrew's monotone chain. Sorts the points it is given. */
export function hull(points: Point[]): Point[] {
  const sorted = points.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const there = chain(sorted);
  return there.concat(chain(sorted.reverse()));
}

function chain(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    while (kept.length > 1 && !turnsLeft(kept[kept.length - 2], kept[kept.length - 1], point)) kept.pop();
    kept.push(point);
  }
  kept.pop();
  return kept;
}

const turnsLeft = (a: Point | undefined, b: Point | undefined, c: Point): boolean =>
  a !== undefined && b !== undefined && (b[0] - a[0]) * (c[1] - a[1]) > (b[1] - a[1]) * (c[0] - a[0]);
