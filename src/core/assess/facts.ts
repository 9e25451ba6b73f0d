import { type Facts, isMet } from '../condition.ts';
import type { Condition } from '../schema/condition.ts';
import type { FactsFile } from '../schema/facts.ts';
import type { PatternsFile } from '../schema/patterns.ts';
import type { Answers } from '../types.ts';
import { hasNerveFeatures, scoresOf } from './scores.ts';

export type FactSources = { facts: FactsFile['facts']; patterns: PatternsFile };

/**
 * The facts about one set of answers, worked out when first asked for and then kept. `neural` comes from the
 * scores; named facts from facts.json; a condition, an age or a goal is a fact of its own name. `known` is what
 * later stages find out: a fact must not be asked for before what it builds on is known.
 */
export function factsOf(
  sources: FactSources,
  answers: Answers,
  given: Answers,
  known: ReadonlySet<string> = new Set(),
): Facts {
  const kept = new Map<string, boolean>();
  const facts: Facts = {
    answers,
    given,
    fact(id) {
      let value = kept.get(id);
      if (value === undefined) {
        value = known.has(id) || workOut(id);
        kept.set(id, value);
      }
      return value;
    },
  };
  function workOut(id: string): boolean {
    if (id === 'neural') return hasNerveFeatures(sources.patterns, facts, scoresOf(sources.patterns, facts));
    const named = sources.facts[id];
    return named ? isMet(named.when, facts) : isAnswer(answers, id);
  }
  return facts;
}

function isAnswer(answers: Answers, id: string): boolean {
  const conditions = answers.conditions;
  return (
    (typeof conditions === 'object' && conditions.includes(id)) || answers.age === id || answers.goal === id
  );
}

/** The condition behind a fact, so that a reason can name the answers and not the fact. */
export const conditionOf =
  (sources: FactSources) =>
  (id: string): Condition | undefined =>
    id === 'neural' ? sources.patterns.nerveFeatures.any : sources.facts[id]?.when;
