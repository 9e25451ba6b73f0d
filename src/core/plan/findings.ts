import type { Assessment } from '../assess/assess.ts';
import { conditionOf } from '../assess/facts.ts';
import { irritabilityFacts, irritabilityOf, irritabilityReasons } from '../assess/irritability.ts';
import { type Facts, isMet, metIn, unique } from '../condition.ts';
import type { Library } from '../library.ts';
import { linesFor, reasonFor, textFor } from '../lines.ts';
import { type FactConditions, reasons } from '../reasons.ts';
import type { Sign } from '../schema/assess.ts';
import type { Condition } from '../schema/condition.ts';
import type { Instead, Pattern } from '../schema/patterns.ts';
import type { Finding, Severity } from '../types.ts';
import { capital } from '../words.ts';

const severityOf = (sign: Sign): Severity =>
  sign.effect === 'stop' ? 'stop' : sign.effect === 'note' ? 'info' : 'warn';

/** The answers that made a condition hold. */
type Why = (condition: Condition) => string[];

/** What was noticed and why, the gravest first: signs, the pattern, then what adapts the routine. */
export function findingsOf(assessment: Assessment, library: Library): Finding[] {
  const { facts } = assessment;
  const why = whyOf(assessment, library);
  const isStop = assessment.outcome === 'stop';
  const signs = assessment.signs
    .filter((sign) => (!isStop || sign.effect === 'stop') && (!sign.waits || !facts.fact('referred')))
    .map(
      (sign): Finding => ({
        code: sign.id,
        severity: severityOf(sign),
        because: unique(why(sign.when)),
        text: linesFor(sign.say, facts).join(' '),
        sources: sign.sources,
      }),
    );
  if (isStop) return signs;
  const adapted = metIn(library.files.conditions.rules, facts).map(
    (rule): Finding => ({
      code: `adapted-${rule.id}`,
      severity: 'info',
      because: unique(why(rule.when)),
      text: `${capital(reasonFor(rule.because, facts))}.`,
      sources: rule.sources,
    }),
  );
  const told = adapted.length > 0 ? signs.filter((finding) => finding.code !== 'adapted') : signs;
  return [...told, patternFinding(assessment, library, why), ...adapted];
}

/** Gives the reasons of this person; those behind a fact are worked out once. */
function whyOf(assessment: Assessment, library: Library): Why {
  const conditions = conditionOf(library.files);
  const known = new Map<string, readonly string[]>();
  const answersOf = (fact: string): readonly string[] => {
    const answers = known.get(fact) ?? answersBehind(fact, assessment, library, why);
    known.set(fact, answers);
    return answers;
  };
  const behind: FactConditions = (fact) => conditions(fact) ?? answersOf(fact);
  const why: Why = (condition) => reasons(condition, assessment.facts, behind);
  return why;
}

/** The answers behind a fact that code works out: an irritability or a pattern. None for any other. */
function answersBehind(
  fact: string,
  { facts, pattern, also }: Assessment,
  library: Library,
  why: Why,
): string[] {
  const found = [pattern, ...also].find(({ id }) => id === fact);
  const { irritability } = library.files;
  // A graver grade comes from the diary, and no answer is behind it.
  if (irritabilityFacts(irritabilityOf(irritability, facts)).includes(fact))
    return irritabilityReasons(irritability, facts);
  return found ? patternAnswers(found, facts, library, why) : [];
}

/** The answers that speak for a pattern; where its fact has none of its own, those of the points that made it. */
function patternAnswers(pattern: Pattern, facts: Facts, library: Library, why: Why): string[] {
  const named = pattern.names ? why(pattern.names) : [];
  const isUnnamed = pattern.id === 'mixed' && named.length === 0;
  const byScore = !pattern.names || pattern.score || pattern.id === 'neural' || isUnnamed;
  const rows = byScore ? metIn(library.files.patterns.scores, facts) : [];
  const column = pattern.score ?? 'neural';
  const scored = rows.flatMap((row) => ((row.points[column] ?? 0) > 0 ? why(row.when) : []));
  return unique([...named, ...scored]);
}

function patternFinding({ pattern, facts }: Assessment, library: Library, why: Why): Finding {
  const nerve = pattern.id === 'neural' || pattern.id === 'mixed';
  const other = insteadOf(pattern, facts, library);
  return {
    code: pattern.code ?? pattern.id,
    severity: nerve ? 'warn' : 'info',
    because: unique([
      ...(other?.text ? why(other.when) : []),
      ...patternAnswers(pattern, facts, library, why),
    ]),
    text: wordsFor(pattern, facts, library).text,
    sources: pattern.sources,
  };
}

/** What is said of a pattern; `promises`: what the title says is there. */
type PatternWords = { title: string; promises: readonly string[]; text: string };

/** The words that stand for this person instead of those of a pattern. */
const insteadOf = (pattern: Pattern, facts: Facts, { files }: Library): Instead | undefined =>
  files.patterns.instead.find(
    (each) => (!each.patterns || each.patterns.includes(pattern.id)) && isMet(each.when, facts),
  );

/** The words of a pattern, or those that stand instead of them for this person. */
export function wordsFor(pattern: Pattern, facts: Facts, library: Library): PatternWords {
  const other = insteadOf(pattern, facts, library);
  const { title, promises = [] } = other ?? pattern;
  return { title, promises, text: textFor(other?.text ?? pattern.text, facts) };
}
