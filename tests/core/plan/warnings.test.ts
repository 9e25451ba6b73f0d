import { describe, expect, it } from 'vitest';
import { planFor } from '../../../src/core/plan/plan.ts';
import type { PlannedStep } from '../../../src/core/routine.ts';
import type { Answers } from '../../../src/core/types.ts';
import { library, plain, tingling } from '../../library.ts';

const stepsOf = (answers: Answers): ReadonlyMap<string, PlannedStep> =>
  new Map(
    (planFor({ ...plain, ...answers }, library).routine?.steps ?? []).map((step) => [step.stretch, step]),
  );

const nothing = stepsOf({ minutes: 30 });
const sole = stepsOf({ ...tingling, minutes: 30 });
const topOfFoot = stepsOf({ ...tingling, feltAt: ['top-of-foot'], minutes: 20 });
const calf = stepsOf({ feltAt: ['calf'], feelsLike: ['pull'], minutes: 20 });

describe('a step warns of what would carry the nerve past the limit of this person, and of nothing else', () => {
  it.each<[string, ReadonlyMap<string, PlannedStep>, string, string[]]>([
    ['who feels nothing: the toes alone', nothing, 'hamstring-seated-chair-edge', ['toes-down']],
    ['and less load leaves room for them', nothing, 'hamstring-standing-supported', []],
    ['a sole on the floor has no loose toes', nothing, 'calf-gastroc-wall', []],
    ['nothing loads the nerve in a front of the hip', nothing, 'hip-flexor-half-kneeling', []],
    [
      'a sole that tingles: back and midline as well',
      sole,
      'hamstring-seated-chair-edge',
      ['toes-down', 'back-long', 'leg-in-line'],
    ],
    ['with less load the toes', sole, 'hamstring-standing-supported', ['toes-down']],
    ['what a slider moves on purpose is no mistake', sole, 'sciatic-slider-seated', []],
    ['a hinge that loads it says when to stop', sole, 'hip-hinge-dowel', ['loads-the-nerve']],
    [
      'the top of the foot: neither up nor pointed, and all five',
      topOfFoot,
      'hamstring-seated-chair-edge',
      ['foot-in-the-middle', 'back-long', 'head-level', 'leg-in-line', 'toes-straight', 'loads-the-nerve'],
    ],
    [
      'and a point of load less is two warnings less',
      topOfFoot,
      'hamstring-standing-supported',
      ['foot-in-the-middle', 'back-long', 'head-level', 'leg-in-line'],
    ],
    ['a calf that pulls: as who feels nothing', calf, 'hamstring-seated-chair-edge', ['toes-down']],
  ])('%s', (_, steps, stretch, codes) => {
    expect(steps.get(stretch)?.warnings.map(({ code }) => code)).toEqual(codes);
  });
  it('each in words of its own, the short ones where there are some', () => {
    const { warnings = [] } = topOfFoot.get('hamstring-seated-chair-edge') ?? {};
    expect(warnings.map(({ text }) => text)).toEqual([...new Set(warnings.map(({ text }) => text))]);
    expect(warnings.flatMap(({ says }) => says ?? [])).toEqual([
      'Foot in the middle.',
      'Back long.',
      'Head up.',
    ]);
    expect(warnings.filter((each) => 'says' in each && each.says === undefined)).toEqual([]);
  });
});

describe('a step names where its words are from, and why its dose is what it is', () => {
  it('its own sources and those of what sets its dose', () => {
    const hold = sole.get('hamstring-seated-chair-edge');
    const own = library.stretches.get('hamstring-seated-chair-edge')?.sources ?? [];
    expect(hold?.sources).toEqual(expect.arrayContaining([...own]));
    expect(hold?.sources.length).toBeGreaterThan(own.length);
    expect(hold?.why.length).toBeGreaterThan(1);
  });
});
