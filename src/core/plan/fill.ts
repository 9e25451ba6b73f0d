import { type Choice, heldSeconds, mainTarget, secondsOf } from './choice.ts';
import type { Candidate } from './ranked.ts';

export const isChosen = (chosen: readonly Choice[], { adapted }: Candidate): boolean =>
  chosen.some(({ candidate }) => candidate.adapted.stretch.id === adapted.stretch.id);

/** Seconds of all that is chosen. */
export const used = (chosen: readonly Choice[]): number =>
  chosen.reduce((sum, choice) => sum + secondsOf(choice), 0);

/**
 * Adds candidates that are wanted and `may` be, in order, up to `variety` stretches: each at its ordinary dose, or a
 * shorter one that still fits.
 */
export function add(
  chosen: Choice[],
  wanted: Iterable<Candidate>,
  choiceFor: (candidate: Candidate) => Choice,
  variety: number,
  seconds: number,
  may: (candidate: Candidate) => boolean,
): void {
  let total = used(chosen);
  for (const candidate of wanted) {
    if (!may(candidate)) continue;
    if (chosen.length >= variety) return;
    if (isChosen(chosen, candidate)) continue;
    const choice = choiceFor(candidate);
    if (isEnough(chosen, choice)) continue;
    for (let at = choice.chosen; at >= 0; at--) {
      if (total + secondsOf(choice, at) > seconds || overTarget(chosen, choice, at)) continue;
      chosen.push({ ...choice, chosen: at });
      total += secondsOf(choice, at);
      break;
    }
  }
}

/** Adds from each list the first candidate whose shortest dose fits; then raises those to their ordinary doses. */
export function addMusts(
  chosen: Choice[],
  lists: readonly (readonly Candidate[])[],
  choiceFor: (candidate: Candidate) => Choice,
  seconds: number,
): void {
  const added: Choice[] = [];
  for (const list of lists) {
    if (list.some((candidate) => isChosen(chosen, candidate))) continue;
    for (const candidate of list) {
      const choice = choiceFor(candidate);
      if (isEnough(chosen, choice) || used(chosen) + secondsOf(choice, 0) > seconds) continue;
      if (overTarget(chosen, choice, 0)) continue;
      const shortest = { ...choice, chosen: 0 };
      chosen.push(shortest);
      added.push(shortest);
      break;
    }
  }
  raise(chosen, seconds, (choice) => (added.includes(choice) ? choiceFor(choice.candidate).chosen : 0));
}

/** Whether there are as many steps of this kind as the dose allows. */
export const isEnough = (chosen: readonly Choice[], { timed: { dose, kind } }: Choice): boolean =>
  dose.mostSteps !== Number.POSITIVE_INFINITY &&
  chosen.filter((each) => each.timed.kind === kind).length >= dose.mostSteps;

/** Raises doses, one step each in turn, while there is time; none beyond `upTo`. */
export function raise(
  chosen: readonly Choice[],
  seconds: number,
  upTo: (choice: Choice) => number = ({ amounts }) => amounts.length - 1,
): void {
  let total = used(chosen);
  for (let changed = true; changed; ) {
    changed = false;
    for (const choice of chosen) {
      const next = choice.chosen + 1;
      if (next > upTo(choice)) continue;
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
