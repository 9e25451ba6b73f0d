import { describe, expect, it } from 'vitest';
import { aDay as dayLong, dayOf, dayText } from '../../../src/core/diary/day.ts';
import { aimOf, aimOn, lastAim, weekSoFar } from '../../../src/core/diary/due.ts';
import { progressOf } from '../../../src/core/diary/progress.ts';
import { readDiary } from '../../../src/core/diary/read.ts';
import { reportOf } from '../../../src/core/diary/report.ts';
import { todayOf } from '../../../src/core/diary/today.ts';
import { diaryFormats } from '../../../src/render/diary/index.ts';
import { plainPaint } from '../../../src/render/index.ts';
import { library, plain, tingling, whole } from '../../library.ts';
import { always, fc } from '../../property.ts';
import { type Day, evening, file, firstDay, live, liveToday, person } from './simulated.ts';

/** A Thursday. */
const today = dayOf('2026-11-26');
const dates = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'];
const at = (day: string, more: object = {}): string =>
  JSON.stringify({ formatVersion: 2, id: day, at: `${day}T18:00:00Z`, day, ...more });
/** The lines as they are found: those that name a day of this week, and all from the end back. */
const read = (...lines: string[]) => {
  const ofThisWeek = lines.filter((line) => dates.some((date) => line.includes(`"${date}`)));
  return weekSoFar({ ofThisWeek, fromEnd: [...lines].reverse() }, today);
};

describe('the week so far', () => {
  it.each<[string, string[], number, boolean, string | undefined]>([
    ['an empty diary', [], 0, false, undefined],
    ['a session today', [at('2026-11-26', { rung: 'L3' })], 1, true, 'L3'],
    ['the first line counts too', [at('2026-11-24', { rung: 'L2' }), ''], 1, false, 'L2'],
    ['two on one day are one day', [at('2026-11-24'), at('2026-11-24', { id: 'b' })], 1, false, undefined],
    ['Monday is of this week, Sunday is not', [at('2026-11-22'), at('2026-11-23')], 1, false, undefined],
    ['of an old session only the rung is known', [at('2026-11-02', { rung: 'L4' })], 0, false, 'L4'],
    [
      'the rung is that of the last session',
      [at('2026-11-20', { rung: 'L4' }), at('2026-11-24', { rung: 'L3' })],
      1,
      false,
      'L3',
    ],
    [
      'the last session has none: it has none',
      [at('2026-11-20', { rung: 'L4' }), at('2026-11-24')],
      1,
      false,
      undefined,
    ],
    ['a rung that is none', [at('2026-11-24', { rung: 'L42' })], 1, false, undefined],
    [
      'of two of this week that of the later one, wherever they stand',
      [at('2026-11-25', { rung: 'L3' }), at('2026-11-24', { rung: 'L4' })],
      2,
      false,
      'L3',
    ],
    [
      'in their order too',
      [at('2026-11-24', { rung: 'L4' }), at('2026-11-25', { rung: 'L3' })],
      2,
      false,
      'L3',
    ],
    ['what was done elsewhere counts as a day', [at('2026-11-26', { kind: 'added' })], 1, true, undefined],
    [
      'and has no rung',
      [at('2026-11-20', { rung: 'L4' }), at('2026-11-25', { kind: 'added', rung: 'L1' })],
      1,
      false,
      'L4',
    ],
    [
      'answers, notes and measures are no practice',
      [...['answers', 'note', 'measure'].map((kind) => at('2026-11-25', { kind }))],
      0,
      false,
      undefined,
    ],
    ['tomorrow is not yet', [at('2026-11-27', { rung: 'L7' })], 0, false, undefined],
    [
      'torn lines count for nothing',
      [at('2026-11-25').slice(0, 60), at('2026-11-24'), '{"a'],
      1,
      false,
      undefined,
    ],
    ['what is no object', [`["2026-11-24"]`, `"2026-11-24"`, ` ${at('2026-11-24')}`], 0, false, undefined],
    [
      'an older line behind this week, out of its order: the newest session has the rung',
      [at('2026-11-24', { rung: 'L3' }), at('2026-11-02', { rung: 'L1' })],
      1,
      false,
      'L3',
    ],
  ])('%s', (_what, lines, days, isToday, rung) => {
    expect(read(...lines)).toEqual({ days, today: isToday, rung });
  });
  it('the dates are those of this week up to today', () => {
    expect(dates.map(dayOf)).toEqual(dates.map((_each, index) => today - 3 + index));
    expect(dayText(today)).toBe(dates.at(-1));
  });
});

describe('a day of the calendar', () => {
  it('is written as any calendar has it, the first and the last of each month of 800 years', () => {
    const days = Array.from({ length: 800 * 12 }, (_, month) => Date.UTC(1600, month, 1) / dayLong).flatMap(
      (first) => [first - 1, first],
    );
    const wrong = days.filter((day) => dayText(day) !== new Date(day * dayLong).toISOString().slice(0, 10));
    expect(wrong).toEqual([]);
    expect(days.filter((day) => dayOf(dayText(day)) !== day)).toEqual([]);
  });
});

describe('days a week that are enough', () => {
  it.each<[string, number | 'unknown', string?]>([
    ['without a ladder', file.muscle.aWeek],
    ['on L3', 7, 'L3'],
    ['on L4', 5, 'L4'],
    ['on L6', 3, 'L6'],
    ['on a rung there is not', 'unknown', 'L9'],
  ])('%s: %s', (_, days, level) => {
    expect(aimOn(level, file) ?? 'unknown').toBe(days);
  });
  it('never more than there are, and none where resting is', () => {
    const ladder = file.ladder.map((rung) => ({ ...rung, aWeek: [7, 14] as [number, number] }));
    expect(aimOn('L1', { ...file, ladder })).toBe(7);
    expect(aimOn('L1', { ...file, ladder: ladder.map(({ aWeek: _, ...rung }) => rung) })).toBeUndefined();
  });
  it.each<[unknown, number | undefined]>([
    [5, 5],
    [7, 7],
    [0, undefined],
    [8, 3],
    [9, 3],
    [-1, 3],
    [2.5, 3],
    ['7', 3],
  ])('a session that says %j a week, of a rung for 3', (aWeek, days) => {
    expect(aimOf(read(at('2026-11-24', { rung: 'L6', aWeek })), file)).toBe(days);
  });
});

describe('the last session of a diary that was read', () => {
  const last = (...lines: string[]) => lastAim(readDiary(lines.map((line) => `${line}\n`)).entries, today);
  it.each<[string, string[], string | undefined]>([
    ['none', [], undefined],
    [
      'the last up to today',
      [at('2026-11-24', { rung: 'L2' }), at('2026-11-26', { rung: 'L3' }), at('2026-11-27', { rung: 'L7' })],
      'L3',
    ],
    [
      'a session, and nothing else',
      [at('2026-11-24', { rung: 'L2' }), at('2026-11-25', { kind: 'note', rung: 'L7' })],
      'L2',
    ],
  ])('%s', (_, lines, rung) => {
    expect(last(...lines).rung).toBe(rung);
  });
});

const aDay: fc.Arbitrary<Day> = fc.record({
  session: fc.option(
    fc.record({
      before: fc.constantFrom(undefined, 1, 3, 5, 7),
      after: fc.constantFrom(undefined, 0, 3, 6),
      tingles: fc.constantFrom(0, 0, 0, 1, 2),
      settled: fc.boolean(),
    }),
    { nil: undefined, freq: 5 },
  ),
  morning: fc.constantFrom('as-usual' as const, 'as-usual' as const, 'worse-hour' as const),
  weekly: fc.constantFrom(undefined, { feltAt: ['thigh'], worst: 2, settles: 'at-once' }),
});
const days = fc.array(aDay, { minLength: 1, maxLength: 40 });
const kept = fc
  .constantFrom({}, tingling, { ...tingling, worst: 6, settles: 'day' }, { ...tingling, worst: 3 })
  .map((more) => whole({ ...plain, ...more }));

/** A week of the diary in each of its formats, and the same for a prompt. */
function bothSay(lines: readonly string[], report: ReturnType<typeof reportOf>) {
  const week = weekSoFar({ ofThisWeek: lines, fromEnd: [...lines].reverse() }, report.today);
  const aim = aimOf(week, file);
  expect([report.aim, report.summary.weeks.at(-1)?.days]).toEqual([aim, week.days]);
  const look = { columns: 80, paint: plainPaint };
  expect(JSON.parse(diaryFormats.json(report)).week.aim).toBe(aim ?? null);
  if (week.days > 0 && aim !== undefined) {
    const says = week.days > aim ? `${week.days} days (${aim} are enough)` : `${week.days} of ${aim} days`;
    for (const format of ['text', 'markdown', 'html'] as const)
      expect(diaryFormats[format](report, look), format).toContain(says);
  }
  return aim;
}

describe('the line for a prompt and the diary say one number', () => {
  it('after every diary, and it is that of the rung on which the diary then stands', () => {
    always(
      fc.property(days, kept, (all, answers) => {
        const entries: Parameters<typeof liveToday>[2] = [];
        liveToday(all, answers, entries);
        const last = entries.findLast(({ kind }) => kind === 'session');
        if (!last) return;
        const now = evening(last.day);
        const here = todayOf(answers, evening(firstDay - 1), entries, { now, library, file });
        const report = reportOf(entries, { now, library, file, here });
        const aim = bothSay(
          entries.map(({ raw }) => JSON.stringify(raw)),
          report,
        );
        const { climber } = here;
        const { ladder, rung } = progressOf(entries, climber, { ...now, time: last.time });
        expect(aim).toBe(aimOn(ladder ? file.ladder[rung]?.level : undefined, file));
      }),
      { numRuns: 60 },
    );
  });
  it('of lines that say a rung alone as well, days later, and without answers', () => {
    always(
      fc.property(days, fc.nat(9), (all, later) => {
        const { entries } = live(all, person());
        const now = evening(firstDay + all.length - 1 + later);
        bothSay(
          entries.map(({ raw }) => JSON.stringify(raw)),
          reportOf(entries, { now, library, file }),
        );
      }),
      { numRuns: 60 },
    );
  });
});
