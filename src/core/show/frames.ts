import { lengthenedBy } from '../body/lengthening.ts';
import { type Beat, thereAndBack, unhurried } from '../body/motion.ts';
import { neuralLoad } from '../body/neural-load.ts';
import type { Library, Stretch } from '../library.ts';
import type { PersonalDose } from '../plan/dose.ts';
import type { Lengthened, NeuralLoad } from '../routine.ts';
import type { Joint, Pose } from '../types.ts';
import { defaultDose, usualAmount } from './usual.ts';

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
