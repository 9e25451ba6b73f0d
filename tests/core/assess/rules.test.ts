import { describe, expect, it } from 'vitest';
import { assess, patternRule } from '../../../src/core/assess/assess.ts';
import type { Answers } from '../../../src/core/types.ts';
import { library, plain, tingling, whole } from '../../library.ts';

const { gates, conditions, patterns } = library.files;

/** Somebody whose soreness is older than weeks, so that nothing in it may be a fresh strain. */
const somebody: Answers = { ...plain, duration: 'months-better' };

const rulesFor = (answers: Answers): string[] =>
  assess(whole({ ...somebody, ...answers }), library).rules.map(({ id }) => id);

const moderate: Answers = { ...tingling, worst: 5 };
const high: Answers = { ...tingling, worst: 7 };
const calm: Answers = { sliders: 'two-calm-weeks' };
const fresh: Answers = { feelsLike: ['sharp'], side: 'left', duration: 'days' };
const has = (...ids: string[]): Answers => ({ conditions: ids });

/** Whom a rule holds for, and next to them whom it does not. What it takes away is in tests/safety/rules.txt. */
const table: [string, Answers[], Answers[]][] = [
  ['not-yet-calm', [{}, { sliders: 'never' }, { sliders: 'some' }], [calm]],
  [
    'tensioner-lock',
    [
      { ...calm, ...tingling },
      { ...calm, worst: 4 },
    ],
    [calm, {}, tingling],
  ],
  ['neural', [tingling, moderate, high, { feltAt: ['shin'] }], [{}, { feltAt: ['calf'] }]],
  ['neural-small', [tingling, { ...tingling, worst: 4 }], [{}, moderate, high]],
  [
    'neural-not-yet-calm',
    [tingling, { ...tingling, sliders: 'some' }, { ...tingling, ...calm }],
    [{}, { headTest: 'changes', ...calm }],
  ],
  [
    'neural-moderate',
    [moderate, high, { ...tingling, night: 'sometimes' }],
    [tingling, { ...tingling, worst: 4 }, { worst: 8 }],
  ],
  [
    'irritable',
    [high, { settles: 'longer' }, { startedBy: 'trivial' }],
    [{}, { ...tingling, worst: 6 }, { settles: 'under-1-hour' }, { startedBy: 'everyday' }],
  ],
  ['unexplained', [{ feltAt: ['calf'], feelsLike: ['sharp'] }], [{}, { feltAt: ['calf'] }]],
  [
    'limited',
    [{ seeSomeone: ['walking-cramp'] }, { seeSomeone: ['heavy-legs-walking'] }, { settles: 'longer' }],
    [{}, moderate],
  ],
  ['like-narrowing', [{ seeSomeone: ['heavy-legs-walking'] }], [{}, { seeSomeone: ['walking-cramp'] }]],
  [
    'arch-stirs',
    [
      { feltAt: ['buttock'], coughTest: 'no', backTest: 'arching-worse' },
      { seeSomeone: ['heavy-legs-walking'] },
    ],
    [{}, { feltAt: ['low-back'], coughTest: 'no', backTest: 'bending-worse' }, { backTest: 'arching-worse' }],
  ],
  [
    'nerve-word-in-the-foot',
    [tingling, { feltAt: ['toes', 'thigh'], feelsLike: ['numbness'] }],
    [{}, { feltAt: ['sole'], feelsLike: ['cramp'] }, { feelsLike: ['tingling'] }],
  ],
  [
    'peroneal',
    [{ feltAt: ['shin'] }, { feltAt: ['top-of-foot', 'thigh'] }],
    [{ feltAt: ['ankle'] }, { feltAt: ['sole', 'toes'] }],
  ],
  ['toes-in', [tingling], [{}]],
  [
    'two-irritable-legs',
    [
      { worst: 4, side: 'both' },
      { ...high, side: 'both' },
    ],
    [
      { worst: 3, side: 'both' },
      { worst: 4, side: 'left' },
      { ...high, side: 'right' },
    ],
  ],
  [
    'toes-out-hurts',
    [{ turnTest: 'toes-out-hurts' }],
    [{}, { turnTest: 'toes-in-hurts' }, { turnTest: 'untried' }],
  ],
  ['before-sport', [{ goal: 'before-sport' }], [{}, { goal: 'after-sport' }]],
  ['after-sport', [{ goal: 'after-sport' }], [{}, { goal: 'before-sport' }]],
  ['desk-break', [{ goal: 'desk-break' }], [{}, { goal: 'after-sport' }]],
  [
    'behind-knee',
    [{ feltAt: ['behind-knee'] }, { feltAt: ['thigh', 'behind-knee'] }],
    [{}, { feltAt: ['calf'] }],
  ],
  [
    'behind-knee-seated',
    [
      { feltAt: ['behind-knee'], floor: 'no' },
      { feltAt: ['behind-knee'], floor: 'hard' },
    ],
    [{ feltAt: ['behind-knee'] }, { floor: 'no' }],
  ],
  [
    'calf-cleared',
    [
      { feltAt: ['calf'], calfWallTest: 'no' },
      { feltAt: ['thigh', 'calf'], headTest: 'changes' },
    ],
    [{ calfWallTest: 'no' }, { feltAt: ['calf'] }, { feltAt: ['calf'], calfWallTest: 'either' }],
  ],
  ['no-floor', [{ floor: 'hard' }, { floor: 'no' }], [{ floor: 'easy' }]],
  ['hip-replacement', [has('hip-replacement')], [has('knee-replacement')]],
  [
    'hip-replacement-limits',
    [has('hip-replacement'), { ...has('hip-replacement'), bend: 'cleared' }],
    [{ ...has('hip-replacement'), bend: 'no-limits' }, { bend: 'cleared' }],
  ],
  ['knee-replacement', [has('knee-replacement')], [has('hip-replacement')]],
  ['osteoporosis', [has('osteoporosis')], [{ age: '65-plus' }]],
  ['pregnant', [{ ...has('pregnant'), weeksPregnant: 1 }, has('pregnant')], [{ weeksPregnant: 20 }]],
  [
    'pregnant-late',
    [{ ...has('pregnant'), weeksPregnant: 13 }, { ...has('pregnant'), weeksPregnant: 42 }, has('pregnant')],
    [{ ...has('pregnant'), weeksPregnant: 12 }, { weeksPregnant: 20 }],
  ],
  [
    'strain-to-guard',
    [fresh, { ...fresh, onset: 'gradual' }, has('hamstring-strain')],
    [{}, { ...has('hamstring-strain'), strainStage: 'full-strength' }],
  ],
  ['strain-and-nerve', [{ ...fresh, feelsLike: ['sharp', 'burning'] }], [fresh, { feelsLike: ['burning'] }]],
  [
    'calf-at-risk',
    [{ ...fresh, feltAt: ['calf'] }],
    [fresh, { ...fresh, feltAt: ['calf'], side: 'both' }, { feltAt: ['calf'] }],
  ],
  [
    'sore-after-sport',
    [{ worst: 7, duration: 'days', onset: 'gradual', goal: 'after-sport' }],
    [{ worst: 7, goal: 'after-sport' }],
  ],
  [
    'recent-birth',
    [{ ...has('recent-birth'), weeksSinceBirth: 12 }, has('recent-birth')],
    [{ weeksSinceBirth: 3 }],
  ],
  [
    'birth-under-6-weeks',
    [{ ...has('recent-birth'), weeksSinceBirth: 5 }, has('recent-birth')],
    [{ ...has('recent-birth'), weeksSinceBirth: 6 }, { weeksSinceBirth: 3 }],
  ],
  ['low-immunity', [has('low-immunity')], [{}]],
  ['blood-thinner', [has('blood-thinner')], [{}]],
  [
    'numb-feet',
    [has('numb-feet'), { ...tingling, ...has('numb-feet') }],
    [{ ...tingling, feelsLike: ['numbness'] }],
  ],
  [
    'buttock-strain',
    [
      { ...fresh, feltAt: ['buttock'] },
      { ...fresh, feltAt: ['buttock', 'thigh'] },
    ],
    [fresh, { feltAt: ['buttock'] }, { ...fresh, feltAt: ['buttock'], onset: 'gradual' }],
  ],
  [
    'no-warm-up',
    [
      { seeSomeone: ['walking-cramp'], goal: 'before-sport' },
      { seeSomeone: ['heavy-legs-walking'], goal: 'before-sport' },
    ],
    [{ seeSomeone: ['walking-cramp'] }, { goal: 'before-sport' }],
  ],
  [
    'not-for-sport',
    [
      { ...fresh, goal: 'before-sport' },
      { ...fresh, goal: 'before-sport', onset: 'gradual' },
    ],
    [
      fresh,
      { goal: 'before-sport' },
      { ...fresh, goal: 'before-sport', onset: 'gradual', feelsLike: ['restless'] },
      { ...has('hamstring-strain'), strainStage: 'full-strength', goal: 'before-sport' },
    ],
  ],
  ['hypermobile', [has('hypermobile')], [{}]],
  [
    'hamstring-strain',
    [has('hamstring-strain'), { ...has('hamstring-strain'), strainStage: 'walking-fine' }],
    [{ ...has('hamstring-strain'), strainStage: 'full-strength' }, { strainStage: 'walking-hurts' }],
  ],
  ['neck-dizziness', [has('neck-dizziness')], [{}]],
  ['65-plus', [{ age: '65-plus' }], [{ age: '16-64' }, { balance: 'unsteady' }]],
  ['unsteady', [{ balance: 'unsteady' }], [{ balance: 'steady' }, { age: '65-plus' }]],
  // The limits that a pattern brings, also where another names the routine.
  [
    'sit-bone',
    [
      { feltAt: ['sit-bone'], feelsLike: ['ache'], sitBoneTest: 'yes' },
      { feltAt: ['sit-bone', 'sole'], feelsLike: ['tingling'], sitBoneTest: 'yes' },
    ],
    [{}, { feltAt: ['sit-bone'], feelsLike: ['ache'], sitBoneTest: 'no' }],
  ],
  [
    'deep-gluteal',
    [
      // A score of 3: the place 2, the sit bone 1.
      { feltAt: ['buttock', 'sit-bone'], coughTest: 'no', sitting: 'no', sitBoneTest: 'no' },
      { feltAt: ['buttock'], coughTest: 'no', sitting: 'yes' },
    ],
    [{}, { feltAt: ['buttock'], coughTest: 'no', sitting: 'no' }, { ...tingling, sitting: 'yes' }],
  ],
  [
    'back-bending',
    [
      { feltAt: ['low-back'], coughTest: 'no', backTest: 'bending-worse' },
      { feltAt: ['low-back'], coughTest: 'no' },
    ],
    [
      { feltAt: ['low-back'], coughTest: 'no', backTest: 'arching-worse' },
      { feltAt: ['low-back'], coughTest: 'no', backTest: 'neither' },
      { backTest: 'bending-worse' },
    ],
  ],
  [
    'back-arching',
    [
      { feltAt: ['buttock'], coughTest: 'no', backTest: 'arching-worse' },
      { feltAt: ['buttock'], coughTest: 'no' },
    ],
    [
      { feltAt: ['low-back'], coughTest: 'no', backTest: 'bending-worse' },
      { feltAt: ['low-back'], coughTest: 'no', backTest: 'neither' },
      { backTest: 'arching-worse' },
    ],
  ],
];

describe('a rule holds for these, and not for those next to them', () => {
  it.each(table)('%s', (rule, held, free) => {
    expect(held.filter((answers) => !rulesFor(answers).includes(rule))).toEqual([]);
    expect(free.filter((answers) => rulesFor(answers).includes(rule))).toEqual([]);
  });
  it('every rule stands in the table, and each pattern that takes something away', () => {
    const ids = [...gates.rules, ...conditions.rules, ...patterns.patterns.filter(({ filter }) => filter)];
    const told = table.map(([rule]) => rule);
    expect(ids.map(({ id }) => id).filter((id) => !told.includes(id))).toEqual([]);
    expect(table.filter(([, held, free]) => held.length === 0 || free.length === 0)).toEqual([]);
  });
});

describe('how easily it is stirred: the worst of what is graded', () => {
  const grade = (answers: Answers): string =>
    assess(whole({ ...somebody, ...answers }), library).irritability;
  const buttock: Answers = { feltAt: ['buttock'], feelsLike: ['ache'], coughTest: 'no', night: 'no' };
  const cramp: Answers = {
    goal: 'night-cramp',
    feltAt: ['calf'],
    feelsLike: ['cramp'],
    headTest: 'same',
    toesTest: 'same',
  };
  const restless: Answers = { feltAt: ['sole'], feelsLike: ['restless'], headTest: 'same', toesTest: 'same' };
  const grades = ['none', 'low', 'moderate', 'high'];

  /** Each answer by its grade, for a nerve, for a place that is no plain muscle, and for a plain muscle. */
  it.each<[string, string, Answers, (string | number)[][]]>([
    ['a nerve', 'worst', tingling, [[0, 3], [4], [5, 6], [7, 10]]],
    ['a nerve', 'startedBy', tingling, [['end-range'], ['long-load'], ['everyday'], ['trivial']]],
    ['a nerve', 'settles', tingling, [['at-once'], ['under-10-min'], ['under-1-hour'], ['longer']]],
    ['a nerve', 'night', tingling, [['no'], [], ['sometimes'], ['often']]],
    ['the buttock', 'worst', buttock, [[0, 3], [4], [5, 6], [7, 10]]],
    ['the buttock', 'night', { ...buttock, worst: 3 }, [['no'], [], ['sometimes'], ['often']]],
    ['a plain muscle', 'worst', {}, [[0, 3], [4, 6], [7, 10], []]],
    ['a plain muscle', 'startedBy', {}, [['end-range'], ['long-load'], ['everyday'], ['trivial']]],
    ['a plain muscle', 'settles', {}, [['at-once'], ['under-10-min'], ['under-1-hour'], ['longer']]],
    ['a plain muscle', 'night', {}, [['no', 'sometimes', 'often'], [], [], []]],
    ['cramp at night', 'settles', cramp, [['at-once'], ['under-10-min'], ['under-1-hour'], ['longer']]],
    ['cramp at night', 'worst', cramp, [[0, 5, 10], [], [], []]],
    ['cramp at night', 'startedBy', cramp, [['end-range', 'long-load', 'everyday'], [], [], ['trivial']]],
    ['an urge to move', 'settles', restless, [['at-once'], ['under-10-min'], ['under-1-hour', 'longer'], []]],
    [
      'an urge to move',
      'startedBy',
      restless,
      [['end-range', 'long-load', 'everyday', 'trivial'], [], [], []],
    ],
    ['an urge to move', 'worst', restless, [[0, 5, 10], [], [], []]],
    ['cramp at night', 'night', cramp, [['no', 'sometimes', 'often'], [], [], []]],
  ])('%s, by %s', (_, question, from, byGrade) => {
    const found = byGrade.map((answers) => answers.map((answer) => grade({ ...from, [question]: answer })));
    expect(found).toEqual(byGrade.map((answers, index) => answers.map(() => grades[index])));
  });
  it('nothing felt is nothing to stir', () => {
    expect(grade({ feltAt: [], feelsLike: [], worst: 9, startedBy: 'trivial', settles: 'longer' })).toBe(
      'none',
    );
  });
  it('the worst of several decides', () => {
    expect(grade({ ...tingling, worst: 4, startedBy: 'everyday', settles: 'at-once' })).toBe('moderate');
    expect(grade({ ...tingling, worst: 8, startedBy: 'end-range', night: 'sometimes' })).toBe('high');
  });
  it.each([
    [3, 'low'],
    [4, 'moderate'],
    [6, 'high'],
    [7, 'high'],
  ])('one question left open is one grade more: worst %i is %s', (worst, expected) => {
    const { night: _, ...open } = tingling;
    expect(grade({ ...open, worst })).toBe(expected);
  });
});

describe('the rule that a pattern brings', () => {
  const ruleOf = (id: string) => {
    const pattern = patterns.patterns.find((each) => each.id === id);
    if (!pattern) throw new RangeError(`no such pattern: ${id}`);
    const { filter, because, sources, rewords } = pattern;
    // A copy, for which no rule is remembered.
    return { rules: patternRule({ ...pattern }), filter, because, sources, rewords };
  };
  it('says some cues in other words, where the pattern does', () => {
    const { rules, rewords, ...rule } = ruleOf('sit-bone');
    expect(rewords?.length).toBeGreaterThan(0);
    expect(rules).toStrictEqual([{ id: 'sit-bone', ...rule, rewords }]);
  });
  it('else says nothing of words', () => {
    const { rules, rewords, ...rule } = ruleOf('deep-gluteal');
    expect(rewords).toBeUndefined();
    expect(rules).toStrictEqual([{ id: 'deep-gluteal', ...rule }]);
  });
  it('is none, where the pattern keeps nobody from anything', () => {
    expect(ruleOf('muscular').rules).toEqual([]);
  });
});
