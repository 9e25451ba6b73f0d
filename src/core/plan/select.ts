import type { DosesFile } from '../schema/doses.ts';
import type { Kind } from '../types.ts';
import { type Choice, secondsOf } from './choice.ts';
import { add, addMusts, isChosen, isEnough, raise, used } from './fill.ts';
import type { Candidate, OnRung } from './ranked.ts';

type Selection = {
  chosen: Choice[];
  /** The next candidates whose shortest dose found no time. */
  noTime: Candidate[];
};

const isSlider = ({ adapted }: Candidate): boolean => adapted.stretch.kind === 'slider';

const lengthens: readonly Kind[] = ['static', 'dynamic', 'contract-relax', 'tensioner'];

const lengthensHamstrings = ({ adapted: { stretch } }: Candidate): boolean =>
  lengthens.includes(stretch.kind) && stretch.targets.includes('hamstrings');

/** How many of those that found no time are named. */
const named = 5;

/** What is to be chosen from, and in which time. */
export type Wishes = {
  /** What the routine is for: one of each list, the best first. */
  musts: readonly (readonly Candidate[])[];
  /** All that is wanted, in order of worth. */
  wanted: Iterable<Candidate>;
  /** Today's step of the ladder, then the one before it: their least doses come before all else. */
  rung?: OnRung | undefined;
  seconds: number;
  /** Hamstrings are lengthened only after a slider, unless there is none for this person. */
  sliderFirst: boolean;
  /** A slider is chosen only beside a hamstring stretch, unless there is none for this person. */
  stretchFirst: boolean;
};

/**
 * Chooses stretches for so many seconds, never more. First what the routine is for, at its shortest dose, then at its
 * ordinary one; nothing at all if there is no time for any of it. Then what is wanted, in order, up to a variety that
 * suits the time; then fuller doses; then, while much time is left, more stretches.
 */
export function select(
  { musts, wanted, rung, seconds, sliderFirst, stretchFirst }: Wishes,
  choose: (candidate: Candidate) => Choice,
  doses: DosesFile,
): Selection {
  const made = new Map<string, Choice>();
  const choiceFor = (candidate: Candidate): Choice => {
    const { id } = candidate.adapted.stretch;
    const choice = made.get(id) ?? choose(candidate);
    made.set(id, choice);
    return choice;
  };
  const chosen: Choice[] = [];
  const { least, minutesPerStretch, most } = doses.variety;
  const variety = Math.min(most, Math.round(least + seconds / 60 / minutesPerStretch));
  if (rung) climbFirst(chosen, rung, wanted, choiceFor, seconds);
  const needsSlider =
    sliderFirst && has(wanted, isSlider) && !chosen.some(({ candidate }) => isSlider(candidate));
  if (needsSlider) add(chosen, wanted, choiceFor, 1, seconds, isSlider);
  const noSlider = needsSlider && !chosen.some(({ candidate }) => isSlider(candidate));
  const isAllowed = (candidate: Candidate): boolean => !(noSlider && lengthensHamstrings(candidate));
  addMusts(
    chosen,
    musts.map((list) => list.filter(isAllowed)),
    choiceFor,
    seconds,
  );
  if (rung?.holdsAsUsual)
    raise(chosen, seconds, ({ candidate }) =>
      lengthensHamstrings(candidate) ? choiceFor(candidate).chosen : 0,
    );
  if (musts.length > 0 && chosen.length === 0) return { chosen, noTime: firsts(musts) };
  const waits = stretchFirst && has(wanted, lengthensHamstrings);
  const mayFollow = (candidate: Candidate): boolean =>
    isAllowed(candidate) &&
    (!waits || !isSlider(candidate) || chosen.some((each) => lengthensHamstrings(each.candidate)));
  const addUpTo = (stretches: number): void => {
    add(chosen, wanted, choiceFor, stretches, seconds, mayFollow);
    raise(chosen, seconds);
  };
  addUpTo(variety);
  if (used(chosen) < seconds * doses.atLeastShare) addUpTo(Number.POSITIVE_INFINITY);
  const late = firsts(musts.filter((list) => !list.some((each) => isChosen(chosen, each))));
  return { chosen, noTime: tooLong(onceEach(late, wanted), chosen, choiceFor, seconds) };
}

/** Chooses for the ladder: the least dose of today's rung, then the rung before it and a hold if there is time. */
function climbFirst(
  chosen: Choice[],
  { own, below, ownSets }: OnRung,
  wanted: Iterable<Candidate>,
  choiceFor: (candidate: Candidate) => Choice,
  seconds: number,
): void {
  const shortest = (candidate: Candidate | undefined, sets = 1): Choice | undefined => {
    if (!candidate || isChosen(chosen, candidate)) return undefined;
    const found = choiceFor(candidate);
    const enough = found.amounts.findIndex(({ amount }) => amount.sets >= sets);
    const choice = { ...found, chosen: Math.max(0, enough) };
    if (used(chosen) + secondsOf(choice) > seconds) return undefined;
    chosen.push(choice);
    return choice;
  };
  // A hold is the rung itself, with all its sets. Else a shorter step comes before the way up to it.
  const step = shortest(own[0], ownSets);
  if (!step || !lengthensHamstrings(step.candidate)) shortest(firstOf(wanted, lengthensHamstrings));
  const minute = shortest(below[0]);
  raise(chosen, seconds, (choice) => (choice === minute ? choice.amounts.length - 1 : 0));
}

const firsts = (lists: readonly (readonly Candidate[])[]): Candidate[] =>
  lists.flatMap(([first]) => first ?? []).slice(0, named);

/** Some candidates, then others, none of them twice. */
function* onceEach(...lists: Iterable<Candidate>[]): Generator<Candidate> {
  const seen = new Set<string>();
  for (const list of lists)
    for (const candidate of list) {
      const { id } = candidate.adapted.stretch;
      if (!seen.has(id)) yield candidate;
      seen.add(id);
    }
}

/** The next ones in line whose shortest dose has no time. */
function tooLong(
  wanted: Iterable<Candidate>,
  chosen: readonly Choice[],
  choiceFor: (candidate: Candidate) => Choice,
  seconds: number,
): Candidate[] {
  const room = seconds - used(chosen);
  const left: Candidate[] = [];
  for (const candidate of wanted) {
    if (left.length === named) break;
    if (isChosen(chosen, candidate)) continue;
    const choice = choiceFor(candidate);
    if (!isEnough(chosen, choice) && secondsOf(choice, 0) > room) left.push(candidate);
  }
  return left;
}

const has = (wanted: Iterable<Candidate>, is: (candidate: Candidate) => boolean): boolean =>
  firstOf(wanted, is) !== undefined;

function firstOf(wanted: Iterable<Candidate>, is: (candidate: Candidate) => boolean): Candidate | undefined {
  for (const candidate of wanted) if (is(candidate)) return candidate;
  return undefined;
}
