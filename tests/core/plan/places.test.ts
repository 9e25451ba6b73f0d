import { describe, expect, it } from 'vitest';
import { planFor } from '../../../src/core/plan/plan.ts';
import type { Plan, PlannedStep } from '../../../src/core/routine.ts';
import type { Answers } from '../../../src/core/types.ts';
import { library, plain, tingling } from '../../library.ts';

const planOf = (answers: Answers): Plan => planFor({ ...plain, ...answers }, library);
const stepsOf = (answers: Answers): readonly PlannedStep[] => planOf(answers).routine?.steps ?? [];
const targetsOf = ({ stretch }: PlannedStep): readonly string[] =>
  library.stretches.get(stretch)?.targets ?? [];
const isHold = ({ kind }: PlannedStep): boolean => kind === 'static' || kind === 'contract-relax';

describe('felt behind the knee', () => {
  const knee: Answers = { feltAt: ['behind-knee'], headTest: 'same' };
  const holdsOf = (answers: Answers): PlannedStep[] => stepsOf({ ...knee, ...answers }).filter(isHold);

  it('hip first has its full three times 15 to 20 seconds, before every other hold', () => {
    for (let minutes = 3; minutes <= 60; minutes++) {
      const [first] = holdsOf({ minutes });
      expect([minutes, first?.stretch, first?.sets]).toEqual([minutes, 'hamstring-supine-hip-first', 3]);
      expect(first?.holdSeconds).toBeGreaterThanOrEqual(15);
      expect(first?.holdSeconds).toBeLessThanOrEqual(20);
    }
  });
  it('two minutes are for hip first alone', () => {
    expect(stepsOf({ ...knee, minutes: 2 }).map(({ stretch }) => stretch)).toEqual([
      'hamstring-supine-hip-first',
    ]);
  });
  it('without the floor the seated one is first, its knee at 45', () => {
    for (const minutes of [2, 5, 10, 20, 40]) {
      const [first] = holdsOf({ minutes, floor: 'no' });
      expect([first?.stretch, first?.pose.kneeFlexion]).toEqual(['hamstring-seated-chair-edge', 45]);
    }
  });
  it.each<[string, Answers]>([
    ['alone', {}],
    ['with the thigh', { feltAt: ['thigh', 'behind-knee'] }],
    ['with a strap alone', { equipment: ['strap'] }],
    ['with a nerve that may be part of it', { ...tingling, feltAt: ['behind-knee', 'sole'] }],
    ['65 or over', { age: '65-plus' }],
  ])('%s: no held hamstring with the knee under 35', (_name, answers) => {
    const knees = holdsOf({ ...answers, minutes: 60 })
      .filter((step) => targetsOf(step).includes('hamstrings'))
      .map(({ pose }) => pose.kneeFlexion ?? 0);
    expect(knees.length).toBeGreaterThan(0);
    expect(Math.min(...knees)).toBeGreaterThanOrEqual(35);
  });
});

describe('a calf that the tests cleared', () => {
  const calf: Answers = { feltAt: ['calf'], headTest: 'same', minutes: 40 };
  const stretched = (answers: Answers): boolean =>
    stepsOf({ ...calf, ...answers }).some((step) =>
      targetsOf(step).some((target) => ['gastrocnemius', 'soleus'].includes(target)),
    );
  it.each<[string, boolean, Answers]>([
    ['the wall brings it on', true, { calfWallTest: 'straight-knee' }],
    ['the wall was not tried', true, { calfWallTest: 'untried' }],
    ['the wall does not bring it on', false, { calfWallTest: 'no' }],
    ['the head changes it', false, { calfWallTest: 'either', headTest: 'changes' }],
    ['the thigh too', false, { calfWallTest: 'no', feltAt: ['thigh', 'calf'] }],
    ['at the desk', false, { calfWallTest: 'no', goal: 'desk-break' }],
    ['a plain cramp at night', true, { calfWallTest: 'no', goal: 'night-cramp', feelsLike: ['cramp'] }],
    [
      'a cramp and an ache at night',
      false,
      { calfWallTest: 'no', goal: 'night-cramp', feelsLike: ['cramp', 'ache'] },
    ],
  ])('%s: stretched %s', (_name, expected, answers) => {
    expect(stretched(answers)).toBe(expected);
  });
  it('does not name the pattern', () => {
    expect(planOf({ ...calf, calfWallTest: 'no' }).assessment?.pattern).not.toBe('calf');
    expect(planOf({ ...calf, calfWallTest: 'either' }).assessment?.pattern).toBe('calf');
  });
});

describe('bendy joints and a sore sit bone', () => {
  const answers: Answers = { conditions: ['hypermobile'], feltAt: ['sit-bone'], sitBoneTest: 'yes' };
  it('the sit bone names it, and its words are printed', () => {
    const plan = planOf(answers);
    const [words] = [plan.findings.map(({ text }) => text).join(' ')];
    expect(plan.assessment?.pattern).toBe('sit-bone');
    expect(plan.routine?.title).toBe('Quiet work for the sit bone');
    expect(words).toMatch(/sit bone/);
    expect(plan.advice.join(' ')).toContain('Sit on a cushion');
  });
  it('bendy joints alone name it as before', () => {
    expect(planOf({ conditions: ['hypermobile'] }).assessment?.pattern).toBe('hypermobile');
  });
});

it('legs that are heavy on walking hinge in no routine', () => {
  for (const feltAt of [[], ['thigh'], ['low-back'], ['calf']])
    for (const goal of ['flexibility', 'before-sport', 'desk-break']) {
      const steps = stepsOf({ seeSomeone: ['heavy-legs-walking'], feltAt, goal, minutes: 60, night: 'no' });
      expect(steps.length).toBeGreaterThan(0);
      expect(steps.filter(({ stretch }) => stretch.includes('hinge'))).toEqual([]);
    }
});
