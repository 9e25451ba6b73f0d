import { describe, expect, it } from 'vitest';
import { type Assessment, assess } from '../../src/core/assess/assess.ts';
import { planFor } from '../../src/core/plan/plan.ts';
import { provisionalFacts } from '../../src/core/questionnaire/careful.ts';
import { openQuestions } from '../../src/core/questionnaire/due.ts';
import { contextFor } from '../../src/core/respond/context.ts';
import type { Plan, PlannedStep } from '../../src/core/routine.ts';
import type { Answers } from '../../src/core/types.ts';
import { library, plain, whole } from '../library.ts';
import { coach } from '../session/people.ts';
import { looser } from './monotone.ts';
import { drawn, makeRandom } from './profiles.ts';
import { strainOf } from './strains.ts';

const { questions } = library.files.questionnaire;

const plan = (answers: Answers): Plan => planFor(whole({ ...plain, ...answers }), library);
const rulesOf = (answers: Answers): string[] =>
  assess(whole({ ...plain, ...answers }), library).rules.map(({ id }) => id);
const seen = (answers: Answers): unknown => ({ ...plan(answers), answers: null });
const sharp: Answers = {
  feelsLike: ['sharp'],
  side: 'left',
  worst: 8,
  startedBy: 'everyday',
  duration: 'days',
};

/** What is done; a stop says "if it began at one moment" only to those who have not said so. */
const done = ({ stop, ...plan }: Omit<Plan, 'answers' | 'findings'>): unknown => ({
  ...plan,
  stop: stop && { title: stop.title, do: stop.do },
});

describe('how it began', () => {
  it('left open counts as at one moment, for everybody who would have been asked', () => {
    let differ = 0;
    const wrong: Answers[] = [];
    for (const drawnOne of drawn(questions, 1500, makeRandom(51))) {
      const { onset: _onset, hipTest: _hipTest, ...old } = drawnOne;
      const without = (more: Answers): Omit<Plan, 'answers' | 'findings'> => {
        const { answers: _a, findings: _f, ...rest } = planFor(whole({ ...old, ...more }), library);
        return rest;
      };
      const { asked } = strainOf(old);
      const counts = without({ onset: asked ? 'sudden' : 'gradual' });
      if (JSON.stringify(done(without({}))) !== JSON.stringify(done(counts))) wrong.push(old);
      if (asked && JSON.stringify(counts) !== JSON.stringify(without({ onset: 'gradual' }))) differ++;
    }
    expect(wrong).toEqual([]);
    expect(differ).toBeGreaterThan(100);
  });
  it('is not asked of plain tightness, nor of what has lasted for months: bit by bit is what it is without', () => {
    for (const change of [{}, { ...sharp, duration: 'months-better' }, { duration: 'days' }])
      expect(seen({ ...change, onset: 'gradual' })).toEqual(seen(change));
  });
  const said: Answers[] = [
    {},
    { duration: 'days' },
    { ...sharp, duration: 'months-better' },
    { duration: 'months-same', worst: 2 },
    { feltAt: [], feelsLike: [] },
  ];
  it.each(said)('at one moment counts as a strain also where nobody asked: %j', (change) => {
    const { triage, routine } = plan({ ...change, onset: 'sudden' });
    expect([triage, routine?.title]).toEqual([
      expect.not.stringMatching('none'),
      'Around what may be a strain',
    ]);
    expect(rulesOf({ ...change, onset: 'sudden' })).toEqual(
      expect.arrayContaining(['strain-to-guard', 'hamstring-strain']),
    );
    expect(
      openQuestions(questions, provisionalFacts(library, { ...plain, ...change, onset: 'sudden' })),
    ).toEqual(expect.arrayContaining([expect.objectContaining({ id: 'strainStage' })]));
  });
  it('at one moment says nothing of a place that no such start can tear', () => {
    for (const feltAt of ['low-back', 'shin', 'ankle', 'sole', 'top-of-foot', 'toes'])
      expect(seen({ feltAt: [feltAt], onset: 'sudden' })).toEqual(seen({ feltAt: [feltAt] }));
  });
  it('at full strength keeps the guard of what may be a strain, and no bar of a fresh one', () => {
    const healed: Answers = { onset: 'sudden', strainStage: 'full-strength' };
    expect(rulesOf(healed)).toContain('strain-to-guard');
    expect(rulesOf(healed)).not.toContain('hamstring-strain');
  });
  it('at one moment is never looser than unsaid', () => {
    const wrong: [Answers, string[]][] = [];
    for (const { onset: _onset, ...drawnOne } of drawn(questions, 1500, makeRandom(52))) {
      const judged = (more: Answers): Assessment => assess(whole({ ...drawnOne, ...more }), library);
      const loose = looser(judged({}), judged({ onset: 'sudden' }));
      if (loose.length > 0) wrong.push([drawnOne, loose]);
    }
    expect(wrong).toEqual([]);
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
  const hip = (bend: string, minutes = 60): readonly PlannedStep[] =>
    plan({ conditions: ['hip-replacement'], bend, minutes }).routine?.steps ?? [];
  const deepest = (steps: readonly PlannedStep[]): number =>
    Math.max(...steps.map(({ pose }) => pose.hipFlexion ?? 0));
  it('may bend to 90, with limits to 80; nothing crosses the middle', () => {
    expect(deepest(hip('cleared'))).toBe(80);
    expect(deepest(hip('no-limits'))).toBeGreaterThan(80);
    expect(deepest(hip('no-limits'))).toBeLessThanOrEqual(90);
    for (const { pose } of hip('no-limits')) expect(pose.hipAbduction ?? 0).toBeGreaterThanOrEqual(0);
  });
  it('raises nothing while a session runs', () => {
    const answers = whole({ ...plain, conditions: ['hip-replacement'], bend: 'no-limits' });
    const context = contextFor(assess(answers, library), library, coach);
    expect(context.known?.assessment.rules.map(({ id }) => id)).toContain('hip-replacement-limits');
  });
});
