import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/assess/assess.ts';
import { judgeFor } from '../../../src/core/plan/judge-step.ts';
import { planFor } from '../../../src/core/plan/plan.ts';
import { contextFor } from '../../../src/core/respond/context.ts';
import { isStep, stepFor } from '../../../src/core/respond/swap.ts';
import { unheard } from '../../../src/core/respond/types.ts';
import type { PlannedStep } from '../../../src/core/routine.ts';
import type { Answers } from '../../../src/core/types.ts';
import { library, plain, whole } from '../../library.ts';
import { coach } from '../../session/people.ts';

/** A nerve that only moving the head gives away, after two calm weeks: felt in the thigh, mild, gone at once. */
const calm: Answers = {
  ...plain,
  headTest: 'changes',
  toesTest: 'same',
  coughTest: 'no',
  night: 'no',
  sliders: 'two-calm-weeks',
  minutes: 30,
};
const stepsFor = (answers: Answers): readonly PlannedStep[] =>
  planFor(whole(answers), library).routine?.steps ?? [];
const planned = stepsFor(calm).find(({ kind }) => kind === 'tensioner') as PlannedStep;

/** Every way by which a tensioner could come to somebody. */
const doors: Readonly<Record<string, (answers: Answers) => boolean>> = {
  'the plan': (answers) => stepsFor(answers).some(({ kind }) => kind === 'tensioner'),
  'a saved routine': (answers) => judgeFor(assess(whole(answers), library), library)(planned).length === 0,
  'a change in the live session': (answers) => {
    const context = contextFor(assess(whole(answers), library), library, coach);
    const heard = unheard(assess(whole(answers), library).limits);
    const room = { left: 600, sides: [] };
    return isStep(stepFor('sciatic-tensioner-supine', 'because', room, heard, context));
  },
};

describe.each(Object.entries(doors))('the one lock of every tensioner, at the door of %s', (_, opens) => {
  it('opens for a calm nerve, felt in the thigh alone', () => {
    expect(opens(calm)).toBe(true);
  });
  it.each<[string, Answers]>([
    ['no two calm weeks', { sliders: 'some' }],
    ['felt behind the knee too', { feltAt: ['thigh', 'behind-knee'] }],
    ['felt in the sole', { feltAt: ['sole'] }],
    ['felt in the buttock', { feltAt: ['buttock'], sitting: 'yes' }],
    ...['tingling', 'numbness', 'burning', 'electric'].map((word): [string, Answers] => [
      word,
      { feelsLike: ['pull', word] },
    ]),
    ['4 of 10', { worst: 4 }],
    ['not gone at once', { settles: 'under-10-min' }],
    ['stirred by everyday things', { startedBy: 'everyday' }],
    ['worse by coughing', { coughTest: 'yes' }],
    ['the same for months: to be looked at', { duration: 'months-same' }],
    ['heavy legs on walking: to be looked at', { seeSomeone: ['heavy-legs-walking'] }],
    ['pregnant', { conditions: ['pregnant'], weeksPregnant: 5 }],
    ['a birth lately', { conditions: ['recent-birth'], weeksSinceBirth: 10 }],
    ['less feeling in the feet', { conditions: ['numb-feet'] }],
  ])('%s closes it', (_name, more) => {
    expect(opens({ ...calm, ...more })).toBe(false);
  });
});

describe('without a diary', () => {
  it('it is the lying one alone, 5 times in one round, the last of the nerve work, and never a second new rung', () => {
    for (let minutes = 5; minutes <= 60; minutes++) {
      const steps = stepsFor({ ...calm, minutes });
      const nerve = steps.filter(({ kind }) => kind === 'slider' || kind === 'tensioner');
      const tense = nerve.filter(({ kind }) => kind === 'tensioner');
      expect(tense.map(({ stretch, reps, sets }) => [stretch, reps, sets])).toEqual(
        tense.map(() => ['sciatic-tensioner-supine', 5, 1]),
      );
      expect(tense.length).toBeLessThan(2);
      if (tense.length > 0) expect(nerve.at(-1)).toBe(tense[0]);
      expect(nerve.filter(({ stretch }) => stretch === 'sciatic-slider-slump')).toEqual([]);
    }
  });
  it('who did two calm weeks and is not ready is told what it waits for', () => {
    const { routine, advice } = planFor(whole({ ...calm, feltAt: ['sole'] }), library);
    const left = routine?.leftOut.find(({ stretch }) => stretch === 'sciatic-tensioner-supine');
    expect(left?.because).toEqual([
      expect.objectContaining({
        text: expect.stringMatching(/^a tensioner waits until it is felt in the thigh only/),
      }),
    ]);
    expect(advice).toContainEqual(expect.stringMatching(/^Sliders only, for now\./));
  });
  it('and nobody else is', () => {
    for (const more of [{}, { sliders: 'some' }, { sliders: 'never' }]) {
      const { advice } = planFor(whole({ ...calm, ...more }), library);
      expect(advice.filter((line) => line.includes('tensioner'))).toEqual([]);
    }
  });
});
