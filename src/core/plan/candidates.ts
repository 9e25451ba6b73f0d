import type { Assessment } from '../assess/assess.ts';
import { muscleLength } from '../body/muscle-length.ts';
import { remembered } from '../body/remember.ts';
import { holds } from '../condition.ts';
import type { Library } from '../library.ts';
import type { LeftOut } from '../routine.ts';
import type { MuscleLengthFile } from '../schema/body.ts';
import type { Group } from '../schema/patterns.ts';
import { type Adapted, type Fit, fit, type Person } from './adapt.ts';

/** A stretch that may be used, and what for. */
export type Candidate = { adapted: Adapted; purpose: string };

export type Candidates = { wanted: Candidate[]; leftOut: LeftOut[] };

/**
 * What the patterns and the goal ask for, in turn from each, as far as this person may do it. A barred stretch
 * gives way to its easier one. Where the hamstring is the target, the best bargain comes first: the most
 * lengthening for the least neural load.
 */
export function candidatesFor(assessment: Assessment, library: Library, person: Person): Candidates {
  const fits = new Map<string, Fit>();
  const fitOf = (id: string): Fit | undefined => {
    const stretch = library.stretches.get(id);
    if (!stretch) return undefined;
    let found = fits.get(id);
    if (!found) fits.set(id, (found = fit(stretch, person, library.files['neural-load'])));
    return found;
  };
  const used = new Set<string>();
  const wanted: Candidate[] = [];
  for (const group of groupsInTurn(assessment, library)) {
    let taken = 0;
    for (const adapted of ranked(group, library, fitOf)) {
      if (taken === group.take) break;
      if (used.has(adapted.stretch.id)) continue;
      used.add(adapted.stretch.id);
      wanted.push({ adapted, purpose: group.purpose });
      taken++;
    }
  }
  return { wanted, leftOut: barred(fits, library) };
}

/** The groups of the pattern, the goal and all that also fits: one from each in turn. */
function groupsInTurn(assessment: Assessment, library: Library): Group[] {
  const goal = library.files.patterns.goals.find((each) => assessment.env.fact(each.id))?.id;
  const ids = [assessment.pattern.id, ...(goal ? [goal] : []), ...assessment.also.map((each) => each.id)];
  const lists = ids.map((id) =>
    (library.includes.get(id) ?? []).filter((group) => !group.when || holds(group.when, assessment.env)),
  );
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list[turn] ?? [])).flat();
}

function ranked(group: Group, library: Library, fitOf: (id: string) => Fit | undefined): Adapted[] {
  const direct = group.of.flatMap((id) => adaptedOf(fitOf(id)));
  const found = direct.length > 0 ? direct : group.of.flatMap((id) => easierOf(id, library, fitOf));
  if (group.by === 'order') return found;
  const worth = found.map((adapted) => ({ adapted, bargain: bargain(adapted, library) }));
  return worth.sort((one, other) => other.bargain - one.bargain).map((each) => each.adapted);
}

const adaptedOf = (found: Fit | undefined): Adapted[] => (found?.fits ? [found.adapted] : []);

/** The first allowed stretch on the way down the `easier` links. */
function easierOf(id: string, library: Library, fitOf: (id: string) => Fit | undefined): Adapted[] {
  for (let next = library.stretches.get(id)?.easier; next; next = library.stretches.get(next)?.easier) {
    const found = adaptedOf(fitOf(next));
    if (found.length > 0) return found;
  }
  return [];
}

/** Hamstring lengthening (percent) per point of neural load. */
const bargain = (adapted: Adapted, library: Library): number =>
  hamstringLength(adapted.pose, library.files['muscle-length']) / (1 + adapted.load);

const hamstringLength = remembered((pose, file: MuscleLengthFile) => muscleLength(pose, 'hamstrings', file));

const barred = (fits: ReadonlyMap<string, Fit>, library: Library): LeftOut[] =>
  [...fits].flatMap(([stretch, found]) =>
    found.fits
      ? []
      : [
          {
            stretch,
            name: library.stretches.get(stretch)?.name ?? stretch,
            because: [...new Set(found.because)],
          },
        ],
  );
