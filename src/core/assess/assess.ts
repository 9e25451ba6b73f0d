import { type Facts, metIn } from '../condition.ts';
import type { Library } from '../library.ts';
import { reasonFor } from '../lines.ts';
import type { Standing } from '../plan/ladder-standing.ts';
import type { Weeks } from '../plan/weeks.ts';
import { carefulFacts } from '../questionnaire/careful.ts';
import { type CompleteAnswers, certainly, factsSaid } from '../questionnaire/complete.ts';
import { frozen, onceFor } from '../remembered.ts';
import type { Limits } from '../routine.ts';
import type { Sign } from '../schema/assess.ts';
import type { Pattern, Scores } from '../schema/patterns.ts';
import type { Rule } from '../schema/rule.ts';
import type { Irritability, Outcome, TriageLevel } from '../types.ts';
import type { StagedFacts } from './facts.ts';
import { irritabilityFacts, irritabilityOf, worse } from './irritability.ts';
import { type ActiveRule, limitsOf } from './limits.ts';
import { patternsOf, scored } from './patterns.ts';
import { factTable, knownFact, stirredSince } from './stages.ts';
import { triageOf, triageRank } from './triage.ts';

/** What the answers come to, before any stretch is chosen. */
export type Assessment = {
  /** The answers it was made from. */
  given: CompleteAnswers;
  /** Judges conditions with everything that was worked out. */
  facts: StagedFacts;
  triage: TriageLevel;
  outcome: Outcome;
  signs: Sign[];
  pattern: Pattern;
  also: Pattern[];
  irritability: Irritability;
  scores: Scores;
  limits: Limits;
  rules: ActiveRule[];
  /** Where the weeks of a diary have brought this person; undefined without a diary. */
  standing?: Standing;
  /** What the weeks take from the work on muscles, and what they add; undefined without a diary. */
  weeks?: Weeks;
};

/**
 * Warning signs, irritability, pattern, conditions, goal: in this order, each only ever tightening
 * (clinical rules in data/). `atLeast`: how easily stirred it is today, whatever the answers say. Pure; the same
 * answers give the same assessment.
 */
export function assess(
  answers: CompleteAnswers,
  library: Library,
  atLeast: Irritability = 'none',
): Assessment {
  const { files } = library;
  const given = certainly(answers, library);
  const table = factTable(files);
  const { scores, facts: weighed } = scored(files.patterns, carefulFacts(factsSaid(given, library), files));
  const answered = irritabilityOf(files.irritability, weighed);
  const irritability = worse(answered, atLeast);
  const graded = weighed.with('irritability', [
    ...irritabilityFacts(irritability),
    ...(irritability === answered ? [] : [stirredSince]),
  ]);
  const { pattern, also } = patternsOf(files.patterns, graded, scores);
  const ids = [pattern, ...also].map(({ id }) => id);
  const named = graded.with(
    'patterns',
    ids.filter((id) => knownFact(id, table).stage === 'patterns'),
  );
  const { level, outcome, signs } = triageOf(files['warning-signs'].signs, named);
  const facts = named.with('signs', signFacts(signs, level));

  const rules = activeRules(library, facts, [pattern, ...also]);
  const limits = limitsOf(files.gates.base ?? { holdLoad: 0, peakLoad: 0 }, rules);
  return { given, facts, triage: level, outcome, signs, pattern, also, irritability, scores, limits, rules };
}

/** The facts that signs lead to, also behind a stop: adding a graver sign must not loosen what a milder one limited. */
const signFacts = (signs: readonly Sign[], level: TriageLevel): string[] => [
  ...(signs.some((sign) => sign.effect === 'limited') ? ['limited'] : []),
  ...(triageRank(level) >= triageRank('clinician') ? ['referred'] : []),
  ...(triageRank(level) >= triageRank('urgent') ? ['urgent'] : []),
];

function activeRules(library: Library, facts: Facts, patterns: readonly Pattern[]): ActiveRule[] {
  const active: ActiveRule[] = [];
  for (const { rules } of [library.files.gates, library.files.conditions]) {
    for (const rule of metIn(rules, facts)) active.push(saidTo(facts, rule));
  }
  for (const pattern of patterns) active.push(...patternRule(pattern));
  return active;
}

const told = new WeakMap<Rule, Map<string, ActiveRule>>();

/** The most reasons of a rule that are remembered. Beyond that each person gets a copy. */
const mostTold = 200;

/** A rule with its reason for this person; the same value for all who are told the same. */
export function saidTo(facts: Facts, rule: Rule): ActiveRule {
  if (isSaidAlike(rule)) return rule;
  const because = reasonFor(rule.because, facts);
  const byReason = told.get(rule) ?? new Map<string, ActiveRule>();
  told.set(rule, byReason);
  const said = byReason.get(because) ?? frozen({ ...rule, because });
  if (byReason.size >= mostTold) byReason.clear();
  byReason.set(because, said);
  return said;
}

/** Whether everybody hears the same reason: then the rule is not copied for each. */
const isSaidAlike = (rule: Rule): rule is Rule & { because: string } => typeof rule.because === 'string';

/** The rule a pattern brings itself. */
export const patternRule = onceFor(
  ({ id, filter, because, rewords, sources }: Pattern): readonly ActiveRule[] =>
    frozen(filter ? [{ id, filter, because: because ?? id, sources, ...(rewords ? { rewords } : {}) }] : []),
);
