import { muscleLength } from '../body/lengthening.ts';
import type { Group, Library } from '../library.ts';
import { remembered } from '../remembered.ts';
import { idsFor } from '../roles.ts';
import type { MuscleLengthFile } from '../schema/body.ts';
import type { Rung } from '../schema/progress.ts';
import type { Adapted, Fit } from './adapt.ts';
import { rungsOf, type Standing } from './ladder-standing.ts';

/** A stretch that may be used, and what for. */
export type Candidate = { adapted: Adapted; purpose: string };

/**
 * The stretches for today's step of the ladder and for the one before it, each with the best first. `ownSets`: the
 * fewest sets of today's. `holdsAsUsual`: holds have their usual dose before variety, on the rung where somebody calm
 * begins.
 */
export type OnRung = { own: Candidate[]; below: Candidate[]; ownSets: number; holdsAsUsual?: boolean };

/** How a stretch fits this person, by its id. */
export type FitOf = (id: string) => Fit | undefined;

/** The stretches of a group this person may do, the best first; their easier ones when there is none. */
export function ranked(group: Group, library: Library, fitOf: FitOf): Candidate[] {
  const list: Candidate[] = [];
  for (const id of idsIn(group, library, fitOf)) {
    const found = fitOf(id);
    if (found?.fits) list.push({ adapted: found.adapted, purpose: group.purpose });
  }
  return list.length > 0 ? list : [...standIns(group, library, fitOf)];
}

/** The stretches of a group, the best first, including those this person may not do. */
export const idsIn = (group: Group, library: Library, fitOf: FitOf): readonly string[] =>
  group.by === 'bargain' ? byBargain(group, library, fitOf) : group.of;

/** Easier stretches for a group of which this person may do none; each is worked out when it is asked for. */
export function* standIns(group: Group, library: Library, fitOf: FitOf): Generator<Candidate> {
  for (const id of group.of) {
    const kind = library.stretches.get(id)?.kind;
    for (const adapted of easierOf(id, library, fitOf)) {
      // A slider moves the nerve: it is no easier way to lengthen a muscle.
      if (adapted.stretch.kind === 'slider' && kind !== 'slider') continue;
      const other = adapted.stretch.kind !== kind && library.files.patterns.standIn[adapted.stretch.kind];
      yield { adapted, purpose: other || group.purpose };
    }
  }
}

/** The stretches of a group that fit, the best bargain first. */
function byBargain(group: Group, library: Library, fitOf: FitOf): string[] {
  const worth: { id: string; bargain: number }[] = [];
  group.of.forEach((id) => {
    const found = fitOf(id);
    if (found?.fits) worth.push({ id, bargain: bargain(found.adapted, library) });
  });
  return worth.sort((one, other) => other.bargain - one.bargain).map(({ id }) => id);
}

/** The first stretch down the `easier` links that this person may do; empty where there is none. */
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

const hamstringLength = remembered((pose: Adapted['pose'], file: MuscleLengthFile) =>
  muscleLength(pose, 'hamstrings', file),
);

/** What this person may do of today's rung, or of a lower one where that has nothing; and of the rung before it. */
export function onRungOf(standing: Standing, library: Library, fitOf: FitOf): OnRung {
  const { own, below } = rungsOf(standing);
  const listFor = (rung: Rung): Candidate[] =>
    ranked(
      {
        ...{ of: idsFor(rung.of, library.stretches), purpose: rung.says, take: 1 },
        by: rung.held && rung.of.includes('hamstring-hold') ? 'bargain' : 'order',
      },
      library,
      fitOf,
    );
  const ownSets = standing.half ? 1 : (own.dose.sets?.[0] ?? 1);
  const holdsAsUsual = !standing.half && standing.today === Number(standing.file.entry.low.slice(1));
  return { own: listFor(own), below: below ? listFor(below) : [], ownSets, holdsAsUsual };
}
