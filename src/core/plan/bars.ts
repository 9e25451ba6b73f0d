import type { ActiveRule } from '../assess/limits.ts';
import type { Stretch } from '../library.ts';
import { isAskedByAny, roleOf } from '../roles.ts';
import type { Filter } from '../schema/rule.ts';

/** A rule as a test of a stretch. */
export type Bar = { against: (stretch: Stretch) => boolean; because: string };

const balanceRank = { none: 0, low: 1, moderate: 2 } as const;

/** The rules that leave out whole stretches, one test for each thing they take away. */
export function barsOf(rules: readonly ActiveRule[]): Bar[] {
  const bars: Bar[] = [];
  for (const { filter, because } of rules)
    for (const against of testsOf(filter)) bars.push({ against, because });
  return bars;
}

const made = new WeakMap<Filter, readonly Bar['against'][]>();

function testsOf(filter: Filter): readonly Bar['against'][] {
  const tests = made.get(filter) ?? makeTests(filter);
  made.set(filter, tests);
  return tests;
}

function makeTests(filter: Filter): Bar['against'][] {
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
  const tests: Bar['against'][] = [];
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

/** What a stretch needs that is not at hand, in words. */
export function missingEquipment(stretch: Stretch, equipment: readonly string[]): string[] {
  const either = stretch.orEquipment;
  const missing: string[] = [];
  for (const item of stretch.equipment) if (!equipment.includes(item)) missing.push(`it needs a ${item}`);
  if (either && !either.some((item) => equipment.includes(item)))
    missing.push(`it needs a ${either.join(' or a ')}`);
  return missing;
}
