import { expect, test } from 'vitest';
import type { Plan } from '../../src/core/routine.ts';
import { plans } from './plans.ts';
import { asJson, show } from './show.ts';

const parsed = (plan: Plan) => JSON.parse(show(plan, 'json'));

test.each(Object.entries(plans))('carries the whole plan and nothing else: %s', (_, plan) => {
  expect(parsed(plan)).toEqual(asJson(plan));
});

test('has the keys of the contract, in its order', () => {
  const plan = parsed(plans.neural);
  expect(Object.keys(plan).join(' ')).toBe(
    'formatVersion outcome triage findings assessment routine advice safetyNet disclaimer answers',
  );
  expect(Object.keys(parsed(plans.emergency)).join(' ')).toBe(
    'formatVersion outcome triage findings assessment routine stop advice safetyNet disclaimer answers',
  );
  expect(Object.keys(plan.findings[0]).join(' ')).toBe('code severity because text sources');
  expect(Object.keys(plan.assessment).join(' ')).toBe('pattern also irritability scores limits');
  expect(Object.keys(plan.routine).join(' ')).toBe('title minutes seconds throughout steps leftOut');
  expect(Object.keys(plan.routine.steps[0]).join(' ')).toBe(
    'stretch name kind sides sets reps holdSeconds effortPercent startsAt seconds phases pose neuralLoad ' +
      'lengthening cues warnings ifItTingles stopIf feel why sources',
  );
  expect(Object.keys(plan.routine.leftOut[0]).join(' ')).toBe('stretch name because');
});

test('the order of the plan does not matter, and strangers stay out', () => {
  const entries = Object.entries({ ...plans.neural, stranger: 1 }).reverse();
  expect(show(Object.fromEntries(entries) as unknown as Plan, 'json')).toBe(show(plans.neural, 'json'));
});
