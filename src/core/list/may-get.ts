import { patternRule, saidTo } from '../assess/assess.ts';
import { limitsOf } from '../assess/limits.ts';
import type { Facts } from '../condition.ts';
import type { Group, Library } from '../library.ts';
import { type Constraints, fitFor } from '../plan/adapt.ts';
import type { Condition } from '../schema/condition.ts';
import type { Pattern } from '../schema/patterns.ts';
import { type Judge, judgeFor } from './pattern-only.ts';

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
