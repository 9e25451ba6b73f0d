import type { BodyPose, Joint, Pose } from '../types.ts';

export { joints } from '../vocabulary.ts';

/** The angle of a joint in degrees; absent means 0. */
export const angle = (pose: Pose, joint: Joint): number => pose[joint] ?? 0;

/** Leg and spine in one object, as routines, lists and drawings use it. */
export function flatPose(body: BodyPose): Pose {
  const pose: Pose = {};
  take(pose, body.leg);
  take(pose, body.spine);
  return pose;
}

/** Without a list of its joints on the way: a library has thousands of poses. */
function take(pose: Pose, part: BodyPose['leg'] & BodyPose['spine'] = {}): void {
  for (const joint in part) {
    const degrees = part[joint as Joint];
    if (degrees !== undefined) pose[joint as Joint] = degrees;
  }
}

/** Where a stretch ends, and where it begins: in the same pose, where it says no other. */
export type Ends = { readonly end: Pose; readonly start: Pose };

export function endsOf({ pose, from }: { pose: BodyPose; from?: BodyPose | undefined }): Ends {
  const end = flatPose(pose);
  return { end, start: from ? flatPose(from) : end };
}

/** A pose with one joint changed. */
export const withJoint = (pose: Pose, joint: Joint, degrees: number): Pose => ({ ...pose, [joint]: degrees });

/**
 * A span of angles, degrees: `atLeast` and `atMost` are in it, `above` and `below` are not. What is not said bounds
 * nothing.
 */
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
