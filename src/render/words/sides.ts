import type { Step } from '../../core/routine.ts';
import type { Side } from '../../core/types.ts';
import { clock } from '../time.ts';

const both = 'both sides together';

/** Which leg, in order: `right, then left`, `left only`, `both sides together`. */
export function sidesWords({ sides }: Step): string {
  if (sides.length === 0) return both;
  return sides.length === 1 ? `${sides[0]} only` : sides.join(', then ');
}

/** The time each leg works, without getting ready and changing over: `right 1:00`, `left 1:00`. */
export function sideTimeWords(step: Step): string[] {
  if (step.sides.length === 0) return [`${both} ${clock(workSeconds(step))}`];
  return step.sides.map((side) => `${side} ${clock(workSeconds(step, side))}`);
}

/** The same in one line: `right 1:00, left 1:00`. */
export const sideTimes = (step: Step): string => sideTimeWords(step).join(', ');

function workSeconds(step: Step, side?: Side): number {
  return step.phases
    .filter((phase) => phase.name !== 'get-ready' && phase.name !== 'switch')
    .filter((phase) => side === undefined || phase.side === side)
    .reduce((sum, phase) => sum + phase.seconds, 0);
}
