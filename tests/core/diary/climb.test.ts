import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/assess/assess.ts';
import { climb } from '../../../src/core/diary/climb.ts';
import { climberFor, weeklyFrom } from '../../../src/core/diary/climber.ts';
import { dayText } from '../../../src/core/diary/day.ts';
import type { Entry, Morning, Weekly } from '../../../src/core/diary/entry.ts';
import { type Climber, daysKept, keepDay, type State } from '../../../src/core/diary/state.ts';
import type { ProgressFile } from '../../../src/core/schema/progress.ts';
import type { Answers } from '../../../src/core/types.ts';
import { library, plain, tingling, whole } from '../../library.ts';
import { evening, file, firstDay, person, told } from './simulated.ts';

/** Hours after the evening of a session, for what is told later or sooner on its day. */
const hour = (day: number, hours: number): string =>
  new Date(evening(firstDay + day).time + hours * 3_600_000).toISOString();
const session = (day: number, more: object = {}): Entry[] =>
  told(day, { rung: 'L3', before: 2, after: 1, steps: [{ planned: 60, done: 60 }], ...more });
const daily = (from: number, to: number, more: object = {}): Entry[] =>
  Array.from({ length: to - from }, (_, index) => session(from + index, more)).flat();
const answers = (day: number, more: object, hours = -6): Entry[] =>
  told(day, { kind: 'answers', at: hour(day, hours), ...more });
/** What is answered at noon, of the session before. */
const morning = (day: number, is: Morning): Entry[] => answers(day, { morning: { is } });
const weekly = (day: number, more: Weekly = {}): Entry[] =>
  answers(day, { weekly: { feltAt: ['thigh'], feelsLike: ['pull'], side: 'right', worst: 3, ...more } });
const tingled = { reports: [{ report: 'tingles' }, { report: 'tingles' }] };

/** Where somebody stands in the evening of a day: at L3 to begin with. */
const standing = (day: number, entries: Entry[][], climber: Climber = person()): State =>
  climb(
    entries.flat().sort((one, other) => one.time - other.time),
    climber,
    evening(firstDay + day),
  );
const rung = (day: number, ...entries: Entry[][]): number => standing(day, entries).rung;

describe('the morning after', () => {
  it.each<[string, Entry[][], number]>([
    [
      'of two answers about one day the worse counts',
      [morning(1, 'worse-longer'), answers(1, { morning: { is: 'as-usual' } }, -2)],
      2,
    ],
    ['in either order', [morning(1, 'as-usual'), answers(1, { morning: { is: 'worse-longer' } }, -2)], 2],
    [
      'the same twice is once',
      [morning(1, 'worse-longer'), answers(1, { morning: { is: 'worse-longer' } }, -2)],
      2,
    ],
    ['as usual', [morning(1, 'as-usual')], 3],
    ['worse, gone within an hour, is no flare', [morning(1, 'worse-hour')], 3],
    [
      'about a day that it names',
      [answers(3, { morning: { is: 'worse-longer', of: dayText(firstDay) } })],
      2,
    ],
  ])('%s', (_, entries, at) => {
    expect(rung(3, session(0), ...entries)).toBe(at);
  });
  it('a flare is of the day on which the morning was told first', () => {
    const again = answers(3, { morning: { is: 'worse-longer', of: dayText(firstDay) } });
    const found = standing(3, [session(0), morning(1, 'worse-longer'), again]);
    expect([found.flares, found.since]).toEqual([[firstDay + 1], firstDay + 1]);
  });
  it('gone within an hour: half the dose next; twice within a week: one step back', () => {
    const hours = (...days: number[]): State =>
      standing(10, [daily(0, 10), ...days.map((day) => morning(day, 'worse-hour'))]);
    expect(standing(1, [session(0), morning(1, 'worse-hour')]).half).toBe(true);
    expect(standing(1, [session(0), morning(1, 'as-usual')]).half).toBe(false);
    expect([hours(1), hours(1, 9), hours(1, 8), hours(1, 2)].map((each) => each.rung)).toEqual([3, 3, 2, 2]);
  });
});

describe('which session a morning is about', () => {
  const worse = (day: number, hours = -6, of?: number): Entry[] =>
    answers(
      day,
      { morning: { is: 'worse-longer', ...(of === undefined ? {} : { of: dayText(firstDay + of) }) } },
      hours,
    );
  const note = (day: number, kind = 'note'): Entry[] => told(day, { kind, at: hour(day, -8) });
  it.each<[string, Entry[][], number[]]>([
    ['the one before, told at noon', [session(0), worse(1)], [1]],
    ['the one of the day before, told after the next session', [session(0), session(1), worse(1, 2)], [1]],
    [
      'the same where that day had two',
      [session(0), session(1), session(1, { at: hour(1, 1) }), worse(1, 2)],
      [1],
    ],
    ['of the session, not of a note since', [session(0), note(1), worse(2)], [2]],
    ['nor of answers since', [session(0), weekly(1), worse(2)], [2]],
    ['no day is its own morning', [session(0), worse(0, 2, 0)], []],
    ['nor has one that is still to come', [session(0), worse(0, 2, 1), session(1)], []],
    ['without a session it is about none', [worse(1)], []],
  ])('%s', (_, entries, flares) => {
    expect(standing(3, entries).flares.map((day) => day - firstDay)).toEqual(flares);
  });
  it.each<[string, boolean, Entry[]]>([
    ['nothing told since', true, []],
    ['a note', true, note(1)],
    ['a measure', true, note(1, 'measure')],
    ['what was done elsewhere', true, note(1, 'added')],
    ['"I have been seen"', true, answers(1, { seen: dayText(firstDay + 1) }, -8)],
    ['the answers of a week', true, weekly(1)],
    ['the morning itself', false, morning(1, 'as-usual')],
  ])('it is waited for after %s: %s', (_, waits, entries) => {
    expect(standing(1, [session(0), entries]).group !== undefined).toBe(waits);
  });
  it('until the next session: then it never comes, and was not calm', () => {
    const found = standing(1, [session(0), session(1)]);
    expect([found.group?.day, found.lastCalm]).toEqual([firstDay + 1, [false]]);
  });
  it.each(['note', 'measure', 'added'])(
    'a line of the kind %s takes no morning away from the answers',
    (kind) => {
      const bad = answers(1, { morning: { is: 'worse-longer' }, weekly: { worst: 9 } });
      expect(standing(2, [session(0), weekly(0), note(1, kind), bad]).flares).toEqual([firstDay + 1]);
    },
  );
});

describe('where a diary begins, and the kept answers in it', () => {
  const at = (day: number) => evening(firstDay + day);
  it.each<[string, Entry[], number]>([
    ['at the rung of the grade its first session had', session(0, { irritability: 'moderate' }), 2],
    ['low', session(0, { irritability: 'low' }), 3],
    ['of its first answers', weekly(0, { irritability: 'moderate' }), 2],
    ['of the kept ones, where it says none', session(0), 3],
  ])('%s', (_, entries, at) => {
    expect(rung(1, entries)).toBe(at);
  });
  it.each<[string, number, number]>([
    ['before the first session', -1, 1],
    ['since', 1, 1],
    ['just now', 2, 1],
  ])('answers of somebody easily stirred, given %s, take the rung at once', (_, day, most) => {
    const climber = person({ startedBy: 'trivial' }, at(day));
    expect(standing(2, [session(0, { irritability: 'low' })], climber).rung).toBe(most);
  });
  it('much worse answers are a flare of the day they were given', () => {
    const before: Weekly = { feltAt: ['sole'], feelsLike: ['tingling'] };
    const flares = (worst: number): number[] =>
      standing(3, [weekly(0, { ...before, worst }), session(1)], person({ worst: 6 }, at(2))).flares;
    expect([4, 5].map(flares)).toEqual([[firstDay + 2], []]);
  });
  it('they answer what asked for the questions anew', () => {
    const weak = session(1, { reports: [{ report: 'weak' }] });
    expect(standing(3, [weak], person({}, at(2))).anew).toBeUndefined();
    expect(standing(3, [weak], person({}, at(0))).anew).toBeDefined();
  });
  it('what a week says at that very time is said after them', () => {
    const found = standing(2, [session(0), answers(1, { weekly: { worst: 2 } }, 0)], person({}, at(1)));
    expect(found.record?.record.worst).toBe(2);
  });
});

describe('whose diary it is', () => {
  const assessed = (given: Answers) => assess(whole({ ...plain, ...tingling, ...given }), library);
  const torn: Answers = {
    feltAt: ['thigh'],
    feelsLike: ['sharp', 'burning'],
    side: 'left',
    duration: 'days',
  };
  const cappedBy = (...most: string[]) => ({
    ...{
      ...file,
      cappedBy: most.map((each) => ({ ...file.cappedBy[0], fact: 'strain-and-nerve', most: each })),
    },
  });
  it.each<[string, Answers, ProgressFile, string]>([
    ['a nerve alone', {}, file, '01234567'],
    ['a nerve, and what may be torn', torn, file, '01'],
    ['two limits: the lower one', torn, cappedBy('L4', 'L2') as ProgressFile, '012'],
    ['limits of somebody else', {}, cappedBy('L1') as ProgressFile, '01234567'],
    ['a hip that was replaced', { conditions: ['hip-replacement'] }, file, '0123467'],
  ])('the rungs that are open to %s', (_, given, of, open) => {
    const { barred } = climberFor(assessed(given), of, evening(firstDay), []);
    expect(barred.flatMap((is, level) => (is ? [] : [level])).join('')).toBe(open);
  });
  it.each<[string, number | undefined, Entry[], number]>([
    ['when they say', 3, session(0), firstDay + 3],
    ['when they say, without a diary', 3, [], firstDay + 3],
    [
      'as early as the diary begins, where nobody knows',
      undefined,
      [session(1), session(2)].flat(),
      firstDay + 1,
    ],
    ['ever since, without either', undefined, [], Number.NEGATIVE_INFINITY],
  ])('the questions were answered %s', (_, day, entries, on) => {
    const answered = day === undefined ? undefined : evening(firstDay + day);
    const { answeredOn, answeredAt } = climberFor(assessed({}), file, answered, entries);
    expect([answeredOn, answeredAt]).toEqual([on, Number.isFinite(on) ? evening(on).time : on]);
  });
  it('of the answers those are taken that a week asks for, and none that is not there', () => {
    expect(weeklyFrom({ worst: 3, goal: 'flexibility', side: 'left' }, file)).toStrictEqual({
      worst: 3,
      side: 'left',
    });
  });
});

describe('what is counted on a rung', () => {
  const unrated = { before: undefined, after: undefined };
  it.each<[string, object[], number]>([
    ['a session with both numbers', [{}], 0],
    ['the one before alone', [{ after: undefined }], 0],
    ['the one after alone', [{ before: undefined }], 0],
    ['neither', [unrated], 1],
    ['neither, twice', [unrated, unrated], 2],
    ['the first number since', [unrated, unrated, {}], 0],
    ['and none again', [unrated, {}, unrated], 1],
  ])('sessions in a row that nobody rated: %s', (_, sessions, count) => {
    expect(
      standing(
        9,
        sessions.map((more, day) => session(day, more)),
      ).unrated,
    ).toBe(count);
  });
  it.each<[string, number]>([
    ['L2', 0],
    ['L3', 1],
    ['L4', 1],
  ])('a session of %s is one on L3, and a calm one: %i', (level, count) => {
    expect(standing(0, [session(0, { rung: level })]).sessions).toBe(count);
    expect(standing(1, [session(0, { rung: level }), morning(1, 'as-usual')]).calm.length).toBe(count);
  });
  it('of the last sessions those are remembered that are the newest', () => {
    const calm = Array.from({ length: 12 }, (_, day) => [
      ...session(day, day === 0 ? { after: 3 } : {}),
      ...morning(day + 1, 'as-usual'),
    ]);
    const { lastCalm } = standing(12, calm);
    expect(standing(1, calm.slice(0, 1)).lastCalm).toEqual([false]);
    expect(lastCalm.length).toBeLessThan(12);
    expect(new Set(lastCalm)).toEqual(new Set([true]));
  });
});

describe('a flare', () => {
  const flared = (day: number): Entry[] => session(day, tingled);
  it.each<[string, number, Entry[][], number]>([
    ['one step', 1, [flared(0)], 2],
    ['a second within a week takes two more', 8, [flared(0), daily(1, 7), flared(7)], 0],
    ['after a week it is one of its own', 9, [flared(0), daily(1, 8), flared(8)], 1],
    ['its morning is the same flare', 2, [flared(0), morning(1, 'worse-longer')], 2],
    ['which lasts until then', 9, [flared(0), morning(1, 'worse-longer'), daily(1, 8), flared(8)], 0],
    ['and no longer', 10, [flared(0), morning(1, 'worse-longer'), daily(1, 9), flared(9)], 1],
    [
      'the weekly answers of that morning too',
      2,
      [flared(0), weekly(0), answers(1, { morning: { is: 'worse-longer' }, weekly: { worst: 9 } })],
      2,
    ],
    [
      'much worse answers are one, however calm the morning was',
      2,
      [session(0), weekly(0), answers(1, { morning: { is: 'as-usual' }, weekly: { worst: 9 } })],
      2,
    ],
    [
      'those of another day are one more',
      3,
      [flared(0), weekly(0), morning(1, 'worse-longer'), weekly(2, { worst: 9 })],
      0,
    ],
  ])('%s', (_, day, entries, at) => {
    expect(rung(day, ...entries)).toBe(at);
  });
  it('much worse answers are one, though the morning is not told yet', () => {
    expect(standing(1, [session(0), weekly(0), weekly(1, { worst: 9 })]).flares).toEqual([firstDay + 1]);
  });
  it.each<[string, Climber, Entry[][], string[]]>([
    ['the first', person(), [flared(0)], ['flare 3 > 2 tingles=2']],
    ['again', person(), [flared(0), daily(1, 7), flared(7)], ['flare-again 2 > 0 tingles=2']],
    ['on the lowest rung', person({ startedBy: 'trivial' }), [flared(0)], ['rest 0 > 0 tingles=2']],
    [
      'of a morning',
      person(),
      [session(0), morning(1, 'worse-longer')],
      ['flare 3 > 2 morning=worse-longer'],
    ],
    ['without a ladder', { ...person(), ladder: false }, [flared(0)], []],
  ])('is said with its reason: %s', (_, who, entries, said) => {
    const { changes } = standing(entries.length === 3 ? 7 : 1, entries, who);
    expect(changes.map(({ code, from, to, because }) => `${code} ${from} > ${to} ${because}`)).toEqual(said);
  });
  it('without a ladder costs no rung, and two mornings gone within an hour are none', () => {
    const who = { ...person(), ladder: false };
    expect(standing(1, [flared(0)], who)).toMatchObject({ rung: 3, flares: [firstDay] });
    const hours = [daily(0, 4), morning(1, 'worse-hour'), morning(2, 'worse-hour')];
    expect(standing(4, hours, who).flares).toEqual([]);
    expect(standing(4, hours).flares).toEqual([firstDay + 2]);
  });
  it('takes back what was counted: calm days, days of rest, answers, and half the dose', () => {
    const calm = [0, 1, 2].flatMap((day) => [session(day), morning(day + 1, 'as-usual')]);
    const before = standing(3, [weekly(0), ...calm]);
    expect([before.calmDays.length, before.resting.running, before.afterFlare]).toEqual([3, 3, true]);
    const after = standing(3, [weekly(0), ...calm, flared(3)]);
    expect([after.calmDays, after.resting.running, after.afterFlare]).toEqual([[], 0, false]);
    const stirred = session(0, { reports: [{ report: 'tingles' }] });
    const half = (...told: Entry[][]): boolean => standing(1, [weekly(0), stirred, ...told]).half;
    expect([half(), half(weekly(1, { worst: 9 }))]).toEqual([true, false]);
  });
  it('counts from the morning that bears it out', () => {
    const since = (...told: Entry[][]): number => standing(2, [flared(0), ...told]).since - firstDay;
    expect([since(), since(morning(1, 'as-usual')), since(morning(1, 'worse-longer'))]).toEqual([0, 0, 1]);
  });
  it('takes the calm of its day, before it and after it', () => {
    const day = (...more: object[]): State =>
      standing(2, [
        ...more.map((each, index) => session(1, { at: hour(1, index), ...each })),
        morning(2, 'as-usual'),
      ]);
    expect([day({}, {}).calmDays, day({}, {}).lastCalm]).toEqual([[firstDay + 1], [true, true]]);
    for (const flare of [day({}, tingled), day(tingled, {})]) expect(flare.calmDays).toEqual([]);
    expect([day({}, tingled).calm, day({}, tingled).lastCalm]).toEqual([[], [false, false]]);
    expect(day({}, { after: 3 }).calmDays).toEqual([]);
  });
  it('asks for the questions anew where it was a stop, or weak; and until they are answered', () => {
    const askedAfter = (more: object, ...told: Entry[][]) => standing(1, [session(0, more), ...told]).anew;
    const stop = { time: evening(firstDay).time, because: 'stop' };
    const weak = { reports: [{ report: 'weak' }] };
    expect([askedAfter({ stop: 'numb-weak' }), askedAfter(weak), askedAfter(tingled)]).toEqual([
      stop,
      stop,
      undefined,
    ]);
    expect(askedAfter(weak, answers(1, { weekly: { whole: true } }))).toBeUndefined();
    expect(askedAfter(weak, weekly(1))).toEqual(stop);
  });
});

describe('weekly answers that ask for the questions anew', () => {
  const at = (day: number): number => evening(firstDay + day).time - 6 * 3_600_000;
  const anewAfter = (...told: Entry[][]) => standing(8, [session(0), weekly(1), ...told]).anew;
  it.each<[string, Weekly, string | undefined]>([
    ['it is numb now', { feelsLike: ['pull', 'numbness'] }, 'feelsLike=numbness'],
    ['it is on the other side', { side: 'left' }, 'side=left'],
    ['it is on both sides', { side: 'both' }, 'side=both'],
    ['it tingles now', { feelsLike: ['tingling'] }, undefined],
    ['it is much worse', { worst: 9 }, undefined],
    ['it is the same', {}, undefined],
  ])('%s', (_, change, because) => {
    expect(anewAfter(weekly(8, change))).toEqual(because && { time: at(8), because });
    // All of the questions were answered with it.
    expect(anewAfter(weekly(8, { ...change, whole: true }))).toBeUndefined();
  });
  it('until they are answered later than that', () => {
    const numb = weekly(6, { feelsLike: ['numbness'] });
    const whole = (day: number, hours: number): Entry[] =>
      answers(day, { weekly: { feltAt: ['thigh'], side: 'right', whole: true } }, hours);
    const asked = { time: at(6), because: 'feelsLike=numbness' };
    expect([
      anewAfter(numb, whole(6, -6)),
      anewAfter(numb, whole(6, -5)),
      anewAfter(numb, whole(7, -6)),
    ]).toEqual([asked, undefined, undefined]);
  });
});

describe('little felt at rest', () => {
  const high: Answers = { startedBy: 'trivial' };
  const befores = (...list: (number | undefined | [number, number])[]): number =>
    standing(
      list.length,
      list.map((each, day) =>
        [each]
          .flat()
          .flatMap((before, index) =>
            session(day, { rung: 'L0', before, after: before, at: hour(day, index) }),
          ),
      ),
      person(high),
    ).rung;
  it.each<[string, (number | undefined | [number, number])[], number]>([
    ['on two days running', [3, 3], 1],
    ['a start that nobody rated is no such day', [3, undefined], 0],
    ['nor the day before one', [undefined, 3], 0],
    ['on one', [3], 0],
    ['4 of 10, then little: one day so far', [4, 3], 0],
    ['and the day after that', [4, 3, 3], 1],
    ['twice on one day is one day', [[2, 2]], 0],
    ['4 of 10 at one of two starts: that day is none', [3, [4, 2], 3], 0],
    ['and no run begins on it', [[4, 2], 3], 0],
  ])('%s', (_, list, at) => {
    expect(befores(...list)).toBe(at);
  });
});

describe('a pause', () => {
  const low: Answers = {};
  const moderate: Answers = { startedBy: 'everyday' };
  const paused = (given: Answers, days: number): State =>
    standing(days, [weekly(0), session(0)], person(given));
  it.each<[string, Answers, number, number, string[]]>([
    ['of a week is none', low, 7, 3, []],
    ['a day more: one step back', low, 8, 2, ['pause 3 > 2 days=8']],
    ['of three weeks too', low, 21, 2, ['pause 3 > 2 days=21']],
    ['of more: one at least', low, 22, 2, ['long-pause 3 > 2 days=22']],
    ['at moderate', moderate, 8, 1, ['pause 2 > 1 days=8']],
  ])('%s', (_, given, days, at, changes) => {
    const found = paused(given, days);
    expect(found.rung).toBe(at);
    expect(found.changes.map(({ code, from, to, because }) => `${code} ${from} > ${to} ${because}`)).toEqual(
      changes,
    );
  });
  it('of more than three weeks takes what was won: as low as one begins', () => {
    const calm = Array.from({ length: 16 }, (_, day) => [
      ...session(day, { rung: day < 8 ? 'L3' : 'L4' }),
      ...morning(day + 1, 'as-usual'),
      ...(day % 7 === 6 ? weekly(day + 1, { settles: 'at-once', worst: 2, irritability: 'none' }) : []),
    ]).flat();
    const standingAfter = (days: number): State => standing(15 + days, [calm]);
    expect([1, 7, 8, 21, 22, 60].map((days) => standingAfter(days).rung)).toEqual([5, 5, 4, 4, 3, 3]);
    expect([21, 22].map((days) => standingAfter(days).calmDays.length)).toEqual([16, 0]);
    expect([21, 22].map((days) => standingAfter(days).start === undefined)).toEqual([false, true]);
  });
  it.each([
    [8, 3],
    [9, 2],
    [10, 2],
  ])('of nine days, where only those up to day %i are counted: L%i', (upTo, at) => {
    const entries = [session(0), session(9)].flat();
    expect(climb(entries, person(), evening(firstDay + 9), firstDay + upTo).rung).toBe(at);
  });
  it.each([8, 22])('of %i days on the lowest rung is no step back, and is not said', (days) => {
    const high = person({ startedBy: 'trivial' });
    const found = standing(days, [session(0, { irritability: 'high', rung: 'L0' })], high);
    expect([found.rung, found.changes]).toEqual([0, []]);
  });
  it.each<[string, number, Entry[], string[]]>([
    ['in the second week', 8, [], ['flare', 'pause']],
    ['weeks later it is no news', 22, [], ['long-pause']],
    ['what was told since is', 30, weekly(27, { worst: 6 }), ['flare', 'long-pause']],
    ['for a week', 34, weekly(27, { worst: 6 }), ['flare', 'long-pause']],
    ['and no longer', 35, weekly(27, { worst: 6 }), ['long-pause']],
  ])('what took a step before it is said: %s', (_, days, told, codes) => {
    const stirred = told.length === 0 ? session(0, tingled) : session(0);
    const found = standing(days, [weekly(0), stirred, told]);
    expect(found.changes.map(({ code }) => code)).toEqual(codes);
  });
  it('without a ladder it moves nothing, and is said nowhere', () => {
    const found = standing(9, [session(0)], { ...person(), ladder: false });
    expect([found.rung, found.changes]).toEqual([3, []]);
  });
});

describe('the highest rung of a grade', () => {
  const moderate: Answers = { startedBy: 'everyday' };
  const calm = [0, 1, 2].flatMap((day) => [session(day, { rung: 'L2' }), morning(day + 1, 'as-usual')]);
  const graded = (irritability: 'low' | 'moderate') => weekly(4, { irritability });
  it.each<[string, Climber, Entry[][], { rung: number; calm: number; sessions: number; said: number }]>([
    ['nothing was answered', person(moderate), calm, { rung: 2, calm: 3, sessions: 3, said: 0 }],
    [
      'as easily stirred as before: what was calm is counted anew, and it is no first time',
      person(moderate),
      [...calm, graded('moderate')],
      { rung: 2, calm: 0, sessions: 3, said: 0 },
    ],
    [
      'more easily stirred: a first time',
      person(),
      [session(0, { ...tingled, irritability: 'low' }), ...calm.slice(2), graded('moderate')],
      { rung: 2, calm: 0, sessions: 0, said: 0 },
    ],
    [
      'and higher than it may be: a step down, and a first time',
      person(),
      [daily(0, 4), graded('moderate')],
      { rung: 2, calm: 0, sessions: 0, said: 1 },
    ],
  ])('%s', (_, who, entries, expected) => {
    const { rung, calm, sessions, changes } = standing(4, entries, who);
    const said = changes.filter(({ code }) => code === 'cap').length;
    expect({ rung, calm: calm.length, sessions, said }).toEqual(expected);
  });
  it('is left at once, with its reason', () => {
    const found = standing(2, [session(0), weekly(1), weekly(2, { irritability: 'high' })]);
    expect(found.changes).toEqual([
      { code: 'cap', from: 3, to: 1, day: firstDay + 2, because: ['irritability=high'] },
    ]);
    expect(standing(2, [session(0), weekly(1), weekly(2, { irritability: 'low' })]).changes).toEqual([]);
  });
});

describe('"I have been seen"', () => {
  const seen = (day: number, on = day): Entry[] => answers(day, { seen: dayText(firstDay + on) });
  const holds = (...entries: Entry[][]): boolean => standing(9, entries, person()).seen !== undefined;
  it.each<[string, Entry[][], boolean]>([
    ['holds', [session(0), seen(1)], true],
    ['not of a day that is still to come', [session(0), seen(1, 2)], false],
    ['while a week is as the one before', [weekly(0), seen(1), weekly(8)], true],
    [
      'until a grade is worse',
      [weekly(0, { irritability: 'low' }), seen(1), weekly(8, { irritability: 'moderate' })],
      false,
    ],
    [
      'than at that time',
      [weekly(0, { irritability: 'moderate' }), seen(1), weekly(8, { irritability: 'moderate' })],
      true,
    ],
    ['or a nerve word is new', [weekly(0), seen(1), weekly(8, { feelsLike: ['pull', 'tingling'] })], false],
    [
      'not one that was there before',
      [weekly(0, { feelsLike: ['tingling'] }), seen(1), weekly(8, { feelsLike: ['burning'] })],
      true,
    ],
    [
      'and a better grade keeps it',
      [weekly(0, { irritability: 'moderate' }), seen(1), weekly(8, { irritability: 'low' })],
      true,
    ],
  ])('%s', (_, entries, is) => {
    expect(holds(...entries)).toBe(is);
  });
  it('by the grade of the kept answers, where no week was answered yet', () => {
    const climber = { ...person({ startedBy: 'everyday' }), answeredAt: evening(firstDay + 3).time };
    const grade = (irritability: Weekly['irritability']): boolean =>
      standing(9, [seen(1), answers(4, { weekly: { irritability } })], climber).seen !== undefined;
    expect([grade('moderate'), grade('high')]).toEqual([true, false]);
  });
});

it('the newest days are kept, as many as any rule looks back to', () => {
  const days: number[] = [];
  for (let day = 0; day < daysKept + 5; day++) keepDay(days, day);
  expect([days.length, days[0], days.at(-1)]).toEqual([daysKept, 5, daysKept + 4]);
});

it('of the last sessions whose mornings are known so many are remembered as any week of a muscle asks about', () => {
  const most = Math.max(...file.muscle.weeks.map(({ calmOf }) => calmOf?.[1] ?? 0));
  const calm = [0, 1, 2, 3, 4, 5].flatMap((day) => [
    ...session(day, day > 3 ? { after: 3 } : {}),
    ...morning(day + 1, 'as-usual'),
  ]);
  expect(standing(6, [calm]).lastCalm).toEqual([true, true, false, false].slice(-most));
});
