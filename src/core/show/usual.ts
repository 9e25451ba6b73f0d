import { factsOf } from '../assess/facts.ts';
import { factTable, stages } from '../assess/stages.ts';
import type { Facts } from '../condition.ts';
import type { Library, Stretch } from '../library.ts';
import { type Amount, amountsOf, type PersonalDose, personalDose, settingsFor } from '../plan/dose.ts';
import { getReadySeconds, phasesOf, switchSeconds } from '../plan/phases.ts';
import type { PlannedStep } from '../routine.ts';
import type { Side } from '../types.ts';

/** Somebody of whom nothing is known: an adult without conditions, and no sign of the nerve. */
export const anybody = ({ files }: Library): Facts =>
  stages.slice(1).reduce((facts, stage) => facts.with(stage, []), factsOf(factTable(files), {}, {}));

/** How much of a stretch. Seconds include getting ready and changing sides. */
export type Usual = Pick<
  PlannedStep,
  'kind' | 'sides' | 'sets' | 'reps' | 'holdSeconds' | 'effortPercent' | 'seconds' | 'phases'
>;

/** The dose a default adult gets, worked out as the planner does (core/plan/dose.ts). */
export function usualDose(stretch: Stretch, library: Library): Usual {
  const { doses } = library.files;
  const dose = defaultDose(stretch, library);
  const amount = usualAmount(stretch, dose);
  const sides: Side[] = stretch.sided === false ? [] : ['right', 'left'];
  const ready = getReadySeconds(stretch.start, stretch.steps, doses);
  const phases = phasesOf(
    { kind: stretch.kind, dose, sides, ready, change: switchSeconds(stretch.start, doses) },
    amount,
  );
  return {
    kind: stretch.kind,
    sides,
    ...amount,
    effortPercent: dose.effortPercent,
    seconds: phases.reduce((sum, phase) => sum + phase.seconds, 0),
    phases,
  };
}

/** Nothing shortens it, nothing lengthens it. */
const uncapped = { holdSeconds: Number.POSITIVE_INFINITY, effortPercent: Number.POSITIVE_INFINITY };

export const defaultDose = (stretch: Stretch, library: Library): PersonalDose =>
  personalDose(stretch, settingsFor(library.files.doses, anybody(library)), library.files.doses, uncapped);

export function usualAmount(stretch: Stretch, dose: PersonalDose): Amount {
  const { amounts, ordinary } = amountsOf(dose, stretch.kind);
  const amount = amounts[ordinary];
  if (!amount) throw new RangeError(`${stretch.id} has no dose`);
  return amount;
}
