import { describe, expect, it } from 'vitest';
import type { PersonalDose } from '../../../src/core/plan/dose.ts';
import {
  calmedTo,
  doseOnRung,
  hasOfRung,
  levelsOf,
  rungsOf,
  type Standing,
} from '../../../src/core/plan/ladder-standing.ts';
import { doseThisWeek } from '../../../src/core/plan/weeks.ts';
import type { ProgressFile } from '../../../src/core/schema/progress.ts';
import type { Dose } from '../../../src/core/types.ts';
import { json, library } from '../../library.ts';
import { libraryOf, shipped } from '../made.ts';

const file = json('data', 'progress.json') as ProgressFile;
const facts = { answers: {}, given: {}, fact: () => false };
const on = (today: number, more: Partial<Standing> = {}): Standing => ({
  ...{ file, today, half: false, isNew: false, because: '' },
  nerve: { facts, rules: [], limits: { holdLoad: 6, peakLoad: 8, tensioners: false } },
  ...more,
});
/** What somebody would be given without a diary. */
const usual: PersonalDose = {
  ...{ holdSeconds: null, sets: [2, 3], leastSets: 1, reps: [8, 9], secondsPerRep: 4, pushSeconds: 0 },
  ...{
    relaxSeconds: 0,
    restSeconds: 3,
    effortPercent: null,
    mostPerTarget: 60,
    mostSteps: 2,
    settings: [],
    whole: true,
  },
};
const held: PersonalDose = { ...usual, reps: null, holdSeconds: [20, 30] };
const slider = shipped('sciatic-slider-seated');
const hold = shipped('hamstring-supine-hip-first');
const all = { mostSteps: Number.POSITIVE_INFINITY, whole: false };

describe('whether a routine has anything of the rung of today', () => {
  const [seated, supine] = ['sciatic-slider-seated', 'sciatic-slider-supine'] as const;
  it.each<[string, string[], boolean]>([
    ['one step of it among others', [supine, seated, hold.id], true],
    ['only of the one before', [supine, hold.id], false],
    ['no step', [], false],
  ])('%s', (_, steps, has) => {
    expect(
      hasOfRung(
        steps.map((stretch) => ({ stretch })),
        on(3),
        library,
      ),
    ).toBe(has);
  });
});

describe('a day that counts as more easily stirred', () => {
  it.each([
    [5, 'low', 5, true],
    [3, 'moderate', 2, false],
    [2, 'moderate', 2, true],
    [1, 'moderate', 1, true],
    [5, 'high', 1, false],
  ] as const)('L%i at %s is L%i', (today, grade, level, isNew) => {
    expect(calmedTo(on(today, { isNew: true }), grade)).toMatchObject({ today: level, isNew });
  });
});

describe('the rungs', () => {
  it('of a day: its own, and the one before it', () => {
    const levels = (today: number) => {
      const { own, below } = rungsOf(on(today));
      return [own.level, below?.level];
    };
    expect([0, 1, 4, 7].map(levels)).toEqual([
      ['L0', undefined],
      ['L1', 'L0'],
      ['L4', 'L3'],
      ['L7', 'L3'],
    ]);
    expect(() => rungsOf(on(8))).toThrow('there is no rung 8');
  });
  it('an exercise is of the lowest that has it', () => {
    const few = libraryOf(hold, slider, shipped('sciatic-slider-supine'), shipped('knee-to-chest-single'));
    expect([...levelsOf(on(3), few)].sort()).toEqual([
      ['hamstring-supine-hip-first', 4],
      ['sciatic-slider-seated', 3],
      ['sciatic-slider-supine', 2],
    ]);
    expect(levelsOf(on(3), library).get('sciatic-tensioner-supine')).toBe(6);
  });
});

describe('the dose', () => {
  const third = {
    sets: [1, 2],
    reps: [12, 20],
    leastSets: 1,
    settings: [],
    ...all,
    secondsPerRep: 4,
    restSeconds: 3,
  };
  const sixth = {
    sets: [1, 2],
    reps: [5, 10],
    leastSets: 1,
    settings: [],
    ...all,
    secondsPerRep: 6,
    restSeconds: 10,
  };
  it.each<[string, number, Partial<Standing>, object]>([
    ['of what moves is that of its rung', 3, {}, third],
    [
      'half of it: half the repetitions of one set',
      3,
      { half: true },
      { ...third, sets: [1, 1], reps: [6, 6] },
    ],
    ['with its own pace and pauses', 6, {}, sixth],
    [
      'half of an odd number is the greater half',
      6,
      { half: true },
      { ...sixth, sets: [1, 1], reps: [3, 3] },
    ],
    ['half of two sets is one', 5, { half: true }, { ...third, sets: [1, 1], reps: [10, 10], leastSets: 1 }],
  ])('%s', (_, today, more, dose) => {
    expect(doseOnRung(slider, usual, on(today, more), today)).toEqual({ ...usual, ...dose });
  });
  it('of the first week is its own, and no less of it', () => {
    const dose = doseOnRung(slider, usual, on(6, { isNew: true, half: true }), 6);
    expect(dose).toMatchObject({ sets: [1, 1], reps: [5, 5], leastSets: 1 });
  });
  it('of two sets both are done', () => {
    expect(doseOnRung(slider, usual, on(5), 5)).toMatchObject({ sets: [2, 2], leastSets: 2, reps: [10, 20] });
  });
  it('of what is held stays; half of it is one set', () => {
    expect(doseOnRung(hold, held, on(4), 4)).toEqual(held);
    expect(doseOnRung(hold, held, on(4, { half: true }), 4)).toEqual({ ...held, sets: [1, 1], leastSets: 1 });
    expect(doseOnRung(hold, held, on(3, { half: true }), 3)).toEqual(held);
  });
  it('of the rung before it is short: a minute a side at most', () => {
    const below = (secondsPerRep: number) => doseOnRung(slider, { ...usual, secondsPerRep }, on(5), 3);
    const one = { sets: [1, 1], leastSets: 1, ...all };
    expect(below(4)).toEqual({ ...usual, ...one, reps: [3, 12] });
    expect(below(20)).toEqual({ ...usual, ...one, secondsPerRep: 20, reps: [3, 3] });
    expect(below(25)).toEqual({ ...usual, ...one, secondsPerRep: 25, reps: [2, 2] });
    expect(below(90)).toEqual({ ...usual, ...one, secondsPerRep: 90, reps: [1, 1] });
    expect(doseOnRung(slider, { ...usual, reps: [2, 20] }, on(5), 3)).toMatchObject({ reps: [2, 12] });
    expect(doseOnRung(slider, { ...usual, reps: [14, 20] }, on(5), 3)).toMatchObject({ reps: [3, 14] });
    expect(doseOnRung(hold, held, on(1), 0)).toEqual({ ...held, ...one, holdSeconds: [60, 60] });
  });
  it('of any other is the usual one', () => {
    expect([doseOnRung(slider, usual, on(5), 4), doseOnRung(slider, usual, on(5), 2)]).toEqual([
      usual,
      usual,
    ]);
  });
});

describe('the dose of a week', () => {
  it.each<[string, PersonalDose, Dose, object]>([
    ['has its own sets', usual, { sets: [4, 4] }, { ...usual, sets: [4, 4] }],
    ['says nothing, and is the usual one', usual, {}, usual],
    ['never has more repetitions than this person may', usual, { reps: [5, 20] }, { ...usual, reps: [5, 9] }],
    ['nor fewer than it says', usual, { reps: [10, 20] }, { ...usual, reps: [9, 9] }],
    ['never holds longer', held, { holdSeconds: [25, 45] }, { ...held, holdSeconds: [25, 30] }],
    ['of what moves holds nothing', usual, { holdSeconds: [25, 45] }, usual],
    ['of what is held repeats nothing', held, { reps: [5, 5] }, held],
  ])('%s', (_, mine, dose, week) => {
    expect(doseThisWeek(mine, dose)).toEqual(week);
  });
});
