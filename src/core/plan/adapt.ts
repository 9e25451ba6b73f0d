import words from '../../../data/words/plan.json';
import type { ActiveRule } from '../assess/limits.ts';
import type { Facts } from '../condition.ts';
import type { Stretch } from '../library.ts';
import { frozen, remembered } from '../remembered.ts';
import { inSpans } from '../roles.ts';
import type { Limits, Reason } from '../routine.ts';
import type { Correction, NeuralLoadFile } from '../schema/body.ts';
import type { Spans } from '../schema/roles.ts';
import type { Joint, Pose } from '../types.ts';
import { missingEquipment, type Ruled, reasonOf, ruledBy } from './exclusions.ts';
import { outOfItself, withinJointLimits } from './joint-limits.ts';
import { isNerveWork } from './ladder-standing.ts';
import { loadLimit, movesThrough } from './moves.ts';
import { lowerLoad } from './relief.ts';

/** A stretch as this person may do it: the pose changed where a rule or the neural limit asks for it. */
export type Adapted = {
  stretch: Stretch;
  pose: Pose;
  from: Pose;
  /** Neural load index of the pose. */
  load: number;
  corrections: readonly Correction[];
  /** Rules that changed the pose. */
  changedBy: readonly ActiveRule[];
};

/** Either a stretch as adapted to a person, or why it is left out. */
export type Fit = { fits: true; adapted: Adapted } | { fits: false; because: Reason[] };

// Frozen, since plans share them.
const tooMuchLoad: Reason = Object.freeze({ code: 'load', text: words.load.one, each: words.load.many });
const example: Reason = Object.freeze({ code: 'example', text: words.example });
/** Why a tensioner is left out; also said of a step in a saved plan. */
export const notDue: Reason = Object.freeze({ code: 'tensioners', text: words.tensioners });

export type Constraints = {
  facts: Facts;
  limits: Limits;
  rules: readonly ActiveRule[];
  equipment: readonly string[];
  /** With a diary: stretches that are out for a time, and why. */
  without?: ReadonlyMap<string, Reason>;
  /**
   * With a diary: the constraints for nerve work, the rung of each exercise, today's rung, and why higher ones wait.
   */
  nerve?: { constraints: Constraints; levels: ReadonlyMap<string, number>; today: number; because: string };
};

/** The constraints a stretch is judged by: those of this week for an exercise of the ladder. */
export const constraintsFor = (stretch: Stretch, constraints: Constraints): Constraints =>
  constraints.nerve && isNerveWork(stretch) && constraints.nerve.levels.has(stretch.id)
    ? constraints.nerve.constraints
    : constraints;

/** Fits one stretch to one person, or says why not. Filters are never relaxed. */
export function fitFor(stretch: Stretch, whoever: Constraints, file: NeuralLoadFile): Fit {
  const constraints = constraintsFor(stretch, whoever);
  const waits = waitsFor(stretch, whoever);
  if (waits !== undefined) return { fits: false, because: [waits] };
  const ruled = ruledBy(stretch, constraints.rules);
  const against = objectionsIn(ruled, stretch, constraints);
  if (against.length > 0) return { fits: false, because: against };
  const limit = loadLimit(movesThrough(stretch), constraints.limits);
  const byLimit = fitsWithin(ruled.changing, file);
  const fit = byLimit.get(limit) ?? posedWithin(stretch, ruled.changing, limit, file);
  byLimit.set(limit, fit);
  return fit;
}

/** How a stretch fits under each load limit; shared by all people whose rules change it alike. */
const fitsWithin = remembered(
  (_changing: Ruled['changing'], _file: NeuralLoadFile) => new Map<number, Fit>(),
);

/**
 * Bends the stretch until the rules and the limit allow its pose, or says why none is allowed. Frozen, since plans
 * share it.
 */
function posedWithin(
  stretch: Stretch,
  rules: readonly ActiveRule[],
  limit: number,
  file: NeuralLoadFile,
): Fit {
  const kept = withinJointLimits(stretch, rules);
  if ('filter' in kept) return barred([reasonOf(kept)]);
  const out = kept.changedBy.length > 0 ? outOfItself(stretch, kept.pose, file) : [];
  if (out.length > 0) return barred(becauseOf(kept.changedBy, out));
  const lowered = lowerLoad({ stretch, pose: kept.pose, from: kept.from }, limit, rules, file);
  if (!lowered) return barred([tooMuchLoad]);
  const { pose, load, corrections } = lowered;
  const { from, changedBy } = kept;
  const adapted: Adapted = {
    ...{ stretch, pose: frozen(pose), from: frozen(from), load },
    ...{ corrections: Object.freeze(corrections), changedBy: Object.freeze(changedBy) },
  };
  const barring = rules.filter((rule) => rule.filter.notPose && isInOneOf(adapted, rule.filter.notPose));
  return barring.length > 0 ? barred(barring.map(reasonOf)) : { fits: true, adapted };
}

const barred = (because: Reason[]): Fit => ({ fits: false, because: frozen(because) });

/** Whether the pose, or the one a movement begins in, lies within all spans of one of these. */
const isInOneOf = ({ stretch, pose, from }: Adapted, poses: readonly Spans[]): boolean =>
  poses.some((spans) => inSpans(pose, spans) || (movesThrough(stretch) && inSpans(from, spans)));

/** The rules that limit one of these joints, as reasons. */
const becauseOf = (rules: readonly ActiveRule[], joints: readonly Joint[]): Reason[] =>
  rules.filter(({ filter }) => filter.jointLimits?.some(({ joint }) => joints.includes(joint))).map(reasonOf);

/** Why an exercise of the ladder is for a later week; undefined where it is for today. */
export const waitsFor = (stretch: Stretch, { nerve }: Constraints): Reason | undefined =>
  nerve && isNerveWork(stretch) && (nerve.levels.get(stretch.id) ?? 0) > nerve.today
    ? { code: 'later-rung', text: nerve.because }
    : undefined;

/** Why a stretch is not for this person, by its own `notFor`. */
const notFor = ({ notFor }: Stretch, { fact }: Facts): Reason[] =>
  notFor.flatMap(({ when, because, each }) => (fact(when) ? [{ code: when, text: because, each }] : []));

/** Why this person may not do a stretch in any pose. */
export const objections = (stretch: Stretch, constraints: Constraints): Reason[] =>
  objectionsIn(ruledBy(stretch, constraints.rules), stretch, constraints);

function objectionsIn(
  { against }: Ruled,
  stretch: Stretch,
  { facts, limits, equipment, without }: Constraints,
): Reason[] {
  const out = without?.get(stretch.id);
  const because: Reason[] = out ? [out] : [];
  if (stretch.offered === false) because.push(example);
  if (stretch.notFor.length > 0) because.push(...notFor(stretch, facts));
  if (against.length > 0) because.push(...against);
  const locked = stretch.kind === 'tensioner' && !limits.tensioners;
  // A rule that locks tensioners gives its own reason; without one the limit alone speaks.
  if (locked && against.length === 0) because.push(notDue);
  because.push(...missingEquipment(stretch, equipment));
  return because;
}
