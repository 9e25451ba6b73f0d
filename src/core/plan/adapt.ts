import type { ActiveRule } from '../assess/limits.ts';
import { neuralIndex } from '../body/neural-load.ts';
import { angle, withJoint } from '../body/pose.ts';
import { remembered } from '../body/remember.ts';
import type { Env } from '../condition.ts';
import type { Stretch } from '../library.ts';
import type { Limits } from '../routine.ts';
import type { Correction, NeuralLoadFile } from '../schema/body.ts';
import type { Filter, Keep } from '../schema/rule.ts';
import type { Joint, Kind, Pose } from '../types.ts';

/** A stretch as this person may do it: the pose changed where a rule or the neural limit asks for it. */
export type Adapted = {
  stretch: Stretch;
  pose: Pose;
  from: Pose;
  /** Neural load index of the pose. */
  load: number;
  corrections: Correction[];
  /** Rules that changed the pose. */
  changedBy: ActiveRule[];
};

/** What a rule says against a stretch, in words, or the stretch as adapted. */
export type Fit = { fits: true; adapted: Adapted } | { fits: false; because: string[] };

export type Person = {
  env: Env;
  limits: Limits;
  rules: readonly ActiveRule[];
  /** The rules that leave out whole stretches (`barsOf`). */
  bars: readonly Bar[];
  equipment: readonly string[];
};

const listedIndex = remembered(neuralIndex);

const held: readonly Kind[] = ['static', 'contract-relax', 'strength', 'ease'];

/** The limit that caps a kind: held positions by the load while held, moving ones by their worst instant. */
export const loadLimit = (kind: Kind, limits: Limits): number =>
  held.includes(kind) ? limits.holdLoad : limits.peakLoad;

/** Fits one stretch to one person, or says why not. Filters are never relaxed. */
export function fitFor(stretch: Stretch, person: Person, file: NeuralLoadFile): Fit {
  const against = objections(stretch, person);
  if (against.length > 0) return { fits: false, because: against };
  const kept = keepWithin(stretch, person.rules);
  if (!kept.fits) return kept;
  const adapted = lowerLoad(kept.adapted, loadLimit(stretch.kind, person.limits), person.rules, file);
  if (!adapted) return { fits: false, because: ['it loads the nerve more than your limit allows'] };
  const out = person.rules.filter((rule) =>
    rule.filter.notPose?.some((spans) => inSpans(adapted.pose, spans)),
  );
  return out.length > 0 ? { fits: false, because: out.map((rule) => rule.because) } : { fits: true, adapted };
}

function objections(stretch: Stretch, { env, limits, bars, equipment }: Person): string[] {
  const because: string[] = [];
  if (stretch.offered === false) because.push('it is shown as an example, never planned');
  for (const each of stretch.notFor) {
    // A held position yields to the moderate gate: allowed as an option within its load.
    if (each.when === 'neural-moderate' && stretch.kind === 'static') continue;
    if (env.fact(each.when)) because.push(each.because);
  }
  for (const bar of bars) if (bar.against(stretch)) because.push(bar.because);
  if (stretch.kind === 'tensioner' && !limits.tensioners) because.push('tensioners are not due yet');
  because.push(...missingEquipment(stretch, equipment));
  return because;
}

/** A rule as a test of a stretch. */
export type Bar = { against: (stretch: Stretch) => boolean; because: string };

const balanceRank = { none: 0, low: 1, moderate: 2 } as const;

/** The rules that leave out whole stretches, one test for each thing they take away. */
export const barsOf = (rules: readonly ActiveRule[]): Bar[] =>
  rules.flatMap(({ filter, because }) => testsOf(filter).map((against) => ({ against, because })));

function testsOf(filter: Filter): Bar['against'][] {
  const { notKinds, notStarts, notStretches, onlyStretches, notEquipment, balance, noFloor } = filter;
  const tests: Bar['against'][] = [];
  if (notKinds) tests.push((stretch) => notKinds.includes(stretch.kind));
  if (notStarts) tests.push((stretch) => notStarts.includes(stretch.start));
  if (notStretches) tests.push((stretch) => notStretches.includes(stretch.id));
  if (onlyStretches) tests.push((stretch) => !onlyStretches.includes(stretch.id));
  if (notEquipment) tests.push((stretch) => stretch.equipment.some((item) => notEquipment.includes(item)));
  if (balance) tests.push((stretch) => balanceRank[stretch.balance] > balanceRank[balance]);
  if (noFloor) tests.push((stretch) => stretch.floor);
  return tests;
}

function missingEquipment(stretch: Stretch, equipment: readonly string[]): string[] {
  const either = stretch.orEquipment;
  const missing = stretch.equipment
    .filter((item) => !equipment.includes(item))
    .map((item) => `it needs a ${item}`);
  return either && !either.some((item) => equipment.includes(item))
    ? [...missing, `it needs a ${either.join(' or a ')}`]
    : missing;
}

const applies = (keep: Keep, stretch: Stretch): boolean =>
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

function keepWithin(stretch: Stretch, rules: readonly ActiveRule[]): Fit {
  let pose = stretch.pose;
  let from = stretch.from;
  const changedBy: ActiveRule[] = [];
  for (const rule of rules) {
    for (const keep of rule.filter.keep ?? []) {
      if (!applies(keep, stretch)) continue;
      const span = spanOf(keep, angle(stretch.pose, keep.joint));
      const end = clamp(angle(pose, keep.joint), span);
      const begin = clamp(angle(from, keep.joint), span);
      if (end === angle(pose, keep.joint) && begin === angle(from, keep.joint)) continue;
      if (!stretch.adjustable.includes(keep.joint)) return { fits: false, because: [rule.because] };
      pose = withJoint(pose, keep.joint, end);
      from = withJoint(from, keep.joint, begin);
      changedBy.push(rule);
    }
  }
  return { fits: true, adapted: { stretch, pose, from, load: 0, corrections: [], changedBy } };
}

/** Applies corrections, the cheapest first, until the load fits; undefined when it never does. */
function lowerLoad(
  adapted: Adapted,
  limit: number,
  rules: readonly ActiveRule[],
  file: NeuralLoadFile,
): Adapted | undefined {
  let { pose } = adapted;
  let load = listedIndex(pose, file);
  if (load <= limit) return { ...adapted, load };
  const corrections: Correction[] = [];
  for (const { correction } of allowedReliefs(adapted, rules, file)) {
    // Earlier corrections may have changed what this one still gives.
    const now = allowedReliefs({ ...adapted, pose }, rules, file).find(
      (each) => each.correction === correction,
    );
    for (const degrees of now?.degrees ?? []) {
      if (load <= limit) break;
      pose = withJoint(pose, correction.joint, degrees);
      load = neuralIndex(pose, file);
      if (corrections.at(-1) !== correction) corrections.push(correction);
    }
  }
  return load <= limit ? { ...adapted, pose, load, corrections } : undefined;
}

/** A correction and the angles that take load off a pose, the smallest change first. */
export type Relief = { correction: Correction; degrees: number[] };

/** Every correction of a pose, the cheapest first, whoever it is for. */
const reliefsOf = remembered((pose: Pose, file: NeuralLoadFile): Relief[] =>
  file.corrections.flatMap((correction) => {
    let least = neuralIndex(pose, file);
    const degrees = correction.to.filter((each) => {
      const load = neuralIndex(withJoint(pose, correction.joint, each), file);
      const lowers = load < least;
      if (lowers) least = load;
      return lowers;
    });
    return degrees.length > 0 ? [{ correction, degrees }] : [];
  }),
);

/** The corrections a stretch lets one make here, breaking no rule. */
export const allowedReliefs = (
  { stretch, pose }: Pick<Adapted, 'stretch' | 'pose'>,
  rules: readonly ActiveRule[],
  file: NeuralLoadFile,
): Relief[] =>
  reliefsOf(pose, file).flatMap(({ correction, degrees }) => {
    if (!stretch.adjustable.includes(correction.joint)) return [];
    const allowed = degrees.filter((each) => allowedAngle(stretch, correction.joint, each, rules));
    return allowed.length > 0 ? [{ correction, degrees: allowed }] : [];
  });

const allowedAngle = (
  stretch: Stretch,
  joint: Joint,
  degrees: number,
  rules: readonly ActiveRule[],
): boolean =>
  rules.every((rule) =>
    (rule.filter.keep ?? []).every((keep) => {
      if (keep.joint !== joint || !applies(keep, stretch)) return true;
      return clamp(degrees, spanOf(keep, angle(stretch.pose, joint))) === degrees;
    }),
  );

type Spans = Partial<Record<Joint, { atLeast?: number | undefined; atMost?: number | undefined }>>;

export const inSpans = (pose: Pose, spans: Spans): boolean =>
  Object.entries(spans).every(([joint, span]) => {
    const degrees = angle(pose, joint as Joint);
    return (
      degrees >= (span.atLeast ?? Number.NEGATIVE_INFINITY) &&
      degrees <= (span.atMost ?? Number.POSITIVE_INFINITY)
    );
  });
