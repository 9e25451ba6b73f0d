import { type Facts, isMet } from '../condition.ts';
import type { Pattern, PatternsFile, Scores } from '../schema/patterns.ts';

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
