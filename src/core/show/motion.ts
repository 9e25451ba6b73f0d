import { type Beat, thereAndBack, unhurried } from '../body/motion.ts';
import type { Library, Stretch } from '../library.ts';
import type { PersonalDose } from '../plan/dose.ts';
import { moves } from './frames.ts';
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
