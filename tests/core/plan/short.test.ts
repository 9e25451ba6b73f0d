import { describe, expect, it } from 'vitest';
import { planFor } from '../../../src/core/plan/plan.ts';
import { isLate } from '../../../src/core/plan/routine.ts';
import type { Plan, PlannedStep } from '../../../src/core/routine.ts';
import type { Answers } from '../../../src/core/types.ts';
import { library, plain, tingling, whole } from '../../library.ts';

const {
  feelsLike: _,
  side: __,
  worst: ___,
  startedBy: ____,
  settles: _____,
  duration: ______,
  ...rest
} = plain;

/** Somebody who feels nothing and has everything at hand. */
const healthy = whole({ ...rest, feltAt: [] });

const made = new Map<string, Plan>();
/** Their plan, made once for each who is asked about again. */
function planOf(answers: Answers): Plan {
  const all = { ...healthy, ...answers };
  const key = JSON.stringify(all);
  const plan = made.get(key) ?? planFor(all, library);
  made.set(key, plan);
  return plan;
}
const stepsOf = (answers: Answers): readonly PlannedStep[] => planOf(answers).routine?.steps ?? [];
const targetsOf = ({ stretch }: PlannedStep): readonly string[] =>
  library.stretches.get(stretch)?.targets ?? [];

const lengthensHamstrings = (step: PlannedStep): boolean =>
  ['static', 'dynamic', 'contract-relax'].includes(step.kind) && targetsOf(step).includes('hamstrings');

const goals = ['flexibility', 'after-sport', 'before-sport', 'desk-break', 'ease-nerve', 'night-cramp'];
const { noTime, short, fewSteps } = library.files.words;

describe('with nothing felt the hamstring is chosen first', () => {
  const people: [string, Answers & { equipment?: string[] }][] = [
    ['everything at hand', {}],
    ['at a desk', { equipment: ['chair'], floor: 'no' }],
    ['nothing but the floor', { equipment: [] as string[] }],
    ['65 or over', { age: '65-plus' }],
    ['blood thinners', { conditions: ['blood-thinner'] }],
  ];
  describe.each(people)('%s', (_name, person) => {
    const stretched = goals.filter(
      (goal) =>
        !['before-sport', 'ease-nerve'].includes(goal) &&
        !(goal === 'desk-break' && person.equipment?.length === 0),
    );
    it.each(stretched)('%s: from two minutes on', (goal) => {
      for (let minutes = 2; minutes <= 20; minutes++) {
        const steps = stepsOf({ ...person, goal, minutes });
        expect([minutes, steps.some(lengthensHamstrings)]).toEqual([minutes, true]);
      }
    });
  });
  it('but to ease the nerve the slider comes first, however short it is', () => {
    for (let minutes = 2; minutes <= 20; minutes++)
      expect([minutes, stepsOf({ goal: 'ease-nerve', minutes })[0]?.kind]).toEqual([minutes, 'slider']);
  });
  const others = goals.filter((goal) => goal !== 'ease-nerve');
  it.each(others)('%s: the slider comes only where there is time for both', (goal) => {
    const alone = Array.from({ length: 60 }, (_, at) => at + 1).filter((minutes) => {
      const steps = stepsOf({ goal, minutes });
      return steps.some(({ kind }) => kind === 'slider') && !steps.some(lengthensHamstrings);
    });
    expect(alone).toEqual([]);
  });
  it('the order of a routine stays: the slider before the stretch', () => {
    expect(stepsOf({ minutes: 10 })[0]?.kind).toBe('slider');
  });
});

describe('cramps at night, and nothing felt: the calf and the hamstrings', () => {
  const dosesOf = (answers: Answers) =>
    stepsOf({ goal: 'night-cramp', ...answers }).map((step) => [
      targetsOf(step)[0],
      step.holdSeconds,
      step.sets,
    ]);
  it.each([
    [
      2,
      [
        ['gastrocnemius', 10, 1],
        ['hamstrings', 10, 1],
      ],
    ],
    [
      3,
      [
        ['gastrocnemius', 10, 2],
        ['hamstrings', 10, 1],
      ],
    ],
    [
      5,
      [
        ['gastrocnemius', 10, 3],
        ['hamstrings', 10, 3],
      ],
    ],
  ])('%i minutes', (minutes, doses) => {
    expect(dosesOf({ minutes })).toEqual(doses);
  });
  it('then the lower calf, and no slider however long', () => {
    for (const minutes of [8, 15, 30, 60]) {
      const steps = stepsOf({ goal: 'night-cramp', minutes });
      expect(steps.map((step) => targetsOf(step)[0])).toContain('soleus');
      expect(steps.map(({ kind }) => kind)).not.toContain('slider');
    }
  });
  it.each<[string, Answers, string, string]>([
    [
      'a strain',
      { conditions: ['hamstring-strain'], strainStage: 'walking-fine' },
      'strain',
      'gastrocnemius',
    ],
    ['bendy joints', { conditions: ['hypermobile'] }, 'hypermobile', 'hamstrings'],
    ['a cramp on walking', { seeSomeone: ['walking-cramp'] }, 'none', 'hamstrings'],
  ])('%s leads, and a part against cramp is added where it is allowed', (_name, answers, pattern, part) => {
    const plan = planOf({ goal: 'night-cramp', minutes: 20, ...answers });
    expect(plan.assessment?.pattern).toBe(pattern);
    expect(plan.routine?.steps.flatMap(targetsOf)).toContain(part);
  });
  it('nor does one stand in for a hamstring stretch that is not at hand', () => {
    const steps = stepsOf({ goal: 'night-cramp', equipment: ['wall'], floor: 'no', minutes: 30 });
    expect(steps.map(({ kind }) => kind)).not.toContain('slider');
  });
  it('says what is not a cramp', () => {
    expect(planOf({ goal: 'night-cramp' }).advice.join(' ')).toContain('is not a cramp');
  });
});

describe('what is not the nerve spends one round on a slider', () => {
  it.each<[string, Answers]>([
    ['a runner, tight and behind the knee too', { feltAt: ['thigh', 'behind-knee'], goal: 'after-sport' }],
    ['a runner, tight at the calf too', { feltAt: ['thigh', 'calf'], calfWallTest: 'either' }],
    ['a tight thigh', {}],
  ])('%s', (_name, answers) => {
    for (const minutes of [5, 10, 20, 40]) {
      const sliders = (planFor({ ...plain, ...answers, minutes }, library).routine?.steps ?? []).filter(
        ({ kind }) => kind === 'slider',
      );
      expect(sliders.length).toBeLessThanOrEqual(1);
    }
  });
  it('but a nerve that may be part of it has more', () => {
    const steps = planFor({ ...plain, ...tingling, minutes: 20 }, library).routine?.steps ?? [];
    expect(steps.filter(({ kind }) => kind === 'slider').length).toBeGreaterThan(1);
  });
});

describe('a minute that allows no honest routine', () => {
  it.each<[string, Answers, string]>([
    ['nothing felt', {}, 'stand up and walk'],
    ['a tight thigh', plain, 'stand up and walk'],
    ['a tingling sole', { ...plain, ...tingling }, 'stand up and walk'],
    ['before sport, nothing at hand', { goal: 'before-sport', equipment: [] }, 'Walk briskly'],
  ])('%s: what one can do, and what the fewest minutes would bring', (_name, answers, todo) => {
    const plan = planOf({ ...answers, minutes: 1 });
    const [first = '', more = ''] = plan.advice;
    expect(plan.routine?.steps).toEqual([]);
    expect(first).toContain(todo);
    const namesIn = (minutes: number): string[] =>
      planOf({ ...answers, minutes }).routine?.steps.map(({ name }) => name) ?? [];
    const least = noTime.minutes.find((minutes) => namesIn(minutes).length > 0) ?? 0;
    const names = namesIn(least).join('; ');
    expect(more).toBe(noTime.more.replace('{minutes}', String(least)).replace('{names}', names));
    expect([namesIn(least - 1), noTime.minutes]).toEqual([[], [2, 3, 4, 5, 6, 7, 8, 9, 10]]);
  });
  it('before sport with a wall: five swings a side', () => {
    const [swing, ...more] = stepsOf({ goal: 'before-sport', minutes: 1 });
    expect([swing?.stretch, swing?.reps, more]).toEqual(['hamstring-leg-swing', 5, []]);
  });
  it('names what would come with more time', () => {
    const left = planOf({ minutes: 1 }).routine?.leftOut ?? [];
    expect(left.some(isLate)).toBe(true);
  });
  it('before sport nothing is only held, where something that moves is allowed', () => {
    for (const equipment of [[], ['chair'], ['wall'], ['wall', 'chair', 'step']])
      for (let minutes = 1; minutes <= 5; minutes++) {
        const steps = stepsOf({ goal: 'before-sport', equipment, minutes });
        const moves = steps.some(({ kind }) => kind === 'dynamic' || kind === 'control');
        expect([equipment, minutes, steps.length === 0 || moves]).toEqual([equipment, minutes, true]);
      }
  });
});

describe('reasons are about the step that is there', () => {
  const everybody: Answers[] = goals.flatMap((goal) =>
    [
      {},
      plain,
      { ...plain, feltAt: ['calf'] },
      { ...plain, ...tingling },
      { conditions: ['hypermobile'] },
    ].flatMap((person) =>
      [[], ['chair'], ['wall', 'chair', 'step', 'strap']].map((equipment) => ({
        ...person,
        goal,
        equipment,
      })),
    ),
  );
  const plans = everybody.flatMap((answers) =>
    [1, 2, 3, 5, 8, 15, 30, 60].map((minutes) => planOf({ ...answers, minutes })),
  );
  it('"no time" and "nothing more to do" never stand together', () => {
    for (const { routine, advice } of plans) {
      const late = routine?.leftOut.some(isLate);
      if (late) expect(advice.filter((text) => text === short || text === fewSteps)).toEqual([]);
    }
  });
  it('"there is no time" is said of what would not fit, never of what is left out for another reason', () => {
    for (const { routine } of plans) {
      const room = (routine?.minutes ?? 0) * 60 - (routine?.seconds ?? 0);
      for (const { name } of routine?.leftOut.filter(isLate) ?? [])
        expect([name, room < 240]).toEqual([name, true]);
    }
  });
  it('another way is another way than one before', () => {
    for (const { routine } of plans) {
      const said: string[] = [];
      for (const { why } of routine?.steps ?? []) {
        const [purpose = ''] = why;
        const [before = ''] =
          Object.entries(library.files.patterns.again).find(([, again]) => again === purpose) ?? [];
        if (before !== '') expect(said).toContain(before);
        said.push(purpose);
      }
    }
  });
  it('"push" is said only of a push, and a hold never of a slider', () => {
    for (const { routine } of plans)
      for (const { why, kind, stretch } of routine?.steps ?? []) {
        const [purpose = ''] = why;
        if (/^push/.test(purpose)) expect([stretch, kind]).toEqual([stretch, 'contract-relax']);
        if (/lengthen|hold/.test(purpose)) expect([stretch, kind]).not.toEqual([stretch, 'slider']);
        if (/lying/.test(purpose))
          expect([stretch, library.stretches.get(stretch)?.start]).toEqual([stretch, 'supine']);
        if (/desk/.test(purpose))
          expect([stretch, library.stretches.get(stretch)?.floor]).toEqual([stretch, false]);
      }
  });
});

describe('more minutes', () => {
  it.each(goals)('%s: are not used for less', (goal) => {
    for (const person of [{}, plain, { ...plain, ...tingling }, { age: '65-plus' }]) {
      let before = 0;
      for (let minutes = 1; minutes <= 60; minutes++) {
        const seconds = planOf({ ...person, goal, minutes }).routine?.seconds ?? 0;
        expect([minutes, seconds >= before * 0.9]).toEqual([minutes, true]);
        before = seconds;
      }
    }
  });
});

it('a break from the desk never uses the floor', () => {
  for (const person of [
    {},
    plain,
    { ...plain, ...tingling },
    { ...plain, ...tingling, worst: 5 },
    { equipment: [] },
  ])
    for (let minutes = 1; minutes <= 60; minutes++)
      for (const { stretch } of stepsOf({ ...person, goal: 'desk-break', minutes }))
        expect([stretch, library.stretches.get(stretch)?.floor]).toEqual([stretch, false]);
});
