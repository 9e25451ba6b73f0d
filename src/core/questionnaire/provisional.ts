import { factsOf } from '../assess/facts.ts';
import { scored } from '../assess/scores.ts';
import { type FactFiles, factTable } from '../assess/stages.ts';
import type { Facts } from '../condition.ts';
import type { Answers } from '../types.ts';
import { carefulAnswers } from './careful.ts';

/**
 * Facts about answers that may still be incomplete: what the questionnaire asks by, and nothing else. They may turn
 * out otherwise with the next answer. They go as far as the scores; what comes later throws.
 */
export type ProvisionalFacts = Facts & { readonly provisional: true };

export function provisionalFacts({ files }: { files: FactFiles }, given: Answers): ProvisionalFacts {
  const answered = factsOf(factTable(files), carefulAnswers(given, files), given);
  return { ...scored(files.patterns, answered).facts, provisional: true };
}
