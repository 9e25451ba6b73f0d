import { describe, expect, it } from 'vitest';
import { planFor } from '../../src/core/plan/plan.ts';
import { groundFor } from '../../src/core/respond/ground.ts';
import type { Plan, Step } from '../../src/core/routine.ts';
import type { Answers } from '../../src/core/types.ts';
import { library, plain, whole } from '../library.ts';
import { coach } from '../session/people.ts';
import { drawn, makeRandom } from './profiles.ts';

const plan = (answers: Answers): Plan => planFor(whole({ ...plain, ...answers }), library);
const seen = (answers: Answers): unknown => ({ ...plan(answers), answers: null });
const sharp: Answers = {
  feelsLike: ['sharp'],
  side: 'left',
  worst: 8,
  startedBy: 'everyday',
  duration: 'days',
};

describe('how it began', () => {
  it('left open counts as at one moment, for everybody who would have been asked', () => {
    let asked = 0;
    for (const drawnOne of drawn(library.files.questionnaire.questions, 1500, makeRandom(51))) {
      const { onset: _onset, hipTest: _hipTest, ...old } = drawnOne;
      const { answers: _a, findings: _f, ...before } = planFor(whole(old), library);
      const { answers: _b, findings: _g, ...sudden } = planFor(whole({ ...old, onset: 'sudden' }), library);
      const { answers: _c, findings: _h, ...gradual } = planFor(whole({ ...old, onset: 'gradual' }), library);
      expect([old, before]).toEqual([old, sudden]);
      if (JSON.stringify(sudden) !== JSON.stringify(gradual)) asked++;
    }
    expect(asked).toBeGreaterThan(100);
  });
  it('changes nothing for plain tightness, nor for what has lasted for months', () => {
    for (const change of [{}, { ...sharp, duration: 'months-better' }, { duration: 'days' }])
      expect(seen({ ...change, onset: 'sudden' })).toEqual(seen({ ...change, onset: 'gradual' }));
  });
  it.each<[string, Answers, string, string]>([
    ['a stab in the thigh', sharp, 'routine', 'strain'],
    ['the same bit by bit', { ...sharp, onset: 'gradual' }, 'routine', 'muscular'],
    ['a stab at the sit bone', { ...sharp, feltAt: ['sit-bone'] }, 'stop', 'strain'],
    [
      'a stab in the thigh that burns',
      { ...sharp, feelsLike: ['sharp', 'burning'], worst: 4, coughTest: 'no' },
      'limited',
      'mixed',
    ],
    ['a stab in the calf', { ...sharp, feltAt: ['calf'], worst: 6 }, 'routine', 'unclear'],
  ])('%s', (_name, answers, outcome, pattern) => {
    const { outcome: is, assessment } = plan(answers);
    expect([is, assessment?.pattern]).toEqual([outcome, pattern]);
  });
  it('is never called a strain, only what may be one', () => {
    const words = JSON.stringify({ ...plan(sharp), answers: null });
    expect(words).toContain('may be a strain');
    expect(words).not.toMatch(/healing hamstring|your strain|the strain\b/i);
  });
});

describe('pain of 7 and more', () => {
  const strong: Answers = { worst: 8, duration: 'months-better', side: 'left' };
  it.each<[string, Answers, string, RegExp]>([
    ['only a pull at the end, gone at once, old', strong, 'modify', /7 of 10 or more is pain, not a stretch/],
    [
      'both legs sore for days after sport',
      {
        worst: 8,
        feelsLike: ['ache'],
        duration: 'days',
        onset: 'gradual',
        goal: 'after-sport',
        settles: 'under-10-min',
      },
      'modify',
      /Dark urine/,
    ],
    [
      'anything else',
      { ...strong, startedBy: 'everyday' },
      'clinician',
      /can come from more than a tight muscle/,
    ],
    ['anything else, sharp', { ...strong, feelsLike: ['sharp'] }, 'clinician', /more than a tight muscle/],
  ])('%s: %j', (_name, answers, triage, text) => {
    const { triage: is, findings, routine, advice } = plan(answers);
    expect([is, findings.map((each) => each.text).join(' ')]).toEqual([triage, expect.stringMatching(text)]);
    expect(`${routine?.title} ${advice.join(' ')}`).not.toMatch(/easy and long|3 to 4 of 10/);
  });
  it.each<[string, Answers]>([
    ['a plain cramp', { feltAt: ['calf'], feelsLike: ['cramp'], headTest: 'same', toesTest: 'same' }],
    ['a plain urge to move', { feelsLike: ['restless'] }],
  ])('%s is not counted', (_name, answers) => {
    expect(plan({ ...strong, ...answers }).triage).toBe('none');
  });
});

describe('a hip without limits', () => {
  const hip = (bend: string, minutes = 60): Step[] =>
    plan({ conditions: ['hip-replacement'], bend, minutes }).routine?.steps ?? [];
  const deepest = (steps: Step[]): number => Math.max(...steps.map(({ pose }) => pose.hipFlexion ?? 0));
  it('may bend to 90, with limits to 80; nothing crosses the middle', () => {
    expect(deepest(hip('cleared'))).toBe(80);
    expect(deepest(hip('no-limits'))).toBeGreaterThan(80);
    expect(deepest(hip('no-limits'))).toBeLessThanOrEqual(90);
    for (const { pose } of hip('no-limits')) expect(pose.hipAbduction ?? 0).toBeGreaterThanOrEqual(0);
  });
  it('raises nothing while a session runs', () => {
    const answers = whole({ ...plain, conditions: ['hip-replacement'], bend: 'no-limits' });
    const ground = groundFor(answers, library, coach);
    expect(ground.known?.assessment.rules.map(({ id }) => id)).toContain('hip-replacement-limits');
  });
});
