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
import { askedWords, changeFinding } from '../../../src/core/diary/sentences.ts';
import { type Change, type Climber, newState, type State } from '../../../src/core/diary/state.ts';
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
  it('without a ladder none is spoken of', () => {
    const found = today(0, on('L3', { ...barred(3), ladder: false }));
    expect([found.findings, found.next]).toEqual([[], undefined]);
  });
  it.each<[string, number, Partial<Climber>, boolean]>([
    ['for a week', 6, {}, true],
    ['and no longer', 7, {}, false],
    ['not while a lower one is that of today', 6, barred(3), false],
  ])('is new %s', (_, day, more, is) => {
    expect(today(day, on('L3', more), session(0)).isNew).toBe(is);
  });
  it('half of it the first time, where there was a session before', () => {
    const half = (...entries: Entry[][]) => today(1, person(), ...entries).half;
    expect([half(), half(session(0, { rung: 'L2' })), half(session(0))]).toEqual([false, true, false]);
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

describe('what a rung without tensioners thinks of those before it', () => {
  it('nothing, however many there were', () => {
    const drawn = [0, 1, 2, 3, 4].map((day) =>
      session(day, { rung: 'L5', steps: [{ kind: 'tensioner', planned: 60, done: 60 }] }),
    );
    const found = progressOf(drawn.flat(), on('L5'), evening(firstDay + 5));
    expect([found.rung, found.today]).toEqual([5, 5]);
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
  ])('%s', (_, entries, at) => {
    expect(rung(...entries)).toBe(at);
  });
  it.each<[string, number, number, number]>([
    ['what is of now', 2, 0, 0],
    ['a few minutes are a clock that was set', 2, 300_000, 0],
    ['and no more than five', 2, 300_001, 1],
    ['an hour of today', 2, 3_600_000, 1],
    ['tomorrow, by a clock that was behind', 3, -3_600_000, 1],
  ])('or is not: %s', (_, day, later, count) => {
    const at = new Date(evening(firstDay + 2).time + later).toISOString();
    expect(progressOf(session(day, { at }), person(), evening(firstDay + 2)).ahead).toBe(count);
  });
  it('is counted and said', () => {
    const found = progressOf([...session(3), ...session(4)], person(), evening(firstDay + 2));
    expect([found.ahead, found.lastSession]).toEqual([2, undefined]);
    const [one] = progressOf(session(3), person(), evening(firstDay + 2)).findings;
    expect(one?.text).toBe('1 entry is dated in the future. It counts for nothing.');
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

describe('what is due to be asked', () => {
  const due = (day: number, climber: Climber, ...entries: Entry[][]) =>
    progressOf(entries.flat(), climber, evening(firstDay + day)).due;
  const later = { answeredAt: evening(firstDay + 90).time };
  const anew = (because: string, blocks: boolean) => ({ because, blocks });
  it.each<[string, number, object]>([
    ['nothing', 6, { weekly: undefined, questionnaire: undefined }],
    ['the week, once it is over', 7, { weekly: 'week', questionnaire: undefined }],
    ['for another week', 14, { weekly: 'week', questionnaire: undefined }],
    ['then all the questions, which wait', 15, { weekly: 'week', questionnaire: anew('weekly', false) }],
  ])('%s: %i days after the answers', (_, day, asked) => {
    expect(due(day, { ...person(), ...later }, answers(0, { weekly: fits }))).toMatchObject(asked);
  });
  it('what was answered so long ago says nothing of now', () => {
    const known = (day: number) =>
      progressOf(answers(0, { weekly: fits }), { ...person(), ...later }, evening(firstDay + day)).record;
    expect([known(14), known(15)]).toEqual([fits, undefined]);
  });
  it.each<[string, number, number, object | undefined]>([
    ['none after three weeks', 21, -1, anew('weekly', false)],
    ['after more, and before anything else', 22, -1, anew('pause', true)],
    ['answers of the day of that session are none since', 22, 0, anew('pause', true)],
    ['those of the day after are', 22, 1, anew('weekly', false)],
    ['those of today leave nothing open', 22, 22, undefined],
  ])('all the questions after a pause: %s', (_, day, answered, asked) => {
    const climber = person({}, evening(firstDay + answered));
    expect(due(day, climber, session(0)).questionnaire).toEqual(asked);
  });
  it.each<[string, Weekly, boolean, boolean]>([
    ['numbness', { feelsLike: ['pull', 'numbness'] }, true, true],
    ['the other side', { side: 'left' }, true, true],
    ['another word for nerves', { feelsLike: ['pull', 'burning'] }, false, true],
    ['a place below the knee', { feltAt: ['thigh', 'calf'] }, false, true],
    ['further down, above the knee', { feltAt: ['behind-knee'] }, false, false],
    ['stronger', { worst: 6 }, false, false],
    ['nothing', {}, false, false],
  ])('what is new at the weekly question: %s', (_, week, onLadder, withoutOne) => {
    const was: Weekly = { ...fits, feltAt: ['thigh'], feelsLike: ['pull'], side: 'right', worst: 2 };
    const asks = (ladder: boolean): boolean =>
      due(
        3,
        { ...person(), ...later, ladder },
        answers(0, { weekly: was }),
        answers(2, { weekly: { ...was, ...week } }),
      ).questionnaire?.blocks === true;
    expect([asks(true), asks(false)]).toEqual([onLadder, withoutOne]);
  });
  it('the morning, from the day after a session on', () => {
    expect([0, 1].map((day) => due(day, person(), session(0)).morning)).toEqual([undefined, firstDay]);
  });
  it('the week sooner, where it alone is missing for a step', () => {
    const stirred = session(1, { reports: [{ report: 'tingles' }, { report: 'tingles' }] });
    const calm = [2, 3, 4].flatMap((day) => [
      ...answers(day + 1, { morning: { is: 'as-usual' } }),
      ...session(day, { rung: 'L2' }),
    ]);
    const told = [...answers(0, { weekly: fits }), ...stirred, ...calm].sort(
      (one, other) => one.time - other.time,
    );
    expect([
      due(5, person(), told).weekly,
      due(5, person(), told, answers(5, { weekly: fits })).weekly,
    ]).toEqual(['step', undefined]);
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
  it.each<[string, number, number, boolean]>([
    ['at the first start of the fifth week', 27, 28, true],
    ['though there was a session later in the fourth', 22, 29, true],
    ['not at the second', 28, 29, false],
    ['nor at the last', 28, 34, false],
    ['at the first of the sixth', 34, 35, true],
  ])('no gain once a week: %s', (_, last, day, is) => {
    const same = (at: number): Entry[] => answers(at, { weekly: { ...fits, worst: 5 } });
    const climber = { ...person(), answeredAt: evening(firstDay + 90).time };
    const codes = findings(day, climber, same(0), session(last, { after: 2 }), same(28));
    expect(codes.some(({ code }) => code === 'no-gain')).toBe(is);
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

describe('in words', () => {
  const change = (code: Change['code'], to: number, because: string[]): Change => ({
    ...{ code, from: 3, to, day: firstDay + 40, because },
  });
  const day = firstDay + 40;
  it.each<[Change, string, string, string, string[]]>([
    [
      change('up', 4, ['days=7', 'calm=1']),
      'info',
      `L4/${day} days=7 calm=1`,
      'Next step, the fuller hold: 7 days on this step, 1 calm session.',
      file.sources,
    ],
    [
      change('flare', 2, ['tingles=2']),
      'warn',
      `L2/${day} tingles=2`,
      'One step back, to small sliders, lying: it tingled 2 times. It goes on after 3 calm sessions.',
      file.flare.sources,
    ],
    [
      change('flare-again', 1, ['morning=worse-hour', 'further-down']),
      'warn',
      `L1/${day} morning=worse-hour further-down`,
      'Further back, to the ankle or the other leg: it was stirred twice within a week (worse the morning after, it is felt further down the leg). Let someone look at it.',
      file.flare.sources,
    ],
    [
      change('rest', 0, ['stop']),
      'warn',
      `L0/${day} stop`,
      'A day of rest today: the session had to stop. Let someone look at it.',
      file.flare.sources,
    ],
    [
      change('pause', 2, ['days=9']),
      'info',
      `L2/${day - 9}`,
      'One step back, to small sliders, lying: the last session was 9 days ago. A pause is no fault.',
      file.pause.sources,
    ],
    [
      change('long-pause', 2, ['days=30']),
      'info',
      `L2/${day - 30}`,
      'Some weeks went by. Today goes by your answers alone; after that the steps go on lower, at small sliders, lying. Please answer the questions anew.',
      file.pause.sources,
    ],
    [
      change('cap', 1, ['irritability=high']),
      'warn',
      `L1/${day} irritability=high`,
      'Back to the ankle or the other leg: it is more easily stirred now.',
      file.flare.sources,
    ],
  ])('a change: $code', (one, severity, once, text, of) => {
    expect(changeFinding(one, person())).toEqual({
      ...{ code: `rung-${one.code}`, severity, because: one.because, once, text, sources: of },
    });
  });
  it('the questions are asked for after a long pause, unless they were answered since', () => {
    const text = (answered: number) =>
      changeFinding(change('long-pause', 2, ['days=30']), person({}, evening(day - 30 + answered))).text;
    const asked = 'Please answer the questions anew.';
    expect([-1, 0, 1, 30].map((answered) => text(answered).endsWith(asked))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
  const says = (rung: number): string[] => {
    const found = progressOf([], on(`L${rung}`), evening(firstDay));
    return found.next?.asks.map((each) => each.says) ?? [];
  };
  const week = 'an answer to the weekly question in the last 7 days';
  it.each<[number, string[]]>([
    [0, ['0 of 2 days running with little felt at rest', week]],
    [
      1,
      [
        '0 of 2 days on this step',
        '0 of 3 calm sessions',
        week,
        'at the weekly question: no longer easily stirred',
      ],
    ],
    [
      4,
      [
        ...['0 of 7 days on this step', '0 of 5 calm sessions', week],
        'at the weekly question: felt in the thigh only, no tingling, numbness or burning, gone when you let go, 3 of 10 at most',
      ],
    ],
    [7, []],
  ])('what is asked on L%i', (rung, lines) => {
    expect(says(rung)).toEqual(lines);
  });
  it('nothing goes without them', () => {
    expect(() => askedWords({ code: 'of-later', is: 0, of: 1 }, undefined)).toThrow(
      'There are no words for of-later',
    );
  });
});
