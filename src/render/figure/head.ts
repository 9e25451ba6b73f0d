import type { Body } from './body.ts';
import { measures } from './measures.ts';
import { hull, outline } from './outline.ts';
import type { Eye, Item } from './scene.ts';
import { along, type Ball, dot, minus, type Point, plus, times, unit, type Vec } from './vector.ts';

/** Directions of a head: out of the face and out of the crown. */
type Ways = { face: Vec; crown: Vec };

/** How far the nose reaches from the middle of the head, metres: longer than life, so that one sees where it looks. */
export const noseTip = 0.142;

type Head = { skull: Ball; jaw: Ball; nose: readonly Ball[] };

/** The balls of a head, a place on it: out of the face, up to the crown and to the person's right, metres. */
function headOf({
  spine: { head, neck, face },
}: Body): Head & { ways: Ways; on: (...at: readonly number[]) => Vec } {
  const ways = { face, crown: unit(minus(head, neck)) };
  const on = (out = 0, up = 0, aside = 0): Vec =>
    along(head, [face, out], [ways.crown, up], [[0, 0, 1], aside]);
  return {
    ...{ ways, on },
    skull: { at: on(0, 0.004), radius: measures.head - 0.004 },
    jaw: { at: on(0.045, -0.07), radius: 0.048 },
    nose: [
      { at: on(0.085, 0.02), radius: 0.014 },
      { at: on(noseTip - 0.014, -0.022), radius: 0.014 },
      { at: on(0.085, -0.035), radius: 0.014 },
    ],
  };
}

/** All a head reaches. */
export function headBalls(body: Body): Ball[] {
  const { skull, jaw, nose } = headOf(body);
  return [skull, jaw, ...nose];
}

/** A head on which one sees where it looks: skull and jaw with a nose, hair at the back, the eyes on the eye's side. */
export function headItems(body: Body, eye: Eye): Item[] {
  const { head, face } = body.spine;
  const { skull, jaw, nose, ways, on } = headOf(body);
  const spots = [
    ...[0.042, -0.042].map((aside): Ball => ({ at: on(0.056, 0.018, aside), radius: 0.011 })),
    // From the front the nose has no outline of its own.
    ...(dot(toward(eye), face) > 0.75 ? [{ at: on(noseTip, -0.022), radius: 0.012 }] : []),
  ].filter(({ at }) => eye.near(at) > eye.near(head) + 0.02);
  // Who looks up at the eye shows none.
  const hair = hairOf(skull, ways, eye);
  return [
    { is: 'shape', role: 'body', pieces: [[skull, jaw], nose].map((balls) => outline(balls, eye.see)) },
    ...(hair.length > 2 ? [{ is: 'shape' as const, role: 'hair' as const, pieces: [hair] }] : []),
    ...spots.map((ball): Item => ({ is: 'shape', role: 'hair', pieces: [outline([ball], eye.see)] })),
  ];
}

/** Toward the eye. */
const toward = ({ near }: Eye): Vec => [near([1, 0, 0]), near([0, 1, 0]), near([0, 0, 1])];

const points = 24;
const circle: readonly Point[] = Array.from({ length: points }, (_, index) => {
  const turn = (2 * Math.PI * index) / points;
  return [Math.cos(turn), Math.sin(turn)];
});

/** Cosine of the angle between the middle of the hair and its edge. */
const edge = 0.2;

/** The part of a skull with hair, as the eye sees it: its edge and the rim of the skull, as far as each is seen. */
function hairOf({ at, radius }: Ball, { face, crown }: Ways, eye: Eye): Point[] {
  const middle = unit(plus(times(face, -1), times(crown, 0.7)));
  const across: Vec = [0, 0, 1];
  const down = unit(plus(times(crown, -1), times(face, -0.7)));
  const wide = Math.sqrt(1 - edge * edge);
  const [right, up] = pageWays(eye);
  const seen: Point[] = [];
  const show = (way: Vec): void => {
    const place = eye.see(along(at, [way, radius]));
    seen.push([place[0], place[1]]);
  };
  for (const point of circle) {
    const way = along(nowhere, [right, point[0]], [up, point[1]]);
    if (dot(way, middle) >= edge) show(way);
  }
  for (const point of circle) {
    const way = along(nowhere, [middle, edge], [across, point[0] * wide], [down, point[1] * wide]);
    if (eye.near(way) >= -1e-9) show(way);
  }
  return hull(seen);
}

const nowhere: Vec = [0, 0, 0];

/** The directions in the world that are to the right and up on the page. */
function pageWays({ see }: Eye): [Vec, Vec] {
  const [x, y, z] = [see([1, 0, 0]), see([0, 1, 0]), see([0, 0, 1])];
  return [
    [x[0], y[0], z[0]],
    [x[1], y[1], z[1]],
  ];
}
