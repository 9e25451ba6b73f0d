import type { Pose } from '../../core/types.ts';
import { measures } from './measures.ts';
import { along, type Ball, times, turned, type Vec } from './vector.ts';

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

/** A leg from its joint angles, clinical signs. `side` is 1 for the person's right, -1 for the left. */
export function legOf(pelvis: Pelvis, pose: Pose, side: 1 | -1): Leg {
  const out: Vec = [0, 0, side];
  const flexed = pose.hipFlexion ?? 0;
  const straight = turned(times(pelvis.up, -1), pelvis.front, flexed);
  const front = turned(pelvis.front, pelvis.up, flexed);
  const thigh = turned(straight, out, pose.hipAbduction ?? 0);
  const aside = turned(out, times(straight, -1), pose.hipAbduction ?? 0);
  const thighFront = turned(front, aside, pose.hipExternalRotation ?? 0);
  const shank = turned(thigh, times(thighFront, -1), pose.kneeFlexion ?? 0);
  const shankFront = turned(thighFront, thigh, pose.kneeFlexion ?? 0);
  const toes = turned(shankFront, times(shank, -1), pose.ankleDorsiflexion ?? 0);
  const down = turned(shank, shankFront, pose.ankleDorsiflexion ?? 0);
  const hip = along(pelvis.at, [out, measures.hipsApart]);
  const knee = along(hip, [thigh, measures.thigh]);
  const ankle = along(knee, [shank, measures.shank]);
  const { heel, ball } = measures;
  return {
    ...{ hip, knee, ankle, thighFront, shankFront, toes },
    heel: along(ankle, [down, heel.down], [toes, heel.ahead]),
    ball: along(ankle, [down, ball.down], [toes, ball.ahead]),
  };
}

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
