import type { Body } from './body.ts';
import { headBalls, headItems } from './head.ts';
import { type Leg, legBalls } from './leg.ts';
import { measures } from './measures.ts';
import { outline } from './outline.ts';
import type { Eye, Item } from './scene.ts';
import { along, type Ball, dot, type Point, size, times, unit, type Vec } from './vector.ts';

/** A mark, and whether it runs below the knee: a leg that lies across the other shows it on its shin. */
export type BodyMark = { item: Item; belowKnee: boolean };

type Part = {
  role: 'body' | 'far';
  limb: Limb;
  marks: readonly Item[];
  onTop?: true;
};

/** The balls of the pieces of a part of the body, and the outline of each as an eye sees it. */
type Limb = { balls: readonly (readonly Ball[])[]; outlines: readonly (readonly Point[])[] };

const limbOf = (balls: readonly (readonly Ball[])[], eye: Eye): Limb => ({
  balls,
  outlines: balls.map((each) => outline(each, eye.see)),
});

const shapeOf = (role: 'body' | 'far', { outlines }: Limb): Item => ({ is: 'shape', role, pieces: outlines });

/** What a close-up shows of a body once more. */
type Core = { eye: Eye; trunk: Limb; leg: Limb; other: Limb };

const cores = new WeakMap<Body, Core>();

/** Trunk and legs as an eye sees them, worked out once where the close-up is seen by the same eye. */
function coreOf(body: Body, eye: Eye): Core {
  const known = cores.get(body);
  if (known?.eye === eye) return known;
  const core = {
    eye,
    trunk: limbOf(trunkPieces(body), eye),
    leg: limbOf(legPieces(body.leg), eye),
    other: limbOf(legPieces(body.other), eye),
  };
  cores.set(body, core);
  return core;
}

/** The parts of the body from the farthest to the nearest, marks right after what they lie on. */
export function bodyItems(body: Body, eye: Eye, marks: readonly BodyMark[], crossed: boolean): Item[] {
  const { trunk, leg, other } = coreOf(body, eye);
  const parts: Part[] = [
    { role: 'far', limb: limbOf(armPieces(body.arms.far), eye), marks: [] },
    { role: 'far', limb: other, marks: [] },
    { role: 'body', limb: trunk, marks: headItems(body, eye) },
    ...(crossed ? crossedLeg(leg, marks) : [{ role: 'body' as const, limb: leg, marks: itemsOf(marks) }]),
    { role: 'body', limb: limbOf(armPieces(body.arms.near), eye), marks: [] },
  ];
  return parts
    .map((part) => ({ part, depth: middle(part.limb.balls.flat(), eye) + (part.onTop ? 1 : 0) }))
    .sort((a, b) => a.depth - b.depth)
    .flatMap(({ part: { role, limb, marks } }) => [shapeOf(role, limb), ...marks]);
}

/** All that a body reaches, as balls. */
export const bodyBalls = (body: Body): Ball[] => [
  ...[body.arms.near, body.arms.far].flatMap(armPieces).flat(),
  ...[body.leg, body.other].flatMap(legPieces).flat(),
  ...trunkPieces(body).flat(),
  ...headBalls(body),
];

/** The trunk and the legs alone, without marks. */
export function coreItems(body: Body, eye: Eye): Item[] {
  const { trunk, leg, other } = coreOf(body, eye);
  return [shapeOf('far', other), shapeOf('body', trunk), shapeOf('body', leg)];
}

/** The stretched leg alone, with its marks. */
export const legItems = (body: Body, eye: Eye, marks: readonly BodyMark[]): Item[] => [
  shapeOf('body', coreOf(body, eye).leg),
  ...itemsOf(marks),
];

const itemsOf = (marks: readonly BodyMark[], below?: boolean): Item[] =>
  marks.filter((mark) => below === undefined || mark.belowKnee === below).map(({ item }) => item);

/** A leg that lies across the other: its shin comes before the other thigh, whatever its own thigh does. */
function crossedLeg({ balls, outlines }: Limb, marks: readonly BodyMark[]): Part[] {
  const part = (from: number, to?: number): Limb => ({
    balls: balls.slice(from, to),
    outlines: outlines.slice(from, to),
  });
  return [
    { role: 'body', limb: part(0, 1), marks: itemsOf(marks, false) },
    { role: 'body', limb: part(1), marks: itemsOf(marks, true), onTop: true },
  ];
}

const middle = (balls: readonly Ball[], eye: Eye): number =>
  balls.reduce((sum, { at }) => sum + eye.near(at), 0) / balls.length;

function legPieces(leg: Leg): Ball[][] {
  const [hip, knee, ankle, heel, ball] = legBalls(leg);
  if (!hip || !knee || !ankle || !heel || !ball) return [];
  return [
    [hip, knee],
    [knee, { at: along(leg.knee, [times(minusUnit(leg), measures.shank * 0.3), 1]), radius: 0.056 }, ankle],
    [ankle, heel, ...broad(ball, leg)],
  ];
}

/** Half as broad as the front of a foot is, metres, beside its middle. */
const breadth = 0.028;

/** The front of a foot is broad: from before it one sees more than an ankle. */
function broad({ at, radius }: Ball, { toes, shankFront }: Leg): Ball[] {
  const level: Vec = along([0, 0, 1], [toes, -toes[2]]);
  // Toes that point to the side are broad toward the shin's front.
  const way = unit(size(level) > 0.4 ? level : along(shankFront, [toes, -dot(shankFront, toes)]));
  return [breadth, -breadth].map((aside) => ({ at: along(at, [way, aside]), radius }));
}

const minusUnit = ({ knee, ankle }: Leg): Vec =>
  times([ankle[0] - knee[0], ankle[1] - knee[1], ankle[2] - knee[2]], 1 / measures.shank);

function armPieces({ shoulder, elbow, hand }: Body['arms']['near']): Ball[][] {
  const { radius } = measures;
  return [
    [
      { at: shoulder, radius: radius.shoulder },
      { at: elbow, radius: radius.elbow },
    ],
    [
      { at: elbow, radius: radius.elbow },
      { at: hand, radius: radius.hand },
    ],
  ];
}

function trunkPieces({ pelvis, spine }: Body): Ball[][] {
  const { radius, hipsApart } = measures;
  const hip = (side: 1 | -1): Ball => ({
    at: along(pelvis.at, [[0, 0, side], hipsApart], [pelvis.up, 0.02]),
    radius: radius.hip,
  });
  const waist: Ball = { at: spine.waist, radius: radius.waist };
  const chest: Ball = { at: along(spine.waist, [spine.up, measures.upperBack * 0.6]), radius: radius.chest };
  const shoulders: Ball[] = [spine.shoulders.near, spine.shoulders.far].map((at) => ({
    at,
    radius: radius.shoulder,
  }));
  const neck: Ball = { at: spine.neck, radius: 0.05 };
  return [
    [hip(1), hip(-1), waist],
    [waist, chest, ...shoulders],
    [chest, ...shoulders, neck],
    [neck, { at: spine.head, radius: 0.045 }],
  ];
}
