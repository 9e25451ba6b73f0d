import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/core/assess/assess.ts';
import { muscleLength } from '../../../src/core/body/lengthening.ts';
import type { Group, Library } from '../../../src/core/library.ts';
import { type Adapted, fitFor } from '../../../src/core/plan/adapt.ts';
import { candidatesFor } from '../../../src/core/plan/candidates.ts';
import { constraintsOf } from '../../../src/core/plan/constraints.ts';
import { library } from '../../library.ts';
import { plainIndex } from '../../safety/oracle.ts';
import { plannedTable } from '../../safety/planned.ts';

const { files, stretches } = library;

/** Every group with a purpose of its own, so that what was taken tells for which it was. */
const groups = new Map(
  [...library.includes].flatMap(([id, some]) =>
    some.map((group, index): [string, Group] => [`${id} ${index}`, { ...group, purpose: `${id} ${index}` }]),
  ),
);
const told: Library = {
  ...library,
  // A stand-in keeps the purpose of its group here, so that it can be traced to it.
  files: { ...files, patterns: { ...files.patterns, standIn: {} } },
  includes: new Map(
    [...library.includes.keys()].map((id) => [
      id,
      [...groups].flatMap(([purpose, group]) => (purpose.startsWith(`${id} `) ? [group] : [])),
    ]),
  ),
};

/** Hamstring lengthening in percent for each point of neural load, worked out apart from the planner. */
const worth = ({ pose }: Pick<Adapted, 'pose'>): number =>
  muscleLength(pose, 'hamstrings', files['muscle-length']) / (1 + plainIndex(pose));

type Decision = { taken: Adapted; passedOver: Adapted[]; asked: boolean };

/** What was taken for a group of bargains, and what else was allowed and not yet used. */
function decisionsFor(assessment: Assessment): Decision[] {
  const person = constraintsOf(assessment);
  const allowed = (group: Group): Adapted[] =>
    group.of.flatMap((id) => {
      const stretch = stretches.get(id);
      const fit = stretch && fitFor(stretch, person, files['neural-load']);
      return fit?.fits ? [fit.adapted] : [];
    });
  const used = new Set<string>();
  return [...candidatesFor(assessment, told, person).wanted].flatMap(({ adapted, purpose }) => {
    const group = groups.get(purpose);
    const before = new Set(used);
    used.add(adapted.stretch.id);
    if (group?.by !== 'bargain') return [];
    const passedOver = allowed(group).filter(({ stretch }) => !before.has(stretch.id));
    return [{ taken: adapted, passedOver, asked: group.of.includes(adapted.stretch.id) }];
  });
}

describe('the most lengthening for the least load', () => {
  const decisions = plannedTable().flatMap(({ assessment }) => decisionsFor(assessment));

  it('no hamstring stretch that is allowed was passed over for a worse bargain', () => {
    const worse = decisions.flatMap(({ taken, passedOver }) =>
      passedOver
        .filter((other) => worth(other) > worth(taken))
        .map((other) => `${taken.stretch.id} before ${other.stretch.id}`),
    );
    expect([...new Set(worse)]).toEqual([]);
  });
  it('an easier one stands in only where none that was asked for is allowed', () => {
    const standIns = decisions.filter(({ asked }) => !asked);
    expect(standIns.filter(({ passedOver }) => passedOver.length > 0)).toEqual([]);
    expect(standIns.length).toBeGreaterThan(0);
  });
  it('and that was a choice: longest and least loaded were often not the best', () => {
    const open = decisions.filter(({ passedOver }) => passedOver.length > 1);
    const length = ({ pose }: Adapted): number => muscleLength(pose, 'hamstrings', files['muscle-length']);
    const beaten = (by: (one: Adapted) => number): number =>
      open.filter(({ taken, passedOver }) => passedOver.some((other) => by(other) > by(taken))).length;
    expect(open.length).toBeGreaterThan(300);
    expect(beaten(length)).toBeGreaterThan(30);
    expect(beaten(({ pose }) => -plainIndex(pose))).toBeGreaterThan(30);
  });
  it('at the same worth the order of the file decides', () => {
    const ties = decisions.flatMap(({ taken, passedOver }) =>
      passedOver
        .filter((other) => worth(other) === worth(taken))
        .slice(0, 1)
        .map(({ stretch }) => [stretch.id, taken.stretch.id]),
    );
    expect(ties.filter(([first, taken]) => first !== taken)).toEqual([]);
  });
});
