import type { Lengthened, Lengthening } from '../routine.ts';
import type { MuscleLengthFile } from '../schema/body.ts';
import type { Joint, Pose } from '../types.ts';
import { angle, isWithin, nearestWithin } from './pose.ts';

/**
 * How long a muscle is at a pose, in percent of its length standing, to one decimal. Angles outside the fit
 * count as its nearest end. Source: gait2392 leg model (muscle-length.json). An unknown muscle is an error.
 */
export function muscleLength(pose: Pose, muscle: string, file: MuscleLengthFile): number {
  const factors = file.muscles[muscle];
  if (!factors) throw new RangeError(`no such muscle: ${muscle}`);
  const hip = fitted(pose, 'hipFlexion', file);
  const percent =
    (factors.hipFlexion ?? 0) * hip +
    (factors.hipFlexionSquared ?? 0) * hip * hip +
    (factors.kneeFlexion ?? 0) * fitted(pose, 'kneeFlexion', file) +
    (factors.ankleDorsiflexion ?? 0) * fitted(pose, 'ankleDorsiflexion', file);
  return Math.round(percent * 10) / 10 + 0;
}

/** The angle of a joint, where it is outside the fit its nearest end. */
function fitted(pose: Pose, joint: Joint, { valid }: MuscleLengthFile): number {
  const ends = valid[joint];
  const degrees = angle(pose, joint);
  return ends ? nearestWithin(degrees, { atLeast: ends[0], atMost: ends[1] }) : degrees;
}

/** Whether a muscle is slack at a pose: not what is stretched, whatever the model's number. */
function isSlack(pose: Pose, muscle: string, file: MuscleLengthFile): boolean {
  const slack = file.muscles[muscle]?.slack;
  return slack !== undefined && isWithin(angle(pose, slack.joint), slack);
}

/** How much longer than standing a pose makes the hamstrings, and the calf muscles it is for; percent. */
export function lengtheningOf(targets: readonly string[], pose: Pose, file: MuscleLengthFile): Lengthening {
  const lengthOf = (muscle: string): number => muscleLength(pose, muscle, file);
  return {
    hamstrings: lengthOf('hamstrings'),
    ...(targets.includes('gastrocnemius') ? { gastrocnemius: lengthOf('gastrocnemius') } : {}),
    ...(targets.includes('soleus') ? { soleus: lengthOf('soleus') } : {}),
  };
}

export const lengthenedBy = (targets: readonly string[], pose: Pose, file: MuscleLengthFile): Lengthened => ({
  lengthening: lengtheningOf(targets, pose, file),
  hamstringsSlack: isSlack(pose, 'hamstrings', file),
});
