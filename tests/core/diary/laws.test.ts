import { describe, expect, it } from 'vitest';
import { dayText } from '../../../src/core/diary/day.ts';
import type { DiaryLine, Morning, Weekly } from '../../../src/core/diary/entry.ts';
import { progressOf } from '../../../src/core/diary/progress.ts';
import { entryFrom, readDiary } from '../../../src/core/diary/read.ts';
import type { Irritability } from '../../../src/core/types.ts';
import { always, fc } from '../../property.ts';
import {
  answersLine,
  type Day,
  evening,
  firstDay,
  live,
  person,
  type Reported,
  sessionLine,
} from './simulated.ts';

/** `DIARIES=100000 npx vitest run tests/core/diary/laws.test.ts` looks at more. */
const runs = Number(process.env.DIARIES ?? 60);
const options = { numRuns: runs };
const timeout = Math.max(20_000, runs * 60);

const mornings: readonly (Morning | undefined)[] = ['as-usual', undefined, 'worse-hour', 'worse-longer'];

const record = (worst: number, irritability: Irritability, more: Weekly = {}): Weekly => ({
  ...{ feltAt: ['thigh'], feelsLike: ['pull'], side: 'right', startedBy: 'end-range', settles: 'at-once' },
  ...{ night: 'no', worst, irritability },
  ...more,
});

/** From the best to the worst: each is no better than the one before it, in every answer. */
const weeklies: readonly Weekly[] = [
  record(1, 'none'),
  record(3, 'none'),
  record(4, 'low'),
  record(5, 'moderate', { settles: 'under-1-hour' }),
  record(7, 'high', { settles: 'longer' }),
  record(7, 'high', { settles: 'longer', feelsLike: ['pull', 'tingling'], feltAt: ['thigh', 'calf'] }),
  record(9, 'high', {
    ...{ settles: 'longer', feelsLike: ['pull', 'tingling', 'numbness'], feltAt: ['thigh', 'calf', 'sole'] },
    side: 'both',
  }),
];

const often = <Value>(value: Value, ...others: Value[]) =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constant(value) },
    { weight: 3, arbitrary: fc.constantFrom(value, ...others) },
  );

const said: fc.Arbitrary<Reported> = fc.record({
  before: often<number | undefined>(2, 0, 1, 3, 5, 7, undefined),
  after: often<number | undefined>(1, 0, 2, 3, 4, 5, 8, undefined),
  tingles: often(0, 1, 2, 3),
  hurts: often(0, 1, 2),
  settled: often(false, true),
  stop: fc.oneof({ weight: 60, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  share: often(1, 0.5, 0.4, 0),
});

const day: fc.Arbitrary<Day> = fc.record({
  session: fc.oneof({ weight: 6, arbitrary: said }, { weight: 1, arbitrary: fc.constant(undefined) }),
  morning: often(...(mornings as [Morning | undefined])),
  weekly: often<Weekly | undefined>(weeklies[0], ...weeklies, undefined),
});

const days = fc.array(day, { minLength: 1, maxLength: 45 });
const grades = fc.constantFrom<Irritability>('none', 'low', 'moderate', 'high');

const climberOf = (grade: Irritability) => ({
  ...person(),
  irritability: grade,
  lockOpen: true,
  referred: undefined,
});

/** One report made worse, whatever it was; `before` has no order of its own: it is the change that counts. */
const worsenings: readonly ((said: Reported) => Reported)[] = [
  (each) => ({ ...each, tingles: (each.tingles ?? 0) + 1 }),
  (each) => ({ ...each, hurts: (each.hurts ?? 0) + 1 }),
  (each) => ({ ...each, after: each.after === undefined ? 9 : Math.min(10, each.after + 1) }),
  (each) => ({ ...each, after: 10, before: each.before ?? 2 }),
  (each) => ({ ...each, settled: true }),
  (each) => ({ ...each, stop: true }),
  (each) => ({ ...each, share: 0 }),
  (each) => ({
    ...each,
    ...(each.before === undefined || each.after === undefined ? {} : up(each.before, each.after)),
  }),
];

/** The same change from a worse start. */
const up = (before: number, after: number): Reported => ({
  before: Math.min(10, before + 1),
  after: Math.min(10, after + 1),
});

/** The same person, who answers the weekly question as the questionnaire before: nothing new is to be learned. */
const steady = (all: readonly Day[], grade: Irritability) => {
  const weekly = all.find((each) => each.weekly)?.weekly;
  return weekly ? { ...climberOf(weekly.irritability ?? grade), answered: weekly } : climberOf(grade);
};

/** The rung a day later, when all that was due has been asked as on every other day. */
const finalRung = (all: readonly Day[], grade: Irritability): number => {
  const last: Day = {
    session: { before: 2, after: 1 },
    morning: 'as-usual',
    weekly: all.find((each) => each.weekly)?.weekly,
  };
  const climber = steady(all, grade);
  const { entries, lived } = live([...all, last], climber);
  const today = lived.at(-1);
  if (today?.day === firstDay + all.length) return today.progress.rung;
  return progressOf(entries, climber, evening(firstDay + all.length)).rung;
};

/** Whether there was a session that day: without its questions it may not begin, and what it would have said is not heard. */
const isHeard = (all: readonly Day[], index: number, grade: Irritability): boolean =>
  live(all.slice(0, index + 1), steady(all, grade)).lived.some(({ day }) => day === firstDay + index);

/** Days on which the weekly question is answered alike: what is asked sooner says no more than what is asked later. */
const alike = fc
  .tuple(fc.array(day, { minLength: 1, maxLength: 45 }), fc.constantFrom(...weeklies))
  .map(([all, weekly]) => all.map((each): Day => ({ ...each, weekly })));

const changed = (all: readonly Day[], at: number, change: (day: Day) => Day): Day[] =>
  all.map((each, index) => (index === at ? change(each) : each));

describe('a worse report never leads to a higher rung', () => {
  it('in a session, then or at any time after it', { timeout }, () => {
    always(
      fc.property(alike, fc.nat(44), fc.constantFrom(...worsenings), grades, (all, at, worsen, grade) => {
        const worse = changed(all, at % all.length, (each) => ({
          ...each,
          session: each.session && worsen(each.session),
        }));
        return finalRung(worse, grade) <= finalRung(all, grade);
      }),
      options,
    );
  });
  it('of a morning', { timeout }, () => {
    always(
      fc.property(
        alike,
        fc.nat(44),
        fc.constantFrom(...mornings.slice(1)),
        grades,
        (all, at, morning, grade) => {
          const index = at % all.length;
          if (mornings.indexOf(morning) < mornings.indexOf(all[index]?.morning)) return true;
          return (
            finalRung(
              changed(all, index, (each) => ({ ...each, morning })),
              grade,
            ) <= finalRung(all, grade)
          );
        },
      ),
      options,
    );
  });
  it('at the weekly question, the last one', { timeout }, () => {
    always(
      fc.property(days, fc.nat(6), fc.nat(6), grades, (all, one, other, grade) => {
        const { entries } = live(all, climberOf(grade));
        const now = evening(firstDay + all.length);
        const rungAfter = (weekly: Weekly | undefined): number => {
          const entry = entryFrom(answersLine(now.day, 0, weekly ? { weekly } : {}));
          return progressOf(entry ? [...entries, entry] : entries, climberOf(grade), now).rung;
        };
        const [better, worse] = [Math.min(one, other), Math.max(one, other)];
        return rungAfter(weeklies[worse]) <= rungAfter(weeklies[better]);
      }),
      options,
    );
  });
});

describe('never', () => {
  it('two rungs up at once, nor two in a week from the third on', { timeout }, () => {
    always(
      fc.property(days, grades, (all, grade) => {
        const { lived } = live(all, climberOf(grade));
        return lived.every(({ progress, day }, index) => {
          const before = lived[index - 1];
          if (!before || progress.rung <= before.progress.rung) return true;
          const recent = lived.filter(
            (each, at) =>
              at < index &&
              at > 0 &&
              day - each.day < 7 &&
              each.progress.rung > (lived[at - 1]?.progress.rung ?? 9),
          );
          return (
            progress.rung === before.progress.rung + 1 &&
            (progress.rung <= 3 || recent.every((each) => each.progress.rung <= 3))
          );
        });
      }),
      options,
    );
  });
  it('does a pause raise one, however long', { timeout }, () => {
    always(
      fc.property(days, fc.integer({ min: 1, max: 90 }), grades, (all, pause, grade) => {
        const { entries } = live(all, climberOf(grade));
        const last = firstDay + all.length;
        const at = (day: number): number => progressOf(entries, climberOf(grade), evening(day)).rung;
        // The day after, what was earned may come; a day more without a session earns nothing below the fourth rung.
        return pause <= 7 || at(last + pause) <= at(last);
      }),
      options,
    );
  });
  it('does a skipped answer: neither a rating, a morning, a week, nor all of them', { timeout }, () => {
    const skips: readonly ((day: Day) => Day)[] = [
      (each) => ({ ...each, morning: undefined }),
      (each) => ({ ...each, weekly: undefined }),
      (each) => ({ ...each, session: each.session && { ...each.session, after: undefined } }),
      (each) => ({
        ...each,
        session: each.session && { ...each.session, before: undefined, after: undefined },
      }),
    ];
    const isGood = ({ session, morning }: Day): boolean =>
      morning === 'as-usual' &&
      session?.before !== undefined &&
      (session.after ?? 9) <= Math.min(3, session.before);
    always(
      fc.property(alike, fc.nat(44), fc.constantFrom(...skips), grades, (all, at, skip, grade) => {
        const mild = all;
        const index = at % all.length;
        const each = mild[index];
        if (!each || !isGood(each) || mild.length < 2) return true;
        const skipped = changed(mild, index, skip);
        return !isHeard(skipped, index, grade) || finalRung(skipped, grade) <= finalRung(mild, grade);
      }),
      options,
    );
  });
  it('does a diary that was deleted open more than the first day', () => {
    for (const grade of ['none', 'low', 'moderate', 'high'] as const) {
      const { rung } = progressOf([], climberOf(grade), evening(firstDay));
      expect(rung).toBeLessThanOrEqual(3);
    }
  });
  it('does a clock set back', { timeout }, () => {
    always(
      fc.property(days, fc.integer({ min: 1, max: 30 }), grades, (all, back, grade) => {
        const { entries, lived } = live(all, climberOf(grade));
        const last = lived.at(-1);
        if (!last) return true;
        const at = (day: number): number => progressOf(entries, climberOf(grade), evening(day)).rung;
        const now = progressOf(entries, climberOf(grade), {
          ...evening(last.day),
          time: evening(last.day).time + 3_600_000,
        });
        return at(Math.max(firstDay, last.day - back)) <= now.rung;
      }),
      options,
    );
  });
});

const lineOf = (line: DiaryLine): string => `${JSON.stringify(line)}\n`;

describe('a diary', () => {
  it('merged is the same in any order, with each line once', { timeout }, () => {
    always(
      fc.property(days, fc.infiniteStream(fc.nat()), grades, (all, places, grade) => {
        const { entries } = live(all, climberOf(grade));
        const texts = entries.map(({ raw }) => lineOf(raw as unknown as DiaryLine));
        const twice = [...texts, ...texts.filter((_, index) => index % 2 === 0)];
        const shuffled = twice
          .map((text) => ({ text, at: places.next().value }))
          .sort((one, other) => one.at - other.at)
          .map(({ text }) => text);
        const [one, other] = [readDiary(texts), readDiary(shuffled)];
        return JSON.stringify(one) === JSON.stringify(other);
      }),
      options,
    );
  });
  it('replayed gives the rung it gave on the day', { timeout }, () => {
    always(
      fc.property(days, grades, (all, grade) => {
        const { entries, lived } = live(all, climberOf(grade));
        const read = readDiary(entries.map(({ raw }) => lineOf(raw as unknown as DiaryLine))).entries;
        return lived.every(({ day, progress }) => {
          const upTo = read.filter((each) => each.day < day || (each.day === day && each.kind === 'answers'));
          const now = { ...evening(day), time: evening(day).time + 600_000 };
          return progressOf(upTo, climberOf(grade), now).rung === progress.rung;
        });
      }),
      options,
    );
  });
});

it('the days of the tests are days', () => {
  const line = sessionLine(firstDay, { before: 2, after: 1 }, 3, 'low');
  expect([line.day, dayText(firstDay)]).toEqual(['2026-01-01', '2026-01-01']);
});
