/** A point or a direction in metres: x ahead of the person, y up, z to the person's right. */
export type Vec = readonly [x: number, y: number, z: number];

/** A point on the page: x to the right, y up, metres. */
export type Point = readonly [x: number, y: number];

/** A ball of the body: its middle and its radius, metres. */
export type Ball = { at: Vec; radius: number };

export const plus = (a: Vec, b: Vec): Vec => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const minus = (a: Vec, b: Vec): Vec => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const times = (a: Vec, by: number): Vec => [a[0] * by, a[1] * by, a[2] * by];
export const dot = (a: Vec, b: Vec): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const size = (a: Vec): number => Math.sqrt(dot(a, a));
export const unit = (a: Vec): Vec => times(a, 1 / (size(a) || 1));

/** `from`, then so far along each direction. */
export function along(from: Vec, ...ways: readonly (readonly [Vec, number])[]): Vec {
  let x = from[0];
  let y = from[1];
  let z = from[2];
  // By index: taking an array apart runs its iterator, which costs more than the sum.
  for (const each of ways) {
    const way = each[0];
    const far = each[1];
    x += way[0] * far;
    y += way[1] * far;
    z += way[2] * far;
  }
  return [x, y, z];
}

/** An angle as its cosine and sine. */
export type Turn = { cos: number; sin: number };

export function turn(degrees: number): Turn {
  const radians = (degrees * Math.PI) / 180;
  return { cos: Math.cos(radians), sin: Math.sin(radians) };
}

/** Turned from `a` toward `b` by an angle in degrees; both of length 1 and square to each other. */
export function turned(a: Vec, b: Vec, degrees: number): Vec {
  const { cos, sin } = turn(degrees);
  return [a[0] * cos + b[0] * sin, a[1] * cos + b[1] * sin, a[2] * cos + b[2] * sin];
}

export const mix = (a: number, b: number, part: number): number => a + (b - a) * part;
