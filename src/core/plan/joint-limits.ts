import type { ActiveRule } from '../assess/limits.ts';
import { angle, withJoint } from '../body/pose.ts';
import type { Stretch } from '../library.ts';
import type { Keep } from '../schema/rule.ts';
import type { Joint, Pose } from '../types.ts';

/** Both poses of a stretch kept within what the rules allow, and the rules that changed them. */
export type Kept = { pose: Pose; from: Pose; changedBy: ActiveRule[] };

/** Whether what is said of some kinds, starts and targets is said of this stretch. */
export const concerns = (
  keep: Pick<Keep, 'kinds' | 'starts' | 'targets'>,
  stretch: Pick<Stretch, 'kind' | 'start' | 'targets'>,
): boolean =>
  (!keep.kinds || keep.kinds.includes(stretch.kind)) &&
  (!keep.starts || keep.starts.includes(stretch.start)) &&
  (!keep.targets || stretch.targets.some((target) => keep.targets?.includes(target)));

function spanOf(keep: Keep, listed: number): { least: number; most: number } {
  const least = keep.atLeast ?? Number.NEGATIVE_INFINITY;
  const most = keep.short === undefined ? (keep.atMost ?? Number.POSITIVE_INFINITY) : listed - keep.short;
  return { least, most };
}

const clamp = (degrees: number, { least, most }: { least: number; most: number }): number =>
  Math.min(most, Math.max(least, degrees));

/** Changes joints a rule keeps within a span; the rule itself where the stretch does not let a joint be changed. */
export function keepWithin(stretch: Stretch, rules: readonly ActiveRule[]): Kept | ActiveRule {
  const kept: Kept = { pose: stretch.pose, from: stretch.from, changedBy: [] };
  for (const rule of rules) {
    if (!rule.filter.keep) continue;
    for (const keep of rule.filter.keep) {
      if (!concerns(keep, stretch)) continue;
      const span = spanOf(keep, angle(stretch.pose, keep.joint));
      const end = clamp(angle(kept.pose, keep.joint), span);
      const begin = clamp(angle(kept.from, keep.joint), span);
      if (end === angle(kept.pose, keep.joint) && begin === angle(kept.from, keep.joint)) continue;
      if (!stretch.adjustable.includes(keep.joint)) return rule;
      kept.pose = withJoint(kept.pose, keep.joint, end);
      kept.from = withJoint(kept.from, keep.joint, begin);
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
    (rule.filter.keep ?? []).every((keep) => {
      if (keep.joint !== joint || !concerns(keep, stretch)) return true;
      return clamp(degrees, spanOf(keep, angle(stretch.pose, joint))) === degrees;
    }),
  );
