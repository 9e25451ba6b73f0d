import type { Stretch } from '../library.ts';
import type { Phase } from '../routine.ts';
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
  const ready = getReadySeconds(stretch, doses);
  if (sides.length === 0)
    return [{ name: 'get-ready', seconds: ready }, ...workPhases(stretch, dose, amount)];
  return sides.flatMap((side, index): Phase[] => {
    const first: Phase =
      index === 0
        ? { name: 'get-ready', seconds: ready, side }
        : { name: 'switch', seconds: doses.switchSeconds, side };
    return [first, ...workPhases(stretch, dose, amount).map((phase) => ({ ...phase, side }))];
  });
}

function workPhases(stretch: Stretch, dose: PersonalDose, amount: Amount): Phase[] {
  const set = stretch.kind === 'contract-relax' ? pushes(dose, amount) : [oneSet(dose, amount)];
  return Array.from({ length: amount.sets }, (_, index): Phase[] =>
    index === 0 || dose.restSeconds === 0 ? set : [{ name: 'rest', seconds: dose.restSeconds }, ...set],
  ).flat();
}

const oneSet = (dose: PersonalDose, amount: Amount): Phase =>
  amount.holdSeconds === null
    ? { name: 'move', seconds: moveSeconds(dose, amount) }
    : { name: 'hold', seconds: amount.holdSeconds };

const pushes = (dose: PersonalDose, { holdSeconds, reps }: Amount): Phase[] =>
  Array.from({ length: reps ?? 1 }, (): Phase[] => [
    { name: 'push', seconds: dose.pushSeconds },
    { name: 'relax', seconds: dose.relaxSeconds },
    { name: 'hold', seconds: holdSeconds ?? 0 },
  ]).flat();
