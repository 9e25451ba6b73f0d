import { type Facts, isMet, metIn } from '../condition.ts';
import type { Pattern, PatternsFile, ScoreName, Scores } from '../schema/patterns.ts';
import type { StagedFacts } from './facts.ts';

/** Adds up the score table (ordinal points, our own heuristic) over the answers. */
function scoresOf(file: PatternsFile, facts: Facts): Scores {
  const scores: Scores = { neural: 0, muscular: 0, 'sit-bone': 0, calf: 0, 'deep-gluteal': 0, back: 0 };
  for (const { points } of metIn(file.scores, facts)) {
    for (const name in points) scores[name as ScoreName] += points[name as ScoreName] ?? 0;
  }
  return scores;
}

/** Whether the nerve may be part of it, whatever the pattern is called. Labels choose words, never limits. */
const hasNerveFeatures = (file: PatternsFile, facts: Facts, scores: Scores): boolean =>
  scores.neural >= file.nerveFeatures.neuralAtLeast || isMet(file.nerveFeatures.any, facts);

/** Whether the nerve leads: its score is clearly ahead, or the muscle's is low. */
const nerveLeads = (file: PatternsFile, scores: Scores): boolean =>
  scores.neural >= scores.muscular + file.mixed.lead || scores.muscular < file.mixed.muscularAtLeast;

/** The stage of the scores: what they come to, and what they say of the nerve. */
export function scored(file: PatternsFile, facts: StagedFacts): { scores: Scores; facts: StagedFacts } {
  const scores = scoresOf(file, facts);
  const found = !hasNerveFeatures(file, facts, scores)
    ? []
    : nerveLeads(file, scores)
      ? ['neural', 'nerve-leads']
      : ['neural'];
  return { scores, facts: facts.with('scores', found) };
}

export type Named = { pattern: Pattern; also: Pattern[] };

/** The pattern that gives the routine its name, and every other that also fits. */
export function patternsOf(file: PatternsFile, facts: Facts, scores: Scores): Named {
  const pattern = named(file, facts) ?? highest(file, facts, scores) ?? last(file);
  const also = file.patterns.filter((each) => each !== pattern && alsoFits(each, facts, scores));
  return { pattern, also: pattern.id === 'mixed' ? also.filter((each) => each.id !== 'muscular') : also };
}

const named = (file: PatternsFile, facts: Facts): Pattern | undefined =>
  file.patterns.find((each) => each.names && isMet(each.names, facts));

function highest(file: PatternsFile, facts: Facts, scores: Scores): Pattern | undefined {
  let best: Pattern | undefined;
  for (const each of file.patterns) {
    if (!each.score || (each.fits && !isMet(each.fits, facts))) continue;
    const score = scores[each.score];
    if (score < (each.nameAtLeast ?? each.atLeast ?? 0)) continue;
    if (!best?.score || score > scores[best.score]) best = each;
  }
  return best;
}

function alsoFits(pattern: Pattern, facts: Facts, scores: Scores): boolean {
  if (pattern.score && pattern.atLeast && scores[pattern.score] < pattern.atLeast) return false;
  if (pattern.fits) return isMet(pattern.fits, facts);
  return pattern.score !== undefined;
}

function last(file: PatternsFile): Pattern {
  const pattern = file.patterns.at(-1);
  if (!pattern) throw new RangeError('patterns.json has no pattern');
  return pattern;
}
