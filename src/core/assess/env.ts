import { type Env, holds } from '../condition.ts';
import type { Condition } from '../schema/condition.ts';
import type { FactsFile } from '../schema/facts.ts';
import type { PatternsFile } from '../schema/patterns.ts';
import type { Answers } from '../types.ts';
import { hasNerveFeatures, scoresOf } from './scores.ts';

export type FactSources = { facts: FactsFile['facts']; patterns: PatternsFile };

/**
 * The facts about one set of answers, worked out when first asked for. `neural` comes from the scores; named
 * facts from facts.json; every condition is a fact of its own name. `known` adds what later stages found.
 */
export function makeEnv(
  sources: FactSources,
  answers: Answers,
  given: Answers,
  known: ReadonlySet<string> = new Set(),
): Env {
  const cache = new Map<string, boolean>();
  const env: Env = {
    answers,
    given,
    fact(id) {
      let value = cache.get(id);
      if (value === undefined) cache.set(id, (value = workOut(id)));
      return value;
    },
  };
  function workOut(id: string): boolean {
    if (known.has(id)) return true;
    if (id === 'neural') return hasNerveFeatures(sources.patterns, env, scoresOf(sources.patterns, env));
    const named = sources.facts[id];
    if (named) return holds(named.when, env);
    const conditions = answers['conditions'];
    return (
      (typeof conditions === 'object' && conditions.includes(id)) ||
      answers['age'] === id ||
      answers['goal'] === id
    );
  }
  return env;
}

/** The condition behind a fact, so that a reason can name the answers and not the fact. */
export const conditionOf =
  (sources: FactSources) =>
  (id: string): Condition | undefined =>
    id === 'neural' ? sources.patterns.nerveFeatures.any : sources.facts[id]?.when;
