import { type Assessment, assess } from '../../src/core/assess/assess.ts';
import type { Library } from '../../src/core/library.ts';
import { planOf } from '../../src/core/plan/plan.ts';
import type { Plan } from '../../src/core/routine.ts';
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

type Met = { readonly answers: Answers; readonly assessment: Assessment; readonly plan: Plan };

/** Plans for each profile and checks every law. */
export const sweep = (profiles: Iterable<Answers>, library: Library, counts: Counts): void =>
  check(planned(profiles, library), library, counts);

function* planned(profiles: Iterable<Answers>, library: Library): Generator<Met> {
  for (const answers of profiles) {
    const assessment = assess(wholeFor(answers, library), library);
    yield { answers, assessment, plan: planOf(assessment, library) };
  }
}

/** Checks every law for people who have a plan; every other one also gets something added, in turn. */
export function check(people: Iterable<Met>, library: Library, counts: Counts): void {
  const additions = additionsOf(library);
  for (const { answers, assessment, plan } of people) {
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
