import type { Assessment } from '../assess/assess.ts';
import { type Facts, isMet, metIn } from '../condition.ts';
import type { Group, Library } from '../library.ts';
import type { LeftOut, Reason } from '../routine.ts';
import { type Constraints, type Fit, fitFor } from './adapt.ts';
import { type Candidate, type FitOf, idsIn, type OnRung, onRungOf, ranked, standIns } from './ranked.ts';

export type Candidates = {
  /** What the routine is for: one stretch of each list, the best first. */
  musts: Candidate[][];
  /** With a diary, what the week adds: one stretch of each list, the best first. */
  thisWeek: Candidate[][];
  /** With a diary: today's step of the ladder and the one before it, each with its best stretch first. */
  onRung: OnRung | undefined;
  /** The best first, worked out only as far as they are asked for. */
  wanted: Iterable<Candidate>;
  /** What was considered and barred so far, with the reasons. */
  leftOut: () => LeftOut[];
};

/**
 * What the patterns and the goal ask for, one from each in turn, as far as this person may do it. A barred stretch
 * gives way to its easier one. Where the hamstring is the target the best bargain comes first: the most lengthening for
 * the least neural load.
 */
export function candidatesFor(
  assessment: Assessment,
  library: Library,
  constraints: Constraints,
): Candidates {
  const fits = new Map<string, Fit>();
  const fitOf: FitOf = (id) => {
    const stretch = library.stretches.get(id);
    if (!stretch) return undefined;
    const found = fits.get(id) ?? fitFor(stretch, constraints, library.files['neural-load']);
    fits.set(id, found);
    return found;
  };
  const asked = askedOf(assessment, library);
  return {
    musts: mustsOf(asked, assessment.facts, library, fitOf),
    thisWeek: (assessment.weeks?.first ?? [])
      .map((group) => ranked(group, library, fitOf))
      .filter((list) => list.length > 0),
    onRung: assessment.standing ? onRungOf(assessment.standing, library, fitOf) : undefined,
    wanted: onceEach(inTurn(inTurns(asked), library, fitOf)),
    leftOut: () => barred(fits, library),
  };
}

/** As many stretches of each group as it takes, none twice. A stretch is judged only when it is asked for. */
function* inTurn(groups: Iterable<Group>, library: Library, fitOf: FitOf): Generator<Candidate, undefined> {
  const used = new Set<string>();
  for (const group of groups) {
    let taken = 0;
    let any = false;
    for (const id of idsIn(group, library, fitOf)) {
      const found = fitOf(id);
      if (!found?.fits) continue;
      any = true;
      if (taken === group.take) break;
      if (used.has(id)) continue;
      used.add(id);
      taken++;
      yield { adapted: found.adapted, purpose: group.purpose };
    }
    if (any) continue;
    for (const candidate of standIns(group, library, fitOf)) {
      if (taken === group.take) break;
      const { id } = candidate.adapted.stretch;
      if (used.has(id)) continue;
      used.add(id);
      taken++;
      yield candidate;
    }
  }
  return undefined;
}

/** Lets a source be walked several times, while each item is worked out once. */
function onceEach<Item>(source: Iterator<Item, undefined>): Iterable<Item> {
  const turns: IteratorResult<Item, undefined>[] = [];
  return {
    [Symbol.iterator]() {
      let at = 0;
      return {
        next() {
          const turn = turns[at] ?? source.next();
          turns[at] = turn;
          // A source that has ended is not asked again.
          if (!turn.done) at++;
          return turn;
        },
      };
    },
  };
}

/** The groups that a person is asked for: what comes first, then what goal, pattern and all that also fits ask. */
type Asked = { first: Group[]; goal: Group[]; pattern: Group[]; also: Group[][] };

function askedOf({ facts, pattern, also }: Assessment, library: Library): Asked {
  const { groups: first, alone } = firstGroups(facts, library);
  if (alone) return { first, goal: [], pattern: [], also: [] };
  const goal = library.files.patterns.goals.find((each) => facts.fact(each.id));
  return {
    first,
    goal: goal ? groupsOf(goal.id, facts, library) : [],
    pattern: groupsOf(pattern.id, facts, library),
    also: also.map(({ id }) => groupsOf(id, facts, library)),
  };
}

const groupsOf = (id: string, facts: Facts, library: Library): Group[] =>
  metIn(library.includes.get(id) ?? [], facts);

/** What this person does first; `alone`: and nothing else. */
function firstGroups(facts: Facts, { first }: Library): { groups: Group[]; alone: boolean } {
  const groups: Group[] = [];
  for (const each of metIn(first, facts)) {
    groups.push(...metIn(each.includes, facts));
    if (each.alone) return { groups, alone: true };
  }
  return { groups, alone: false };
}

/** All stretches of each group that the routine is for; groups with nothing for this person are left out. */
function mustsOf(asked: Asked, facts: Facts, library: Library, fitOf: FitOf): Candidate[][] {
  const musts: Candidate[][] = [];
  for (const group of [...asked.first, ...asked.goal, ...asked.pattern]) {
    const { must } = group;
    if (must === undefined || !(must === true || isMet(must, facts))) continue;
    const list = ranked(group, library, fitOf);
    if (list.length > 0) musts.push(list);
  }
  return musts;
}

/** What comes first; then the groups of the pattern, the goal and all that also fits: one from each in turn. */
function* inTurns({ first, goal, pattern, also }: Asked): Generator<Group> {
  yield* first;
  // What a goal must have was chosen before: from here on it would be more of the same.
  const wished = goal.filter(({ must }) => must === undefined);
  const lists = [pattern, wished, ...also];
  const longest = Math.max(...lists.map((list) => list.length));
  for (let turn = 0; turn < longest; turn++) {
    for (const list of lists) {
      const group = list[turn];
      if (group) yield group;
    }
  }
}

function barred(fits: ReadonlyMap<string, Fit>, library: Library): LeftOut[] {
  const left: LeftOut[] = [];
  for (const [stretch, found] of fits) {
    if (found.fits) continue;
    const name = library.stretches.get(stretch)?.name ?? stretch;
    left.push({ stretch, name, because: onceEachText(found.because) });
  }
  return left;
}

/** Reasons without those that say the same in other rules. */
const onceEachText = (reasons: Reason[]): Reason[] =>
  reasons.length > 1
    ? reasons.filter(({ text }, index) => reasons.findIndex((each) => each.text === text) === index)
    : reasons;
