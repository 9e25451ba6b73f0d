import type { Assessment } from '../assess/assess.ts';
import { muscleLength } from '../body/muscle-length.ts';
import { remembered } from '../body/remember.ts';
import { isMet, unique } from '../condition.ts';
import type { Library } from '../library.ts';
import type { LeftOut } from '../routine.ts';
import type { MuscleLengthFile } from '../schema/body.ts';
import type { Group } from '../schema/patterns.ts';
import { type Adapted, type Fit, fitFor, type Person } from './adapt.ts';

/** A stretch that may be used, and what for. */
export type Candidate = { adapted: Adapted; purpose: string };

export type Candidates = {
  /** In order of worth, worked out only as far as they are asked for. */
  wanted: Iterable<Candidate>;
  /** What was considered and barred so far, with the reasons. */
  leftOut: () => LeftOut[];
};

/**
 * What the patterns and the goal ask for, in turn from each, as far as this person may do it. A barred stretch
 * gives way to its easier one. Where the hamstring is the target, the best bargain comes first: the most
 * lengthening for the least neural load.
 */
export function candidatesFor(assessment: Assessment, library: Library, person: Person): Candidates {
  const fits = new Map<string, Fit>();
  const fitOf: FitOf = (id) => {
    const stretch = library.stretches.get(id);
    if (!stretch) return undefined;
    const found = fits.get(id) ?? fitFor(stretch, person, library.files['neural-load']);
    fits.set(id, found);
    return found;
  };
  return {
    wanted: onceEach(inTurn(groupsInTurn(assessment, library), library, fitOf)),
    leftOut: () => barred(fits, library),
  };
}

type FitOf = (id: string) => Fit | undefined;

function* inTurn(groups: Iterable<Group>, library: Library, fitOf: FitOf): Generator<Candidate> {
  const used = new Set<string>();
  for (const group of groups) {
    let taken = 0;
    for (const adapted of ranked(group, library, fitOf)) {
      if (taken === group.take) break;
      if (used.has(adapted.stretch.id)) continue;
      used.add(adapted.stretch.id);
      taken++;
      yield { adapted, purpose: group.purpose };
    }
  }
}

/** Lets an iterable be walked more than once while each item is worked out once. */
function onceEach<Item>(source: Iterator<Item>): Iterable<Item> {
  const seen: Item[] = [];
  return {
    *[Symbol.iterator]() {
      for (let at = 0; ; at++) {
        if (at === seen.length) {
          const next = source.next();
          if (next.done) return;
          seen.push(next.value);
        }
        const item = seen[at];
        if (item !== undefined) yield item;
      }
    },
  };
}

/** The groups of the pattern, the goal and all that also fits: one from each in turn. */
function* groupsInTurn({ facts, pattern, also }: Assessment, library: Library): Generator<Group> {
  const goal = library.files.patterns.goals.find((each) => facts.fact(each.id));
  const lists = [pattern, ...(goal ? [goal] : []), ...also].map((each) =>
    (library.includes.get(each.id) ?? []).filter((group) => !group.when || isMet(group.when, facts)),
  );
  for (const each of library.files.patterns.first) {
    if (!isMet(each.when, facts)) continue;
    yield* each.includes;
    if (each.alone) return;
  }
  const longest = Math.max(0, ...lists.map((list) => list.length));
  for (let turn = 0; turn < longest; turn++) {
    for (const list of lists) {
      const group = list[turn];
      if (group) yield group;
    }
  }
}

/** The stretches of a group this person may do, the best first; their easier ones when there is none. */
function* ranked(group: Group, library: Library, fitOf: FitOf): Generator<Adapted> {
  let any = false;
  for (const adapted of group.by === 'bargain' ? byBargain(group, library, fitOf) : eachFit(group, fitOf)) {
    if (!adapted?.fits) continue;
    any = true;
    yield adapted.adapted;
  }
  if (any) return;
  for (const id of group.of) yield* easierOf(id, library, fitOf);
}

function* eachFit(group: Group, fitOf: FitOf): Generator<Fit | undefined> {
  for (const id of group.of) yield fitOf(id);
}

function byBargain(group: Group, library: Library, fitOf: FitOf): (Fit | undefined)[] {
  const worth = group.of.map((id) => {
    const found = fitOf(id);
    return { found, bargain: found?.fits ? bargain(found.adapted, library) : 0 };
  });
  return worth.sort((one, other) => other.bargain - one.bargain).map((each) => each.found);
}

/** The first allowed stretch on the way down the `easier` links. */
function easierOf(id: string, library: Library, fitOf: FitOf): Adapted[] {
  for (let next = library.stretches.get(id)?.easier; next; next = library.stretches.get(next)?.easier) {
    const found = fitOf(next);
    if (found?.fits) return [found.adapted];
  }
  return [];
}

/** Hamstring lengthening (percent) per point of neural load. */
const bargain = (adapted: Adapted, library: Library): number =>
  hamstringLength(adapted.pose, library.files['muscle-length']) / (1 + adapted.load);

const hamstringLength = remembered((pose, file: MuscleLengthFile) => muscleLength(pose, 'hamstrings', file));

function barred(fits: ReadonlyMap<string, Fit>, library: Library): LeftOut[] {
  const left: LeftOut[] = [];
  for (const [stretch, found] of fits) {
    if (found.fits) continue;
    const because = found.because.length > 1 ? unique(found.because) : found.because;
    left.push({ stretch, name: library.stretches.get(stretch)?.name ?? stretch, because });
  }
  return left;
}
