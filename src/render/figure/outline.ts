import type { Ball, Point, Vec } from './vector.ts';

const sides = 16;
const corners: readonly Point[] = Array.from({ length: sides }, (_, index) => {
  const turn = (2 * Math.PI * index) / sides;
  return [Math.cos(turn), Math.sin(turn)];
});

/** The outline round some balls as the eye sees them, like a band drawn tight; counter-clockwise. */
export function outline(balls: readonly Ball[], see: (at: Vec) => Point): Point[] {
  const points: Point[] = [];
  for (const { at, radius } of balls) {
    const [x, y] = see(at);
    for (const [dx, dy] of corners) points.push([x + dx * radius, y + dy * radius]);
  }
  return hull(points);
}

/** The convex hull, by Andrew's monotone chain. */
function hull(points: Point[]): Point[] {
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
