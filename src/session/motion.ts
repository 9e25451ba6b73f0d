import { eased } from '../core/show/motion.ts';
import type { Segment, SessionState, TrackStep } from './model.ts';

/** Milliseconds to go further in, after letting go. */
const further = 2000;

/** How far along its movement a stretch is now: 0 where it begins, 1 at its end. */
export function instantOf({ phase, startsAt }: Segment, step: TrackStep, { position }: SessionState): number {
  const passed = position - startsAt;
  switch (phase.name) {
    case 'move':
      return swing(passed / ((phase.seconds * 1000) / Math.max(1, step.reps ?? 1)));
    case 'hold':
      return step.kind === 'contract-relax' ? eased(Math.min(1, passed / further)) : 1;
    case 'rest':
      return 1;
    default:
      return 0;
  }
}

/** There and back once a repetition, slow at both ends. */
const swing = (repetitions: number): number => eased(2 * (repetitions % 1));

/** Whether the drawing moves just now. */
export const isMoving = (
  { phase, startsAt }: Segment,
  step: TrackStep,
  { position, status }: SessionState,
): boolean =>
  status.is === 'running' &&
  (phase.name === 'move' ||
    (phase.name === 'hold' && step.kind === 'contract-relax' && position - startsAt < further));
