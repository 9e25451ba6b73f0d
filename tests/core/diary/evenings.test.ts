import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/core/diary/entry.ts';
import { crampsAsked, crampsHelped, crampsSaid, restlessSaid } from '../../../src/core/diary/evenings.ts';
import type { Answers } from '../../../src/core/types.ts';
import { evening, file, firstDay, practised, told } from './simulated.ts';

/** A session on each of these days. */
const sessions = (from: number, to: number, pattern = 'cramp'): Entry[] =>
  Array.from({ length: to - from }, (_, index) => told(from + index, { pattern })).flat();

/** Cramps of the nights that begin on these days, as they are told the morning after; what is undefined nobody told. */
const nights = (from: number, counts: readonly unknown[]): Entry[] =>
  counts.flatMap((cramps, index) =>
    cramps === undefined ? [] : told(from + index + 1, { kind: 'answers', cramps }),
  );
const week = (count: unknown, known = 7): unknown[] => Array.from({ length: known }, () => count);
const countBefore = (crampsBefore: unknown, day = 0): Entry[] => told(day, { kind: 'answers', crampsBefore });

describe('whether night cramps are fewer by a third', () => {
  const helped = (day: number, ...told: Entry[][]): boolean | undefined =>
    crampsHelped([...sessions(0, day), ...told.flat()], evening(firstDay + day), file);
  /** Weeks five and six of what was counted. */
  const fifth = 28;
  const sixth = 35;
  it.each<[string, number, Entry[][], boolean | undefined]>([
    [
      'seven before, none in weeks five and six',
      42,
      [countBefore(7), nights(fifth, [...week(0), ...week(0)])],
      true,
    ],
    ['seven before, one a night', 42, [countBefore(7), nights(fifth, [...week(1), ...week(1)])], false],
    [
      'twelve before, one a night: fewer by more than a third',
      42,
      [countBefore(12), nights(fifth, [...week(1), ...week(1)])],
      true,
    ],
    [
      'one before, none since: fewer, however few there were',
      42,
      [countBefore(1), nights(fifth, [...week(0), ...week(0)])],
      true,
    ],
    ['the mean of both weeks counts', 42, [countBefore(12), nights(fifth, [...week(2), ...week(0)])], true],
    [
      'the weeks before and after are not judged',
      49,
      [countBefore(7), nights(21, [...week(9), ...week(0), ...week(0), ...week(9)])],
      true,
    ],
    [
      'four nights of a week are enough',
      42,
      [countBefore(7), nights(fifth, week(0, 4)), nights(sixth, week(0, 4))],
      true,
    ],
    [
      'last night, told today, is one of them',
      42,
      [countBefore(7), nights(fifth, week(0)), nights(38, week(0, 4))],
      true,
    ],
    [
      'three are not, be it of one week alone',
      42,
      [countBefore(7), nights(fifth, week(0, 3)), nights(sixth, week(0))],
      undefined,
    ],
    [
      'not before the six weeks are over',
      41,
      [countBefore(7), nights(fifth, [...week(0), ...week(0, 6)])],
      undefined,
    ],
    ['not where nobody knows how many there were', 42, [nights(fifth, [...week(0), ...week(0)])], undefined],
    ['none can be fewer than none', 42, [countBefore(0), nights(fifth, [...week(0), ...week(0)])], undefined],
    [
      'nine a night is the most that counts',
      42,
      [countBefore(63), nights(fifth, [...week(9), ...week(9)])],
      false,
    ],
    ['more is no count', 42, [countBefore(64), nights(fifth, [...week(0), ...week(0)])], undefined],
    ['of a night too', 42, [countBefore(63), nights(fifth, [...week(10), ...week(0)])], undefined],
    ['nor is less than none', 42, [countBefore(7), nights(fifth, [...week(-1), ...week(0)])], undefined],
    ['nor what is no number', 42, [countBefore(7), nights(fifth, [...week('0'), ...week(0)])], undefined],
    ['nor before it began', 42, [countBefore('7'), nights(fifth, [...week(0), ...week(0)])], undefined],
    [
      'the first count of before is the one',
      42,
      [countBefore(7), countBefore(63, 1), nights(fifth, [...week(1), ...week(1)])],
      false,
    ],
  ])('%s', (_, day, entries, is) => {
    expect(helped(day, ...entries)).toBe(is);
  });
  it('what was counted before a pause of weeks is of another time', () => {
    const entries = [
      ...sessions(0, 5),
      ...countBefore(7),
      ...sessions(40, 85),
      ...nights(68, [...week(0), ...week(0)]),
    ];
    expect(crampsHelped(entries, evening(firstDay + 85), file)).toBeUndefined();
    expect(crampsHelped([...entries, ...countBefore(7, 40)], evening(firstDay + 85), file)).toBe(true);
  });
});

describe('what is asked of the nights', () => {
  const asked = (day: number, entries: Entry[], goal = 'night-cramp') =>
    crampsAsked(entries, goal, evening(firstDay + day), file);
  it.each<[string, number, Entry[], string[]]>([
    ['the first evening: how many there were before', 0, [], ['crampsBefore']],
    ['a second session on it asks no other night', 0, sessions(0, 1), ['crampsBefore']],
    ['the evening after, where that was skipped: both', 1, sessions(0, 1), ['crampsBefore', 'cramps']],
    ['where it was told: last night', 1, [...sessions(0, 1), ...countBefore(5)], ['cramps']],
    ['a count of tomorrow is none', 0, countBefore(5, 1), ['crampsBefore']],
    ['a count of a night is a beginning too', 2, [...sessions(0, 2), ...nights(0, [1])], ['cramps']],
    ['a note is no session', 1, told(0, { kind: 'note' }), ['crampsBefore']],
    [
      'after a pause of weeks it begins anew',
      60,
      [...sessions(0, 1), ...countBefore(5)],
      ['crampsBefore', 'cramps'],
    ],
  ])('%s', (_, day, entries, ids) => {
    expect(asked(day, entries)).toEqual(ids);
  });
  it('nothing of whom does not stretch for that', () => {
    expect(asked(0, [], 'flexibility')).toEqual([]);
  });
});

describe('what is said', () => {
  const line = (code: string, text: string | undefined, because: string[], sources: string[]) => ({
    ...{ code, severity: 'info', because, text, sources },
  });
  const cramping: Answers = { goal: 'night-cramp', feltAt: [], feelsLike: [] };
  const waits = line('cramp-not-waiting', file.cramp.says['not-waiting'], [], file.cramp.sources);
  const judged = (code: 'helps' | 'no-help') =>
    line('cramp-judged', file.cramp.says[code], [code], file.cramp.sources);
  it('of night cramps: not to wait with some things; after the weeks whether they are fewer', () => {
    const on = (day: number, count: number) =>
      crampsSaid(
        practised(
          day,
          [...sessions(0, day), ...countBefore(7), ...nights(28, [...week(count), ...week(count)])],
          cramping,
        ),
      );
    expect([on(10, 0), on(42, 0), on(42, 1)]).toEqual([
      [waits],
      [waits, judged('helps')],
      [waits, judged('no-help')],
    ]);
    expect(crampsSaid(practised(42, [...sessions(0, 42), ...countBefore(7)], {}))).toEqual([]);
  });
  const restless: Answers = {
    ...{ feltAt: ['calf'], feelsLike: ['restless'], side: 'both', worst: 5, startedBy: 'long-load' },
    ...{
      settles: 'at-once',
      duration: 'months-better',
      calfWallTest: 'no',
      headTest: 'same',
      toesTest: 'same',
    },
  };
  /** What is said after so many evenings, with answers of the tenth; undefined where nobody was asked. */
  const evenings = (count: number, worst: number | undefined, given: Answers = restless) => {
    const { feltAt, feelsLike, startedBy, settles } = restless;
    const again = { kind: 'answers', weekly: { feltAt, feelsLike, startedBy, settles, worst } };
    return restlessSaid(
      practised(
        count,
        [...sessions(0, count, 'restless'), ...(worst === undefined ? [] : told(10, again))].sort(
          (one, other) => one.time - other.time,
        ),
        given,
      ),
    );
  };
  it.each<[string, number, number | undefined, boolean]>([
    ['fourteen evenings without a change', 14, 5, true],
    ['thirteen are not enough', 13, 5, false],
    ['a change for the better', 14, 2, false],
    ['nobody was asked again', 14, undefined, false],
  ])('of restless legs: %s', (_, count, worst, is) => {
    const { says, sources } = file.restless;
    const text = says['no-help']?.replace('{n}', String(count));
    expect(evenings(count, worst)).toEqual(is ? [line('restless-no-help', text, [], sources)] : []);
  });
  it('to nobody else', () => {
    expect([evenings(0, undefined), evenings(20, 5, {})]).toEqual([[], []]);
  });
});
