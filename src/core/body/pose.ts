import type { BodyPose, Joint, Pose } from '../types.ts';

export { joints } from '../vocabulary.ts';

/** The angle of a joint in degrees; absent means 0. */
export const angle = (pose: Pose, joint: Joint): number => pose[joint] ?? 0;

/** Leg and spine in one object, as routines, lists and drawings use it. */
export function flatPose(body: BodyPose): Pose {
  const pose: Pose = {};
  for (const [joint, degrees] of Object.entries({ ...body.leg, ...body.spine })) {
    if (degrees !== undefined) pose[joint as Joint] = degrees;
  }
  return pose;
}

/** The same pose with one joint changed. */
export const withJoint = (pose: Pose, joint: Joint, degrees: number): Pose => ({ ...pose, [joint]: degrees });

/** A span of angles, degrees: `atLeast` and `atMost` are in it, `above` and `below` are not. What is not said bounds nothing. */
export type Span = {
  readonly [bound in 'atLeast' | 'atMost' | 'above' | 'below']?: number | undefined;
};

const { NEGATIVE_INFINITY: least, POSITIVE_INFINITY: most } = Number;

/** Whether an angle is within a span. */
export const isWithin = (degrees: number, { atLeast, atMost, above, below }: Span): boolean =>
  degrees >= (atLeast ?? least) &&
  degrees <= (atMost ?? most) &&
  degrees > (above ?? least) &&
  degrees < (below ?? most);

/** The angle of a span that is nearest to an angle; its ends belong to it. */
export const nearestWithin = (
  degrees: number,
  { atLeast, atMost }: Pick<Span, 'atLeast' | 'atMost'>,
): number => Math.min(atMost ?? most, Math.max(atLeast ?? least, degrees));
