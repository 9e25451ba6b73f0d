import words from '../../../data/words/page.json';
import units from '../../../data/words/units.json';
import type { PlannedStep } from '../../core/routine.ts';
import type { Side } from '../../core/types.ts';
import { fill, named } from '../../core/words.ts';
import { clock } from '../time.ts';

/** Which leg, in order: `right, then left`, `left only`, `both sides`. */
export function sidesWords({ sides: [first, ...others] }: PlannedStep): string {
  if (first === undefined) return words.sides.both;
  const side = named(units.sides, first);
  return others.length === 0
    ? fill(words.sides.only, { side })
    : [side, ...others.map((each) => named(units.sides, each))].join(words.sides.then);
}

/** The time each leg works, without getting ready and changing over: `right 1:00`, `left 1:00`. */
export function sideTimeWords(step: PlannedStep): string[] {
  const timed = (side: string, seconds: number): string =>
    fill(words.sides.timed, { side, time: clock(seconds) });
  if (step.sides.length === 0) return [timed(words.sides.both, workSeconds(step))];
  return step.sides.map((side) => timed(named(units.sides, side), workSeconds(step, side)));
}

/** The same in one line: `right 1:00, left 1:00`. */
export const sideTimes = (step: PlannedStep): string => sideTimeWords(step).join(', ');

function workSeconds(step: PlannedStep, side?: Side): number {
  return step.phases
    .filter((phase) => phase.name !== 'get-ready' && phase.name !== 'switch')
    .filter((phase) => side === undefined || phase.side === side)
    .reduce((sum, phase) => sum + phase.seconds, 0);
}
