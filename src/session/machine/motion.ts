import { eased, momentAt, type Beat as Part, thereAndBack, unhurried } from '../../core/body/motion.ts';
import type { Step } from '../../core/routine.ts';
import type { SessionState } from './state.ts';
import type { Segment } from './timeline.ts';

/** How far along its movement a stretch is now: 0 where it begins, 1 at its end. */
export function instantOf(
  { phase, startsAt }: Segment,
  step: Step,
  { position }: Pick<SessionState, 'position'>,
): number {
  const passed = (position - startsAt) / 1000;
  switch (phase.name) {
    case 'move':
      return momentAt(repetition(phase, step), passed)?.at ?? 0;
    case 'hold':
      return step.kind === 'contract-relax' ? eased(Math.min(1, passed / unhurried)) : 1;

    default:
      return 0;
  }
}

const repetition = (phase: Segment['phase'], step: Step): Part[] =>
  thereAndBack(secondsEach(phase, step) / 2);

/** Seconds of one repetition. */
const secondsEach = ({ seconds }: Segment['phase'], { reps }: Step): number =>
  seconds / Math.max(1, reps ?? 1);

/** Where a movement there and back is now: which half of which repetition, counted from 0. */
export type Beat = { repetition: number; half: 'there' | 'back' };

/** The beat of a moving phase; nothing where the step has no pace of its own. */
export function beatOf(
  { phase, startsAt }: Segment,
  step: Step,
  { position }: Pick<SessionState, 'position'>,
): Beat | undefined {
  if (phase.name !== 'move' || !step.pace || !step.reps) return undefined;
  const passed = Math.max(0, position - startsAt) / 1000;
  const half = momentAt(repetition(phase, step), passed)?.beat === 'back' ? 'back' : 'there';
  return { repetition: Math.floor(passed / secondsEach(phase, step)), half };
}

/** Whether the drawing moves just now. */
export const isMoving = (
  { phase, startsAt }: Segment,
  step: Step,
  { position, status }: SessionState,
): boolean =>
  status.is === 'running' &&
  (phase.name === 'move' ||
    (phase.name === 'hold' && step.kind === 'contract-relax' && position - startsAt < unhurried * 1000));
