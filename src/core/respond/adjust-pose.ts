import { lengtheningOf } from '../body/lengthening.ts';
import { angle, withJoint } from '../body/pose.ts';
import type { Stretch } from '../library.ts';
import type { Adapted, Constraints } from '../plan/adapt.ts';
import { cuesOf, holdCueOf } from '../plan/cues.ts';
import { allowedAngle, staysItself, withinJointLimits } from '../plan/joint-limits.ts';
import { cueIn, type Lowered, lowerLoad } from '../plan/relief.ts';
import { inSpans } from '../roles.ts';
import type { Step } from '../routine.ts';
import type { EaseOff } from '../schema/coach.ts';
import { workedOut } from '../step.ts';
import type { Pose } from '../types.ts';
import { type Context, loadOf } from './context.ts';

/** A step in another pose, with the cues that place it. */
export function reposed(step: Step, pose: Pose, cue: string, context: Context): Step {
  const { holdCue: _, ...rest } = step;
  return {
    ...{ ...rest, pose, ...placedBy(step, pose, cue, context) },
    ...workedOut({ stretch: step.stretch, pose }, context.library),
  };
}

function placedBy(step: Step, pose: Pose, cue: string, context: Context): Pick<Step, 'cues' | 'holdCue'> {
  const { library, known } = context;
  const stretch = library.stretches.get(step.stretch);
  if (!stretch || !known) return { cues: [...step.cues.filter((each) => each !== cue), cue] };
  const adapted = adaptedTo(stretch, pose, context, known.constraints);
  return {
    cues: cuesOf(adapted, library, known.constraints),
    ...holdCueOf(adapted, library, known.constraints),
  };
}

/** A stretch in its pose now: corrections start from where the joints are. */
function adaptedTo(stretch: Stretch, pose: Pose, context: Context, { rules }: Constraints): Adapted {
  const kept = withinJointLimits(stretch, rules);
  const changedBy = 'filter' in kept ? [] : kept.changedBy;
  const ruled = 'filter' in kept ? stretch.pose : kept.pose;
  const corrections = context.library.files['neural-load'].corrections.filter(
    ({ joint }) => angle(pose, joint) !== angle(ruled, joint),
  );
  return { stretch, pose, from: stretch.from, load: loadOf(pose, context), corrections, changedBy };
}

/** A step with as few corrections, the cheapest first, as make its load fit; undefined when none do. */
export function corrected(
  step: Step,
  limit: number,
  context: Context,
): { step: Step; cues: string[]; codes: string[] } | undefined {
  const stretch = context.library.stretches.get(step.stretch);
  if (!stretch) return undefined;
  const rules = context.known?.constraints.rules ?? [];
  const lowered = lowerLoad({ stretch, pose: step.pose }, limit, rules, context.library.files['neural-load']);
  if (!lowered || isBarred(lowered.pose, context)) return undefined;
  return {
    step: withCorrections(step, stretch, lowered, context),
    cues: lowered.corrections.map((each) => cueIn(stretch, each)),
    codes: lowered.corrections.map(({ code }) => code),
  };
}

function withCorrections(
  step: Step,
  stretch: Stretch,
  { pose, corrections }: Lowered,
  context: Context,
): Step {
  return corrections.reduce((so, each) => reposed(so, pose, cueIn(stretch, each), context), step);
}

/** Whether a rule keeps this person out of a pose altogether. */
const isBarred = (pose: Pose, { known }: Context): boolean =>
  (known?.constraints.rules ?? []).some((rule) => rule.filter.notPose?.some((spans) => inSpans(pose, spans)));

/** A step in an easier pose, and how one gets there. */
type Eased = { step: Step; cue: string };

/** The first way to ease off that this stretch and this person allow. */
export const easedBy = (step: Step, ways: readonly EaseOff[], context: Context): Eased | undefined =>
  easings(step, ways, context)[0];

/** All ways to ease off one step, the first one first: never more load, never more length. */
export function easings(step: Step, ways: readonly EaseOff[], context: Context): Eased[] {
  const stretch = context.library.stretches.get(step.stretch);
  if (!stretch) return [];
  return ways.flatMap(({ joint, by, to, kinds, notTargets, ...words }) => {
    if (kinds && !kinds.includes(stretch.kind)) return [];
    if (notTargets?.some((each) => stretch.targets.includes(each))) return [];
    const now = angle(step.pose, joint);
    const then = by > 0 ? Math.min(to, now + by) : Math.max(to, now + by);
    const further = by > 0 ? then > now : then < now;
    if (!further || !stretch.adjustable.includes(joint)) return [];
    if (!allowedAngle(stretch, joint, then, context.known?.constraints.rules ?? [])) return [];
    if (!staysItself(stretch, joint, then, context.library.files['neural-load'])) return [];
    const pose = withJoint(step.pose, joint, then);
    const shorter = isShorter(step, pose, stretch.targets, context);
    if (!shorter || loadOf(pose, context) > step.neuralLoad.index || isBarred(pose, context)) return [];
    const own = cueIn(stretch, { joint, way: by < 0 ? 'less' : 'more', ...words });
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
