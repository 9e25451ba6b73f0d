import { describe, expect, it } from 'vitest';
import { weeklyFrom } from '../../../src/core/diary/climber.ts';
import type { DiaryLine, Weekly } from '../../../src/core/diary/entry.ts';
import { easierForms } from '../../../src/core/diary/hurt.ts';
import { weeklyRecord } from '../../../src/core/diary/prescribe.ts';
import { reportOf } from '../../../src/core/diary/report.ts';
import { hasOfRung } from '../../../src/core/plan/ladder-standing.ts';
import type { Answers } from '../../../src/core/types.ts';
import { library, plain, tingling, whole } from '../../library.ts';
import { type Day, file, type LivedToday, liveToday } from './simulated.ts';

/** What somebody is told in the weeks is so: of the routine of that day, of the sessions before it, of all that was said. */

const nerve: Answers = { ...plain, ...tingling, minutes: 12, worst: 3 };
const bedOnly: Answers = { equipment: [], floor: 'no' };
const cramp: Answers = {
  ...{ ...plain, minutes: 8, goal: 'night-cramp', feltAt: ['calf'], feelsLike: ['cramp'], worst: 6 },
  ...{ night: 'often', headTest: 'same', toesTest: 'same', calfWallTest: 'untried' },
};
const calm: Weekly = {
  ...{ feltAt: ['thigh'], feelsLike: ['pull'], worst: 2, startedBy: 'end-range', settles: 'at-once' },
  ...{ night: 'no' },
};

type Somebody = {
  answers: Answers;
  week?: (index: number) => Weekly;
  tells?: (index: number) => Partial<DiaryLine>;
  reports?: (index: number) => { tingles?: number; hurts?: number; after?: number };
};

const people: Record<string, Somebody> = {
  'a foot that tingles': { answers: nerve, week: () => calm },
  'the same, a bed and nothing else': { answers: { ...nerve, ...bedOnly }, week: () => calm },
  'the same, a sore sit bone': {
    answers: { ...nerve, feltAt: ['sit-bone', 'calf'], sitBoneTest: 'yes', calfWallTest: 'no' },
    week: () => calm,
  },
  'the same, five minutes, easily stirred': {
    answers: { ...nerve, startedBy: 'trivial', worst: 8, minutes: 5 },
    week: (index) => (index > 10 ? calm : {}),
  },
  'stirred now and then': {
    answers: nerve,
    week: () => calm,
    reports: (index) => (index % 9 === 5 ? { tingles: 2 } : index % 9 === 3 ? { tingles: 1 } : {}),
  },
  'stirred again and again': {
    answers: nerve,
    reports: (index) => (index % 3 === 2 ? { tingles: 2, after: 5 } : { tingles: 1, after: 3 }),
  },
  'thin bones at 65': {
    answers: { ...plain, minutes: 30, age: '65-plus', conditions: ['osteoporosis'], floor: 'no' },
  },
  'tight, and stronger from the third week on': {
    answers: { ...plain, minutes: 12 },
    week: (index) => (index >= 21 ? { worst: 6 } : {}),
  },
  'tight, and from the third week on a trifle stirs it': {
    answers: { ...plain, minutes: 12 },
    week: (index) => (index >= 14 ? { startedBy: 'trivial', settles: 'longer', worst: 7 } : {}),
  },
  'old, unsteady, a chair and nothing else': {
    answers: {
      ...plain,
      age: '65-plus',
      balance: 'unsteady',
      floor: 'hard',
      equipment: ['chair'],
      minutes: 15,
    },
  },
  'tight, and it hurts now and then': {
    answers: { ...plain, minutes: 12 },
    reports: (index) => (index % 11 === 4 || index % 11 === 6 ? { hurts: 1 } : {}),
  },
  'a foot that tingles, and it hurts now and then': {
    answers: { ...nerve, startedBy: 'everyday', worst: 5, settles: 'under-1-hour' },
    reports: (index) => (index % 11 === 4 || index % 11 === 6 ? { hurts: 1 } : {}),
  },
  'a strain that came one stage further and stands still': {
    answers: {
      ...{ ...plain, minutes: 10, conditions: ['hamstring-strain'], strainStage: 'walking-hurts', worst: 4 },
      ...{ side: 'right', startedBy: 'everyday', settles: 'under-10-min', turnTest: 'untried' },
    },
    tells: (index) => ({
      strain: { stage: index < 4 ? 'walking-hurts' : 'walking-fine', ticked: index < 4 ? [] : [0] },
    }),
  },
  'cramps at night, fewer': {
    answers: cramp,
    tells: (index) => (index === 0 ? { crampsBefore: 9 } : { cramps: index % 3 === 0 ? 1 : 0 }),
  },
};

const lived = (each: Somebody): LivedToday[] => {
  const kept = whole(each.answers);
  const days = Array.from({ length: 46 }, (_, index): Day => {
    if (index % 7 === 6) return {};
    const week = { ...weeklyFrom(each.answers, file), ...each.week?.(index) };
    return {
      ...{ session: { before: 2, after: 1, ...each.reports?.(index) }, morning: 'as-usual' },
      ...{ weekly: weeklyRecord(week, kept, library), tells: each.tells?.(index) },
    };
  });
  return liveToday(days, kept);
};

const all = Object.entries(people).map(([who, each]) => ({ who, days: lived(each) }));

const nothing = "Nothing of it fits today's routine.";
const codes = ({ today }: LivedToday): string[] => today.findings.map(({ code }) => code);
const textsOf = ({ today }: LivedToday): string[] => today.findings.map(({ text }) => text);
const has = ({ today }: LivedToday): boolean => {
  const { standing, plan } = today.prescription;
  return standing === undefined || hasOfRung(plan.routine?.steps ?? [], standing, library);
};

describe.each(all)('$who', ({ days }) => {
  it('each line begins as a sentence does', () => {
    expect(days.flatMap(textsOf).filter((text) => !/^[A-Z0-9]/.test(text))).toEqual([]);
  });
  it('a step of which the routine has nothing is said to be none of it, and no half is promised of it', () => {
    const wrong = days.flatMap((day) =>
      day.today.findings.filter(({ code, text }) =>
        /^rung-(up|flare|cap|pause)$/.test(code)
          ? text.endsWith(nothing) === has(day)
          : code === 'half' && !has(day),
      ),
    );
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });
  it('it has not got better is not said on a day that says it has', () => {
    const both = days.filter(
      (day) => codes(day).includes('no-gain') && textsOf(day).join(' ').includes('are fewer'),
    );
    expect(both.map(textsOf)).toEqual([]);
  });
  it('a stage that was gained is no news on a day that says that nothing goes forward', () => {
    const both = days.filter((day) => /that stage counts now.*No step forward/.test(textsOf(day).join(' ')));
    expect(both.map(textsOf)).toEqual([]);
  });
  it('who lets the back sink is not told to keep it long', () => {
    const steps = days.flatMap(({ today }) => today.prescription.plan.routine?.steps ?? []);
    const both = steps.filter(
      ({ cues, warnings }) =>
        /back sink/.test(cues.join(' ')) && warnings.some(({ text }) => text.startsWith('Back long')),
    );
    expect(both.map(({ stretch }) => stretch)).toEqual([]);
  });
  it('a day of rest has its title, begins with rest, and tells nobody to warm up or to wait', () => {
    const resting = days.filter(({ today }) => today.progress.rests);
    const wrong = resting.filter(({ today: { prescription } }) => {
      const { routine, advice } = prescription.plan;
      return (
        routine?.title !== file.rest.title ||
        routine.steps[0]?.kind !== 'ease' ||
        /Warm up|days a week|No better after|no harm/.test(advice.join(' '))
      );
    });
    expect(wrong.map(({ today }) => today.prescription.plan.advice)).toEqual([]);
  });
  it('what the week is said to bring is in the routine, and so is the easier form of what hurt', () => {
    const { harder = '', strength = '', daily = '' } = file.muscle.says;
    const wrong = days.flatMap((day) => {
      const { plan, assessment } = day.today.prescription;
      const steps = plan.routine?.steps ?? [];
      const has = (ids: readonly string[]): boolean => steps.some(({ stretch }) => ids.includes(stretch));
      const holds = steps.filter(({ kind }) => kind === 'static').map(({ stretch }) => stretch);
      const harderForms = holds.filter((id) =>
        [...library.stretches.values()].some((each) => each.harder === id),
      );
      const rests = assessment.weeks?.rules.some(({ id }) => id === 'strength-apart');
      const strong = steps.some(
        ({ kind, stretch }) => kind === 'strength' || stretch.startsWith('hip-hinge'),
      );
      return day.today.findings.filter(
        ({ code, text, because }) =>
          (code === 'muscle-week' &&
            !because.includes('waits') &&
            text.includes(harder) &&
            !has(harderForms)) ||
          (code === 'muscle-week' && text.includes('two holds') && holds.length === 0) ||
          (code === 'muscle-week' && text.includes(strength) && !strong && !rests) ||
          (code === 'muscle-week' && text.endsWith(`${daily}.`) && !strong) ||
          (text.includes('takes its place') && !because.every((id) => has(easierForms(id, library)))),
      );
    });
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });
  it('that it was stirred last time is said only where it was', () => {
    const calmOnes = days.filter((_, index) => {
      const { tingles = 0, hurts = 0 } = days[index - 1]?.said ?? {};
      return tingles + hurts === 0;
    });
    expect(calmOnes.flatMap(textsOf).filter((text) => text.startsWith('It was stirred last time'))).toEqual(
      [],
    );
  });
});

describe('each of these is met at all', () => {
  it('a slumped slider', () => {
    const slumped = all.flatMap(({ days }) =>
      days.flatMap(({ today }) => today.prescription.plan.routine?.steps ?? []),
    );
    expect(slumped.some(({ stretch }) => stretch === 'sciatic-slider-slump')).toBe(true);
  });
  const told = (who: string): string =>
    all
      .find((each) => each.who === who)
      ?.days.flatMap(textsOf)
      .join(' ') ?? '';
  it.each([
    ['a foot that tingles', 'Slumped sliders today;'],
    [
      'the same, a bed and nothing else',
      `Next step, the fuller hold: 7 days on this step, 5 calm sessions. ${nothing}`,
    ],
    ['stirred now and then', 'It was stirred last time'],
    ['stirred again and again', 'A day of rest today'],
    ['thin bones at 65', 'From today the diary leads, and keeps to less than the first page.'],
    [
      'tight, and stronger from the third week on',
      'Something you answered is new, or stronger, so today asks no more than last time.',
    ],
    ['tight, and it hurts now and then', 'an easier form takes its place'],
    ['a foot that tingles, and it hurts now and then', 'it hurt twice within a week, so it is left out'],
    ['tight, and it hurts now and then', 'one harder stretch, and strength twice a week'],
    ['old, unsteady, a chair and nothing else', 'Week 3: strength as well.'],
    ['tight, and from the third week on a trifle stirs it', 'two holds of 30 seconds'],
    ['a strain that came one stage further and stands still', 'that stage counts now'],
    ['a strain that came one stage further and stands still', 'No step forward for'],
    ['cramps at night, fewer', 'Night cramps are fewer by a third or more: go on.'],
  ])('%s', (who, text) => {
    expect(told(who)).toContain(text);
  });
});

describe('the page of the diary', () => {
  it.each([
    ['tight, and stronger from the third week on', true],
    ['a foot that tingles', false],
    ['cramps at night, fewer', false],
    ['a strain that came one stage further and stands still', false],
    ['thin bones at 65', false],
  ])('%s: minutes of hold a week are said only to whom they apply', (who, isDosed) => {
    const here = all.find((each) => each.who === who)?.days[8]?.today;
    if (!here) throw new Error(who);
    expect(reportOf([], { now: here.now, library, file, here }).isDosed).toBe(isDosed);
  });
});
