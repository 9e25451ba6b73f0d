import type { ActiveRule } from '../assess/limits.ts';
import { angle, nearestWithin, type Span, withJoint } from '../body/pose.ts';
import type { Stretch } from '../library.ts';
import type { JointLimit } from '../schema/rule.ts';
import type { Joint, Pose } from '../types.ts';

/** Both poses of a stretch kept within what the rules allow, and the rules that changed them. */
export type Limited = { pose: Pose; from: Pose; changedBy: ActiveRule[] };

/** Whether what is said of some kinds, starts and targets is said of this stretch. */
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

/** Changes joints a rule keeps within a span; the rule itself where the stretch does not let a joint be changed. */
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
