import { factsOf } from '../assess/facts.ts';
import { factTable, stages } from '../assess/stages.ts';
import { lengthenedBy } from '../body/lengthening.ts';
import { type Beat, thereAndBack, unhurried } from '../body/motion.ts';
import { neuralLoad } from '../body/neural-load.ts';
import type { Facts } from '../condition.ts';
import type { Library, Stretch } from '../library.ts';
import { type Amount, amountsOf, type PersonalDose, personalDose, settingsFor } from '../plan/dose.ts';
import { getReadySeconds, phasesOf, switchSeconds } from '../plan/phases.ts';
import type { Lengthened, NeuralLoad, PlannedStep } from '../routine.ts';
import type { Joint, Pose, Side } from '../types.ts';

/** One round of a stretch at the pace of its dose, to be gone through again and again; nothing where it does not move. */
export function motionOf(stretch: Stretch, library: Library): Beat[] {
  if (!moves(stretch)) return [];
  const dose = defaultDose(stretch, library);
  const { holdSeconds } = usualAmount(stretch, dose);
  if (holdSeconds === null) return thereAndBack(dose.secondsPerRep / 2 || unhurried);
  return stretch.kind === 'contract-relax' ? pushAndRelax(dose, holdSeconds) : thereAndHold(holdSeconds);
}

const thereAndHold = (seconds: number): Beat[] => [
  { name: 'go', seconds: unhurried, from: 0, to: 1 },
  { name: 'hold', seconds, from: 1, to: 1 },
  { name: 'return', seconds: unhurried, from: 1, to: 0 },
];

/** Going further is the beginning of the hold, as the countdown counts it. */
const pushAndRelax = ({ pushSeconds, relaxSeconds }: PersonalDose, holdSeconds: number): Beat[] => {
  const further = Math.min(unhurried, holdSeconds);
  return [
    { name: 'push', seconds: pushSeconds, from: 0, to: 0 },
    { name: 'let-go', seconds: relaxSeconds, from: 0, to: 0 },
    { name: 'further', seconds: further, from: 0, to: 1 },
    { name: 'hold', seconds: holdSeconds - further, from: 1, to: 1 },
    { name: 'return', seconds: unhurried, from: 1, to: 0 },
  ];
};

/** One instant of a movement, 0 where it begins and 1 at its end, with its numbers. */
export type Frame = Lengthened & { at: number; pose: Pose; neuralLoad: NeuralLoad };

/** Whether a stretch moves: its joints, or at least its drawing (the other leg, the hands). */
export const moves = ({ pose, from, figure }: Stretch): boolean =>
  figure?.from !== undefined ||
  jointsOf(pose, from).some((joint) => (pose[joint] ?? 0) !== (from[joint] ?? 0));

/** The beginning, the middle and the end of a movement; nothing for a stretch that is held still. */
export const framesOf = (stretch: Stretch, library: Library): Frame[] =>
  moves(stretch) ? [0, 0.5, 1].map((at) => frameAt(stretch, at, library)) : [];

function frameAt(stretch: Stretch, at: number, { files }: Library): Frame {
  const pose = poseAt(stretch, at);
  return {
    at,
    pose,
    neuralLoad: neuralLoad(pose, files['neural-load']),
    ...lengthenedBy(stretch.targets, pose, files['muscle-length']),
  };
}

/** The pose at an instant of a movement. */
export function poseAt({ pose, from }: Stretch, at: number): Pose {
  if (at >= 1) return pose;
  const between = (joint: Joint): number => (from[joint] ?? 0) * (1 - at) + (pose[joint] ?? 0) * at;
  return Object.fromEntries(jointsOf(from, pose).map((joint) => [joint, between(joint)]));
}

const jointsOf = (...poses: readonly Pose[]): Joint[] => [
  ...new Set(poses.flatMap((pose) => Object.keys(pose) as Joint[])),
];

/** Somebody of whom nothing is known: an adult without conditions, and no sign of the nerve. */
export const anybody = ({ files }: Library): Facts =>
  stages.slice(1).reduce((facts, stage) => facts.with(stage, []), factsOf(factTable(files), {}, {}));

/** How much of a stretch. Seconds include getting ready and changing sides. */
export type Usual = Pick<
  PlannedStep,
  'kind' | 'sides' | 'sets' | 'reps' | 'holdSeconds' | 'effortPercent' | 'seconds' | 'phases'
>;

/** The dose a default adult gets, worked out as the planner does (core/plan/dose.ts). */
export function usualDose(stretch: Stretch, library: Library): Usual {
  const { doses } = library.files;
  const dose = defaultDose(stretch, library);
  const amount = usualAmount(stretch, dose);
  const sides: Side[] = stretch.sided === false ? [] : ['right', 'left'];
  const ready = getReadySeconds(stretch.start, stretch.steps, doses);
  const phases = phasesOf(
    { kind: stretch.kind, dose, sides, ready, change: switchSeconds(stretch.start, doses) },
    amount,
  );
  return {
    kind: stretch.kind,
    sides,
    ...amount,
    effortPercent: dose.effortPercent,
    seconds: phases.reduce((sum, phase) => sum + phase.seconds, 0),
    phases,
  };
}

/** Nothing shortens it, nothing lengthens it. */
const uncapped = { holdSeconds: Number.POSITIVE_INFINITY, effortPercent: Number.POSITIVE_INFINITY };

export const defaultDose = (stretch: Stretch, library: Library): PersonalDose =>
  personalDose(stretch, settingsFor(library.files.doses, anybody(library)), library.files.doses, uncapped);

export function usualAmount(stretch: Stretch, dose: PersonalDose): Amount {
  const { amounts, ordinary } = amountsOf(dose, stretch.kind);
  const amount = amounts[ordinary];
  if (!amount) throw new RangeError(`${stretch.id} has no dose`);
  return amount;
}
