import { assess } from '../../src/core/assess/assess.ts';
import type { Library } from '../../src/core/library.ts';
import type { Around } from '../../src/core/lint/index.ts';
import { planOf } from '../../src/core/plan/plan.ts';
import type { Answers } from '../../src/core/types.ts';
import { wholeFor } from '../whole.ts';
import { brokenLaws } from './checks.ts';
import { hostileLibrary, unmasked, ways } from './hostile-libraries.ts';

type HostileCounts = {
  /** Copies that somebody made, and those the program took. */
  given: number;
  taken: number;
  /** Steps of plans that are copies. */
  planned: number;
  broken: Map<string, Answers>;
};

/**
 * Laws of what a library should offer, not of what anybody is kept from: with copies there is one thing twice, with bad ones
 * in the place of ours there is less; what a file says it is (a title names it, another comes before it), and what it takes, is
 * its own word.
 */
const isOfOffer = (law: string): boolean =>
  /^a stretch twice|^"|^night cramp: nothing|^thin bones|equipment that is not there|the knee is bent|hip first is not/.test(
    law,
  );

/** Plans for each profile with a library that was made to get round the limits, and checks every law. */
export function sweepHostile(
  name: string,
  profiles: () => Iterable<Answers>,
  ours: Library,
  { around, only = ways }: { around: Around; only?: readonly (typeof ways)[number][] },
): HostileCounts {
  const counts: HostileCounts = { given: 0, taken: 0, planned: 0, broken: new Map() };
  for (const way of only) {
    const hostile = hostileLibrary(name, way, around, ours);
    const { library } = hostile;
    counts.given += hostile.given;
    counts.taken += library.own.size;
    for (const answers of profiles()) {
      const plan = planOf(assess(wholeFor(answers, library), library), library);
      counts.planned += plan.routine?.steps.filter(({ stretch }) => library.own.has(stretch)).length ?? 0;
      for (const law of brokenLaws(answers, ...unmasked(plan, hostile, ours))) {
        if (!isOfOffer(law)) counts.broken.set(`${way}: ${law}`, answers);
      }
    }
  }
  return counts;
}
