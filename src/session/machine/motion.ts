import type { FollowedStep } from '../../core/followed.ts';
import { eased } from '../../core/show/motion.ts';
import type { SessionState } from './model.ts';
import type { Segment } from './timeline.ts';

/** Milliseconds to go further in, after letting go. */
const further = 2000;

/** How far along its movement a stretch is now: 0 where it begins, 1 at its end. */
export function instantOf(
  { phase, startsAt }: Segment,
  step: FollowedStep,
  { position }: SessionState,
): number {
  const passed = position - startsAt;
  switch (phase.name) {
    case 'move':
      return swing(passed / repetition(phase, step));
    case 'hold':
      return step.kind === 'contract-relax' ? eased(Math.min(1, passed / further)) : 1;
    case 'rest':
      return 1;
    default:
      return 0;
  }
}

/** Milliseconds of one repetition. */
const repetition = ({ seconds }: Segment['phase'], { reps }: FollowedStep): number =>
  (seconds * 1000) / Math.max(1, reps ?? 1);

/** Where a movement there and back is now: which half of which repetition, counted from 0. */
export type Beat = { repetition: number; half: 'there' | 'back' };

/** The beat of a moving phase; nothing where the step has no pace of its own. */
export function beatOf(
  { phase, startsAt }: Segment,
  step: FollowedStep,
  { position }: Pick<SessionState, 'position'>,
): Beat | undefined {
  if (phase.name !== 'move' || !step.pace || !step.reps) return undefined;
  const passed = Math.max(0, position - startsAt) / repetition(phase, step);
  return { repetition: Math.floor(passed), half: passed % 1 < 0.5 ? 'there' : 'back' };
}

/** There and back once a repetition, slow at both ends. */
const swing = (repetitions: number): number => eased(2 * (repetitions % 1));

/** Whether the drawing moves just now. */
export const isMoving = (
  { phase, startsAt }: Segment,
  step: FollowedStep,
  { position, status }: SessionState,
): boolean =>
  status.is === 'running' &&
  (phase.name === 'move' ||
    (phase.name === 'hold' && step.kind === 'contract-relax' && position - startsAt < further));
