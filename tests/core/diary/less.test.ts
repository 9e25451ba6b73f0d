import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/assess/assess.ts';
import type { Entry } from '../../../src/core/diary/entry.ts';
import { isLess, lessSaid } from '../../../src/core/diary/less.ts';
import type { Practised } from '../../../src/core/diary/practice.ts';
import type { Progress } from '../../../src/core/diary/progress.ts';
import { notYetSaid, withSaid } from '../../../src/core/diary/said-before.ts';
import type { Prescription } from '../../../src/core/prescription.ts';
import type { PlannedStep } from '../../../src/core/routine.ts';
import type { Answers, Finding } from '../../../src/core/types.ts';
import { library, plain, tingling, whole } from '../../library.ts';
import { everybody } from '../../safety/people.ts';
import {
  type Day,
  file,
  firstDay,
  type LivedToday,
  liveToday,
  practised,
  stepsOf,
  told,
  workOf,
} from './simulated.ts';

const calm: Day = { session: { before: 2, after: 1 }, morning: 'as-usual' };
const codesOf = ({ today }: LivedToday): string[] => today.findings.map(({ code }) => code);
const said = ({ today }: LivedToday, code: string): string | undefined =>
  today.findings.find((each) => each.code === code)?.text;

/** What there is less of than on the day before. */
const lessOf = (one: LivedToday, other: LivedToday): string[] => {
  const now = new Map(stepsOf(other).map((step) => [step.stretch, workOf(step)]));
  return stepsOf(one).flatMap((step) => ((now.get(step.stretch) ?? 0) < workOf(step) ? [step.stretch] : []));
};

describe('the second day gives no less than the first, or says why', () => {
  it('for everybody in the table of plans; and says it only where it is so', () => {
    let less = 0;
    const faults = everybody
      .flatMap(({ people }) => people)
      .flatMap(({ who, answers }) => {
        const kept = whole(answers);
        if (assess(kept, library).outcome === 'stop') return [];
        const [first, second] = liveToday([calm, calm], kept);
        if (!first || !second) return [`${who}: no second day`];
        const isLess = lessOf(first, second).length > 0;
        if (isLess) less++;
        return isLess === codesOf(second).includes('diary-leads') ? [] : [`${who}: ${isLess}`];
      });
    expect(less).toBeGreaterThan(50);
    expect(faults).toEqual([]);
  });
  const high: Answers = { ...plain, ...tingling, startedBy: 'trivial', worst: 7, settles: 'longer' };
  it('once: not on the third day, and by the day on which it began', () => {
    const lived = liveToday([calm, calm, calm], whole({ ...plain, minutes: 15 }));
    expect(lived.map((each) => codesOf(each).includes('diary-leads'))).toEqual([false, true, false]);
    const [line] = lived[1]?.today.findings.filter(({ code }) => code === 'diary-leads') ?? [];
    expect(line).toMatchObject({
      text: 'From today the diary leads: it begins with less, and adds as it stays calm.',
      once: `day=${firstDay}`,
    });
    const lines = line ? [line] : [];
    expect(notYetSaid(lines, withSaid({}, lines, 1), 2, file)).toEqual([]);
  });
  it('not where something else says why', () => {
    const [, rests] = liveToday([{ session: { before: 3, after: 3, tingles: 2 } }, calm], whole(high));
    expect(rests && codesOf(rests).filter((code) => /^(rung|diary-leads)/.test(code))).toEqual(['rung-rest']);
  });
});

describe('half the dose of a rung says why', () => {
  const kept = whole({ ...plain, ...tingling, minutes: 15, worst: 3 });
  const on = (days: readonly Day[]): LivedToday | undefined => liveToday(days, kept).at(-1);
  const stirred: Day = { session: { before: 2, after: 2, tingles: 1 }, morning: 'as-usual' };
  const first = 'The first time on this step: half the dose.';
  const half = 'It was stirred last time, so it is half the dose today.';
  const weekly = {
    ...{ feltAt: ['thigh'], feelsLike: ['pull'], side: 'right', worst: 2, startedBy: 'end-range' },
    ...{ settles: 'at-once', night: 'no', irritability: 'none' as const },
  };
  const week = Array.from({ length: 7 }, () => calm);
  it.each<[string, readonly Day[], string | undefined]>([
    ['nothing is halved', [calm, calm], undefined],
    ['it was stirred', [stirred, calm], half],
    ['a worse morning', [calm, { ...calm, morning: 'worse-hour' }], half],
    ['the first time on a rung', [...week, { ...calm, weekly }], first],
    ['a step back says it', [{ session: { before: 2, after: 2, tingles: 2 } }, calm], undefined],
  ])('%s', (_, days, text) => {
    const last = on(days);
    expect(last && said(last, 'half')).toBe(text);
    expect(last?.today.progress.half).toBe(text !== undefined || _ === 'a step back says it');
  });
  it('a week in which it is as easily stirred as before is no first time', () => {
    const moderate = whole({
      ...plain,
      ...tingling,
      startedBy: 'everyday',
      worst: 5,
      settles: 'under-1-hour',
    });
    const weekly = {
      worst: 5,
      startedBy: 'everyday',
      settles: 'under-1-hour',
      irritability: 'moderate' as const,
    };
    const lived = liveToday(
      Array.from({ length: 10 }, () => ({ ...calm, weekly })),
      moderate,
    );
    expect(lived.map(({ today }) => [today.progress.rung, today.progress.half])).toEqual(
      lived.map(() => [2, false]),
    );
  });
});

describe('half the dose, by where the ladder stands', () => {
  const [, one] = liveToday([calm, calm], whole({ ...plain, ...tingling }));
  const moved = (code: string): Finding => ({
    ...{ code, severity: 'info', text: '', because: [] },
    sources: [],
  });
  const first = 'The first time on this step: half the dose.';
  const half = 'It was stirred last time, so it is half the dose today.';
  const tingled = [...told(0, { reports: [{ report: 'tingles' }] })];
  it.each<[string, Partial<Progress>, readonly Entry[], string | undefined]>([
    ['it is not half', { half: false }, [], undefined],
    ['without a ladder', { ladder: false }, [], undefined],
    ['on the lowest rung there is no half', { today: 0 }, [], undefined],
    ['on the one after it there is', { today: 1 }, [], first],
    ['it was stirred', {}, tingled, half],
    ['a rung up', { findings: [moved('rung-up')] }, [], first],
    ['a rung up, though it was stirred before', { findings: [moved('rung-up')] }, tingled, first],
    ['a step back says it', { findings: [moved('rung-flare')] }, tingled, undefined],
    ['what is no step does not', { findings: [moved('weekly-due')] }, tingled, half],
    ['a first week with a dose of its own', { today: 6, isNew: true }, [], undefined],
    ['that rung later', { today: 6, isNew: false }, tingled, half],
    ['a first week without one', { today: 4, isNew: true }, [], first],
  ])('%s', (_, more, entries, text) => {
    if (!one) throw new Error('no second day');
    const { progress } = one.today;
    const here: Practised = {
      ...practised(1, entries),
      progress: { ...progress, half: true, today: 3, isNew: false, findings: [], ...more },
    };
    expect(lessSaid(here, [], { hasLess: () => false, hasOfRung: true }).map((each) => each.text)).toEqual(
      text === undefined ? [] : [text],
    );
    // Nor of a rung of which nothing is planned.
    expect(lessSaid(here, [], { hasLess: () => false, hasOfRung: false })).toEqual([]);
  });
});

describe('that the diary leads', () => {
  const days = (...list: number[]): Entry[] =>
    list.flatMap((day) => told(day, { steps: [{ planned: 60, done: 60 }] }));
  it.each<[string, Entry[], number, boolean, boolean]>([
    ['on the second day', days(0), 1, true, true],
    ['not where there is no less', days(0), 1, false, false],
    ['nor again on the first', days(0), 0, true, false],
    ['nor on the third', days(0, 1), 2, true, false],
    ['nor before the first', [], 0, true, false],
  ])('%s', (_, entries, day, isLess, is) => {
    const here = practised(day, entries);
    const found = lessSaid(here, [], { hasLess: () => isLess, hasOfRung: true }).map(({ code }) => code);
    expect(found.includes('diary-leads')).toBe(is);
  });
});

it.each<[string, Answers, string]>([
  ['adds', {}, 'begins with less, and adds as it stays calm'],
  [
    'adds on a ladder, for whom of a muscle more is not',
    { ...tingling, conditions: ['osteoporosis'] },
    'begins with less, and adds as it stays calm',
  ],
  [
    'keeps to less, for whom more is not',
    { conditions: ['osteoporosis'] },
    'keeps to less than the first page',
  ],
])('that the diary leads: it %s', (_, given, text) => {
  const here = practised(1, told(0, { steps: [{ planned: 60, done: 60 }] }), given);
  const [line] = lessSaid(here, [], { hasLess: () => true, hasOfRung: false });
  expect(line?.text).toContain(text);
});

describe('less than in another routine', () => {
  type Counted = Pick<PlannedStep, 'stretch' | 'sets' | 'reps' | 'holdSeconds'>;
  const step = (stretch: string, sets: number, reps: number | null, holdSeconds: number | null): Counted => ({
    ...{ stretch, sets, reps, holdSeconds },
  });
  const of = (steps: Counted[] | undefined) =>
    ({ plan: { routine: steps && { steps } } }) as unknown as Prescription;
  it.each<[string, Counted[] | undefined, Counted[] | undefined, boolean]>([
    ['as much', [step('a', 2, null, 30)], [step('a', 2, null, 30)], false],
    ['more', [step('a', 2, null, 30)], [step('a', 1, null, 30)], false],
    ['a set less', [step('a', 1, null, 30)], [step('a', 2, null, 30)], true],
    ['a shorter hold', [step('a', 2, null, 20)], [step('a', 2, null, 30)], true],
    ['fewer repetitions', [step('a', 1, 9, null)], [step('a', 1, 10, null)], true],
    ['one is not there, however little it was', [], [step('a', 1, 1, null)], true],
    ['one more is there', [step('a', 1, 1, null)], [], false],
    ['once is what no count says', [step('a', 1, null, 30)], [step('a', 1, 1, 30)], false],
    ['in either order', [step('a', 1, 1, 30)], [step('a', 1, null, 30)], false],
    ['a second is what no hold says', [step('a', 1, 10, 1)], [step('a', 1, 10, null)], false],
    ['no routine at all', undefined, [step('a', 1, 1, null)], true],
    ['none to hold it against', [step('a', 1, 1, null)], undefined, false],
  ])('%s', (_, one, other, is) => {
    expect(isLess(of(one), of(other))).toBe(is);
  });
});
