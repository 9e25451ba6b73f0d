import { describe, expect, it } from 'vitest';
import { limitsOf } from '../../../src/core/assess/limits.ts';
import type { Entry, Weekly } from '../../../src/core/diary/entry.ts';
import { prescribeToday, weeklyAnswers, weeklyRecord } from '../../../src/core/diary/prescribe.ts';
import { type Progress, progressOf } from '../../../src/core/diary/progress.ts';
import { judgeFor, judgeOnLadder } from '../../../src/core/plan/judge-step.ts';
import { prescribe } from '../../../src/core/prescription.ts';
import type { PlannedStep } from '../../../src/core/routine.ts';
import type { Answers } from '../../../src/core/types.ts';
import { library, plain, tingling, whole } from '../../library.ts';
import { plannedTable } from '../../safety/planned.ts';
import { evening, file, firstDay, person, practised, told } from './simulated.ts';

const now = evening(firstDay + 10);

const nothingYet = progressOf([], person(), now);

/** Somebody who stands on a rung, and had a session yesterday. */
const on = (today: number, more: Partial<Progress> = {}): Progress => ({
  ...nothingYet,
  ...{ rung: today, today, half: false, isNew: false, lastSession: firstDay + 9 },
  ...more,
});

const calm: Answers = { ...plain, ...tingling, worst: 2, minutes: 15 };
const planned = (today: number, given: Answers = {}, more: Partial<Progress> = {}) =>
  prescribeToday(whole({ ...calm, ...given }), { entries: [], progress: on(today, more), now, library, file })
    .prescribed;
const steps = (today: number, given: Answers = {}, more: Partial<Progress> = {}): readonly PlannedStep[] =>
  planned(today, given, more).plan.routine?.steps ?? [];
const ids = (list: readonly PlannedStep[]): string[] => list.map(({ stretch }) => stretch);

describe('the rung of today has its least dose before variety', () => {
  it.each<[number, string, number, number]>([
    [1, 'sciatic-slider-ankle-only', 1, 5],
    [2, 'sciatic-slider-supine', 1, 10],
    [3, 'sciatic-slider-seated', 1, 12],
    [5, 'sciatic-slider-slump', 2, 10],
    [6, 'sciatic-tensioner-supine', 1, 5],
  ])('L%i is %s, at any minutes from 5', (rung, id, sets, reps) => {
    for (const minutes of [5, 6, 8, 10, 15, 20, 30, 60]) {
      const step = steps(rung, { minutes }).find(({ stretch }) => stretch === id);
      expect([minutes, (step?.sets ?? 0) >= sets, (step?.reps ?? 0) >= reps]).toEqual([minutes, true, true]);
    }
  });
  it.each([2, 3, 4, 5, 6])('L%i: the rung below, then the rung, then a hold, in 15 minutes', (rung) => {
    const list = steps(rung);
    const kinds = list.map(({ kind }) => kind);
    expect(kinds[0]).toBe('slider');
    expect(kinds.lastIndexOf(rung === 6 ? 'tensioner' : 'slider')).toBeLessThan(kinds.indexOf('static'));
  });
  it('L4 is a hold, twice 20 seconds at least', () => {
    for (const minutes of [5, 7, 10, 20]) {
      const held = steps(4, { minutes }).filter(({ kind }) => kind === 'static');
      expect([minutes, held.some(({ sets, holdSeconds }) => sets >= 2 && (holdSeconds ?? 0) >= 20)]).toEqual([
        minutes,
        true,
      ]);
    }
  });
  it.each([2, 3, 4, 5, 6, 7])('on L%i there is a hold in 5 minutes too, after a slider', (rung) => {
    const kinds = steps(rung, { minutes: 5 }).map(({ kind }) => kind);
    expect(kinds[0]).toBe('slider');
    expect(kinds).toContain('static');
  });
  it('all of it in its time, whoever it is', () => {
    for (const rung of [0, 1, 2, 3, 4, 5, 6, 7])
      for (const minutes of [1, 2, 5, 7, 10, 30]) {
        const { routine } = planned(rung, { minutes }).plan;
        expect(routine?.seconds ?? 0).toBeLessThanOrEqual(minutes * 60);
      }
  });
  it('nothing of a later rung', () => {
    expect(ids(steps(2, { minutes: 60 }))).not.toContain('sciatic-slider-seated');
    expect(ids(steps(4, { minutes: 60 }))).not.toContain('sciatic-slider-slump');
    expect(ids(steps(5, { minutes: 60 }))).not.toContain('sciatic-tensioner-supine');
    expect(ids(steps(0, { minutes: 60 })).filter((id) => id.startsWith('sciatic'))).toEqual([]);
  });
  it('half of it the first time, five tensions in the first week', () => {
    const dose = (rung: number, more: Partial<Progress>) =>
      steps(rung, { minutes: 30 }, more)
        .filter(({ stretch }) => stretch.match(/^sciatic-(slider-slump|tensioner|slider-seated)/))
        .map(({ sets, reps }) => [sets, reps])
        .at(-1);
    expect(dose(5, { half: true, isNew: true })).toEqual([1, 10]);
    expect(dose(6, { isNew: true })).toEqual([1, 5]);
    expect(dose(3, { half: true })).toEqual([1, 6]);
  });
  it('an answer opens nothing that the diary has not opened', () => {
    const list = steps(4, { minutes: 60, feltAt: ['thigh'], feelsLike: ['pull'], sliders: 'two-calm-weeks' });
    expect(list.map(({ kind }) => kind)).not.toContain('tensioner');
  });
  it('holds of little load up to L3', () => {
    for (const rung of [0, 1, 2, 3])
      for (const step of steps(rung, { minutes: 60 }))
        if (step.kind === 'static') expect(step.neuralLoad.index).toBeLessThanOrEqual(3);
  });
  it('the coach may follow what was planned: no door is narrower than the plan', () => {
    for (const rung of [0, 1, 2, 3, 4, 5, 6, 7]) {
      const { assessment, plan } = planned(rung, { minutes: 30 });
      const judge = judgeFor(assessment, library);
      expect(plan.routine?.steps.flatMap(judge) ?? []).toEqual([]);
    }
  });
});

describe('a routine that was saved on a rung', () => {
  const rungs = [0, 1, 2, 3, 4, 5, 6, 7];
  const refusedOn = (today: number, saved: number, given: Answers): string[] => {
    const judge = judgeOnLadder(planned(today, given).assessment, library);
    // L7 is ordinary stretching: it has no tensioner any more.
    const followed = steps(saved, given).filter(({ kind }) => today < 7 || kind !== 'tensioner');
    return followed.flatMap((step) => judge(step).map((law) => `${step.stretch}: ${law}`));
  };
  it.each(rungs)('on L%i may be followed on every later one, in full', (saved) => {
    for (const minutes of [10, 30]) {
      for (const today of rungs.filter((each) => each >= saved)) {
        expect([minutes, today, refusedOn(today, saved, { minutes })]).toEqual([minutes, today, []]);
      }
    }
  });
  it('opens nothing that is for a later rung', () => {
    expect(refusedOn(3, 5, { minutes: 30 }).join()).toContain('sciatic-slider-slump');
    expect(refusedOn(5, 6, { minutes: 30 }).join()).toContain('sciatic-tensioner-supine');
  });
});

describe('a week that stirred it', () => {
  const saidOf = (given: Answers, more: Partial<Progress>) =>
    planned(1, given, more).plan.findings.find(({ code }) => code === 'see-irritable');
  const stirred = { record: { irritability: 'high', worst: 8 } as never };
  it('is why it counts as easily stirred: no question is open, and no answer says so', () => {
    const { text, because } = saidOf({}, stirred) ?? {};
    expect(text).toContain('By your last weekly answers it is easily stirred.');
    expect(text).not.toContain('question left open');
    expect(because).toEqual([]);
  });
  it.each<[string, Answers, Partial<Progress>, string, string[]]>([
    ['answers that say it themselves', { worst: 8 }, stirred, 'It gets very strong.', ['worst=8']],
    [
      'an open question',
      { night: undefined as never, worst: 5 },
      {},
      'With a question left open',
      ['worst=5'],
    ],
  ])('not so %s', (_, given, more, words, reasons) => {
    const { text, because } = saidOf(given, more) ?? {};
    expect(text).toContain(words);
    expect(text).not.toContain('weekly answers');
    expect(because).toEqual(reasons);
  });
});

describe('what a few minutes more would bring', () => {
  const promise = library.files.words.noTime.more;
  const [, between = '', after = ''] = promise.split(/\{minutes\}|\{names\}/);
  it.each<[string, Partial<Progress>]>([
    ['a calm week', {}],
    ['a week that stirred it', { record: { irritability: 'high', worst: 8 } as never }],
  ])('is what would come, on every rung: %s', (_, more) => {
    const asked = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((rung) =>
      [1, 2, 3].flatMap((minutes) =>
        planned(rung, { minutes }, more)
          .plan.advice.filter((line) => line.includes(between))
          .map((line) => ({ rung, line })),
      ),
    );
    expect(asked.length).toBeGreaterThan(0);
    for (const { rung, line } of asked) {
      const minutes = Number.parseInt(line, 10);
      const names = steps(rung, { minutes }, more).map(({ name }) => name);
      expect(line).toBe(`${minutes}${between}${names.join('; ')}${after}`);
    }
  });
});

describe('whether a routine has anything of the rung of today', () => {
  const has = (today: number, given: Answers = {}, more: Partial<Progress> = {}): boolean =>
    prescribeToday(whole({ ...calm, ...given }), {
      ...{ entries: [], progress: on(today, more), now, library, file },
    }).hasOfRung;
  const bedOnly: Answers = { equipment: [], floor: 'no' };
  it.each<[string, number, Answers, Partial<Progress>, boolean]>([
    ['sliders, sitting', 3, {}, {}, true],
    ['the fuller hold', 4, {}, {}, true],
    ['not the fuller hold, with a bed and nothing else', 4, bedOnly, {}, false],
    ['nothing is missed without a ladder', 4, bedOnly, { ladder: false }, true],
    ['nor after a pause of weeks', 4, bedOnly, { lastSession: firstDay - 12 }, true],
    ['nor before the first session', 4, bedOnly, { lastSession: undefined }, true],
  ])('%s', (_, today, given, more, is) => {
    expect(has(today, given, more)).toBe(is);
  });
});

describe('without a diary', () => {
  it.each<[string, Partial<Progress>]>([
    ['none', { lastSession: undefined }],
    ['none younger than three weeks', { lastSession: firstDay - 12 }],
    ['no ladder', { ladder: false }],
  ])('%s: all is as before', (_, more) => {
    const before = prescribe(whole(calm), library).plan;
    expect(planned(6, {}, more).plan).toEqual(before);
  });
});

describe('where the diary has brought somebody', () => {
  const base = library.files.gates.base ?? { holdLoad: 0, peakLoad: 0 };
  const standing = (today: number, given: Answers = {}, more: Partial<Progress> = {}) =>
    planned(today, given, more).standing;
  it('goes on for three weeks after the last session', () => {
    const goesOn = (lastSession: number): boolean => 'standing' in planned(3, {}, { lastSession });
    expect([firstDay + 9, firstDay - 11, firstDay - 12].map(goesOn)).toEqual([true, true, false]);
    expect('standing' in planned(3, {}, { ladder: false })).toBe(false);
  });
  it('an answer opens nothing that the ladder has not; without one it stays as it is', () => {
    const sliders = (more: Partial<Progress>) =>
      planned(3, { sliders: 'two-calm-weeks' }, more).assessment.facts.answers.sliders;
    const worse = { ladder: false, record: { irritability: 'moderate' as const } };
    expect([sliders({}), sliders({ ladder: false }), sliders(worse)]).toEqual([
      ...['some', 'two-calm-weeks', 'two-calm-weeks'],
    ]);
  });
  it('the rung of today, half of it, the first time', () => {
    expect(standing(4, {}, { half: true, isNew: true })).toMatchObject({ today: 4, half: true, isNew: true });
    expect(standing(4)).toMatchObject({ today: 4, half: false, isNew: false });
  });
  it('nerve work is judged by how it is this week; the place and the kind of feeling stay', () => {
    const record = {
      ...{ worst: 1, startedBy: 'long-load', settles: 'under-10-min', night: 'no' },
      ...{ feltAt: ['calf'], feelsLike: ['burning'], side: 'both', irritability: 'low' as const },
    };
    expect(standing(3, {}, { record })?.nerve.facts.answers).toMatchObject({
      ...{ worst: 1, startedBy: 'long-load', settles: 'under-10-min', night: 'no' },
      ...{ feltAt: ['sole'], feelsLike: ['tingling'], side: 'right' },
    });
    expect(standing(3, {}, { record: { worst: 1 } })?.nerve.facts.answers).toMatchObject({
      ...{ worst: 1, startedBy: 'end-range', settles: 'at-once' },
    });
  });
  it.each([
    [0, false, false],
    [3, false, false],
    [4, false, false],
    [5, true, false],
    [6, true, true],
    [7, true, false],
  ])('L%i: the diary opens what the answers do not: %s; tensioners: %s', (rung, opens, tensioners) => {
    const { rules = [], limits } = standing(rung)?.nerve ?? {};
    expect(rules.some(({ id }) => file.replaces.includes(id))).toBe(!opens);
    expect(rules.length).toBeGreaterThan(0);
    const byAnswers = { holdLoad: 4, peakLoad: 6 };
    expect(limits).toEqual({ ...(opens ? limitsOf(base, rules) : byAnswers), tensioners });
  });
});

/** Everybody of the table who has nerve features. */
const withNerve = () => plannedTable().filter(({ assessment }) => assessment.facts.fact('neural'));

describe('for everybody in the table of plans with a nerve', () => {
  it.each([0, 1, 2, 3])(
    'on L%i nothing is harder for the nerve than on the first day, and all fits',
    (rung) => {
      const people = withNerve();
      const broken = people.flatMap(({ who, given, assessment }) => {
        const progress = on(rung, { record: undefined });
        const after = prescribeToday(given, {
          ...{ entries: [], progress, now, library, file },
        }).prescribed;
        const { routine } = after.plan;
        if (!routine) return [];
        const { holdLoad, peakLoad } = assessment.limits;
        const held = ['static', 'contract-relax', 'strength', 'ease'];
        return routine.steps
          .filter(({ kind, neuralLoad }) => neuralLoad.index > (held.includes(kind) ? holdLoad : peakLoad))
          .map(({ stretch }) => `${who}: ${stretch}`)
          .concat(routine.seconds > routine.minutes * 60 ? [`${who}: too long`] : []);
      });
      expect(people.length).toBeGreaterThan(100);
      expect(broken).toEqual([]);
    },
  );
});

describe('a day of rest', () => {
  it('stretches nobody, promises no stretch, and leaves all something to do that they had time for before', () => {
    for (const { who, given } of withNerve()) {
      const [rested, before] = [true, false].map(
        (rests) =>
          prescribeToday(given, { entries: [], progress: on(0, { rests }), now, library, file }).prescribed
            .plan,
      );
      const kinds = (rested?.routine?.steps ?? []).map(({ kind }) => kind);
      const loads = (rested?.routine?.steps ?? []).map(({ neuralLoad }) => neuralLoad.index);
      expect([who, Math.max(0, ...loads) <= 2]).toEqual([who, true]);
      const stretching = ['static', 'contract-relax', 'dynamic', 'tensioner'];
      expect([who, kinds.filter((kind) => stretching.includes(kind))]).toEqual([who, []]);
      if (rested?.routine)
        expect([who, rested.routine.title]).toEqual([who, expect.not.stringMatching(/[Hh]amstrings/)]);
      if (before?.routine?.steps.some(({ kind }) => kind === 'ease'))
        expect([who, kinds]).toEqual([who, expect.arrayContaining(['ease'])]);
    }
  });
});

describe('what the weeks of a muscle change in a routine', () => {
  const daily = (days: number, more: object = {}) =>
    Array.from({ length: days }, (_, day) => [
      ...told(day, { pattern: 'muscular', before: 2, after: 1, steps: [{ planned: 60, done: 60 }], ...more }),
      ...told(day + 1, { kind: 'answers', at: noonOf(day + 1), morning: { is: 'as-usual' } }),
    ]).flat();
  const noonOf = (day: number): string => new Date(evening(firstDay + day).time - 21_600_000).toISOString();
  const first = (day: number, entries: Entry[], given: Answers = {}) => {
    const { progress } = practised(day, entries, given);
    const { assessment } = prescribeToday(whole({ ...plain, minutes: 30, ...given }), {
      ...{ entries, progress, now: evening(firstDay + day), library, file },
    }).prescribed;
    return assessment.weeks?.first.map(({ purpose }) => purpose);
  };
  const { harder, easier } = file.muscle.purposes;
  const hurt = ['hamstring-supine-hip-first', 'hamstring-standing-supported'].flatMap((stretch) =>
    [0, 1].flatMap((day) => told(day, { reports: [{ report: 'hurts', stretch }] })),
  );
  it.each<[string, number, Entry[], Answers, string[] | undefined]>([
    ['in the first nothing comes first', 3, daily(3), {}, []],
    [
      'in the third strength, and one hold has its harder form',
      15,
      daily(15),
      {},
      [file.strength.purpose, harder],
    ],
    ['what hurt twice has its easier form, where it was planned', 2, [...daily(2), ...hurt], {}, [easier]],
    ['one alone too', 2, [...daily(2), ...hurt.slice(2)], {}, [easier]],
    ['nothing, where no weeks ask for any', 3, daily(3), { goal: 'daily' }, undefined],
  ])('%s', (_, day, entries, given, purposes) => {
    expect(first(day, entries, given)).toEqual(purposes);
  });
});

describe('weekly answers', () => {
  const kept: Answers = { feltAt: ['sole'], feelsLike: ['tingling'], side: 'right', worst: 4 };
  it.each<[string, Weekly, Answers]>([
    [
      'take the place of what was kept',
      { feltAt: ['calf'], worst: 2 },
      { ...kept, feltAt: ['calf'], worst: 2 },
    ],
    ['what was not asked stays', {}, kept],
    [
      'where nothing is felt any more there are no words for it',
      { feltAt: [] },
      { feltAt: [], side: 'right', worst: 4 },
    ],
    ['their grade is no answer', { worst: 2, irritability: 'low', whole: true }, { ...kept, worst: 2 }],
  ])('%s', (_, given, answers) => {
    expect(weeklyAnswers(kept, given)).toStrictEqual(answers);
  });
  it('that leave too much open come to no grade', () => {
    const ofFeeling = ['feelsLike', 'side', 'worst', 'startedBy', 'settles', 'duration'];
    const others = Object.entries(plain).filter(([id]) => !ofFeeling.includes(id));
    const nothing = whole({ ...Object.fromEntries(others), feltAt: [] });
    const given: Weekly = { feltAt: ['calf'] };
    expect(weeklyRecord(given, nothing, library)).toStrictEqual(given);
  });
  it('come to a grade', () => {
    const grade = (given: Answers) => weeklyRecord(given, whole(calm), library).irritability;
    expect(grade({ worst: 2 })).toBe('none');
    expect(grade({ worst: 5 })).toBe('moderate');
    expect(grade({ settles: 'longer' })).toBe('high');
    expect(grade({ feltAt: [] })).toBe('none');
  });
  it('a worse week makes the holds gentler, a better one does not loosen them', () => {
    expect(planned(3, {}, { record: { irritability: 'moderate' } }).assessment.irritability).toBe('moderate');
    const muscle = planned(3, plain, { ladder: false, record: { irritability: 'moderate' } });
    expect(muscle.assessment.irritability).toBe('moderate');
    const better = planned(
      2,
      { startedBy: 'everyday' },
      { record: { irritability: 'none', startedBy: 'end-range' } },
    );
    expect(better.assessment.irritability).toBe('moderate');
  });
});
