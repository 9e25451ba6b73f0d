import { patternRule, saidTo } from '../assess/assess.ts';
import { limitsOf } from '../assess/limits.ts';
import type { Facts } from '../condition.ts';
import type { Group, Library } from '../library.ts';
import { type Constraints, fitFor } from '../plan/adapt.ts';
import type { Condition } from '../schema/condition.ts';
import type { Pattern } from '../schema/patterns.ts';

/** How a stretch may come into a routine for a pattern. */
export type May = {
  /** Neural load index after the corrections that the pattern's limits ask for. */
  load: number;
  /** `false` where it is asked for only with certain further answers. */
  sure: boolean;
};

/**
 * What a pattern includes and is not barred from, by stretch id: the planner's own knowledge, applied to somebody
 * of whom the pattern is known and nothing else. Further answers only take away.
 */
export function mayGet(pattern: Pattern, library: Library): ReadonlyMap<string, May> {
  const judge = judgeFor(pattern, library);
  const constraints = constraintsOf(pattern, judge, library);
  const asked = askedFor(judge, library.includes.get(pattern.id) ?? []);
  const may = new Map<string, May>();
  for (const [id, conditions] of asked) {
    const stretch = library.stretches.get(id);
    const fit = stretch && fitFor(stretch, constraints, library.files['neural-load']);
    if (fit?.fits) may.set(id, { load: fit.adapted.load, sure: surely(conditions, judge) });
  }
  return may;
}

/** The conditions under which each stretch is asked for, without those that cannot hold; `undefined` is always. */
function askedFor(judge: Judge, groups: readonly Group[]): Map<string, (Condition | undefined)[]> {
  const asked = new Map<string, (Condition | undefined)[]>();
  for (const { of, when } of groups) {
    if (when && judge(when) === false) continue;
    for (const id of of) asked.set(id, [...(asked.get(id) ?? []), when]);
  }
  return asked;
}

/** Whether one of the conditions always holds, or two of them leave nothing between. */
function surely(conditions: readonly (Condition | undefined)[], judge: Judge): boolean {
  const texts = conditions.map((each) => JSON.stringify(each));
  return conditions.some(
    (each) => !each || judge(each) === true || ('not' in each && texts.includes(JSON.stringify(each.not))),
  );
}

function constraintsOf(pattern: Pattern, judge: Judge, { files, stretches }: Library): Constraints {
  const listed = [...files.gates.rules, ...files.conditions.rules];
  const facts: Facts = { answers: {}, given: {}, fact: (fact) => judge({ fact }) === true };
  const held = listed.filter((rule) => judge(rule.when) === true);
  const rules = [...held.map((rule) => saidTo(facts, rule)), ...patternRule(pattern)];
  return {
    facts,
    limits: limitsOf(files.gates.base ?? { holdLoad: 0, peakLoad: 0 }, rules),
    rules,
    equipment: [...stretches.values()].flatMap((each) => [...each.equipment, ...(each.orEquipment ?? [])]),
  };
}

/** Whether a condition holds: `undefined` where further answers would decide. */
type Judge = (condition: Condition) => boolean | undefined;

/** Judges conditions by what is true of everybody with a pattern, and nothing else. */
export function judgeFor(pattern: Pattern, { files }: Library): Judge {
  const known = knownOf(pattern);
  const judge: Judge = (condition) => {
    if ('all' in condition) return every(condition.all.map(judge));
    if ('any' in condition) return negated(every(condition.any.map((part) => negated(judge(part)))));
    if ('not' in condition) return negated(judge(condition.not));
    if (known.some((each) => implies(each, condition))) return true;
    const named = 'fact' in condition ? files.facts.facts[condition.fact] : undefined;
    return named && judge(named.when);
  };
  return judge;
}

const negated = (value: boolean | undefined): boolean | undefined =>
  value === undefined ? undefined : !value;

const every = (parts: readonly (boolean | undefined)[]): boolean | undefined =>
  parts.includes(false) ? false : parts.includes(undefined) ? undefined : true;

/** What each way to a pattern asks for; where there are two ways, what both do. */
function knownOf({ id, names, fits, score }: Pattern): Condition[] {
  const ways = [...(names ? [partsOf(names)] : []), ...(fits || score ? [partsOf(fits)] : [])];
  const shared = ways.flat().filter((part) => ways.every((way) => way.some((each) => implies(each, part))));
  const facts = [
    id,
    ...(shared.some((part) => 'fact' in part && part.fact === 'nerve-leads') ? ['neural'] : []),
  ];
  // The nerve can lead only where it has a part (assess.ts).
  return [...shared, ...facts.map((fact) => ({ fact }))];
}

/** The parts of a condition that hold whenever it does: one that is not made of several is its own. */
function partsOf(condition: Condition | undefined): Condition[] {
  if (!condition) return [];
  return 'all' in condition ? condition.all.flatMap(partsOf) : [condition];
}

function implies(known: Condition, asked: Condition): boolean {
  if (JSON.stringify(known) === JSON.stringify(asked)) return true;
  if (!('question' in known) || !('has' in asked) || known.question !== asked.question) return false;
  const among = 'has' in known ? known.has : 'only' in known ? known.only : undefined;
  return among?.every((choice) => asked.has.includes(choice)) ?? false;
}
