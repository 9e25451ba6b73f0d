import { limitsOf } from '../assess/limits.ts';
import type { Facts } from '../condition.ts';
import type { Library, Stretch } from '../library.ts';
import { fitFor } from '../plan/adapt.ts';

/** Of whom a stretch is not for: the fact, and why. */
export type NotFor = { when: string; because: string };

/** Whom a stretch is not for: what its file says, then what rules say of it that leave it out by themselves. */
export const notForOf = (stretch: Stretch, library: Library): NotFor[] => [
  ...stretch.notFor,
  ...(stretch.offered === false ? [] : ruledOut(stretch, library)),
];

function ruledOut(stretch: Stretch, library: Library): NotFor[] {
  const { gates, conditions, 'neural-load': load } = library.files;
  return [...gates.rules, ...conditions.rules].flatMap(({ shows, filter, id, sources }) => {
    if (!shows) return [];
    const facts = knownBy(shows.when, library);
    if (stretch.notFor.some(({ when }) => facts.fact(when))) return [];
    const rules = [{ id, filter, sources, because: shows.because }];
    const limits = limitsOf(gates.base ?? { holdLoad: 0, peakLoad: 0 }, rules);
    const equipment = [...stretch.equipment, ...(stretch.orEquipment ?? [])];
    const found = fitFor(stretch, { facts, rules, limits, equipment }, load);
    return found.fits ? [] : [shows];
  });
}

/** Somebody of whom a fact is true with all that it consists of, and nothing else. */
function knownBy(id: string, { files }: Library): Facts {
  const when = files.facts.facts[id]?.when;
  const parts = when && 'all' in when ? when.all : [];
  const known = new Set([id, ...parts.flatMap((part) => ('fact' in part ? [part.fact] : []))]);
  return { answers: {}, given: {}, fact: (fact) => known.has(fact) };
}
