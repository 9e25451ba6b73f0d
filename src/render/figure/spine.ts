import { angle } from '../../core/body/pose.ts';
import type { Pose } from '../../core/types.ts';
import type { Pelvis } from './leg.ts';
import { measures } from './measures.ts';
import { along, type Ball, times, turn, turned, type Vec } from './vector.ts';

/** Trunk, neck and head: joints, and where the face looks. */
export type Spine = {
  waist: Vec;
  neck: Vec;
  head: Vec;
  /** Along the upper back, out of the chest, and out of the face. */
  up: Vec;
  front: Vec;
  face: Vec;
  shoulders: { near: Vec; far: Vec };
};

/** The spine above a pelvis. Half of a bend shows within its own segment, the rest above it. */
export function spineOf(pelvis: Pelvis, pose: Pose, side: 1 | -1): Spine {
  const lumbar = angle(pose, 'lumbarFlexion');
  const thoracic = angle(pose, 'thoracicFlexion');
  const aside: Vec = [0, 0, -side];
  const bend = (degrees: number) => ({
    up: turned(pelvis.up, pelvis.front, degrees),
    front: turned(pelvis.front, times(pelvis.up, -1), degrees),
  });
  const lower = bend(lumbar / 2);
  const upper = bend(lumbar + thoracic / 2);
  const top = bend(lumbar + thoracic + angle(pose, 'neckFlexion'));
  const tilted = turned(upper.up, aside, angle(pose, 'trunkSideFlexion'));
  const waist = along(pelvis.at, [lower.up, measures.lowBack]);
  const neck = along(waist, [tilted, measures.upperBack]);
  const shoulder = (way: 1 | -1): Vec =>
    along(waist, [tilted, measures.upperBack * 0.86], [[0, 0, way * side], measures.shouldersApart]);
  return {
    ...{ waist, neck, up: tilted, front: upper.front, face: top.front },
    head: along(neck, [top.up, measures.neck + measures.head * 0.7]),
    shoulders: { near: shoulder(1), far: shoulder(-1) },
  };
}

/** The lean of a pelvis on whose back both the seat and the chest lie, whatever the low back does between them. */
export function supineLean(pose: Pose): number {
  const { lowBack, upperBack, radius } = measures;
  const lumbar = angle(pose, 'lumbarFlexion');
  // Heights against the pelvis, each the sine of its own tilt: balanced, the chest is higher by what it is rounder.
  const parts = [
    { length: lowBack, by: radians(lumbar / 2) },
    { length: upperBack * chestAt, by: radians(lumbar + angle(pose, 'thoracicFlexion') / 2) },
    { length: -seatAt, by: 0 },
  ];
  const level = parts.reduce((sum, { length, by }) => sum + length * Math.cos(by), 0);
  const tilted = parts.reduce((sum, { length, by }) => sum + length * Math.sin(by), 0);
  const tilt = Math.asin((radius.chest - radius.hip) / Math.hypot(level, tilted)) - Math.atan2(tilted, level);
  return -90 + (tilt * 180) / Math.PI;
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Where the balls of the seat and of the chest are: metres up the pelvis, share of the upper back. */
const seatAt = 0.03;
const chestAt = 0.62;

/** Pelvis and back as balls, what the body lies on when it lies. */
export function trunkBalls(pelvis: Pelvis, spine: Spine): Ball[] {
  const { radius } = measures;
  return [
    { at: along(pelvis.at, [pelvis.up, seatAt]), radius: radius.hip },
    { at: spine.waist, radius: radius.waist },
    { at: along(spine.waist, [spine.up, measures.upperBack * chestAt]), radius: radius.chest },
  ];
}

/** How low pelvis and back reach, by the heights of the pelvis alone: `trunkBalls` without the rest. */
export function trunkLow(pose: Pose): (at: number, up: number, front: number) => number {
  const { radius } = measures;
  const lumbar = angle(pose, 'lumbarFlexion');
  const lower = turn(lumbar / 2);
  const upper = turn(lumbar + angle(pose, 'thoracicFlexion') / 2);
  const aside = turn(angle(pose, 'trunkSideFlexion'));
  return (at, up, front) => {
    const waist = at + (up * lower.cos + front * lower.sin) * measures.lowBack;
    const tilted = (up * upper.cos + front * upper.sin) * aside.cos;
    return Math.min(
      at + up * seatAt - radius.hip,
      waist - radius.waist,
      waist + tilted * (measures.upperBack * chestAt) - radius.chest,
    );
  };
}
