import { angle } from '../body/pose.ts';
import { type FollowedStep, followedStep } from '../followed.ts';
import type { Stretch } from '../library.ts';
import type { Adapted, Person } from '../plan/adapt.ts';
import { keepWithin } from '../plan/joint-limits.ts';
import { cueIn, type Lowered, lowerLoad } from '../plan/relief.ts';
import { cuesOf, keepOf } from '../plan/step.ts';
import { inSpans } from '../roles.ts';
import type { Pose } from '../types.ts';
import { type Ground, loadOf } from './context.ts';

/** The same step in another pose, with the cues that place it. */
export function reposed(step: FollowedStep, pose: Pose, cue: string, ground: Ground): FollowedStep {
  const { keep: _, ...rest } = step;
  return followedStep({ ...rest, pose, ...placedBy(step, pose, cue, ground) }, ground.library);
}

function placedBy(
  step: FollowedStep,
  pose: Pose,
  cue: string,
  ground: Ground,
): Pick<FollowedStep, 'cues' | 'keep'> {
  const { library, known } = ground;
  const stretch = library.stretches.get(step.stretch);
  if (!stretch || !known) return { cues: [...step.cues.filter((each) => each !== cue), cue] };
  const adapted = adaptedTo(stretch, pose, ground, known.person);
  return {
    cues: cuesOf(adapted, library, known.person),
    ...keepOf(adapted, library, known.person),
  };
}

/** A stretch as it stands now: the corrections are told from where the joints are. */
function adaptedTo(stretch: Stretch, pose: Pose, ground: Ground, { rules }: Person): Adapted {
  const kept = keepWithin(stretch, rules);
  const changedBy = 'filter' in kept ? [] : kept.changedBy;
  const ruled = 'filter' in kept ? stretch.pose : kept.pose;
  const corrections = ground.library.files['neural-load'].corrections.filter(
    ({ joint }) => angle(pose, joint) !== angle(ruled, joint),
  );
  return { stretch, pose, from: stretch.from, load: loadOf(pose, ground), corrections, changedBy };
}

/** The step with so many corrections, the cheapest first, that its load fits; nothing when it never does. */
export function corrected(
  step: FollowedStep,
  limit: number,
  ground: Ground,
): { step: FollowedStep; cues: string[] } | undefined {
  const stretch = ground.library.stretches.get(step.stretch);
  if (!stretch) return undefined;
  const rules = ground.known?.person.rules ?? [];
  const lowered = lowerLoad({ stretch, pose: step.pose }, limit, rules, ground.library.files['neural-load']);
  if (!lowered || isBarred(lowered.pose, ground)) return undefined;
  return {
    step: withCorrections(step, stretch, lowered, ground),
    cues: lowered.corrections.map((each) => cueIn(stretch, each)),
  };
}

function withCorrections(
  step: FollowedStep,
  stretch: Stretch,
  { pose, corrections }: Lowered,
  ground: Ground,
): FollowedStep {
  return corrections.reduce((so, each) => reposed(so, pose, cueIn(stretch, each), ground), step);
}

/** Whether a rule keeps this person out of a pose altogether. */
export const isBarred = (pose: Pose, { known }: Ground): boolean =>
  (known?.person.rules ?? []).some((rule) => rule.filter.notPose?.some((spans) => inSpans(pose, spans)));
