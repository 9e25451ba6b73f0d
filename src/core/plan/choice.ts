import type { Stretch } from '../library.ts';
import type { DosesFile } from '../schema/doses.ts';
import { type Amount, amountsOf } from './dose.ts';
import { getReadySeconds, stepSeconds, switchSeconds, type Timed } from './phases.ts';
import type { Candidate } from './ranked.ts';

/** A stretch with all the doses it may have, the shortest first, and which one was chosen. */
export type Choice = {
  candidate: Candidate;
  timed: Timed;
  /** What to do, in order, as adapted for this person. */
  cues: string[];
  amounts: { amount: Amount; seconds: number }[];
  chosen: number;
};

export function choiceOf(
  candidate: Candidate,
  cues: string[],
  { dose, sides }: Pick<Timed, 'dose' | 'sides'>,
  doses: DosesFile,
): Choice {
  const { kind, start } = candidate.adapted.stretch;
  const { amounts: listed, ordinary } = amountsOf(dose, kind);
  const ready = getReadySeconds(start, cues, doses);
  const timed: Timed = { kind, dose, sides, ready, change: switchSeconds(start, doses) };
  const amounts = listed.map((amount) => ({ amount, seconds: stepSeconds(timed, amount) }));
  return { candidate, cues, timed, amounts, chosen: ordinary };
}

/** Seconds of a step at its chosen dose, or at another of its doses. */
export const secondsOf = (choice: Choice, at = choice.chosen): number =>
  choice.amounts[at]?.seconds ?? Number.POSITIVE_INFINITY;

/** Seconds a muscle is held on one side; none where it moves. */
export const heldSeconds = (choice: Choice, at = choice.chosen): number => {
  const amount = choice.amounts[at]?.amount;
  return choice.candidate.adapted.stretch.kind === 'static' && amount
    ? amount.sets * (amount.holdSeconds ?? 0)
    : 0;
};

export const mainTarget = (stretch: Stretch): string | undefined => stretch.targets[0];
