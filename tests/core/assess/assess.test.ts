import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/assess/assess.ts';
import type { Answers } from '../../../src/core/types.ts';
import { library, plain, tingling, whole } from '../../library.ts';

const see = (answers: Answers) => assess({ ...plain, ...answers }, library);
describe('the pattern', () => {
  it.each<[string, Answers, string]>([
    ['nothing felt', { feltAt: [] }, 'none'],
    ['a pull in the thigh, gone at once', {}, 'muscular'],
    ['tingling in the sole that the head changes', tingling, 'neural'],
    [
      'thigh and tingling toes',
      { feltAt: ['thigh', 'toes'], feelsLike: ['pull', 'tingling'], night: 'no' },
      'mixed',
    ],
    [
      'a sore sit bone, worse on hard seats',
      {
        feltAt: ['sit-bone'],
        feelsLike: ['ache'],
        onset: 'gradual',
        sitBoneTest: 'yes',
        settles: 'under-10-min',
      },
      'sit-bone',
    ],
    [
      'a calf that a wall stretch brings on',
      { feltAt: ['calf'], calfWallTest: 'straight-knee', headTest: 'same' },
      'calf',
    ],
    [
      'deep buttock, cannot sit',
      { feltAt: ['buttock'], feelsLike: ['ache'], coughTest: 'no', sitting: 'yes', backTest: 'neither' },
      'deep-gluteal',
    ],
    [
      'low back worse with bending',
      { feltAt: ['low-back'], feelsLike: ['ache'], coughTest: 'no', backTest: 'bending-worse' },
      'back-bending',
    ],
    [
      'low back worse with arching',
      { feltAt: ['low-back'], feelsLike: ['ache'], coughTest: 'no', backTest: 'arching-worse' },
      'back-arching',
    ],
    ['a strain last week', { conditions: ['hamstring-strain'], strainStage: 'walking-fine' }, 'strain'],
    [
      'toes out hurts, toes in is fine',
      { feelsLike: ['sharp'], side: 'left', onset: 'gradual', turnTest: 'toes-out-hurts' },
      'inner-hamstring',
    ],
    ['felt at the outer hamstring alone', { feltAt: ['outer-hamstring'] }, 'outer-hamstring'],
    ['behind the knee alone, gone at once', { feltAt: ['behind-knee'], headTest: 'same' }, 'behind-knee'],
    [
      'cramp in the arch',
      { feltAt: ['sole'], feelsLike: ['cramp', 'ache'], headTest: 'same', toesTest: 'same' },
      'foot',
    ],
    ['night cramp in the calf', { goal: 'night-cramp', feltAt: ['calf'], feelsLike: ['cramp'] }, 'cramp'],
    ['bendy joints that feel tight', { conditions: ['hypermobile'] }, 'hypermobile'],
    ['an urge to move', { feltAt: ['calf'], feelsLike: ['restless'] }, 'restless'],
    [
      'sharp behind the knee, nothing more',
      { feltAt: ['behind-knee'], feelsLike: ['sharp'], onset: 'gradual', headTest: 'same' },
      'unclear',
    ],
  ])('%s is %s', (_name, answers, pattern) => {
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
  it.each<[string, Answers, string]>([
    ['a pull of 3 at the end of a stretch', {}, 'none'],
    ['a pull of 6: a firm stretch is itself 3 to 4', { worst: 6 }, 'low'],
    ['a pull of 7', { worst: 7 }, 'moderate'],
    ['tingling of 3, gone at once', tingling, 'none'],
    ['tingling of 5', { ...tingling, worst: 5 }, 'moderate'],
    ['tingling that takes longer than an hour', { ...tingling, settles: 'longer' }, 'high'],
    [
      'the night left open counts as one grade more',
      { ...tingling, worst: 4, night: undefined as never },
      'moderate',
    ],
    [
      'cramp that comes with almost anything, or is always there: all of it counts',
      { feltAt: ['calf'], feelsLike: ['cramp'], worst: 3, startedBy: 'trivial' },
      'high',
    ],
    [
      'cramp in the arch of the foot: only how it settles counts',
      { feltAt: ['sole'], feelsLike: ['cramp'], worst: 9, settles: 'at-once', night: 'often' },
      'none',
    ],
    [
      'cramp in the back: all of it counts',
      { feltAt: ['low-back'], feelsLike: ['cramp'], worst: 8, settles: 'at-once', coughTest: 'no' },
      'high',
    ],
    [
      'an urge to move: only how it settles counts, and never past moderate',
      { feltAt: ['low-back'], feelsLike: ['restless'], worst: 9, startedBy: 'trivial', settles: 'longer' },
      'moderate',
    ],
    [
      'an urge to move and an ache: all of it counts',
      { feltAt: ['calf'], feelsLike: ['restless', 'ache'], startedBy: 'trivial', settles: 'at-once' },
      'high',
    ],
    [
      'cramp in the calf: only how it settles counts',
      {
        goal: 'night-cramp',
        feltAt: ['calf'],
        feelsLike: ['cramp'],
        worst: 9,
        startedBy: 'everyday',
        settles: 'under-10-min',
        night: 'often',
      },
      'low',
    ],
  ])('%s is %s', (_name, answers, grade) => {
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
  it.each<[string, Answers, string, string]>([
    ['a healthy adult', {}, 'none', 'routine'],
    ['numb between the legs', { emergency: ['saddle'] }, 'emergency', 'stop'],
    ['not sure about an emergency sign', { emergency: ['unsure'] }, 'urgent', 'stop'],
    ['not sure, and one that is sure', { emergency: ['unsure', 'saddle'] }, 'emergency', 'stop'],
    ['a foot that drops', { seeSomeone: ['foot-drop'] }, 'urgent', 'stop'],
    ['fever with a hot joint', { seeSomeone: ['fever', 'hot-joint'] }, 'emergency', 'stop'],
    ['fever with a weak leg', { seeSomeone: ['fever', 'weak-leg'] }, 'emergency', 'stop'],
    [
      'cancer, back pain and numbness',
      { seeSomeone: ['cancer-back-pain'], feelsLike: ['numbness'] },
      'emergency',
      'stop',
    ],
    ['cancer and back pain', { seeSomeone: ['cancer-back-pain'] }, 'urgent', 'stop'],
    [
      'weight loss, and no better for months',
      { seeSomeone: ['weight-loss-night-pain'], duration: 'months-same' },
      'urgent',
      'stop',
    ],
    ['a lump behind the knee', { seeSomeone: ['lump-behind-knee'] }, 'clinician', 'stop'],
    ['a disease of the nerves', { conditions: ['nerve-disease'] }, 'clinician', 'stop'],
    ['under 16', { age: 'under-16' }, 'clinician', 'stop'],
    ['a new hip, not cleared', { conditions: ['hip-replacement'], bend: 'not-cleared' }, 'clinician', 'stop'],
    ['a new hip, nothing said about clearing', { conditions: ['hip-replacement'] }, 'clinician', 'stop'],
    ['a new hip, cleared', { conditions: ['hip-replacement'], bend: 'cleared' }, 'modify', 'routine'],
    [
      'a strain felt at the sit bone',
      { conditions: ['hamstring-strain'], strainStage: 'full-strength', feltAt: ['sit-bone'] },
      'clinician',
      'stop',
    ],
    ['cramp on walking', { seeSomeone: ['walking-cramp'] }, 'clinician', 'limited'],
    ['cramp on walking and a wound', { seeSomeone: ['walking-cramp', 'foot-wound'] }, 'urgent', 'stop'],
    ['easily stirred', { ...tingling, startedBy: 'trivial' }, 'clinician', 'limited'],
    [
      'tingling in both legs through the day',
      { ...tingling, side: 'both', startedBy: 'everyday' },
      'clinician',
      'limited',
    ],
    ['a pull in both thighs while stretching', { side: 'both' }, 'none', 'routine'],
    [
      'sit bone with nerve features',
      { feltAt: ['sit-bone'], feelsLike: ['ache', 'tingling'], sitBoneTest: 'yes', night: 'no' },
      'clinician',
      'routine',
    ],
    ['no better for months, but plain', { duration: 'months-same' }, 'none', 'routine'],
    ['no better for months, and tingling', { ...tingling, duration: 'months-same' }, 'clinician', 'routine'],
    ['65 or over', { age: '65-plus' }, 'modify', 'routine'],
  ])('%s: %s, %s', (_name, answers, triage, outcome) => {
    const found = see(answers);
    expect([found.triage, found.outcome]).toEqual([triage, outcome]);
  });
});
