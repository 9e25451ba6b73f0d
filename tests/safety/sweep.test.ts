import { describe, expect, it } from 'vitest';
import { library } from '../library.ts';
import { plannedCrowd, plannedTable } from './planned.ts';
import { makeRandom, pairsOnce, valuesOf } from './profiles.ts';
import { check, noCounts, sweep } from './run.ts';

const { questions } = library.files.questionnaire;

describe('the sweep, its quick part (npm run sweep is the whole)', () => {
  it('no pair of answers and no drawn profile breaks a law', () => {
    const counts = noCounts();
    sweep(pairsOnce(questions, makeRandom(11)), library, counts);
    // As many as it takes to meet every rule, sign and pattern.
    check([...plannedTable(), ...plannedCrowd(4000)], library, counts);
    expect([...counts.broken.keys()]).toEqual([]);
    expect(counts.profiles).toBeGreaterThan(5000);
    expect(counts.additions).toBeGreaterThan(1500);
    expect(Object.keys(counts.outcomes).sort()).toEqual(['limited', 'routine', 'stop']);
    expect(Object.keys(counts.patterns).sort()).toEqual(
      library.files.patterns.patterns.map((pattern) => pattern.id).sort(),
    );
    expect(counts.signs.size).toBe(library.files['warning-signs'].signs.length);
    expect(counts.rules.size).toBeGreaterThanOrEqual(
      library.files.gates.rules.length + library.files.conditions.rules.length,
    );
  });
  it('each two values of each two questions are met together', () => {
    const key = (...values: readonly unknown[]): string => JSON.stringify(values);
    const met = new Set<string>();
    for (const profile of pairsOnce(questions, makeRandom(11))) {
      for (const [index, one] of questions.entries()) {
        for (const other of questions.slice(index + 1))
          met.add(key(one.id, other.id, profile[one.id] ?? null, profile[other.id] ?? null));
      }
    }
    const never = questions.flatMap((one, index) =>
      questions
        .slice(index + 1)
        .flatMap((other) =>
          valuesOf(one).flatMap((first) =>
            valuesOf(other).map((second) => key(one.id, other.id, first ?? null, second ?? null)),
          ),
        )
        .filter((each) => !met.has(each)),
    );
    expect(never).toEqual([]);
  });
});
