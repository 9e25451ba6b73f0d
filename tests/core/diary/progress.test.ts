import { describe, expect, it } from 'vitest';
import { dayText } from '../../../src/core/diary/day.ts';
import type { Entry, Weekly } from '../../../src/core/diary/entry.ts';
import { progressOf } from '../../../src/core/diary/progress.ts';
import {
  asksOf,
  daysWithoutGain,
  isOpen,
  nextRung,
  waitsForAnswers,
} from '../../../src/core/diary/rung-up.ts';
import { type Climber, newState, type State } from '../../../src/core/diary/state.ts';
import type { Answers } from '../../../src/core/types.ts';
import { capital } from '../../../src/core/words.ts';
import { evening, file, firstDay, live, person, told } from './simulated.ts';

const sources = file.sources;
/** What opens the lock of every tensioner. */
const fits: Weekly = {
  ...{ feltAt: ['thigh'], feelsLike: ['pull'], side: 'right', worst: 3, startedBy: 'end-range' },
  ...{ settles: 'at-once', irritability: 'low' },
};
const session = (day: number, more: object = {}): Entry[] =>
  told(day, { rung: 'L3', before: 2, after: 1, steps: [{ planned: 60, done: 60 }], ...more });
const noon = (day: number): string => new Date(evening(firstDay + day).time - 6 * 3_600_000).toISOString();
const answers = (day: number, more: object): Entry[] =>
  told(day, { kind: 'answers', at: noon(day), ...more });

/** Somebody whose answers begin on this rung. */
const on = (level: string, more: Partial<Climber> = {}, given: Answers = {}): Climber => {
  const entry = { none: level, low: level, moderate: level, high: level };
  return { ...person(given), file: { ...file, entry }, ...more };
};
const barred = (...levels: number[]): Partial<Climber> => ({
  barred: file.ladder.map((_, level) => levels.includes(level)),
});
const name = (level: number): string => file.ladder[level]?.name ?? '';

describe('the rung of today', () => {
  const today = (day: number, climber: Climber, ...entries: Entry[][]) =>
    progressOf(entries.flat(), climber, evening(firstDay + day));
  const line = (code: string, text: string) => ({ code, severity: 'info', because: [], text, sources });
  it('is the one that is kept', () => {
    const found = today(0, person());
    expect([found.rung, found.today, found.findings]).toEqual([3, 3, []]);
  });
  it.each<[string, number[], number]>([
    ['the next lower one where it is barred', [3], 2],
    ['past those that are barred too', [2, 3], 1],
    ['down to the lowest', [1, 2, 3], 0],
    ['which nothing bars', [0, 1, 2, 3], 0],
    ['not for what is barred above', [4, 5], 3],
  ])('%s', (_, levels, at) => {
    const found = today(0, on('L3', barred(...levels)));
    const stays = line('barred', `It stays with ${name(at)}: the next step is not for now.`);
    expect([found.rung, found.today, found.findings]).toEqual([3, at, at === 3 ? [] : [stays]]);
  });
  it.each<[string, string, Weekly | undefined, Partial<Climber>, number]>([
    ['where the weekly answers fit it', 'L6', fits, {}, 6],
    ['where they do not', 'L6', { ...fits, worst: 4 }, {}, 5],
    [
      'where nobody gave any, nor the questionnaire',
      'L6',
      undefined,
      { answeredAt: evening(firstDay + 9).time },
      5,
    ],
    ['where a cough is felt in the leg', 'L6', fits, { lockOpen: false }, 5],
    ['where nobody has looked at what should be', 'L6', fits, { referred: 'see someone.' }, 5],
    ['past what is barred below', 'L6', { ...fits, worst: 4 }, barred(5), 4],
    ['the rung above it: below both', 'L7', { ...fits, worst: 4 }, {}, 5],
  ])('a tensioner waits for the week: %s', (_, level, weekly, more, at) => {
    const found = today(1, on(level, more), weekly ? answers(0, { weekly }) : []);
    expect([found.rung, found.today]).toEqual([Number(level.slice(1)), at]);
    const waits = `${capital(name(found.rung))} waits today: the weekly answers do not fit it.`;
    expect(found.findings.filter(({ code }) => code === 'locked')).toEqual(
      at === found.rung ? [] : [line('locked', waits)],
    );
  });
  const drew = (day: number): Entry[] =>
    session(day, { rung: 'L6', steps: [{ kind: 'tensioner', planned: 60, done: 60 }] });
  it.each<[string, number, number[], number]>([
    ['the day after one', 3, [2], 5],
    ['on that day', 2, [2], 5],
    ['the second day after', 4, [2], 6],
    ['three times in seven days', 6, [0, 2, 4], 5],
    ['the first of them a week ago', 7, [0, 2, 4], 6],
  ])('a tensioner comes every other day, three times a week: %s', (_, day, days, at) => {
    const found = today(day, on('L6'), answers(0, { weekly: fits }), ...days.map(drew));
    expect([found.rung, found.today]).toEqual([6, at]);
    const other = `${capital(name(5))} today; ${name(6)} comes every other day.`;
    expect(found.findings.filter(({ code }) => code === 'other-day')).toEqual(
      at === 6 ? [] : [line('other-day', other)],
    );
  });
});

describe('what is dated in the future', () => {
  const stirred = { reports: [{ report: 'tingles' }, { report: 'tingles' }] };
  const rung = (...entries: Entry[][]): number =>
    progressOf(entries.flat(), person(), evening(firstDay + 2)).rung;
  it.each<[string, Entry[][], number]>([
    ['a calm session gives nothing', [session(0), session(3), session(4)], 3],
    ['one that stirred it takes a step all the same', [session(0), session(3, stirred)], 2],
    ['so does one on a lower rung', [session(0), session(3, { rung: 'L1' }), session(4), session(5)], 1],
    ['a later session does not give it back', [session(0), session(3, stirred), session(4), session(5)], 2],
    ['a pause until then is none', [session(0), session(40)], 3],
    [
      'a few minutes ahead are a clock that was set',
      [session(2, { at: new Date(evening(firstDay + 2).time + 300_000).toISOString() })],
      3,
    ],
  ])('%s', (_, entries, at) => {
    expect(rung(...entries)).toBe(at);
  });
  it('is counted and said', () => {
    const found = progressOf([...session(3), ...session(4)], person(), evening(firstDay + 2));
    expect([found.ahead, found.lastSession]).toEqual([2, undefined]);
    expect(found.findings).toEqual([
      {
        ...{ once: 'n=2', code: 'future', severity: 'info', because: [], sources },
        text: '2 entries are dated in the future. They count for nothing.',
      },
    ]);
  });
});

describe('a pause', () => {
  it('is said on each of its days as one, and what has no name for that has none', () => {
    const said = (days: number) =>
      progressOf(session(0), person(), evening(firstDay + days)).findings.filter(({ code }) =>
        code.endsWith('pause'),
      );
    expect([8, 9].map((days) => said(days).map(({ once }) => once))).toEqual([
      [`L2/${firstDay}`],
      [`L2/${firstDay}`],
    ]);
    const [waits] = progressOf([], on('L3', barred(3)), evening(firstDay)).findings;
    expect(waits && 'once' in waits).toBe(false);
  });
});

describe('the morning after', () => {
  const { questionnaireAfterDays } = file.pause;
  it.each<[number, boolean]>([
    [0, false],
    [1, true],
    [questionnaireAfterDays, true],
    [questionnaireAfterDays + 1, false],
    [38, false],
  ])('%i days after the last session is asked: %s', (days, asked) => {
    const { entries } = live([{ session: { before: 2, after: 1 } }], person());
    const { due } = progressOf(entries, person(), evening(firstDay + days));
    expect(due.morning !== undefined).toBe(asked);
  });
});

describe('what is due to be said', () => {
  const findings = (day: number, climber: Climber, ...entries: Entry[][]) =>
    progressOf(entries.flat(), climber, evening(firstDay + day)).findings;
  const line = (code: string, severity: string, text: RegExp, of: string[]) => ({
    ...{ code, severity, because: [], text: expect.stringMatching(text), sources: of },
  });
  const seen = (day: number): Entry[] => answers(day, { seen: dayText(firstDay + day) });
  it('a referral, until somebody has looked', () => {
    const referred = { ...person(), referred: 'see someone.' };
    expect([findings(1, referred), findings(1, referred, seen(1)), findings(1, person())]).toEqual([
      [line('referred', 'warn', /^Still open: see someone\. When you have been seen/, file.gain.sources)],
      [],
      [],
    ]);
  });
  it.each<[string, Answers, string | undefined]>([
    ['nothing where no sign holds', { startedBy: 'end-range' }, undefined],
    ['not what only changes the routine', { startedBy: 'end-range', age: '65-plus' }, undefined],
    [
      'what a clinician should look at',
      { seeSomeone: ['heavy-legs-walking'] },
      'see a doctor about the legs.',
    ],
    [
      'what should be looked at the same day, before what can wait',
      { seeSomeone: ['heavy-legs-walking', 'weight-loss-night-pain'] },
      'please see someone before you stretch.',
    ],
    [
      'what cannot wait at all',
      { emergency: ['saddle'], seeSomeone: ['heavy-legs-walking'] },
      'stop here. Please get help now.',
    ],
  ])('a referral names its sign as a sentence goes on: %s', (_, given, named) => {
    expect(person(given).referred).toBe(named);
  });
  it('that the weekly question is open, once more than a week has gone by', () => {
    const missed = line('weekly-missed', 'info', /^The weekly question is open/, file.weekly.sources);
    expect([7, 8].map((day) => findings(day, person(), answers(0, { weekly: fits })))).toEqual([
      [],
      [missed],
    ]);
    expect(findings(9, { ...person(), answeredAt: evening(firstDay + 20).time })).toEqual([]);
  });
  it('five sessions without a number: that nothing moves on', () => {
    const none = { before: undefined, after: undefined };
    const five = [0, 1, 2, 3, 4].map((day) => session(day, none));
    expect(findings(5, person(), ...five)).toEqual([
      { ...line('unrated', 'info', /^Without a number/, file.unrated.sources), once: `day=${firstDay + 4}` },
    ]);
    expect(findings(5, person(), ...five, session(5, none))).toEqual([]);
  });
  it('no gain for four weeks: also to who has had no session; not to who has been seen', () => {
    const same = (day: number): Entry[] => answers(day, { weekly: { ...fits, worst: 5 } });
    const noGain = line('no-gain', 'warn', /^It has not got better in 28 days/, file.gain.sources);
    const since = { answeredAt: evening(firstDay + 90).time };
    const climber = { ...person(), ...since };
    expect(findings(28, climber, same(0), same(28))).toEqual([noGain]);
    expect(findings(28, climber, same(0), seen(27), same(28))).toEqual([]);
    expect(findings(27, climber, same(0), same(27))).toEqual([]);
  });
});

/** A state of somebody on this rung, who was asked on the first day. */
const state = (rung: number, more: Partial<State> = {}): State => ({
  ...newState(person(), 'low', firstDay),
  rung,
  ...more,
});
const recorded = (day: number, record: Weekly) => ({ day: firstDay + day, record });

describe('days without a gain', () => {
  const without = (days: number, record: Weekly, start: Weekly = record): number | undefined =>
    daysWithoutGain(
      state(3, { start: recorded(0, start), record: recorded(days, record) }),
      person(),
      firstDay + days,
    );
  const unknown: Weekly = { feltAt: ['thigh'], feelsLike: ['pull'], worst: 5 };
  const stuck: Weekly = { ...unknown, irritability: 'low' };
  it.each<[string, Weekly, number, boolean]>([
    ['calm: 28', { ...stuck, irritability: 'none' }, 28, true],
    ['and not sooner', { ...stuck, irritability: 'none' }, 27, false],
    ['low: 28', stuck, 28, true],
    ['moderate: 14', { ...stuck, irritability: 'moderate' }, 14, true],
    ['and not sooner', { ...stuck, irritability: 'moderate' }, 13, false],
    ['high: 7', { ...stuck, irritability: 'high' }, 7, true],
    ['and not sooner', { ...stuck, irritability: 'high' }, 6, false],
    ['nobody knows the grade now: that of the kept answers', unknown, 28, true],
    ['low, and 4 of 10 is left', { ...stuck, worst: 4 }, 28, true],
    ['low, and less is left', { ...stuck, worst: 3 }, 28, false],
    ['low, and a nerve word is left', { ...stuck, worst: 3, feelsLike: ['burning'] }, 28, true],
    ['low, and it is felt below the knee', { ...stuck, worst: 3, feltAt: ['calf'] }, 28, true],
    ['moderate, however little is left', { ...stuck, worst: 3, irritability: 'moderate' }, 14, true],
  ])('%s', (_, record, days, is) => {
    expect(without(days, record)).toBe(is ? days : undefined);
  });
  it('none where it got better, or where nobody was asked', () => {
    expect(without(28, { ...stuck, worst: 4 }, { ...stuck, worst: 6 })).toBeUndefined();
    expect(
      daysWithoutGain(state(3, { record: recorded(28, stuck) }), person(), firstDay + 28),
    ).toBeUndefined();
    expect(daysWithoutGain(state(3, { start: recorded(0, stuck) }), person(), firstDay + 28)).toBeUndefined();
  });
});

describe('what the next rung asks', () => {
  const asked = (rung: number, more: Partial<State> = {}, climber = person(), days = 1): string[] =>
    asksOf(state(rung, more), climber, firstDay + days).map(({ code, is, of }) => `${code} ${is}/${of}`);
  const today = { record: recorded(1, fits) };
  it.each<[string, number, Partial<State>, Partial<Climber>, string[]]>([
    ['of L0: little felt at rest', 0, today, {}, ['resting 0/2', 'answered 1/1']],
    ['of L1: days, calm, and a grade', 1, today, {}, ['days 1/2', 'calm 0/3', 'answered 1/1', 'now 1/1']],
    [
      'of L3, with calm days on it',
      3,
      { ...today, calm: [firstDay, firstDay + 1] },
      {},
      ['days 1/7', 'calm 2/5', 'answered 1/1'],
    ],
    [
      'after a flare three calm ones at least',
      0,
      { ...today, stay: 3 },
      {},
      ['calm 0/3', 'resting 0/2', 'answered 1/1'],
    ],
    [
      'under L4 nobody has to have looked yet',
      3,
      today,
      { referred: 'see someone.' },
      ['days 1/7', 'calm 0/5', 'answered 1/1'],
    ],
    [
      'from L4 on somebody has',
      4,
      today,
      { referred: 'see someone.' },
      ['days 1/7', 'calm 0/5', 'answered 1/1', 'now 1/1', 'seen 0/1'],
    ],
    [
      'until it is so',
      4,
      { ...today, seen: { day: firstDay, rank: 0 } },
      { referred: 'see someone.' },
      ['days 1/7', 'calm 0/5', 'answered 1/1', 'now 1/1'],
    ],
    [
      'the questions anew, where something asked for them',
      3,
      { ...today, anew: { time: 0, because: 'stop' } },
      {},
      ['days 1/7', 'calm 0/5', 'answered 1/1', 'anew 0/1'],
    ],
    ['of the last rung nothing', 7, today, {}, []],
    ['without a ladder nothing', 3, today, { ladder: false }, []],
  ])('%s', (_, rung, more, climber, asks) => {
    expect(asked(rung, more, { ...person(), ...climber })).toEqual(asks);
  });
  it.each<[string, Weekly['irritability'], number, number, boolean]>([
    ['four weeks at low: at any rung', 'low', 28, 3, true],
    ['a week at high: from L1 on', 'high', 7, 1, true],
    ['and not below', 'high', 7, 0, false],
  ])('a gain, where there was none for %s', (_, irritability, days, rung, is) => {
    const same = { ...fits, worst: 5, irritability } as Weekly;
    const stuck = { start: recorded(0, same), record: recorded(days, same) };
    expect(asked(rung, stuck, person(), days).includes('gain 0/1')).toBe(is);
    expect(asked(rung, { ...stuck, seen: { day: firstDay, rank: 3 } }, person(), days)).not.toContain(
      'gain 0/1',
    );
  });
  it.each<[string, boolean, string | undefined, boolean, boolean]>([
    ['nothing should be looked at', true, undefined, false, true],
    ['something should', true, 'see someone.', false, false],
    ['somebody has', true, 'see someone.', true, true],
    ['what does not change from week to week keeps it shut', false, undefined, false, false],
  ])('the lock of a tensioner where %s', (_, lockOpen, referred, isSeen, open) => {
    const seen = isSeen ? { day: firstDay, rank: 0 } : undefined;
    expect(isOpen(state(5, { seen }), { ...person(), lockOpen, referred }, fits)).toBe(open);
    expect(isOpen(state(5, { seen }), { ...person(), lockOpen, referred }, { ...fits, worst: 4 })).toBe(
      false,
    );
  });
  it('the next one is the first that nothing bars', () => {
    const next = (from: number, ...levels: number[]) => nextRung(on('L3', barred(...levels)), from);
    expect([next(3), next(3, 4), next(4, 5, 6, 7), next(7)]).toEqual([4, 5, undefined, undefined]);
  });
  it('after a flare it may wait for answers alone', () => {
    const calm = [1, 2, 3, 4, 5].map((day) => firstDay + day);
    const waiting = (more: Partial<State>): boolean =>
      waitsForAnswers(
        state(3, { afterFlare: false, record: recorded(0, fits), calm, ...more }),
        person(),
        firstDay + 8,
      );
    expect(waiting({})).toBe(true);
    expect(waiting({ afterFlare: true })).toBe(false);
    expect(waiting({ calm: [] })).toBe(false);
    expect(waiting({ record: recorded(8, fits) })).toBe(false);
    expect(waiting({ record: undefined })).toBe(false);
  });
});
