import { describe, expect, it } from 'vitest';
import { planFor } from '../../src/core/plan/plan.ts';
import { stepsOfPlan } from '../../src/core/plan-file.ts';
import type { CompleteAnswers } from '../../src/core/questionnaire/complete.ts';
import { library, plain, tingling } from '../library.ts';
import { fc } from '../property.ts';
import { plans } from '../render/plans.ts';
import { show } from '../render/show.ts';

const people: Record<string, CompleteAnswers> = {
  'a healthy adult': plain,
  'a sole that tingles': { ...plain, ...tingling },
  'at 65, half an hour': { ...plain, age: '65-plus', minutes: 30 },
};

describe('a saved plan is read back as it was', () => {
  it.each(Object.entries(people))('%s', (_, answers) => {
    const plan = planFor(answers, library);
    const { steps, answers: read, problems } = stepsOfPlan(JSON.parse(show(plan, 'json')), library);
    expect(problems).toEqual([]);
    expect(plan.routine?.steps ?? []).toMatchObject(steps);
    expect(steps).toHaveLength(plan.routine?.steps.length ?? 0);
    expect(steps.map((step) => step.neuralLoad.index)).toEqual(
      plan.routine?.steps.map((step) => step.neuralLoad.index),
    );
    expect(read).toEqual(answers);
  });
  it('a stop has no routine to follow', () => {
    const { problems } = stepsOfPlan(JSON.parse(show(plans.emergency, 'json')), library);
    expect(problems).toEqual([{ place: 'routine.steps', message: 'expected a list, got nothing' }]);
  });
});

const step = { stretch: 'x', name: 'X', kind: 'static', phases: [{ name: 'hold', seconds: 10 }] };
const without = (id: string): object =>
  Object.fromEntries(Object.entries(plain).filter(([each]) => each !== id));
const problemsOf = (change: object): string[] =>
  stepsOfPlan({ routine: { steps: [{ ...step, ...change }] } }, library).problems.map(
    ({ place, message }) => `${place}: ${message}`,
  );

describe('what is wrong is named with its place', () => {
  it.each<[string, object]>([
    ['routine.steps[0].kind: "statik" is not a choice', { kind: 'statik' }],
    ['routine.steps[0].reps: expected a whole number from 1 to 1000, got -1', { reps: -1 }],
    ['routine.steps[0].phases: expected a list, got "none"', { phases: 'none' }],
    [
      'routine.steps[0].phases[0].seconds: expected a whole number from 1 to 3600, got 1000000000',
      { phases: [{ name: 'hold', seconds: 1e9 }] },
    ],
    [
      'routine.steps[0].phases[0].side: "up" is not a choice',
      { phases: [{ name: 'hold', seconds: 3, side: 'up' }] },
    ],
    ['routine.steps[0].pose.knee: there is no such joint', { pose: { knee: 3 } }],
    [
      'routine.steps[0].pose.kneeFlexion: expected degrees from -180 to 180, got 900',
      { pose: { kneeFlexion: 900 } },
    ],
    ['routine.steps[0].cues[0]: expected words', { cues: [3] }],
    ['routine.steps[0].name: longer than 600 characters', { name: 'x'.repeat(601) }],
    ['routine.steps[0].reps: expected a whole number from 1 to 1000, got 0', { reps: 0 }],
    ['routine.steps[0].reps: expected a whole number from 1 to 1000, got 1001', { reps: 1001 }],
    ['routine.steps[0].effortPercent: expected a whole number from 1 to 100, got 0', { effortPercent: 0 }],
    [
      'routine.steps[0].effortPercent: expected a whole number from 1 to 100, got 101',
      { effortPercent: 101 },
    ],
    [
      'routine.steps[0].pose.kneeFlexion: expected degrees from -180 to 180, got 180.5',
      { pose: { kneeFlexion: 180.5 } },
    ],
    [
      'routine.steps[0].pose.kneeFlexion: expected degrees from -180 to 180, got "30"',
      { pose: { kneeFlexion: '30' } },
    ],
    ['routine.steps[0].keep: expected words', { keep: 3 }],
    ['routine.steps[0].asks: expected words', { asks: 3 }],
    ['routine.steps[0].cues: more than 60 of them', { cues: new Array(61).fill('x') }],
    ['routine.steps[0].phases: more than 500 of them', { phases: new Array(501).fill(step.phases[0]) }],
  ])('%s', (said, change) => {
    expect(problemsOf(change)).toEqual([said]);
  });
  it.each<[string, object]>([
    ['one repetition', { reps: 1 }],
    ['1000 repetitions', { reps: 1000 }],
    ['1 percent of effort', { effortPercent: 1 }],
    ['100 percent of effort', { effortPercent: 100 }],
    ['180 degrees either way', { pose: { kneeFlexion: 180, hipFlexion: -180 } }],
    ['an hour of hold', { phases: [{ name: 'hold', seconds: 3600 }] }],
    ['60 cues', { cues: new Array(60).fill('x') }],
    ['500 phases', { phases: new Array(500).fill(step.phases[0]) }],
  ])('nothing is wrong with the most and the least that may be: %s', (_, change) => {
    const { steps, problems } = stepsOfPlan({ routine: { steps: [{ ...step, ...change }] } }, library);
    expect(problems).toEqual([]);
    expect(steps).toMatchObject([change]);
  });
  it('what one keeps and what is asked is read as it was written', () => {
    const written = { ...step, keep: 'Toes loose.', asks: 'settled' };
    const { steps } = stepsOfPlan({ routine: { steps: [written, step] } }, library);
    expect(steps.map(({ holdCue, asks }) => [holdCue, asks])).toEqual([
      ['Toes loose.', 'settled'],
      [undefined, undefined],
    ]);
  });
  it.each<[string, object, object[]]>([
    [
      'an answer that is missing',
      without('worst'),
      [{ place: 'answers.worst', message: expect.any(String) }],
    ],
    [
      'a wrong one, before any that is missing',
      { ...without('worst'), side: 'up' },
      [expect.objectContaining({ place: 'answers.side' })],
    ],
    ['none where they are whole', plain, []],
  ])('of the answers it was made for: %s', (_, answers, expected) => {
    expect(stepsOfPlan({ answers, routine: { steps: [step] } }, library).problems).toEqual(expected);
  });
  it.each<[string, unknown, object[]]>([
    ['this format', { formatVersion: 1, routine: { steps: [step] } }, []],
    ['no format', { routine: { steps: [step] } }, []],
    [
      'a newer one',
      { formatVersion: 2, routine: { steps: [step] } },
      [{ place: 'formatVersion', message: expect.stringContaining('from a newer stretch') }],
    ],
    [
      'none that there ever was',
      { formatVersion: 0, routine: { steps: [step] } },
      [{ place: 'formatVersion', message: expect.stringMatching(/^expected format 1$/) }],
    ],
    [
      'no step',
      { routine: { steps: [] } },
      [
        {
          place: 'routine.steps',
          message: 'there is no step in it',
          remedy: 'Make one with stretch routine -o plan.json.',
        },
      ],
    ],
    [
      'a newer one without a step',
      { formatVersion: 2, routine: { steps: [] } },
      [{ place: 'formatVersion', message: expect.any(String) }],
    ],
  ])('of the file as a whole: %s', (_, file, expected) => {
    expect(stepsOfPlan(file, library).problems).toEqual(expected);
  });
  it('the name of a joint there is not is cut short, and cleaned', () => {
    expect(problemsOf({ pose: { [`\u0007${'k'.repeat(99)}`]: 3 } })).toEqual([
      `routine.steps[0].pose.${'k'.repeat(39)}: there is no such joint`,
    ]);
  });
  it('all of it at once', () => {
    expect(problemsOf({ kind: 'statik', pose: { knee: 3 }, cues: 'no' })).toHaveLength(3);
  });
  it('a file made to fill the memory is cut short', () => {
    const { steps, problems } = stepsOfPlan({ routine: { steps: new Array(100_000).fill(step) } }, library);
    expect(problems.map(({ message }) => message)).toEqual(['more than 100 of them']);
    expect(steps).toHaveLength(100);
  });
});

describe('a file is hostile input', () => {
  it('no control or bidi character comes through', () => {
    const { steps } = stepsOfPlan(
      {
        routine: { steps: [{ ...step, name: '\u001b[31mX\u202e', cues: ['a\u0007b'] }] },
      },
      library,
    );
    expect(JSON.stringify(steps)).not.toMatch(/\\u00(?:1b|07)|\u202e/);
  });
  it('whatever it holds, it is read or refused, never thrown at', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (whole, inner) => {
        for (const value of [
          whole,
          { routine: whole },
          { routine: { steps: [inner] } },
          { routine: { steps: [{ ...step, pose: inner, phases: [inner] }] } },
        ]) {
          const { steps, problems } = stepsOfPlan(value, library);
          const seconds = steps.flatMap(({ phases }) => phases.map((phase) => phase.seconds));
          expect(problems.length > 0 || seconds.length > 0).toBe(true);
          if (problems.length === 0) expect(Math.min(...seconds)).toBeGreaterThan(0);
        }
      }),
    );
  });
});
