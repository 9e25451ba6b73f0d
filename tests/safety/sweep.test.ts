import { describe, expect, it } from 'vitest';
import { library } from '../library.ts';
import { makeRandom, pairs } from './profiles.ts';
import { noCounts, sweep } from './run.ts';

const { questions } = library.files.questionnaire;

describe('the sweep, its quick part; the other is drawn.test.ts (npm run sweep is the whole)', () => {
  it('no pair of answers breaks a law', () => {
    const counts = noCounts();
    sweep(pairs(questions, makeRandom(11)), library, counts);
    expect([...counts.broken.keys()]).toEqual([]);
    expect(counts.profiles).toBeGreaterThan(20_000);
    expect(counts.additions).toBeGreaterThan(9000);
    expect(Object.keys(counts.outcomes).sort()).toEqual(['limited', 'routine', 'stop']);
    expect(Object.keys(counts.patterns).sort()).toEqual(
      library.files.patterns.patterns.map((pattern) => pattern.id).sort(),
    );
    expect(counts.signs.size).toBe(library.files['warning-signs'].signs.length);
    expect(counts.rules.size).toBeGreaterThanOrEqual(
      library.files.gates.rules.length + library.files.conditions.rules.length,
    );
  });
});
