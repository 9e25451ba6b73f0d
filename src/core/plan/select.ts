import type { Stretch } from '../library.ts';
import type { DosesFile } from '../schema/doses.ts';
import type { Kind } from '../types.ts';
import type { Candidate } from './candidates.ts';
import { type Amount, amountsOf } from './dose.ts';
import { getReadySeconds, stepSeconds, switchSeconds, type Timed } from './phases.ts';

/** A stretch with all the doses it may have, the shortest first, and which one was chosen. */
export type Choice = {
  candidate: Candidate;
  timed: Timed;
  /** What to do, in order, as adapted for this person. */
  cues: readonly string[];
  amounts: { amount: Amount; seconds: number }[];
  chosen: number;
};

export type Selection = {
  chosen: Choice[];
  /** The next ones in line, for which there was no time. */
  noTime: Candidate[];
};

const isSlider = ({ adapted }: Candidate): boolean => adapted.stretch.kind === 'slider';

const lengthens: readonly Kind[] = ['static', 'dynamic', 'contract-relax', 'tensioner'];

const lengthensHamstrings = ({ adapted: { stretch } }: Candidate): boolean =>
  lengthens.includes(stretch.kind) && stretch.targets.includes('hamstrings');

/** How many of those that found no time are named. */
const named = 5;

export function choiceOf(
  candidate: Candidate,
  cues: readonly string[],
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

const secondsOf = (choice: Choice, at = choice.chosen): number =>
  choice.amounts[at]?.seconds ?? Number.POSITIVE_INFINITY;

const heldSeconds = (choice: Choice, at = choice.chosen): number => {
  const amount = choice.amounts[at]?.amount;
  return choice.candidate.adapted.stretch.kind === 'static' && amount
    ? amount.sets * (amount.holdSeconds ?? 0)
    : 0;
};

const mainTarget = (stretch: Stretch): string | undefined => stretch.targets[0];

/**
 * Fills the seconds with the wanted stretches in their order: each at its ordinary dose, or a shorter one where
 * that still fits, up to a variety that suits the time; then fuller doses; then, while much time is left, more
 * stretches. Never over the time. `sliderFirst`: a slider has its time before anything else, and hamstrings are
 * lengthened only after one, unless there is none for this person.
 */
export function select(
  wanted: Iterable<Candidate>,
  choose: (candidate: Candidate) => Choice,
  seconds: number,
  doses: DosesFile,
  sliderFirst = false,
): Selection {
  const made = new Map<Candidate, Choice>();
  const choiceFor = (candidate: Candidate): Choice => {
    const choice = made.get(candidate) ?? choose(candidate);
    made.set(candidate, choice);
    return choice;
  };
  const chosen: Choice[] = [];
  const { least, minutesPerStretch, most } = doses.variety;
  const variety = Math.min(most, Math.round(least + seconds / 60 / minutesPerStretch));
  if (sliderFirst) add(chosen, only(wanted, isSlider), choiceFor, 1, seconds);
  const slides = !sliderFirst || chosen.length > 0 || only(wanted, isSlider).next().done;
  const allowed = slides ? wanted : [...wanted].filter((each) => !lengthensHamstrings(each));
  add(chosen, allowed, choiceFor, variety, seconds);
  raise(chosen, seconds);
  if (used(chosen) < seconds * doses.atLeastShare) {
    add(chosen, allowed, choiceFor, Number.POSITIVE_INFINITY, seconds);
    raise(chosen, seconds);
  }
  return { chosen, noTime: notChosen(wanted, chosen) };
}

function notChosen(wanted: Iterable<Candidate>, chosen: readonly Choice[]): Candidate[] {
  const names = new Set(chosen.map((choice) => choice.candidate));
  const left: Candidate[] = [];
  for (const candidate of wanted) {
    if (left.length === named) break;
    if (!names.has(candidate)) left.push(candidate);
  }
  return left;
}

const used = (chosen: readonly Choice[]): number =>
  chosen.reduce((sum, choice) => sum + secondsOf(choice), 0);

function add(
  chosen: Choice[],
  wanted: Iterable<Candidate>,
  choiceFor: (candidate: Candidate) => Choice,
  variety: number,
  seconds: number,
): void {
  let total = used(chosen);
  for (const candidate of wanted) {
    if (chosen.length >= variety) return;
    if (chosen.some((each) => each.candidate === candidate)) continue;
    const choice = choiceFor(candidate);
    for (let at = choice.chosen; at >= 0; at--) {
      if (total + secondsOf(choice, at) > seconds || overTarget(chosen, choice, at)) continue;
      chosen.push({ ...choice, chosen: at });
      total += secondsOf(choice, at);
      break;
    }
  }
}

function* only(wanted: Iterable<Candidate>, is: (candidate: Candidate) => boolean): Generator<Candidate> {
  for (const candidate of wanted) if (is(candidate)) yield candidate;
}

/** Fuller doses, one step each in turn, as long as there is time. */
function raise(chosen: Choice[], seconds: number): void {
  let total = used(chosen);
  for (let changed = true; changed; ) {
    changed = false;
    for (const choice of chosen) {
      const next = choice.chosen + 1;
      if (next >= choice.amounts.length) continue;
      const more = secondsOf(choice, next) - secondsOf(choice);
      if (total + more > seconds || overTarget(chosen, choice, next)) continue;
      choice.chosen = next;
      total += more;
      changed = true;
    }
  }
}

/** Whether a muscle would be held longer than its dose allows over the whole routine. */
function overTarget(chosen: readonly Choice[], choice: Choice, at: number): boolean {
  const limit = choice.timed.dose.mostPerTarget;
  if (limit === Number.POSITIVE_INFINITY) return false;
  const target = mainTarget(choice.candidate.adapted.stretch);
  const others = chosen.filter(
    (each) => each.candidate !== choice.candidate && mainTarget(each.candidate.adapted.stretch) === target,
  );
  return others.reduce((sum, each) => sum + heldSeconds(each), heldSeconds(choice, at)) > limit;
}
