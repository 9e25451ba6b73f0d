import { type Facts, isMet } from '../condition.ts';
import type { Library } from '../library.ts';
import { carefulFacts } from '../questionnaire/careful.ts';
import type { Limits, Outcome } from '../routine.ts';
import type { Pattern, Scores } from '../schema/patterns.ts';
import type { Sign } from '../schema/warning-signs.ts';
import type { Answers, Irritability, TriageLevel } from '../types.ts';
import { type FactSources, factsOf } from './facts.ts';
import { atLeastAsIrritable, irritabilityOf, worse } from './irritability.ts';
import { type ActiveRule, limitsOf } from './limits.ts';
import { nerveLeads, patternsOf } from './patterns.ts';
import { scoresOf } from './scores.ts';
import { triageOf } from './triage.ts';

/** What the answers come to, before any stretch is chosen. */
export type Assessment = {
  /** Judges conditions with everything that was worked out. */
  facts: Facts;
  triage: TriageLevel;
  outcome: Outcome;
  signs: Sign[];
  pattern: Pattern;
  also: Pattern[];
  irritability: Irritability;
  scores: Scores;
  limits: Limits;
  rules: ActiveRule[];
};

const factSources = (library: Library): FactSources => ({
  facts: library.files.facts.facts,
  patterns: library.files.patterns,
});

/** The facts about answers that may still be incomplete: what the questionnaire asks by. */
export const provisionalFacts = (
  library: Library,
  given: Answers,
  known: ReadonlySet<string> = new Set(),
): Facts =>
  carefulFacts(given, library.files.questionnaire.questions, (answers, raw) =>
    factsOf(factSources(library), answers, raw, known),
  );

/**
 * Warning signs, irritability, pattern, conditions, goal: in this order, each only ever tightening
 * (clinical rules in data/). `atLeast`: how easily stirred it is today, whatever the answers say. Pure; the same
 * answers give the same assessment.
 */
export function assess(given: Answers, library: Library, atLeast: Irritability = 'none'): Assessment {
  const { files } = library;
  const known = new Set<string>();
  const facts = provisionalFacts(library, given, known);

  const scores = scoresOf(files.patterns, facts);
  if (facts.fact('neural') && nerveLeads(files.patterns, scores)) known.add('nerve-leads');
  const irritability = worse(irritabilityOf(files.irritability, facts), atLeast);
  for (const grade of ['low', 'moderate', 'high'] as const) {
    if (atLeastAsIrritable(irritability, grade)) known.add(`irritability-${grade}`);
  }
  const { pattern, also } = patternsOf(files.patterns, facts, scores);
  for (const each of [pattern, ...also]) known.add(each.id);
  const { level, outcome, signs } = triageOf(files['warning-signs'].signs, facts);
  // Also behind a stop: adding a graver sign must not loosen what a milder one limited.
  if (signs.some((sign) => sign.effect === 'limited')) known.add('limited');

  const rules = activeRules(library, facts, [pattern, ...also]);
  const limits = limitsOf(files.gates.base ?? { holdLoad: 0, peakLoad: 0 }, rules);
  return { facts, triage: level, outcome, signs, pattern, also, irritability, scores, limits, rules };
}

function activeRules(library: Library, facts: Facts, patterns: readonly Pattern[]): ActiveRule[] {
  const rules = [...library.files.gates.rules, ...library.files.conditions.rules];
  return [...rules.filter((rule) => isMet(rule.when, facts)), ...patterns.flatMap(patternRule)];
}

/** The rule a pattern brings itself. */
export const patternRule = ({ id, filter, because, sources }: Pattern): ActiveRule[] =>
  filter ? [{ id, filter, because: because ?? id, sources }] : [];

/** Whether what was really answered so far already stops it, with no careful guess added. */
export const stopsHere = (library: Library, given: Answers): boolean =>
  triageOf(library.files['warning-signs'].signs, factsOf(factSources(library), given, given)).outcome ===
  'stop';
