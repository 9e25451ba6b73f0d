import type { Stretch } from '../library.ts';
import type { Phase, PhaseName } from '../routine.ts';
import type { DosesFile } from '../schema/doses.ts';
import type { Side } from '../types.ts';
import type { Amount, PersonalDose } from './dose.ts';

/** Seconds to read the steps before the first movement. */
export const getReadySeconds = (stretch: Stretch, { getReady }: DosesFile): number =>
  Math.min(getReady.most, Math.max(getReady.least, Math.ceil(stretch.words / getReady.wordsPerSecond)));

/** The length of a step in seconds, as the sum of `phasesOf` would give it. */
export function stepSeconds(
  stretch: Stretch,
  dose: PersonalDose,
  amount: Amount,
  sides: number,
  doses: DosesFile,
): number {
  const one = amount.holdSeconds ?? 0;
  const set =
    stretch.kind === 'contract-relax'
      ? (amount.reps ?? 1) * (dose.pushSeconds + dose.relaxSeconds + one)
      : amount.holdSeconds === null
        ? moveSeconds(dose, amount)
        : one;
  const side = amount.sets * set + (amount.sets - 1) * dose.restSeconds;
  const ready = getReadySeconds(stretch, doses);
  return sides === 0 ? ready + side : ready + sides * side + (sides - 1) * doses.switchSeconds;
}

const moveSeconds = (dose: PersonalDose, { reps }: Amount): number =>
  Math.round((reps ?? 1) * dose.secondsPerRep);

/** The phases of a step, side after side, each side the same. Whole seconds. */
export function phasesOf(
  stretch: Stretch,
  dose: PersonalDose,
  amount: Amount,
  sides: readonly Side[],
  doses: DosesFile,
): Phase[] {
  const phases: Phase[] = [];
  for (const [index, side] of (sides.length === 0 ? [undefined] : sides).entries()) {
    const add: Add = (name, seconds) => phases.push(side ? { name, seconds, side } : { name, seconds });
    if (index === 0) add('get-ready', getReadySeconds(stretch, doses));
    else add('switch', doses.switchSeconds);
    addSets(add, stretch, dose, amount);
  }
  return phases;
}

type Add = (name: PhaseName, seconds: number) => void;

function addSets(add: Add, stretch: Stretch, dose: PersonalDose, amount: Amount): void {
  for (let set = 0; set < amount.sets; set++) {
    if (set > 0 && dose.restSeconds > 0) add('rest', dose.restSeconds);
    if (stretch.kind === 'contract-relax') addPushes(add, dose, amount);
    else if (amount.holdSeconds === null) add('move', moveSeconds(dose, amount));
    else add('hold', amount.holdSeconds);
  }
}

function addPushes(add: Add, dose: PersonalDose, { holdSeconds, reps }: Amount): void {
  for (let push = 0; push < (reps ?? 1); push++) {
    add('push', dose.pushSeconds);
    add('relax', dose.relaxSeconds);
    add('hold', holdSeconds ?? 0);
  }
}
