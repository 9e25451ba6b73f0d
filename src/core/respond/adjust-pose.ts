import { angle } from '../body/pose.ts';
import type { Stretch } from '../library.ts';
import type { Adapted, Constraints } from '../plan/adapt.ts';
import { cuesOf, holdCueOf } from '../plan/cues.ts';
import { withinJointLimits } from '../plan/joint-limits.ts';
import { cueIn, type Lowered, lowerLoad } from '../plan/relief.ts';
import { inSpans } from '../roles.ts';
import type { Step } from '../routine.ts';
import { workedOut } from '../step.ts';
import type { Pose } from '../types.ts';
import { type Context, loadOf } from './context.ts';

/** The same step in another pose, with the cues that place it. */
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

/** A stretch as it stands now: the corrections are told from where the joints are. */
function adaptedTo(stretch: Stretch, pose: Pose, context: Context, { rules }: Constraints): Adapted {
  const kept = withinJointLimits(stretch, rules);
  const changedBy = 'filter' in kept ? [] : kept.changedBy;
  const ruled = 'filter' in kept ? stretch.pose : kept.pose;
  const corrections = context.library.files['neural-load'].corrections.filter(
    ({ joint }) => angle(pose, joint) !== angle(ruled, joint),
  );
  return { stretch, pose, from: stretch.from, load: loadOf(pose, context), corrections, changedBy };
}

/** The step with so many corrections, the cheapest first, that its load fits; nothing when it never does. */
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
export const isBarred = (pose: Pose, { known }: Context): boolean =>
  (known?.constraints.rules ?? []).some((rule) => rule.filter.notPose?.some((spans) => inSpans(pose, spans)));
