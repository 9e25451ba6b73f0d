import { describe, expect, it } from 'vitest';
import type { Weekly } from '../../../src/core/diary/entry.ts';
import {
  belowKnee,
  flareReasons,
  gains,
  gradeRank,
  says,
  wasCalm,
  weeklyFlare,
} from '../../../src/core/diary/judged.ts';
import type { NowAsked } from '../../../src/core/schema/progress.ts';
import { irritabilities } from '../../../src/core/vocabulary.ts';
import { file, told } from './simulated.ts';

/** Somebody in the middle of everything, so that each answer can get better and worse. */
const start: Weekly = {
  ...{ feltAt: ['calf'], feelsLike: ['tingling', 'pulling'], side: 'left', worst: 5 },
  ...{ startedBy: 'everyday', settles: 'under-1-hour' },
};
type Change = { [Id in keyof Weekly]: Weekly[Id] | undefined };

/** The same person later; what is undefined was not answered. */
const now = (change: Change): Weekly =>
  Object.fromEntries(Object.entries({ ...start, ...change }).filter(([, value]) => value !== undefined));
const nothing: Change = { feltAt: [], feelsLike: undefined, side: undefined, worst: undefined };

describe('what got better since the start', () => {
  it.each<[string, Change, readonly string[]]>([
    ['nothing', {}, []],
    ['the worst by one of ten', { worst: 4 }, []],
    ['the worst by two', { worst: 3 }, ['worst']],
    ['what starts it', { startedBy: 'end-range' }, ['startedBy']],
    ['how soon it settles', { settles: 'under-10-min' }, ['settles']],
    ['how far down it is felt', { feltAt: ['thigh'] }, ['feltAt']],
    ['how far down, by one place', { feltAt: ['behind-knee'] }, ['feltAt']],
    ['a nerve word less', { feelsLike: ['pulling'] }, ['feelsLike']],
    ['another word that is no nerve word', { feelsLike: ['tingling', 'tight', 'aching'] }, []],
    ['nothing is felt any more', { ...nothing, feelsLike: [] }, ['worst', 'feltAt', 'feelsLike']],
    [
      'all of it',
      { worst: 1, startedBy: 'end-range', settles: 'at-once', feltAt: ['thigh'], feelsLike: ['pulling'] },
      ['worst', 'startedBy', 'settles', 'feltAt', 'feelsLike'],
    ],
    ['nothing where the worst rose', { worst: 6, feltAt: ['thigh'] }, []],
    ['nothing where it starts sooner', { startedBy: 'trivial', worst: 1 }, []],
    ['nothing where it lasts longer', { settles: 'longer', worst: 1 }, []],
    ['nothing where it is felt further down', { feltAt: ['thigh', 'toes'], worst: 1 }, []],
    ['nothing where a nerve word is new', { feelsLike: ['tingling', 'burning'], worst: 1 }, []],
    ['what was not answered says nothing', { startedBy: undefined, settles: undefined, worst: 3 }, ['worst']],
    ['nor the places', { feltAt: undefined, worst: 3 }, ['worst']],
    ['nor the words', { feelsLike: undefined, worst: 3 }, ['worst']],
    ['nor the worst', { worst: undefined, settles: 'at-once' }, ['settles']],
  ])('%s', (_what, change, codes) => {
    expect(gains(now(change), start, file)).toEqual(codes);
  });
  it.each<[string, number, number, boolean]>([
    ['from 4, one is not enough', 4, 3, false],
    ['from 4, two are', 4, 2, true],
    ['from 3, one is', 3, 2, true],
    ['from 1, one is', 1, 0, true],
    ['at 2 it is small enough already', 2, 2, true],
    ['at 3 it is not', 3, 3, false],
    ['from 4 to nearly 3', 4, 2.5, false],
  ])('the worst %s', (_what, was, is, better) => {
    expect(gains({ worst: is }, { worst: was }, file)).toEqual(better ? ['worst'] : []);
  });
  it('one less is better from 3 on, however little is small enough', () => {
    const strict = { ...file, gain: { ...file.gain, smallEnough: 0 } };
    expect([2, 2.5].map((worst) => gains({ worst }, { worst: 3 }, strict))).toEqual([['worst'], []]);
  });
  it.each<[string, string, string[]]>([
    ['longer', 'under-1-hour', ['settles']],
    ['under-1-hour', 'under-10-min', ['settles']],
    ['under-10-min', 'at-once', ['settles']],
    ['at-once', 'under-10-min', []],
    ['under-10-min', 'under-1-hour', []],
    ['at-once', 'at-once', []],
  ])('it settled %s, and now %s: %j', (was, is, codes) => {
    expect(gains({ settles: is }, { settles: was }, file)).toEqual(codes);
  });
  it.each<[string[], string[], boolean]>([
    [['low-back'], [], true],
    [['thigh'], [], true],
    [[], [], false],
    [['sole'], ['toes'], false],
  ])('it was felt at %j, and now at %j: better: %s', (was, is, better) => {
    expect(gains({ feltAt: is }, { feltAt: was }, file)).toEqual(better ? ['feltAt'] : []);
  });
  it('nothing felt any more is 0 of 10', () => {
    expect(gains({ feltAt: [], settles: 'at-once' }, { worst: 0, settles: 'longer' }, file)).toEqual([
      'worst',
      'settles',
    ]);
  });
  it('what was not asked at the start says nothing', () => {
    expect(gains(now({ worst: 1, settles: 'at-once', feltAt: ['thigh'], feelsLike: [] }), {}, file)).toEqual(
      [],
    );
  });
});

describe('a session that was calm by itself', () => {
  const session = { before: 3, after: 2, steps: [{ planned: 100, done: 100 }] };
  it.each<[string, Record<string, unknown>, boolean]>([
    ['all of it done, and no more felt', {}, true],
    ['as much as before', { before: 3, after: 3 }, true],
    ['more than before', { before: 2, after: 3 }, false],
    ['no more, but over 3 of 10', { before: 5, after: 4 }, false],
    ['half of it', { steps: [{ planned: 100, done: 50 }] }, true],
    ['less than half', { steps: [{ planned: 100, done: 49 }] }, false],
    ['nothing was planned', { steps: [] }, false],
    ['nobody knows what was', { steps: undefined }, false],
    ['no number before', { before: undefined }, false],
    ['none after', { after: undefined }, false],
    ['it tingled', { reports: [{ report: 'tingles' }] }, false],
    ['it hurt', { reports: [{ report: 'hurts' }] }, false],
    ['it tingled, and it hurt', { reports: [{ report: 'tingles' }, { report: 'hurts' }] }, false],
    ['it was too easy', { reports: [{ report: 'easy' }] }, true],
    ['numb or weak', { reports: [{ report: 'weak' }] }, false],
    ['it had to settle', { settled: 'gone' }, false],
    ['it stopped', { ended: 'stopped' }, false],
    ['done elsewhere', { kind: 'added' }, false],
  ])('%s', (_what, more, calm) => {
    expect(told(0, { ...session, ...more }).map((entry) => wasCalm(entry, file))).toEqual([calm]);
  });
});

describe('a session that was a flare', () => {
  const reports = (report: string, count: number) => Array.from({ length: count }, () => ({ report }));
  it.each<[string, Record<string, unknown>, string[]]>([
    ['none', { before: 2, after: 2 }, []],
    ['it had to settle', { settled: 'still' }, ['settle']],
    ['it stopped', { stop: 'numb-weak' }, ['stop']],
    ['numb or weak', { reports: reports('weak', 1) }, ['stop']],
    ['it tingled once', { reports: reports('tingles', 1) }, []],
    ['it tingled twice', { reports: reports('tingles', 2) }, ['tingles=2']],
    ['one pain', { reports: reports('hurts', 1) }, []],
    ['three pains', { reports: reports('hurts', 3) }, ['hurts=3']],
    ['one more than before', { before: 2, after: 3 }, []],
    ['two more', { before: 2, after: 4 }, ['after=4']],
    ['one more, at five', { before: 4, after: 5 }, ['after=5']],
    ['at five as before', { before: 5, after: 5 }, []],
    ['no number before', { after: 9 }, []],
    [
      'all of it',
      { settled: 'gone', ended: 'stopped', before: 0, after: 5, reports: reports('tingles', 2) },
      ['settle', 'stop', 'tingles=2', 'after=5'],
    ],
  ])('%s', (_what, more, codes) => {
    expect(told(0, more).map((entry) => flareReasons(entry, file))).toEqual([codes]);
  });
});

describe('weekly answers that are a flare', () => {
  it.each<[string, Change, readonly string[]]>([
    ['the same again', {}, []],
    ['the worst by one', { worst: 6 }, []],
    ['the worst by two', { worst: 7 }, ['worst=7']],
    ['a new nerve word', { feelsLike: ['tingling', 'burning'] }, ['feelsLike=burning']],
    ['a new word of a muscle', { feelsLike: ['tingling', 'tight'] }, []],
    ['further down', { feltAt: ['calf', 'sole'] }, ['further-down']],
    ['further up', { feltAt: ['thigh'] }, []],
    ['the other side', { side: 'right' }, ['side=right']],
    ['both sides', { side: 'both' }, ['side=both']],
    [
      'what was not answered',
      { feltAt: undefined, feelsLike: undefined, side: undefined, worst: undefined },
      [],
    ],
  ])('%s', (_what, change, codes) => {
    expect(weeklyFlare(now(change), start, file)).toEqual(codes);
  });
  it.each<[string[], string[], boolean]>([
    [[], ['low-back'], true],
    [['low-back'], ['buttock'], false],
    [['buttock'], ['thigh'], true],
    [['nowhere known'], [], false],
    [[], ['nowhere known'], false],
  ])('it was felt at %j, and now at %j: further down: %s', (was, is, further) => {
    expect(weeklyFlare({ feltAt: is }, { feltAt: was }, file)).toEqual(further ? ['further-down'] : []);
  });
  it('of both sides one is none', () => {
    expect(weeklyFlare(start, now({ side: 'both' }), file)).toEqual([]);
  });
  it('a nerve word is new where nothing was felt, and not where nobody asked for words', () => {
    const words: Weekly = { feltAt: ['calf'], feelsLike: ['tingling'] };
    expect(weeklyFlare(words, { feltAt: [] }, file)).toEqual(['feelsLike=tingling', 'further-down']);
    expect(weeklyFlare(words, { feltAt: ['calf'] }, file)).toEqual([]);
  });
});

describe('what a rung asks of the answers of now', () => {
  const thigh: Weekly = {
    ...{ feltAt: ['thigh'], feelsLike: ['pulling'], worst: 3, settles: 'at-once', irritability: 'low' },
  };
  it.each<[string, NowAsked, Weekly, boolean]>([
    ['nothing', {}, {}, true],
    ['low, and it is low', { irritability: 'low' }, thigh, true],
    ['low, and it is none', { irritability: 'low' }, { irritability: 'none' }, true],
    ['low, and it is moderate', { irritability: 'low' }, { irritability: 'moderate' }, false],
    ['low, and nobody knows', { irritability: 'low' }, {}, false],
    ['the thigh only', { thighOnly: true }, thigh, true],
    ['the thigh only, and it is the calf too', { thighOnly: true }, { feltAt: ['thigh', 'calf'] }, false],
    ['the thigh only, and nothing is felt', { thighOnly: true }, { feltAt: [] }, true],
    ['the thigh only, and nobody knows', { thighOnly: true }, {}, false],
    ['no nerve word', { noNerveWord: true }, thigh, true],
    ['no nerve word, and there is one', { noNerveWord: true }, { feelsLike: ['tight', 'burning'] }, false],
    ['no nerve word, and nothing is felt', { noNerveWord: true }, { feltAt: [] }, true],
    ['no nerve word, and nobody knows', { noNerveWord: true }, { feltAt: ['thigh'] }, false],
    ['3 of 10 at most', { worst: 3 }, thigh, true],
    ['3 of 10 at most, and it is 4', { worst: 3 }, { feltAt: ['thigh'], worst: 4 }, false],
    ['3 of 10 at most, and nothing is felt', { worst: 3 }, { feltAt: [] }, true],
    ['3 of 10 at most, and nobody knows', { worst: 3 }, { feltAt: ['thigh'] }, false],
    ['gone at once', { atOnce: true }, thigh, true],
    ['gone at once, and it takes minutes', { atOnce: true }, { ...thigh, settles: 'under-10-min' }, false],
    ['gone at once, and nothing is felt', { atOnce: true }, { feltAt: [] }, true],
  ])('%s', (_what, asked, record, said) => {
    expect(says(record, asked, file)).toBe(said);
  });
});

describe('places and grades', () => {
  it.each([
    [['thigh', 'behind-knee'], false],
    [['thigh', 'calf'], true],
    [['toes'], true],
    [[], false],
  ])('%j below the knee: %s', (feltAt, is) => {
    expect(belowKnee({ feltAt }, file)).toBe(is);
  });
  it('a grade that nobody knows is under every grade', () => {
    expect([undefined, ...irritabilities].map(gradeRank)).toEqual([-1, 0, 1, 2, 3]);
  });
});
