import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/assess/assess.ts';
import type { Answers } from '../../../src/core/types.ts';
import { library, plain, tingling, whole } from '../../library.ts';

const see = (answers: Answers) => assess({ ...plain, ...answers }, library);
describe('the pattern', () => {
  it.each<[string, string, Answers]>([
    ['nothing felt', 'none', { feltAt: [] }],
    ['a pull in the thigh, gone at once', 'muscular', {}],
    ['tingling in the sole that the head changes', 'neural', tingling],
    [
      'thigh and tingling toes',
      'mixed',
      { feltAt: ['thigh', 'toes'], feelsLike: ['pull', 'tingling'], night: 'no' },
    ],
    [
      'a sore sit bone, worse on hard seats',
      'sit-bone',
      {
        feltAt: ['sit-bone'],
        feelsLike: ['ache'],
        onset: 'gradual',
        sitBoneTest: 'yes',
        settles: 'under-10-min',
      },
    ],
    [
      'a calf that a wall stretch brings on',
      'calf',
      { feltAt: ['calf'], calfWallTest: 'straight-knee', headTest: 'same' },
    ],
    [
      'deep buttock, cannot sit',
      'deep-gluteal',
      { feltAt: ['buttock'], feelsLike: ['ache'], coughTest: 'no', sitting: 'yes', backTest: 'neither' },
    ],
    [
      'low back worse with bending',
      'back-bending',
      { feltAt: ['low-back'], feelsLike: ['ache'], coughTest: 'no', backTest: 'bending-worse' },
    ],
    [
      'low back worse with arching',
      'back-arching',
      { feltAt: ['low-back'], feelsLike: ['ache'], coughTest: 'no', backTest: 'arching-worse' },
    ],
    ['a strain last week', 'strain', { conditions: ['hamstring-strain'], strainStage: 'walking-fine' }],
    [
      'toes out hurts, toes in is fine',
      'inner-hamstring',
      { feelsLike: ['sharp'], side: 'left', onset: 'gradual', turnTest: 'toes-out-hurts' },
    ],
    ['felt at the outer hamstring alone', 'outer-hamstring', { feltAt: ['outer-hamstring'] }],
    ['behind the knee alone, gone at once', 'behind-knee', { feltAt: ['behind-knee'], headTest: 'same' }],
    [
      'cramp in the arch',
      'foot',
      { feltAt: ['sole'], feelsLike: ['cramp', 'ache'], headTest: 'same', toesTest: 'same' },
    ],
    ['night cramp in the calf', 'cramp', { goal: 'night-cramp', feltAt: ['calf'], feelsLike: ['cramp'] }],
    ['bendy joints that feel tight', 'hypermobile', { conditions: ['hypermobile'] }],
    ['an urge to move', 'restless', { feltAt: ['calf'], feelsLike: ['restless'] }],
    [
      'sharp behind the knee, nothing more',
      'unclear',
      { feltAt: ['behind-knee'], feelsLike: ['sharp'], onset: 'gradual', headTest: 'same' },
    ],
  ])('%s is %s', (_name, pattern, answers) => {
    expect(see(answers).pattern.id).toBe(pattern);
  });
  it('lists every other place that fits', () => {
    const { pattern, also } = see({ ...tingling, feltAt: ['behind-knee', 'sole'] });
    expect([pattern.id, ...also.map((each) => each.id)]).toEqual(['neural', 'behind-knee']);
  });
});

describe('calf and foot feelings', () => {
  it('a pull in the calf alone is not called the nerve', () => {
    expect(see({ feltAt: ['calf'], headTest: 'same', calfWallTest: 'no' }).facts.fact('neural')).toBe(false);
  });
  it('a pull in the calf that moving the head changes may be the nerve', () => {
    expect(see({ feltAt: ['calf'], headTest: 'changes' }).facts.fact('neural')).toBe(true);
  });
});

describe('how easily it is stirred', () => {
  it.each<[string, string, Answers]>([
    ['a pull of 3 at the end of a stretch', 'none', {}],
    ['a pull of 6: a firm stretch is itself 3 to 4', 'low', { worst: 6 }],
    ['a pull of 7', 'moderate', { worst: 7 }],
    ['tingling of 3, gone at once', 'none', tingling],
    ['tingling of 5', 'moderate', { ...tingling, worst: 5 }],
    ['tingling that takes longer than an hour', 'high', { ...tingling, settles: 'longer' }],
    [
      'the night left open counts as one grade more',
      'moderate',
      { ...tingling, worst: 4, night: undefined as never },
    ],
    [
      'cramp that comes with almost anything, or is always there: all of it counts',
      'high',
      { feltAt: ['calf'], feelsLike: ['cramp'], worst: 3, startedBy: 'trivial' },
    ],
    [
      'cramp in the arch of the foot: only how it settles counts',
      'none',
      { feltAt: ['sole'], feelsLike: ['cramp'], worst: 9, settles: 'at-once', night: 'often' },
    ],
    [
      'cramp in the back: all of it counts',
      'high',
      { feltAt: ['low-back'], feelsLike: ['cramp'], worst: 8, settles: 'at-once', coughTest: 'no' },
    ],
    [
      'an urge to move: only how it settles counts, and never past moderate',
      'moderate',
      { feltAt: ['low-back'], feelsLike: ['restless'], worst: 9, startedBy: 'trivial', settles: 'longer' },
    ],
    [
      'an urge to move and an ache: all of it counts',
      'high',
      { feltAt: ['calf'], feelsLike: ['restless', 'ache'], startedBy: 'trivial', settles: 'at-once' },
    ],
    [
      'cramp in the calf: only how it settles counts',
      'low',
      {
        goal: 'night-cramp',
        feltAt: ['calf'],
        feelsLike: ['cramp'],
        worst: 9,
        startedBy: 'everyday',
        settles: 'under-10-min',
        night: 'often',
      },
    ],
  ])('%s is %s', (_name, grade, answers) => {
    const given = Object.fromEntries(
      Object.entries({ ...plain, ...answers }).filter(([, value]) => value !== undefined),
    );
    expect(assess(whole(given), library).irritability).toBe(grade);
  });
});

describe('the gate', () => {
  it.each<[string, Answers, { holdLoad: number; peakLoad: number; tensioners: boolean }]>([
    ['no nerve features', {}, { holdLoad: 6, peakLoad: 7, tensioners: false }],
    ['nerve, low', tingling, { holdLoad: 4, peakLoad: 6, tensioners: false }],
    [
      'nerve, low, two calm weeks',
      { ...tingling, sliders: 'two-calm-weeks' },
      { holdLoad: 4, peakLoad: 6, tensioners: false },
    ],
    [
      'nerve, two calm weeks, felt in the thigh alone',
      { headTest: 'changes', sliders: 'two-calm-weeks' },
      { holdLoad: 4, peakLoad: 8, tensioners: true },
    ],
    ['nerve, moderate', { ...tingling, worst: 5 }, { holdLoad: 3, peakLoad: 4, tensioners: false }],
    ['nerve, high', { ...tingling, worst: 8 }, { holdLoad: 2, peakLoad: 2, tensioners: false }],
    [
      'less feeling in the feet',
      { conditions: ['numb-feet'] },
      { holdLoad: 4, peakLoad: 4, tensioners: false },
    ],
    [
      'unclear',
      { feltAt: ['behind-knee'], feelsLike: ['sharp'] },
      { holdLoad: 3, peakLoad: 6, tensioners: false },
    ],
    ['cramp on walking', { seeSomeone: ['walking-cramp'] }, { holdLoad: 3, peakLoad: 4, tensioners: false }],
  ])('%s', (_name, answers, limits) => {
    expect(see(answers).limits).toEqual(limits);
  });
});

describe('triage', () => {
  it.each<[string, string, string, Answers]>([
    ['a healthy adult', 'none', 'routine', {}],
    ['numb between the legs', 'emergency', 'stop', { emergency: ['saddle'] }],
    ['not sure about an emergency sign', 'urgent', 'stop', { emergency: ['unsure'] }],
    ['not sure, and one that is sure', 'emergency', 'stop', { emergency: ['unsure', 'saddle'] }],
    ['a foot that drops', 'urgent', 'stop', { seeSomeone: ['foot-drop'] }],
    ['fever with a hot joint', 'emergency', 'stop', { seeSomeone: ['fever', 'hot-joint'] }],
    ['fever with a weak leg', 'emergency', 'stop', { seeSomeone: ['fever', 'weak-leg'] }],
    [
      'cancer, back pain and numbness',
      'emergency',
      'stop',
      { seeSomeone: ['cancer-back-pain'], feelsLike: ['numbness'] },
    ],
    ['cancer and back pain', 'urgent', 'stop', { seeSomeone: ['cancer-back-pain'] }],
    [
      'weight loss, and no better for months',
      'urgent',
      'stop',
      { seeSomeone: ['weight-loss-night-pain'], duration: 'months-same' },
    ],
    ['a lump behind the knee', 'clinician', 'stop', { seeSomeone: ['lump-behind-knee'] }],
    ['a disease of the nerves', 'clinician', 'stop', { conditions: ['nerve-disease'] }],
    ['under 16', 'clinician', 'stop', { age: 'under-16' }],
    ['a new hip, not cleared', 'clinician', 'stop', { conditions: ['hip-replacement'], bend: 'not-cleared' }],
    ['a new hip, nothing said about clearing', 'clinician', 'stop', { conditions: ['hip-replacement'] }],
    ['a new hip, cleared', 'modify', 'routine', { conditions: ['hip-replacement'], bend: 'cleared' }],
    [
      'a strain felt at the sit bone',
      'clinician',
      'stop',
      { conditions: ['hamstring-strain'], strainStage: 'full-strength', feltAt: ['sit-bone'] },
    ],
    ['cramp on walking', 'clinician', 'limited', { seeSomeone: ['walking-cramp'] }],
    ['cramp on walking and a wound', 'urgent', 'stop', { seeSomeone: ['walking-cramp', 'foot-wound'] }],
    ['easily stirred', 'clinician', 'limited', { ...tingling, startedBy: 'trivial' }],
    [
      'tingling in both legs through the day',
      'clinician',
      'limited',
      { ...tingling, side: 'both', startedBy: 'everyday' },
    ],
    ['a pull in both thighs while stretching', 'none', 'routine', { side: 'both' }],
    [
      'sit bone with nerve features',
      'clinician',
      'routine',
      { feltAt: ['sit-bone'], feelsLike: ['ache', 'tingling'], sitBoneTest: 'yes', night: 'no' },
    ],
    ['no better for months, but plain', 'none', 'routine', { duration: 'months-same' }],
    ['no better for months, and tingling', 'clinician', 'routine', { ...tingling, duration: 'months-same' }],
    ['65 or over', 'modify', 'routine', { age: '65-plus' }],
  ])('%s: %s, %s', (_name, triage, outcome, answers) => {
    const found = see(answers);
    expect([found.triage, found.outcome]).toEqual([triage, outcome]);
  });
});
