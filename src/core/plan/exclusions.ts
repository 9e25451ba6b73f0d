import words from '../../../data/words/plan.json';
import type { ActiveRule } from '../assess/limits.ts';
import type { Stretch } from '../library.ts';
import { isAskedByAny, roleOf } from '../roles.ts';
import type { Reason } from '../routine.ts';
import type { Filter } from '../schema/rule.ts';
import { fill } from '../words.ts';

/** A rule as a test of a stretch. */
export type Exclusion = { against: (stretch: Stretch) => boolean; because: Reason };

/** A rule as a reason. */
export const reasonOf = ({ id, because, each }: Pick<ActiveRule, 'id' | 'because' | 'each'>): Reason => ({
  code: id,
  text: because,
  each,
});

const balanceRank = { none: 0, low: 1, moderate: 2 } as const;

/** The rules that leave out whole stretches, one test for each thing they take away. */
export function exclusionsOf(rules: readonly ActiveRule[]): Exclusion[] {
  const exclusions: Exclusion[] = [];
  for (const rule of rules) {
    const because = reasonOf(rule);
    for (const against of testsOf(rule.filter)) exclusions.push({ against, because });
  }
  return exclusions;
}

const made = new WeakMap<Filter, readonly Exclusion['against'][]>();

function testsOf(filter: Filter): readonly Exclusion['against'][] {
  const tests = made.get(filter) ?? makeTests(filter);
  made.set(filter, tests);
  return tests;
}

function makeTests(filter: Filter): Exclusion['against'][] {
  const {
    notKinds,
    notStarts,
    notRoles,
    onlyRoles,
    notEquipment,
    notTargets,
    balance,
    noFloor,
    noTensioners,
  } = filter;
  const tests: Exclusion['against'][] = [];
  if (notKinds) tests.push((stretch) => notKinds.includes(stretch.kind));
  if (notStarts) tests.push((stretch) => notStarts.includes(stretch.start));
  if (notRoles) tests.push((stretch) => isAskedByAny(stretch, notRoles));
  if (onlyRoles) tests.push((stretch) => !hasNoOther(stretch, onlyRoles));
  if (notEquipment) tests.push((stretch) => stretch.equipment.some((item) => notEquipment.includes(item)));
  for (const { targets, kinds } of notTargets ?? [])
    tests.push(
      (stretch) =>
        (!kinds || kinds.includes(stretch.kind)) &&
        stretch.targets.some((target) => targets.includes(target)),
    );
  if (balance) tests.push((stretch) => balanceRank[stretch.balance] > balanceRank[balance]);
  if (noTensioners) tests.push((stretch) => stretch.kind === 'tensioner');
  if (noFloor) tests.push((stretch) => stretch.floor);
  return tests;
}

/** Whether a stretch has a role, and none beside these: one that says nothing of itself is not let through. */
const hasNoOther = ({ roles }: Stretch, only: readonly string[]): boolean =>
  roles.length > 0 && roles.every((each) => only.includes(roleOf(each)));

/** What a stretch needs that is not at hand. */
export function missingEquipment(stretch: Stretch, equipment: readonly string[]): Reason[] {
  const either = stretch.orEquipment;
  const missing: Reason[] = [];
  for (const item of stretch.equipment) if (!equipment.includes(item)) missing.push(needs(item));
  if (either && !either.some((item) => equipment.includes(item)))
    missing.push(needs(either.join(words.either)));
  return missing;
}

const needed = new Map<string, Reason>();

/** Said to many people: made once for each thing. */
function needs(thing: string): Reason {
  const known = needed.get(thing);
  if (known) return known;
  const { one, many } = words.needs;
  const reason = Object.freeze({ code: 'needs', text: fill(one, { thing }), each: fill(many, { thing }) });
  needed.set(thing, reason);
  return reason;
}
