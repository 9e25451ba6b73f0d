import { describe, expect, it } from 'vitest';
import type { Weekly } from '../../../src/core/diary/entry.ts';
import { progressOf, rungFor } from '../../../src/core/diary/progress.ts';
import { daysKept } from '../../../src/core/diary/state.ts';
import type { Answers } from '../../../src/core/types.ts';
import { type Day, evening, file, firstDay, live, person, type Reported } from './simulated.ts';

const calmWeek: Weekly = {
  ...{
    feltAt: ['thigh'],
    feelsLike: ['pull'],
    side: 'right',
    worst: 2,
    startedBy: 'end-range',
    settles: 'at-once',
  },
  ...{ night: 'no', irritability: 'none' },
};
const good = (more: Reported = {}, day: Day = {}): Day => ({
  session: { before: 2, after: 1, ...more },
  morning: 'as-usual',
  weekly: calmWeek,
  ...day,
});
const off: Day = {};
const days = (count: number, day: Day = good()): Day[] => Array.from({ length: count }, () => day);

/** The kept rung at the start of the day after these. */
const rungAfter = (all: readonly Day[], given: Answers = {}): number => at(all, given).rung;
const at = (all: readonly Day[], given: Answers = {}, later = 0) => {
  const climber = person(given);
  return progressOf(
    live([...all, good()], climber).entries.filter(
      ({ day, kind }) => day < firstDay + all.length || kind === 'answers',
    ),
    climber,
    evening(firstDay + all.length + later),
  );
};

const high: Answers = { startedBy: 'trivial' };
const moderate: Answers = { startedBy: 'everyday' };

describe('up, all conditions of a row', () => {
  it.each<[string, Day[], Answers, number]>([
    ['nothing yet: low begins at L3', [good()], {}, 3],
    ['moderate at L2', [good()], moderate, 2],
    ['high at L0', [good()], high, 0],
    ['L0 to L1: little at rest on two days running', days(2), high, 1],
    ['not with 4 of 10 on one of them', [good(), good({ before: 4, after: 4 })], high, 0],
    ['not with a day between', [good(), off, good()], high, 0],
    ['L3 to L4: a week, and 5 calm in it', days(7), {}, 4],
    ['not a day sooner', days(6), {}, 3],
    ['five days of seven are enough', [...days(5), off, off], {}, 4],
    ['four are not', [...days(4), off, off, off], {}, 3],
    ['not where the mornings are not known', days(7, good({}, { morning: undefined })), {}, 3],
    ['nor the ratings', days(7, good({ before: undefined, after: undefined })), {}, 3],
    ['nor where half of it was not done', days(7, good({ share: 0.4 })), {}, 3],
    ['L4 to L5: another week, thigh only', days(15), {}, 5],
    [
      'not where it is felt in the calf',
      days(15, good({}, { weekly: { ...calmWeek, feltAt: ['calf'] } })),
      {},
      4,
    ],
    [
      'nor with a nerve word',
      days(15, good({}, { weekly: { ...calmWeek, feelsLike: ['tingling'] } })),
      {},
      4,
    ],
    ['nor where the weekly question is skipped', days(15, good({}, { weekly: undefined })), {}, 4],
    ['L5 to L6: another, with 14 calm days', days(22), {}, 6],
    ['not with a cough that is felt in the leg', days(22), { coughTest: 'yes' }, 5],
    ['L6 to L7: two more', days(40), {}, 7],
  ])('%s', (_, all, given, rung) => {
    expect(rungAfter(all, given)).toBe(rung);
  });
  it('where the slump is barred, L4 goes to the lying tensioner after 14 calm days', () => {
    const numb = { conditions: ['osteoporosis'] };
    expect([rungAfter(days(8), numb), rungAfter(days(13), numb), rungAfter(days(22), numb)]).toEqual([
      4, 4, 6,
    ]);
  });
  it('where the tensioner is barred too it stays', () => {
    expect(rungAfter(days(40), { conditions: ['numb-feet'], headTest: 'untried' })).toBe(4);
  });
});

describe('down, at once', () => {
  const four = days(8);
  it.each<[string, Day, number]>([
    ['it tingled twice', good({ tingles: 2 }), 3],
    ['it had to settle', good({ settled: true }), 3],
    ['two pains', good({ hurts: 2 }), 3],
    ['two more than before', good({ before: 0, after: 2 }), 3],
    ['five, from four', good({ before: 4, after: 5 }), 3],
    ['a stop', good({ stop: true }), 3],
    ['it tingled once and was gone', good({ tingles: 1 }), 4],
    ['one more than before', good({ before: 1, after: 2 }), 4],
    ['as strong as before, at five', good({ before: 5, after: 5 }), 4],
  ])('%s', (_, day, rung) => {
    expect(rungAfter([...four, day])).toBe(rung);
  });
  it.each<[string, Day['morning'], Answers, number]>([
    ['worse for longer', 'worse-longer', {}, 3],
    ['worse, gone within an hour, low', 'worse-hour', {}, 4],
  ])('the morning after: %s', (_, morning, given, rung) => {
    const all = [...days(8), good({}, { morning })];
    expect(at([...all], given).rung).toBe(rung);
  });
  it('worse, gone within an hour: at moderate a flare at once', () => {
    expect(rungAfter([good(), good({}, { morning: 'worse-hour' })], moderate)).toBe(1);
  });
  it('the second flare in a week takes two more, and says to be seen', () => {
    const found = at([...days(15), good({ tingles: 2 }), good({ tingles: 2 })]);
    expect(found.rung).toBe(2);
    expect(found.findings.map(({ text }) => text).join(' ')).toMatch(/Let someone look at it/);
  });
  it('never under L0: a day of rest', () => {
    const climber = person(high);
    const { entries } = live([good({ tingles: 2 })], climber);
    const found = progressOf(entries, climber, { day: firstDay, time: evening(firstDay).time + 3_600_000 });
    expect([found.rung, found.rests]).toEqual([0, true]);
  });
  it.each<[string, Weekly, number]>([
    ['two more at its worst', { ...calmWeek, worst: 4 }, 3],
    ['a new nerve word', { ...calmWeek, feelsLike: ['pull', 'burning'] }, 3],
    ['further down the leg', { ...calmWeek, feltAt: ['thigh', 'ankle'] }, 3],
    ['the second leg', { ...calmWeek, side: 'both' }, 3],
    ['higher up, and one more', { ...calmWeek, feltAt: ['buttock'], worst: 3 }, 4],
  ])('the weekly question: %s', (_, weekly, rung) => {
    const all = [...days(8), ...days(6, good({}, { weekly })), good({ share: 0 }, { weekly })];
    expect(rungAfter(all)).toBe(rung);
  });
  it('a pause of over a week takes one; three weeks, what was won, and the questionnaire is due', () => {
    const all = days(8);
    expect([7, 8, 21].map((pause) => at(all, {}, pause - 1).rung)).toEqual([4, 3, 3]);
    const long = at(days(22), {}, 25);
    expect([long.rung, long.due.questionnaire?.blocks]).toEqual([3, true]);
  });
  it('a cap falls at once and rises one rung at a time', () => {
    const grade = (irritability: 'high' | 'moderate'): Weekly => ({ ...calmWeek, irritability });
    expect(rungAfter([...days(12), ...days(4, good({}, { weekly: grade('high') }))])).toBe(1);
    expect(rungAfter([...days(12), ...days(4, good({}, { weekly: grade('moderate') }))])).toBe(2);
  });
});

it('as many days are remembered as any rung looks back to', () => {
  const asked = file.ladder.flatMap(({ up, upPast }) => [up, upPast].map((each) => each?.inLast ?? 0));
  const calm = file.ladder.flatMap(({ up, upPast }) => [up, upPast].map((each) => each?.calm ?? 0));
  expect(Math.max(file.calmDays.within, ...asked, ...calm)).toBeLessThan(daysKept);
});

describe('today', () => {
  it.each([
    [3, 4],
    [4, 2],
    [6, 2],
    [7, 1],
    [10, 1],
  ])('rated %i before the start: L%i of L4', (rating, rung) => {
    const found = at(days(8));
    expect(rungFor(rating, found, { file })).toBe(rung);
    expect(found.rung).toBe(4);
  });
  it('a tensioner every other day, three times a week', () => {
    const { lived } = live(days(34), person());
    const drawn = lived.filter(({ progress }) => progress.today === 6).map(({ day }) => day);
    expect(drawn.length).toBeGreaterThan(4);
    expect(drawn.every((day, index) => index === 0 || day - (drawn[index - 1] ?? 0) >= 2)).toBe(true);
    expect(drawn.every((day) => drawn.filter((each) => each > day - 7 && each <= day).length <= 3)).toBe(
      true,
    );
  });
  it('half the dose, the first time on a rung and after a tingle that went', () => {
    const halves = (all: Day[]): boolean[] => live(all, person()).lived.map(({ progress }) => progress.half);
    expect(halves([...days(7), good(), good()]).slice(6)).toEqual([false, true, false]);
    expect(halves([good(), good({ tingles: 1 }), good(), good()]).slice(1)).toEqual([false, true, false]);
  });
});

describe('what is said', () => {
  const said = (all: readonly Day[], given: Answers = {}): string[] =>
    at(all, given).findings.map(({ text }) => text);
  it('a step up, with its reasons', () => {
    expect(said(days(7))).toEqual(['Next step, the fuller hold: 7 days on this step, 5 calm sessions.']);
  });
  it('five sessions without a number, once', () => {
    const silent = good({ before: undefined, after: undefined });
    expect(
      [4, 5, 6].map((count) => said(days(count, silent)).filter((each) => each.startsWith('Without')).length),
    ).toEqual([0, 1, 0]);
  });
  it('without a gain for four weeks, once a week, until somebody has looked', () => {
    const same: Weekly = { ...calmWeek, feltAt: ['sole'], feelsLike: ['tingling'], worst: 3 };
    const stuck = days(45, good({}, { weekly: same }));
    const { lived } = live(stuck, person({ worst: 3 }));
    const on = lived
      .filter(({ progress }) => progress.findings.some(({ code }) => code === 'no-gain'))
      .map(({ day }) => day - firstDay);
    expect(on).toEqual([27, 34, 41]);
    const seen = live(
      [...stuck.slice(0, 30), { ...good({}, { weekly: same }), seen: true }, ...stuck.slice(0, 14)],
      person({ worst: 3 }),
    );
    expect(
      seen.lived.slice(31).flatMap(({ progress }) => progress.findings.map(({ code }) => code)),
    ).not.toContain('no-gain');
  });
  it('entries of the future are named, and count for nothing', () => {
    const climber = person();
    const { entries } = live(days(5), climber);
    const found = progressOf(entries, climber, evening(firstDay + 2));
    expect(found.findings.map(({ code }) => code)).toContain('future');
  });
});
