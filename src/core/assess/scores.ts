import { type Facts, isMet } from '../condition.ts';
import type { PatternsFile, ScoreName, Scores } from '../schema/patterns.ts';
import type { StagedFacts } from './facts.ts';

const names: readonly ScoreName[] = ['neural', 'muscular', 'sit-bone', 'calf', 'deep-gluteal', 'back'];

/** Adds up the score table (ordinal points, our own heuristic) over the answers. */
function scoresOf(file: PatternsFile, facts: Facts): Scores {
  const scores: Scores = { neural: 0, muscular: 0, 'sit-bone': 0, calf: 0, 'deep-gluteal': 0, back: 0 };
  for (const row of file.scores) {
    if (!isMet(row.when, facts)) continue;
    for (const name of names) scores[name] += row.points[name] ?? 0;
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
