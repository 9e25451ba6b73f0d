import { assess } from '../../src/core/assess/assess.ts';
import type { Library } from '../../src/core/library.ts';
import { planOf } from '../../src/core/plan/plan.ts';
import type { Answers } from '../../src/core/types.ts';
import { wholeFor } from '../whole.ts';
import { brokenLaws } from './checks.ts';
import { additionsOf, adds, loosened } from './monotone.ts';

export type Counts = {
  profiles: number;
  additions: number;
  steps: number;
  outcomes: Record<string, number>;
  patterns: Record<string, number>;
  rules: Set<string>;
  signs: Set<string>;
  stretches: Set<string>;
  broken: Map<string, { times: number; example: Answers }>;
};

export const noCounts = (): Counts => ({
  profiles: 0,
  additions: 0,
  steps: 0,
  outcomes: {},
  patterns: {},
  rules: new Set(),
  signs: new Set(),
  stretches: new Set(),
  broken: new Map(),
});

/** Plans for each profile and checks every law; every other profile also gets something added, in turn. */
export function sweep(profiles: Iterable<Answers>, library: Library, counts: Counts): void {
  const additions = additionsOf(library);
  for (const answers of profiles) {
    const assessment = assess(wholeFor(answers, library), library);
    const plan = planOf(assessment, library);
    const broken = brokenLaws(answers, plan, library);
    const addition = additions[(counts.profiles / 2) % additions.length];
    if (counts.profiles % 2 === 0 && addition && adds(answers, addition)) {
      counts.additions++;
      broken.push(...loosened(answers, assessment, addition, library));
    }
    for (const law of broken) {
      const before = counts.broken.get(law);
      counts.broken.set(law, { times: (before?.times ?? 0) + 1, example: before?.example ?? answers });
    }
    count(counts, assessment.pattern.id, plan.outcome, plan.routine?.steps.map((step) => step.stretch) ?? []);
    for (const rule of assessment.rules) counts.rules.add(rule.id);
    for (const sign of assessment.signs) counts.signs.add(sign.id);
  }
}

function count(counts: Counts, pattern: string, outcome: string, stretches: readonly string[]): void {
  counts.profiles++;
  counts.steps += stretches.length;
  counts.outcomes[outcome] = (counts.outcomes[outcome] ?? 0) + 1;
  counts.patterns[pattern] = (counts.patterns[pattern] ?? 0) + 1;
  for (const stretch of stretches) counts.stretches.add(stretch);
}
