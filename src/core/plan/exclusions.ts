import words from '../../../data/words/plan.json';
import units from '../../../data/words/units.json';
import type { ActiveRule } from '../assess/limits.ts';
import type { Stretch } from '../library.ts';
import { onceFor } from '../remembered.ts';
import { isAskedByAny, roleOf } from '../roles.ts';
import type { Reason } from '../routine.ts';
import type { Filter } from '../schema/rule.ts';
import { fill, named } from '../words.ts';
import { concerns } from './joint-limits.ts';

/** A rule as a reason. */
export const reasonOf = ({ id, because, each }: Pick<ActiveRule, 'id' | 'because' | 'each'>): Reason => ({
  code: id,
  text: because,
  each,
});

const balanceRank = { none: 0, low: 1, moderate: 2 } as const;

/** What a person's rules say of one stretch. */
export type Ruled = {
  /** Why it is left out: a reason for each thing that a rule takes away. */
  readonly against: Reason[];
  /** The rules that limit its poses or add cues; one shared list for all people with the same ones. */
  readonly changing: readonly ActiveRule[];
};

/** A list of rules that change a stretch, and what each further rule adds to it. */
type Changing = { readonly rules: readonly ActiveRule[]; readonly further: WeakMap<ActiveRule, Said> };

type Said = { readonly against: readonly Reason[]; readonly after: Changing };

let unchanged = new WeakMap<Stretch, Changing>();

/** How many lists are remembered, and the most: so that many different people fill no memory. */
let lists = 0;
const mostLists = 30_000;

function changedBy(rules: readonly ActiveRule[]): Changing {
  if (++lists > mostLists) {
    unchanged = new WeakMap();
    lists = 0;
  }
  return { rules: Object.freeze(rules), further: new WeakMap() };
}

function noneYet(stretch: Stretch): Changing {
  const none = changedBy([]);
  unchanged.set(stretch, none);
  return none;
}

/** Applies rules to a stretch. What a rule says is found out once, and looked up for everybody else. */
export function ruledBy(stretch: Stretch, rules: readonly ActiveRule[]): Ruled {
  let so = unchanged.get(stretch) ?? noneYet(stretch);
  const against: Reason[] = [];
  for (const rule of rules) {
    const said = so.further.get(rule) ?? saidBy(rule, stretch, so);
    if (said.against.length > 0) against.push(...said.against);
    so = said.after;
  }
  return { against, changing: so.rules };
}

function saidBy(rule: ActiveRule, stretch: Stretch, so: Changing): Said {
  const because = Object.freeze(reasonOf(rule));
  const against = testsOf(rule.filter).flatMap((isAgainst) => (isAgainst(stretch) ? [because] : []));
  const said = { against, after: changes(rule, stretch) ? changedBy([...so.rules, rule]) : so };
  so.further.set(rule, said);
  return said;
}

const changes = (rule: ActiveRule, stretch: Stretch): boolean =>
  rule.filter.notPose !== undefined ||
  (rule.filter.jointLimits ?? []).some((limit) => concerns(limit, stretch)) ||
  isCued(rule, stretch);

/** Whether a rule has a cue for a stretch, changed or not. */
export const isCued = ({ cueKinds, cueStarts }: ActiveRule, { kind, start }: Stretch): boolean =>
  (cueKinds?.includes(kind) || cueStarts?.includes(start)) ?? false;

type Test = (stretch: Stretch) => boolean;

/** The tests of a filter, one for each thing it takes away; true where it takes the stretch away. */
const testsOf = onceFor(makeTests);

function makeTests(filter: Filter): Test[] {
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
  const tests: Test[] = [];
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

/** Whether all roles of a stretch are among these. One without any role is not let through. */
const hasNoOther = ({ roles }: Stretch, only: readonly string[]): boolean =>
  roles.length > 0 && roles.every((each) => only.includes(roleOf(each)));

/** What a stretch needs that is not at hand. */
export function missingEquipment(stretch: Stretch, equipment: readonly string[]): readonly Reason[] {
  const either = stretch.orEquipment;
  if (stretch.equipment.length === 0 && !either) return nothing;
  const missing = stretch.equipment.filter((item) => !equipment.includes(item)).map((item) => needs([item]));
  if (either && !either.some((item) => equipment.includes(item))) missing.push(needs(either));
  return missing;
}

const nothing: readonly Reason[] = Object.freeze([]);

/** The code of a reason that more equipment would remove. */
export const needsCode = 'needs';

const needed = new Map<string, Reason>();

/** A reason for missing equipment, made once for each, since many people share it. */
function needs(things: readonly string[]): Reason {
  const ids = things.join();
  const known = needed.get(ids);
  if (known) return known;
  const thing = things.map((each) => named(units.things, each)).join(words.either);
  const { one, many } = words.needs;
  const reason = Object.freeze({ code: needsCode, text: fill(one, { thing }), each: fill(many, { thing }) });
  needed.set(ids, reason);
  return reason;
}
