import type { Pose } from '../../core/types.ts';
import { measures } from './measures.ts';
import { type Ball, type Turn, turn, turned, type Vec } from './vector.ts';

/** The pelvis: its middle, and the directions up its spine, out of its front and to the person's right. */
export type Pelvis = { at: Vec; up: Vec; front: Vec };

/** One leg: its joints, and the directions its parts point in. `out` is away from the other leg. */
export type Leg = {
  hip: Vec;
  knee: Vec;
  ankle: Vec;
  heel: Vec;
  ball: Vec;
  /** Out of the front of the thigh, and of the shank. */
  thighFront: Vec;
  shankFront: Vec;
  toes: Vec;
};

/** A pelvis leaning forward from upright by degrees; -90 lies on the back. */
export const pelvisAt = (at: Vec, lean: number): Pelvis => ({
  at,
  up: turned([0, 1, 0], [1, 0, 0], lean),
  front: turned([1, 0, 0], [0, -1, 0], lean),
});

/** A leg along one axis of the world: its joints, and how far its parts point that way. */
type LegOnAxis = { [Each in keyof Leg]: number };

/** Cosine and sine of the turns of a leg, from the hip down. */
export type LegTurns = {
  flexion: Turn;
  abduction: Turn;
  rotation: Turn;
  knee: Turn;
  ankle: Turn;
};

export const turnsOf = (pose: Pose): LegTurns => ({
  flexion: turn(pose.hipFlexion ?? 0),
  abduction: turn(pose.hipAbduction ?? 0),
  rotation: turn(pose.hipExternalRotation ?? 0),
  knee: turn(pose.kneeFlexion ?? 0),
  ankle: turn(pose.ankleDorsiflexion ?? 0),
});

/**
 * The axes know nothing of each other: what asks only how high a foot is works out the heights. `at`, `up` and `front` are
 * those of the pelvis along the axis, `out` is how far away from the other leg points along it.
 */
export function legOnAxis(
  { flexion, abduction, rotation, knee: bend, ankle: pull }: LegTurns,
  at: number,
  up: number,
  front: number,
  out: number,
): LegOnAxis {
  const straight = -up * flexion.cos + front * flexion.sin;
  const ahead = front * flexion.cos + up * flexion.sin;
  const thigh = straight * abduction.cos + out * abduction.sin;
  const aside = out * abduction.cos - straight * abduction.sin;
  const thighFront = ahead * rotation.cos + aside * rotation.sin;
  const shank = thigh * bend.cos - thighFront * bend.sin;
  const shankFront = thighFront * bend.cos + thigh * bend.sin;
  const toes = shankFront * pull.cos - shank * pull.sin;
  const down = shank * pull.cos + shankFront * pull.sin;
  const hip = at + out * measures.hipsApart;
  const knee = hip + thigh * measures.thigh;
  const ankle = knee + shank * measures.shank;
  const heel = ankle + down * measures.heel.down + toes * measures.heel.ahead;
  const ball = ankle + down * measures.ball.down + toes * measures.ball.ahead;
  return { hip, knee, ankle, heel, ball, thighFront, shankFront, toes };
}

/** A leg from its joint angles, clinical signs. `side` is 1 for the person's right, -1 for the left. */
export function legOf({ at, up, front }: Pelvis, pose: Pose, side: 1 | -1): Leg {
  const turns = turnsOf(pose);
  const x = legOnAxis(turns, at[0], up[0], front[0], 0);
  const y = legOnAxis(turns, at[1], up[1], front[1], 0);
  const z = legOnAxis(turns, at[2], up[2], front[2], side);
  return {
    hip: [x.hip, y.hip, z.hip],
    knee: [x.knee, y.knee, z.knee],
    ankle: [x.ankle, y.ankle, z.ankle],
    heel: [x.heel, y.heel, z.heel],
    ball: [x.ball, y.ball, z.ball],
    thighFront: [x.thighFront, y.thighFront, z.thighFront],
    shankFront: [x.shankFront, y.shankFront, z.shankFront],
    toes: [x.toes, y.toes, z.toes],
  };
}

/** How low a foot reaches, by the heights of its joints. */
export const footLow = ({ ankle, heel, ball }: Pick<LegOnAxis, 'ankle' | 'heel' | 'ball'>): number =>
  Math.min(ankle - measures.radius.ankle, heel - measures.heel.radius, ball - measures.ball.radius);

/** The foot as balls. */
export const footBalls = ({ ankle, heel, ball }: Leg): Ball[] => [
  { at: ankle, radius: measures.radius.ankle },
  { at: heel, radius: measures.heel.radius },
  { at: ball, radius: measures.ball.radius },
];

/** Every ball of a leg, from the hip down. */
export const legBalls = (leg: Leg): Ball[] => [
  { at: leg.hip, radius: measures.radius.thigh },
  { at: leg.knee, radius: measures.radius.knee },
  ...footBalls(leg),
];

/** The lowest height that any of some balls reaches. */
export const lowest = (balls: readonly Ball[]): number =>
  Math.min(...balls.map(({ at, radius }) => at[1] - radius));
