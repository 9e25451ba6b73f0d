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
