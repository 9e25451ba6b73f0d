import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/assess/assess.ts';
import type { Stretch } from '../../../src/core/library.ts';
import { constraintsFor, fitFor } from '../../../src/core/plan/adapt.ts';
import { choiceOf } from '../../../src/core/plan/choice.ts';
import { constraintsOf, dosesFor } from '../../../src/core/plan/constraints.ts';
import { planFor } from '../../../src/core/plan/plan.ts';
import { stepOf } from '../../../src/core/plan/step.ts';
import type { PlannedStep } from '../../../src/core/routine.ts';
import type { Answers } from '../../../src/core/types.ts';
import { library, plain, tingling, whole } from '../../library.ts';
import { like, shipped } from '../made.ts';

const stepsOf = (answers: Answers): ReadonlyMap<string, PlannedStep> =>
  new Map(
    (planFor({ ...plain, ...answers }, library).routine?.steps ?? []).map((step) => [step.stretch, step]),
  );

const nothing = stepsOf({ minutes: 30 });
const sole = stepsOf({ ...tingling, minutes: 30 });
const topOfFoot = stepsOf({ ...tingling, feltAt: ['top-of-foot'], minutes: 20 });
const calf = stepsOf({ feltAt: ['calf'], feelsLike: ['pull'], minutes: 20 });
const easilyStirred = stepsOf({ ...tingling, worst: 7 });
const beforeSport = stepsOf({ goal: 'before-sport', feltAt: [], equipment: ['step'], minutes: 20 });

/** A stretch as a step for somebody; `amounts`: none of its doses is left. */
function stepFrom(stretch: Stretch, answers: Answers, amounts?: []): PlannedStep {
  const assessment = assess(whole({ ...plain, ...answers }), library);
  const person = constraintsOf(assessment, library);
  const fit = fitFor(stretch, person, library.files['neural-load']);
  if (!fit.fits) throw new RangeError(fit.because.map(({ text }) => text).join());
  const timed = { dose: dosesFor(assessment, library)(stretch), sides: [] };
  const choice = choiceOf({ adapted: fit.adapted, purpose: 'made' }, [], timed, library.files.doses);
  return stepOf({ ...choice, ...(amounts ? { amounts } : {}) }, 0, library, constraintsFor(stretch, person));
}

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
    [
      'where the nerve is slack nothing, however easily it is stirred',
      easilyStirred,
      'ease-knees-over-pillow',
      [],
    ],
    [
      'a back that scoops on purpose is not told to keep long',
      beforeSport,
      'hamstring-heel-dig-scoop',
      ['head-level', 'leg-in-line', 'toes-straight', 'loads-the-nerve'],
    ],
    ['a calf that pulls: as who feels nothing', calf, 'hamstring-seated-chair-edge', ['toes-down']],
  ])('%s', (_, steps, stretch, codes) => {
    expect(steps.get(stretch)?.warnings.map(({ code }) => code)).toEqual(codes);
  });
  it('nor is a back that a hold lets sink on purpose', () => {
    const hold = shipped('hamstring-seated-chair-edge');
    const sinks = { ...hold.pose, lumbarFlexion: 15 };
    const codes = [hold, like(hold.id, { pose: sinks, from: sinks })].map((each) =>
      stepFrom(each, tingling).warnings.map(({ code }) => code),
    );
    expect(codes).toEqual([
      ['toes-down', 'back-long', 'leg-in-line'],
      ['toes-down', 'head-level', 'leg-in-line', 'toes-straight', 'loads-the-nerve'],
    ]);
  });
  it.each([
    [
      'in the foot, where the calf is what is stretched',
      'hamstring-heel-dig-scoop',
      /feeling in the foot\.$/,
    ],
    ['else below the knee', 'hamstring-supine-active-knee-extension', /feeling below the knee\.$/],
  ])('more load is for as long as nothing is felt %s', (_, id, words) => {
    const step = beforeSport.get(id);
    expect(step?.warnings.find(({ code }) => code === 'loads-the-nerve')?.text).toMatch(words);
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

describe('a step has what is true of it, and nothing else', () => {
  it.each<[string, ReadonlyMap<string, PlannedStep>, string, Partial<PlannedStep>]>([
    [
      'the easier one that is for this person',
      sole,
      'sciatic-slider-seated',
      { easier: 'sciatic-slider-supine' },
    ],
    ['the other leg rests', easilyStirred, 'sciatic-slider-contralateral', { rests: true }],
    [
      'the words for there and back',
      easilyStirred,
      'sciatic-slider-ankle-only',
      { pace: { there: 'foot up a little', back: 'foot down' } },
    ],
  ])('%s', (_, steps, id, has) => {
    expect(steps.get(id)).toMatchObject(has);
  });
  it('no part of it is there without a value', () => {
    for (const step of [nothing, sole, topOfFoot, calf, easilyStirred, beforeSport].flatMap((steps) => [
      ...steps.values(),
    ]))
      expect(JSON.parse(JSON.stringify(step))).toStrictEqual(step);
  });
  it('what has no dose left is no step', () => {
    const hold = shipped('hamstring-seated-chair-edge');
    expect(stepFrom(hold, {}).stretch).toBe(hold.id);
    expect(() => stepFrom(hold, {}, [])).toThrow(`${hold.id} has no dose`);
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
