import type { ActiveRule } from '../assess/limits.ts';
import { angle, isWithin, joints, nearestWithin, type Span, withJoint } from '../body/pose.ts';
import type { Stretch } from '../library.ts';
import type { NeuralLoadFile } from '../schema/body.ts';
import type { JointLimit } from '../schema/rule.ts';
import type { Joint, Pose } from '../types.ts';

/** Both poses of a stretch, changed to what the rules allow, and the rules that changed them. */
type Limited = { pose: Pose; from: Pose; changedBy: ActiveRule[] };

/** Whether something said of some kinds, starts and targets applies to this stretch. */
export const concerns = (
  limit: Pick<JointLimit, 'kinds' | 'starts' | 'targets'>,
  stretch: Pick<Stretch, 'kind' | 'start' | 'targets'>,
): boolean =>
  (!limit.kinds || limit.kinds.includes(stretch.kind)) &&
  (!limit.starts || limit.starts.includes(stretch.start)) &&
  (!limit.targets || stretch.targets.some((target) => limit.targets?.includes(target)));

const spanOf = ({ atLeast, atMost, short }: JointLimit, listed: number): Span => ({
  atLeast,
  atMost: short === undefined ? atMost : listed - short,
});

/**
 * Changes joints until they are within the rules' limits; returns the rule where the stretch does not let a joint be
 * changed.
 */
export function withinJointLimits(stretch: Stretch, rules: readonly ActiveRule[]): Limited | ActiveRule {
  const kept: Limited = { pose: stretch.pose, from: stretch.from, changedBy: [] };
  for (const rule of rules) {
    if (!rule.filter.jointLimits) continue;
    for (const limit of rule.filter.jointLimits) {
      if (!concerns(limit, stretch)) continue;
      const span = spanOf(limit, angle(stretch.pose, limit.joint));
      const end = nearestWithin(angle(kept.pose, limit.joint), span);
      const begin = nearestWithin(angle(kept.from, limit.joint), span);
      if (end === angle(kept.pose, limit.joint) && begin === angle(kept.from, limit.joint)) continue;
      if (!stretch.adjustable.includes(limit.joint)) return rule;
      kept.pose = withJoint(kept.pose, limit.joint, end);
      kept.from = withJoint(kept.from, limit.joint, begin);
      kept.changedBy.push(rule);
    }
  }
  return kept;
}

/** Whether every rule allows this angle of this joint. */
export const allowedAngle = (
  stretch: Stretch,
  joint: Joint,
  degrees: number,
  rules: readonly ActiveRule[],
): boolean =>
  rules.every((rule) =>
    (rule.filter.jointLimits ?? []).every((limit) => {
      if (limit.joint !== joint || !concerns(limit, stretch)) return true;
      return nearestWithin(degrees, spanOf(limit, angle(stretch.pose, joint))) === degrees;
    }),
  );

type Bounds = Pick<NeuralLoadFile, 'within'>;

/** Whether a stretch is still what it is with one joint at this angle, in degrees. */
const isItself = (stretch: Stretch, joint: Joint, degrees: number, { within }: Bounds): boolean =>
  within.every((each) => each.joint !== joint || !concerns(each, stretch) || isWithin(degrees, each));

/** Whether the movement still goes the same way; one joint may rest while another moves. */
function stillMoves({ pose, from }: Stretch, joint: Joint, degrees: number): boolean {
  const moving = joints.filter((each) => angle(from, each) !== angle(pose, each));
  if (!moving.includes(joint)) return true;
  const begin = angle(from, joint);
  return degrees === begin ? moving.length > 1 : degrees > begin === angle(pose, joint) > begin;
}

/** Whether a correction of one joint leaves the stretch what it is (`within` of neural-load.json). */
export const staysItself = (stretch: Stretch, joint: Joint, degrees: number, bounds: Bounds): boolean =>
  isItself(stretch, joint, degrees, bounds) && stillMoves(stretch, joint, degrees);

/** The joints that a changed pose has taken too far for the stretch to be itself. */
export const outOfItself = (stretch: Stretch, pose: Pose, bounds: Bounds): Joint[] =>
  (Object.keys(pose) as Joint[]).filter(
    (joint) =>
      angle(pose, joint) !== angle(stretch.pose, joint) &&
      !isItself(stretch, joint, angle(pose, joint), bounds),
  );
