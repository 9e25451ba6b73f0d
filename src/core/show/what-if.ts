import { limitsOf } from '../assess/limits.ts';
import { muscleLength } from '../body/lengthening.ts';
import { neuralLoad, slackAt } from '../body/neural-load.ts';
import { angle, withJoint } from '../body/pose.ts';
import { type Facts, metIn } from '../condition.ts';
import type { Library, Stretch } from '../library.ts';
import { fitFor } from '../plan/adapt.ts';
import type { NeuralLoad } from '../routine.ts';
import type { NeuralLoadFile } from '../schema/body.ts';
import type { View } from '../schema/figure.ts';
import type { WordsFile } from '../schema/words.ts';
import type { Joint, Pose } from '../types.ts';

/** Joints that move out of the plane that is seen from the side. */
const sideways: readonly Joint[] = ['hipAbduction', 'hipExternalRotation'];

/**
 * From where it can be seen that this joint is out of place; nothing where the stretch's own view shows it. From behind one
 * sees a leg cross the middle, from in front where the toes point, and of who lies on the side both.
 */
export function seenFrom({ figure, start }: Stretch, joint: Joint): View | undefined {
  const own = figure?.view;
  if (!sideways.includes(joint) || own === 'front' || own === 'front-high' || own === 'above')
    return undefined;
  return joint === 'hipAbduction' && start !== 'side-lying' ? 'behind' : 'front';
}

/** A stretch with one joint spoiled. */
export type Spoil = {
  /** The right position, as the warning of a routine has it. */
  code: string;
  /** The spoiled one. */
  position: string;
  name: string;
  pose: Pose;
  neuralLoad: NeuralLoad;
  /** Percent of the length standing. */
  hamstrings: number;
  /** The stretch itself has this joint there, or further. */
  already: boolean;
  /** Where the stretch's own view hides it. */
  seenFrom?: View;
};

/**
 * The end position of a stretch, spoiled one joint at a time as words.json warns of it. `slack` is there where a bent knee
 * or a straight hip slackens the nerve, and is the reason: toes pulled up then count for half.
 */
export function whatIf(
  stretch: Stretch,
  library: Library,
  facts: Facts,
): { whatIf: Spoil[]; slack?: string } {
  const { words, 'neural-load': load } = library.files;
  const spoils = metIn(words.warnings, facts).map((warning) => spoil(stretch, warning, library));
  return { whatIf: spoils, ...slackOf(stretch.pose, load) };
}

type Warning = WordsFile['warnings'][number];

function spoil(stretch: Stretch, warning: Warning, { files }: Library): Spoil {
  const pose = spoiledPose(stretch.pose, warning);
  const from = seenFrom(stretch, warning.joint);
  return {
    code: warning.code,
    position: warning.position,
    name: warning.named,
    pose,
    neuralLoad: neuralLoad(pose, files['neural-load']),
    hamstrings: muscleLength(pose, 'hamstrings', files['muscle-length']),
    already: pose === stretch.pose,
    ...(from ? { seenFrom: from } : {}),
  };
}

/** The first cap of the neural load that holds for this pose, in words. */
function slackOf(pose: Pose, file: NeuralLoadFile): { slack?: string } {
  const cap = slackAt(pose, file);
  return cap ? { slack: cap.because } : {};
}

/** A joint that is there already, or further, stays where it is. */
function spoiledPose(pose: Pose, { joint, spoiled }: Warning): Pose {
  const now = angle(pose, joint);
  const there = spoiled < 0 ? now <= spoiled : now >= spoiled;
  return there ? pose : withJoint(pose, joint, spoiled);
}

/** Of whom a stretch is not for: the fact, and why. */
type NotFor = { when: string; because: string };

/** Whom a stretch is not for: what its file says, then what rules say of it that leave it out by themselves. */
export const notForOf = (stretch: Stretch, library: Library): NotFor[] => [
  ...stretch.notFor,
  ...(stretch.offered === false ? [] : ruledOut(stretch, library)),
];

function ruledOut(stretch: Stretch, library: Library): NotFor[] {
  const { gates, conditions, 'neural-load': load } = library.files;
  return [...gates.rules, ...conditions.rules].flatMap(({ shows, filter, id, sources }) => {
    if (!shows) return [];
    const facts = knownBy(shows.when, library);
    if (stretch.notFor.some(({ when }) => facts.fact(when))) return [];
    const rules = [{ id, filter, sources, because: shows.because }];
    const limits = limitsOf(gates.base ?? { holdLoad: 0, peakLoad: 0 }, rules);
    const equipment = [...stretch.equipment, ...(stretch.orEquipment ?? [])];
    const found = fitFor(stretch, { facts, rules, limits, equipment }, load);
    return found.fits ? [] : [shows];
  });
}

/** Somebody of whom a fact is true with all that it consists of, and nothing else. */
function knownBy(id: string, { files }: Library): Facts {
  const when = files.facts.facts[id]?.when;
  const parts = when && 'all' in when ? when.all : [];
  const known = new Set([id, ...parts.flatMap((part) => ('fact' in part ? [part.fact] : []))]);
  return { answers: {}, given: {}, fact: (fact) => known.has(fact) };
}
