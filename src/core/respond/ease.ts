import { lengtheningOf } from '../body/lengthening.ts';
import { angle, withJoint } from '../body/pose.ts';
import { staysItself } from '../plan/itself.ts';
import { allowedAngle } from '../plan/joint-limits.ts';
import { cueIn } from '../plan/relief.ts';
import type { Step } from '../routine.ts';
import type { EaseOff } from '../schema/coach.ts';
import type { Pose } from '../types.ts';
import { isBarred, reposed } from './adjust-pose.ts';
import { type Context, loadOf } from './context.ts';

/** A step in an easier pose, and how one gets there. */
export type Eased = { step: Step; cue: string };

/** The first way to ease off that this stretch and this person allow. */
export const easedBy = (step: Step, ways: readonly EaseOff[], context: Context): Eased | undefined =>
  easings(step, ways, context)[0];

/** All ways to ease off one step, the first one first: never more load, never more length. */
export function easings(step: Step, ways: readonly EaseOff[], context: Context): Eased[] {
  const stretch = context.library.stretches.get(step.stretch);
  if (!stretch) return [];
  return ways.flatMap(({ joint, by, to, kinds, cue, lying }) => {
    if (kinds && !kinds.includes(stretch.kind)) return [];
    const now = angle(step.pose, joint);
    const then = by > 0 ? Math.min(to, now + by) : Math.max(to, now + by);
    const further = by > 0 ? then > now : then < now;
    if (!further || !stretch.adjustable.includes(joint)) return [];
    if (!allowedAngle(stretch, joint, then, context.known?.constraints.rules ?? [])) return [];
    if (!staysItself(stretch, joint, then, context.library.files['neural-load'])) return [];
    const pose = withJoint(step.pose, joint, then);
    const shorter = isShorter(step, pose, stretch.targets, context);
    if (!shorter || loadOf(pose, context) > step.neuralLoad.index || isBarred(pose, context)) return [];
    const own = cueIn(stretch, { joint, cue, lying });
    return [{ step: reposed(step, pose, own, context), cue: own }];
  });
}

/** The position in which one rests from a step: all that eases it off, as far as it may go. */
export const easedPose = (step: Step, ways: readonly EaseOff[], context: Context): Pose =>
  ways.reduce((so, way) => easedBy(so, [way], context)?.step ?? so, step).pose;

/** Whether no muscle gets longer by it. */
function isShorter(
  { pose: before }: Step,
  pose: Step['pose'],
  targets: readonly string[],
  { library }: Context,
): boolean {
  const lengths = (of: Step['pose']) =>
    Object.values(lengtheningOf(targets, of, library.files['muscle-length']));
  const old = lengths(before);
  return lengths(pose).every((each, index) => each <= (old[index] ?? 0));
}
