import type { Library, Stretch } from '../library.ts';
import type { PersonalDose } from '../plan/dose.ts';
import { moves } from './frames.ts';
import { defaultDose, usualAmount } from './usual.ts';

export type BeatName = 'go' | 'back' | 'push' | 'let-go' | 'further' | 'hold' | 'return';

/** One part of a movement: so many seconds, from one instant of it to another (0 the beginning, 1 the end). */
export type Beat = { name: BeatName; seconds: number; from: number; to: number };

/** What is done at a moment: how far the movement is, and the whole seconds left of this part. */
export type Moment = { beat: BeatName; at: number; left: number };

/** Seconds to move in where the dose says none. */
const unhurried = 2;

/** One round of a stretch at the pace of its dose, to be gone through again and again; nothing where it does not move. */
export function motionOf(stretch: Stretch, library: Library): Beat[] {
  if (!moves(stretch)) return [];
  const dose = defaultDose(stretch, library);
  const { holdSeconds } = usualAmount(stretch, dose);
  if (holdSeconds === null) return thereAndBack(dose.secondsPerRep / 2 || unhurried);
  return stretch.kind === 'contract-relax' ? pushAndRelax(dose, holdSeconds) : thereAndHold(holdSeconds);
}

const thereAndBack = (seconds: number): Beat[] => [
  { name: 'go', seconds, from: 0, to: 1 },
  { name: 'back', seconds, from: 1, to: 0 },
];

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

/** Where a movement is after so many seconds, slow at both ends. Undefined where nothing moves. */
export function momentAt(motion: readonly Beat[], seconds: number): Moment | undefined {
  const round = motion.reduce((sum, beat) => sum + beat.seconds, 0);
  if (round <= 0) return undefined;
  let rest = seconds % round;
  for (const { name, seconds: length, from, to } of motion) {
    if (rest < length) {
      return { beat: name, at: from + (to - from) * eased(rest / length), left: Math.ceil(length - rest) };
    }
    rest -= length;
  }
  return undefined;
}

/** A part of a way, 0 to 1, gone slowly at both ends. */
export const eased = (part: number): number => (1 - Math.cos(Math.PI * part)) / 2;
