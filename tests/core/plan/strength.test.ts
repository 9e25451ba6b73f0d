import { describe, expect, it } from 'vitest';
import { neuralIndex } from '../../../src/core/body/neural-load.ts';
import type { Stretch } from '../../../src/core/library.ts';
import { type Constraints, fitFor } from '../../../src/core/plan/adapt.ts';
import { movesThrough, stepMoves } from '../../../src/core/plan/moves.ts';
import { planFor } from '../../../src/core/plan/plan.ts';
import type { PlannedStep } from '../../../src/core/routine.ts';
import type { Answers, Kind } from '../../../src/core/types.ts';
import { library, plain, tingling, whole } from '../../library.ts';
import { like } from '../made.ts';

const all = [...library.stretches.values()];
const file = library.files['neural-load'];
const thinBones: Answers = { ...plain, conditions: ['osteoporosis'], age: '65-plus' };
const stepsFor = (answers: Answers): readonly PlannedStep[] =>
  planFor(whole(answers), library).routine?.steps ?? [];
const strengthOf = (answers: Answers): string[] =>
  stepsFor(answers)
    .filter(({ kind }) => kind === 'strength')
    .map(({ stretch }) => stretch);

describe('strength', () => {
  it('that is counted moves, strength that is held does not', () => {
    const strong = all.filter(({ kind }) => kind === 'strength');
    expect(Object.fromEntries(strong.map((each) => [each.id, movesThrough(each)]))).toEqual({
      'back-lift-seated': false,
      'glute-bridge-isometric': false,
      'sit-to-stand': true,
    });
    for (const each of strong) expect(movesThrough(each)).toBe(each.dose?.reps !== undefined);
  });
  it('that moves is counted through its movement: 5 to 8 slow times, never a hold', () => {
    const steps = [10, 30, 60].flatMap((minutes) => stepsFor({ ...thinBones, minutes }));
    const counted = steps.filter(({ stretch }) => stretch === 'sit-to-stand');
    expect(counted.length).toBeGreaterThan(0);
    for (const { phases, reps, holdSeconds, ...step } of counted) {
      expect(phases.map(({ name }) => name)).toEqual(['get-ready', 'move']);
      expect([5, 6, 7, 8]).toContain(reps);
      expect(holdSeconds).toBeNull();
      expect(stepMoves({ ...step, phases })).toBe(true);
    }
  });
  it('that is held is held: 8 times 5 seconds', () => {
    const lift = stepsFor({ ...thinBones, minutes: 20 }).find(
      ({ stretch }) => stretch === 'back-lift-seated',
    );
    const holds = lift?.phases.filter(({ name }) => name === 'hold') ?? [];
    expect(holds.map(({ seconds }) => seconds)).toEqual(Array(8).fill(5));
  });
});

describe('what moves is scored at both ends', () => {
  const somebody = (peakLoad: number): Constraints => ({
    facts: { answers: {}, given: {}, fact: () => false },
    limits: { holdLoad: 0, peakLoad, tensioners: true },
    rules: [],
    equipment: ['wall', 'chair', 'step', 'strap'],
  });
  it.each(all.filter(movesThrough))(
    '$id: by the limit for moving, where it begins too',
    (stretch: Stretch) => {
      for (let limit = 1; limit <= 10; limit++) {
        const fit = fitFor({ ...stretch, offered: true }, somebody(limit), file);
        if (!fit.fits) continue;
        const { pose, from, corrections } = fit.adapted;
        expect(neuralIndex(pose, file)).toBeLessThanOrEqual(limit);
        if (corrections.length === 0) expect(neuralIndex(from, file)).toBeLessThanOrEqual(limit);
      }
      expect(fitFor({ ...stretch, offered: true }, somebody(10), file).fits).toBe(true);
    },
  );
  // Knees that bend as the hips do: each end loads 4, until a rule keeps the hips from bending.
  const squat = (kind: Kind): Stretch =>
    like('hip-hinge-counter', {
      ...{ id: 'squat', kind, notFor: [], adjustable: ['hipFlexion'] },
      ...{ from: { hipFlexion: 30, kneeFlexion: 10 }, pose: { hipFlexion: 95, kneeFlexion: 40 } },
    });
  const hips = { id: 'hips', filter: { jointLimits: [{ joint: 'hipFlexion' as const, atMost: 30 }] } };
  const kept = { ...hips, because: 'the hips bend less', sources: [] };
  it.each<[string, Kind, number, boolean]>([
    ['what moves is still judged by how it begins', 'dynamic', 2, false],
    ['and may be where both ends may', 'dynamic', 4, true],
    ['a hold has no beginning', 'static', 2, true],
  ])('a rule takes load off the end alone: %s', (_, kind, limit, may) => {
    const who = { ...somebody(limit), limits: { holdLoad: limit, peakLoad: limit, tensioners: true } };
    const within = { ...file, within: [] };
    expect(fitFor(squat(kind), { ...who, rules: [kept] }, within).fits).toBe(may);
    const { pose, from } = squat(kind);
    expect([neuralIndex(pose, within), neuralIndex(from, within)]).toEqual([4, 4]);
  });
  it('standing up counts as moving: it needs no load that may be held', () => {
    expect(fitFor(library.stretches.get('sit-to-stand') as Stretch, somebody(2), file).fits).toBe(true);
    expect(fitFor(library.stretches.get('back-lift-seated') as Stretch, somebody(8), file).fits).toBe(false);
  });
});

describe('with thin bones', () => {
  it.each([8, 9, 10, 15, 20, 30, 60])('%i minutes have a step of strength', (minutes) => {
    expect(strengthOf({ ...thinBones, minutes })).toContain('back-lift-seated');
  });
  it.each<[string, string, Answers]>([
    ['a back that dislikes arching', 'sit-to-stand', { feltAt: ['low-back'], backTest: 'arching-worse' }],
    ['legs heavy on walking', 'sit-to-stand', { seeSomeone: ['heavy-legs-walking'] }],
    ['no chair', 'glute-bridge-isometric', { equipment: ['wall'] }],
    [
      'a replaced hip',
      'back-lift-seated',
      { conditions: ['osteoporosis', 'hip-replacement'], bend: 'cleared' },
    ],
    ['a tingling sole', 'back-lift-seated', tingling],
  ])('%s: %s', (_name, strength, more) => {
    expect(strengthOf({ ...thinBones, minutes: 10, ...more })).toContain(strength);
  });
  it('no second hold is chosen before it', () => {
    for (let minutes = 8; minutes <= 60; minutes++) {
      const steps = stepsFor({ ...thinBones, minutes });
      const holds = steps.filter(({ kind }) => kind === 'static').length;
      expect(holds < 2 || steps.some(({ kind }) => kind === 'strength')).toBe(true);
    }
  });
  it('a replaced hip does not stand up from a chair again and again', () => {
    const { routine } = planFor(
      whole({ ...thinBones, conditions: ['osteoporosis', 'hip-replacement'], bend: 'cleared', minutes: 60 }),
      library,
    );
    expect(routine?.leftOut.find(({ stretch }) => stretch === 'sit-to-stand')?.because).toEqual([
      expect.objectContaining({ text: expect.stringContaining('no deep bend') }),
    ]);
  });
});

describe('on a chair', () => {
  it.each<[string, Answers]>([
    ['65 or over', { age: '65-plus' }],
    ['very bendy', { conditions: ['hypermobile'] }],
  ])('%s', (_name, more) => {
    expect(strengthOf({ ...plain, ...more, minutes: 30 })).toContain('sit-to-stand');
  });
  it('not where nothing asks for it', () => {
    expect(strengthOf({ ...plain, minutes: 60 })).toEqual(['glute-bridge-isometric']);
  });
});
