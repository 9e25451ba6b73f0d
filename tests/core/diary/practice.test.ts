import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/core/diary/entry.ts';
import { daysOf, goesOn, type Practice, practiceOf, weekFrom } from '../../../src/core/diary/practice.ts';
import { strengthToday } from '../../../src/core/diary/strength.ts';
import { idsFor } from '../../../src/core/roles.ts';
import type { Answers } from '../../../src/core/types.ts';
import { library } from '../../library.ts';
import { evening, file, firstDay, practised, told } from './simulated.ts';

/** A practice as it is counted from the first day. */
const counted = (practice: Practice | undefined) =>
  practice && { start: practice.start - firstDay, days: practice.days.map((day) => day - firstDay) };
const sessions = (...days: number[]): Entry[] =>
  days.flatMap((day, index) => told(day, { title: String(index) }));

describe('days of practice of one sort', () => {
  it.each<[string, number, Entry[], number[]]>([
    ['none', 9, [], []],
    ['each day once', 9, sessions(0, 0, 1, 4, 4), [0, 1, 4]],
    ['today counts, tomorrow does not', 4, sessions(0, 4, 5), [0, 4]],
    ['three weeks without one are no end of it', 21, sessions(0, 21), [0, 21]],
    ['a day more is', 22, sessions(0, 22), [22]],
    ['what was before the last pause is of another time', 60, sessions(0, 1, 2, 30, 31, 60), [60]],
    [
      'only sessions are practice',
      9,
      ['answers', 'note', 'measure', 'added'].flatMap((kind) => told(3, { kind })),
      [],
    ],
  ])('%s', (_, day, entries, days) => {
    expect(counted(practiceOf(entries, evening(firstDay + day), file))).toEqual(
      days.length === 0 ? undefined : { start: days[0], days },
    );
  });
  it('of some patterns those sessions alone, and what says none', () => {
    const entries = [
      ...told(0, { pattern: 'restless' }),
      ...told(1, { pattern: 'muscular' }),
      ...told(2, {}),
      ...told(3, { pattern: 'cramp' }),
    ];
    const of = (...patterns: string[]) =>
      counted(practiceOf(entries, evening(firstDay + 9), file, patterns))?.days;
    expect([of('restless'), of('muscular', 'cramp')]).toEqual([
      [0, 2],
      [1, 2, 3],
    ]);
  });
  it.each<[string, Entry[][], number[] | undefined]>([
    ['no session says so', [told(0), told(1)], undefined],
    ['one of them says so, be it the last', [told(0), told(1, { pattern: 'cramp' })], [0, 1]],
    ['only what is of another pattern says so', [told(0), told(1, { pattern: 'neural' })], undefined],
    ['it was before a pause of weeks', [told(0, { pattern: 'cramp' }), told(30), told(31)], undefined],
  ])('what does not say its pattern, where %s', (_, entries, days) => {
    const found = practiceOf(entries.flat(), evening(firstDay + 40), file, ['cramp']);
    expect(counted(found)?.days).toEqual(days);
  });
  it('goes on for three weeks after its last day', () => {
    const on = (day: number): boolean =>
      goesOn(
        { start: firstDay, days: [firstDay, firstDay + 3, firstDay + 9] },
        evening(firstDay + day),
        file,
      );
    expect([9, 30, 31].map(on)).toEqual([true, true, false]);
  });
  it('the first week has seven days', () => {
    const on = (day: number): number => {
      const days = Array.from({ length: day }, (_, index) => firstDay + index);
      return weekFrom({ start: firstDay, days }, evening(firstDay + day), file);
    };
    expect([0, 6, 7, 13, 14].map(on)).toEqual([1, 1, 2, 2, 3]);
  });
  it('days of a pause of more than a week are of no week', () => {
    const days = [0, 3, 10, 18, 20].map((day) => firstDay + day);
    const on = (day: number): number => daysOf({ start: firstDay, days }, evening(firstDay + day), file);
    expect([0, 3, 4, 10, 17, 18, 19, 20, 27, 28, 40].map(on)).toEqual([
      0, 3, 4, 10, 17, 11, 12, 13, 20, 14, 14,
    ]);
  });
});

describe('strength on two days of the week, with a day between', () => {
  const { steps, purpose, because, sources } = file.strength;
  const idsOf = (step: number): string[] => idsFor(steps[step]?.of ?? [], library.stretches);
  const first = (step: number) => ({
    doses: new Map(idsOf(step).map((id) => [id, steps[step]?.dose])),
    first: [{ of: idsOf(step), purpose, take: 1, by: 'order' }],
  });
  const rests = (step: number) => ({
    rules: [
      {
        id: 'strength-apart',
        filter: { notKinds: ['strength'], notRoles: steps[step]?.of },
        ...{ because, sources },
      },
    ],
  });
  const did = (day: number, stretch: unknown, kind: unknown, done: unknown = 120): Entry[] =>
    told(day, { steps: [{ stretch, kind, done }] });
  const bridge = (day: number, done: unknown = 120): Entry[] =>
    did(day, 'glute-bridge-isometric', 'strength', done);
  const on = (day: number, entries: Entry[], given: Answers = {}, from = 0) =>
    strengthToday(practised(day, entries, given), firstDay + from);
  it.each<[string, number, Entry[], object]>([
    ['the first day', 3, [], first(0)],
    ['not the day after', 3, bridge(2), rests(0)],
    ['nor twice on a day', 3, bridge(3), rests(0)],
    ['again on the second', 4, bridge(2), first(0)],
    ['a step further after two days with it', 9, [...bridge(0), ...bridge(2)], first(1)],
    ['not twice a step on one day', 4, [...bridge(2), ...bridge(2)], first(0)],
    ['three times in a week is too often', 5, [...bridge(0), ...bridge(2)], rests(1)],
    ['a day of last week is none of it', 7, [...bridge(0), ...bridge(2)], first(1)],
    ['the hinge after four', 20, [0, 3, 6, 9].flatMap((day) => bridge(day)), first(2)],
    ['the last step stays', 40, [0, 3, 6, 9, 12, 15, 18, 21].flatMap((day) => bridge(day)), first(2)],
    ['begun and not done is none', 3, bridge(2, 0), first(0)],
    ['a second of it is', 3, bridge(2, 1), rests(0)],
    ['a hold is no strength', 3, did(2, 'hamstring-supine-strap', 'static'), first(0)],
    ['any strength is', 3, did(2, 'sit-to-stand', 'strength'), rests(0)],
    ['what has no name is, where it says so', 3, did(2, 7, 'strength'), rests(0)],
    ['what is dated in the future is not yet', 3, bridge(4), first(0)],
    [
      'nor what was done elsewhere',
      3,
      told(2, { kind: 'added', steps: [{ kind: 'strength', done: 9 }] }),
      first(0),
    ],
    ['steps that are no list are none', 3, told(2, { steps: 'strength' }), first(0)],
  ])('%s', (_, day, entries, part) => {
    expect(on(day, entries)).toEqual(part);
  });
  it('the hinge counts as itself, although it is of another kind', () => {
    const four = [0, 3, 6, 9].flatMap((day) => bridge(day));
    expect(on(20, [...four, ...did(19, 'hip-hinge-dowel', 'control')])).toEqual(rests(2));
    expect(on(20, [...bridge(0), ...did(19, 'hip-hinge-dowel', 'control')])).toEqual(first(0));
  });
  it('for whom strength counts most it is barred on no day', () => {
    expect(on(3, bridge(2), { age: '65-plus' })).toEqual({});
  });
  it('days of before do not count', () => {
    expect(on(9, [...bridge(0), ...bridge(2), ...bridge(8)], {}, 9)).toEqual(first(0));
    expect(on(9, [...bridge(0), ...bridge(9)], {}, 9)).toEqual(rests(0));
  });
});
