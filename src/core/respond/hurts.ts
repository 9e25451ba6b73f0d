import { lengtheningOf } from '../body/lengthening.ts';
import { angle, withJoint } from '../body/pose.ts';
import type { FollowedStep } from '../followed.ts';
import { allowedAngle } from '../plan/keep.ts';
import { cueIn } from '../plan/relief.ts';
import { type Ground, loadOf } from './ground.ts';
import { isBarred, reposed } from './repose.ts';
import { settling } from './tingles.ts';
import { type Course, filled, type Reply, unchanged } from './types.ts';

/** It hurts: ease off one step; again at the same stretch, leave it out. Never more load, never more length. */
export function hurts(course: Course, ground: Ground): Reply {
  const { steps, at, heard } = course;
  const step = steps[at];
  const { coach } = ground;
  if (!step || step.stretch === settling) return unchanged(course, coach.tingles.settling);
  const more = { ...heard, hurts: heard.hurts + 1 };
  if (heard.hurts > 0) {
    const says = filled(coach.hurts.leftOut, { name: step.name });
    const fresh = { ...heard, tingles: 0, hurts: 0 };
    return { steps: steps.filter((each) => each !== step), anew: true, heard: fresh, says };
  }
  const eased = easedOff(step, ground);
  return {
    steps: steps.map((each) => (each === step ? (eased?.step ?? each) : each)),
    anew: false,
    heard: more,
    says: eased ? filled(coach.hurts.eased, { cue: eased.cue }) : coach.hurts.smaller,
    ...(eased ? { aloud: eased.cue } : {}),
  };
}

/** The first way to ease off that this stretch and this person allow. */
function easedOff(step: FollowedStep, ground: Ground): { step: FollowedStep; cue: string } | undefined {
  const stretch = ground.library.stretches.get(step.stretch);
  if (!stretch) return undefined;
  for (const { joint, by, to, cue } of ground.coach.hurts.easeOff) {
    const now = angle(step.pose, joint);
    const then = by > 0 ? Math.min(to, now + by) : Math.max(to, now + by);
    const further = by > 0 ? then > now : then < now;
    if (!further || !stretch.adjustable.includes(joint)) continue;
    if (!allowedAngle(stretch, joint, then, ground.known?.person.rules ?? [])) continue;
    const pose = withJoint(step.pose, joint, then);
    const shorter = isShorter(step, pose, stretch.targets, ground);
    if (!shorter || loadOf(pose, ground) > step.load.index || isBarred(pose, ground)) continue;
    const own = cueIn(stretch, { joint, cue });
    return { step: reposed(step, pose, own, ground), cue: own };
  }
  return undefined;
}

/** Whether no muscle gets longer by it. */
function isShorter(
  { pose: before }: FollowedStep,
  pose: FollowedStep['pose'],
  targets: readonly string[],
  { library }: Ground,
): boolean {
  const lengths = (of: FollowedStep['pose']) =>
    Object.values(lengtheningOf(targets, of, library.files['muscle-length']));
  const old = lengths(before);
  return lengths(pose).every((each, index) => each <= (old[index] ?? 0));
}
