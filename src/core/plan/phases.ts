import type { Stretch } from '../library.ts';
import type { Phase, PhaseName } from '../routine.ts';
import type { DosesFile } from '../schema/doses.ts';
import type { Kind, Side } from '../types.ts';
import type { Amount, PersonalDose } from './dose.ts';

/** Counts words without splitting the text. */
function wordsIn(text: string): number {
  let words = 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) words++;
  return words;
}

/** Seconds to hear or read what to do, and to get into position. */
export function getReadySeconds(
  start: Stretch['start'],
  cues: readonly string[],
  { getReady }: DosesFile,
): number {
  const read = Math.max(getReady.least, Math.ceil(wordsOf(cues) / getReady.wordsPerSecond));
  return Math.min(getReady.most, read + (getReady.down[start] ?? 0));
}

const counts = new WeakMap<readonly string[], number>();

/** Counts the words of cues, once for each list: those many people share are frozen. */
function wordsOf(cues: readonly string[]): number {
  const count = counts.get(cues) ?? cues.reduce((sum, cue) => sum + wordsIn(cue), 0);
  if (Object.isFrozen(cues)) counts.set(cues, count);
  return count;
}

/** Seconds to change sides. */
export const switchSeconds = (start: Stretch['start'], doses: DosesFile): number =>
  doses.switchFor[start] ?? doses.switchSeconds;

/** All that the phases of a step are made from. */
export type Timed = {
  kind: Kind;
  dose: PersonalDose;
  sides: readonly Side[];
  /** Seconds to get ready in, and to change sides in. */
  ready: number;
  change: number;
};

/** Seconds that one side is held, pushed or moved. */
export function workSeconds({ kind, dose }: Pick<Timed, 'kind' | 'dose'>, amount: Amount): number {
  const { sets, reps, holdSeconds } = amount;
  if (kind === 'contract-relax') return sets * (reps ?? 1) * (dose.pushSeconds + (holdSeconds ?? 0));
  return sets * (holdSeconds ?? moveSeconds(dose, amount));
}

/** The length of a step in seconds, as the sum of `phasesOf` would give it. */
export function stepSeconds({ kind, dose, sides, ready, change }: Timed, amount: Amount): number {
  const one = amount.holdSeconds ?? 0;
  const set =
    kind === 'contract-relax'
      ? (amount.reps ?? 1) * (dose.pushSeconds + dose.relaxSeconds + one)
      : amount.holdSeconds === null
        ? moveSeconds(dose, amount)
        : one;
  const side = amount.sets * set + (amount.sets - 1) * dose.restSeconds;
  const count = Math.max(1, sides.length);
  return ready + count * side + (count - 1) * change;
}

const moveSeconds = (dose: PersonalDose, { reps }: Amount): number =>
  Math.round((reps ?? 1) * dose.secondsPerRep);

/** The phases of a step, side after side, each side the same. Whole seconds. */
export function phasesOf(timed: Timed, amount: Amount): Phase[] {
  const { sides, ready, change } = timed;
  const phases: Phase[] = [];
  for (const [index, side] of (sides.length === 0 ? [undefined] : sides).entries()) {
    const add: Add = (name, seconds) => phases.push(side ? { name, seconds, side } : { name, seconds });
    if (index === 0) add('get-ready', ready);
    else add('switch', change);
    addSets(add, timed, amount);
  }
  return phases;
}

type Add = (name: PhaseName, seconds: number) => void;

function addSets(add: Add, { kind, dose }: Timed, amount: Amount): void {
  for (let set = 0; set < amount.sets; set++) {
    if (set > 0 && dose.restSeconds > 0) add('rest', dose.restSeconds);
    if (kind === 'contract-relax') addPushes(add, dose, amount);
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
