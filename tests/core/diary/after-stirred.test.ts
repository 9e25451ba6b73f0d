import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/assess/assess.ts';
import { isMet } from '../../../src/core/condition.ts';
import type { Entry } from '../../../src/core/diary/entry.ts';
import { easierForms, easierToday } from '../../../src/core/diary/hurt.ts';
import type { Progress } from '../../../src/core/diary/progress.ts';
import { asLastTime, stirredOn } from '../../../src/core/diary/stirred.ts';
import { withoutLadder } from '../../../src/core/diary/weeks.ts';
import type { CompleteAnswers } from '../../../src/core/questionnaire/complete.ts';
import { idsFor } from '../../../src/core/roles.ts';
import type { PlannedStep } from '../../../src/core/routine.ts';
import type { Answers, Finding } from '../../../src/core/types.ts';
import { library, plain, tingling, whole } from '../../library.ts';
import { always, fc, often } from '../../property.ts';
import { everybody } from '../../safety/people.ts';
import {
  calfPulls,
  type Day,
  file,
  firstDay,
  type LivedToday,
  liveToday,
  practised,
  type Reported,
  sore,
  stepsOf,
  strained,
  told,
  workOf,
} from './simulated.ts';

/** `DIARIES=1000 npx vitest run tests/core/diary/after-stirred.test.ts` looks at more. */
const runs = Number(process.env.DIARIES ?? 40);

/** What one side has of a step, and its longest hold. Seconds. */
const doseOf = (step: PlannedStep): { work: number; hold: number } => ({
  work: workOf(step) / Math.max(1, step.sides.length),
  hold: step.holdSeconds ?? 0,
});

const wasBad = ({ before, after, tingles = 0, hurts = 0, settled }: Reported): boolean =>
  tingles + hurts > 0 || (before !== undefined && after !== undefined && after > before) || settled === true;

/**
 * What is more than the last time after a bad day, by the days that were lived: what was done more, and what is new. On a
 * day that begins lower for another reason, the same beside all the days before it.
 */
function moreThanLastTime(days: readonly Day[], kept: CompleteAnswers): string[] {
  const first = liveToday(days, kept);
  const done: Doses = new Map();
  return first.flatMap((lived, index) => {
    const before = first[index - 1];
    const steps = stepsOf(lived);
    const isWorse = lived.asked.includes('morning') && days[lived.day - firstDay]?.morning !== 'as-usual';
    const isBad = before && (wasBad(before.said) || isWorse);
    const { assessment } = lived.today.prescription;
    const { ladder } = lived.today.progress;
    // Positions of ease, where they come first or are a rung.
    const eases = ladder || isMet(library.files.doses.easeFirst, assessment.facts);
    const rung = ofRung(lived);
    const then = before ? stepsOf(before).map(({ stretch }) => stretch) : [];
    const easier = then.flatMap((id) => easierForms(id, library));
    const faults = !isBad
      ? moreThanEver(lived, first.slice(0, index))
      : steps.flatMap((step) => {
          const { stretch, kind } = step;
          const last = done.get(stretch);
          const now = doseOf(step);
          if (kind === 'ease' && eases && (ladder || !last)) return [];
          const isNew = ![...then, ...easier, ...rung].includes(stretch);
          return [
            ...(last && (now.work > last.work || now.hold > last.hold) ? [`${stretch}: more`] : []),
            ...(isNew && steps.some((each) => then.includes(each.stretch)) ? [`${stretch}: new`] : []),
          ];
        });
    for (const step of steps) done.set(step.stretch, doseOf(step));
    return faults.map((fault) => `day ${index + 1}, ${fault}`);
  });
}

type Doses = Map<string, { work: number; hold: number }>;

/**
 * A step down the ladder, a first time on a step, weeks below where one began, a pause: less of one thing is not made up
 * for by what is new, or more than ever; below where one began, than ever since the last flare.
 */
function moreThanEver(lived: LivedToday, earlier: readonly LivedToday[]): string[] {
  const before = earlier.at(-1);
  const { progress, prescription } = lived.today;
  const { ladder, half, today, record } = progress;
  const { irritability } = prescription.assessment;
  const entry = Number(file.entry[record?.irritability ?? irritability].slice(1));
  const pause = lived.day - (before?.day ?? lived.day);
  const isLower = ladder ? half || today < entry : pause > file.pause.downAfterDays;
  const isSame = before?.today.prescription.assessment.pattern.id === prescription.assessment.pattern.id;
  if (!isLower || !isSame || pause > file.pause.questionnaireAfterDays) return [];
  const flare = progress.flares.at(-1) ?? Number.NEGATIVE_INFINITY;
  const since = ladder && today < entry ? earlier.filter(({ day }) => day >= flare) : [];
  const most: Doses = new Map();
  for (const step of (since.length > 0 ? since : earlier).flatMap(stepsOf)) {
    const [now, was] = [doseOf(step), most.get(step.stretch)];
    most.set(step.stretch, {
      ...{ work: Math.max(now.work, was?.work ?? 0), hold: Math.max(now.hold, was?.hold ?? 0) },
    });
  }
  const steps = stepsOf(lived);
  const [rung, known] = [ofRung(lived), [...most.keys()]];
  const may = [...rung, ...known, ...known.flatMap((id) => easierForms(id, library))];
  const isNerve = ({ kind }: PlannedStep): boolean => kind === 'slider' || kind === 'tensioner';
  const slides = steps.some((step) => isNerve(step) && may.includes(step.stretch));
  const isAnyKnown = steps.some(({ stretch }) => most.has(stretch));
  return steps.flatMap((step) => {
    const { stretch, kind } = step;
    if (kind === 'ease' || !isAnyKnown || (isNerve(step) && !slides)) return [];
    const [now, was] = [doseOf(step), most.get(stretch)];
    const isMore = was && !(ladder && isNerve(step)) && (now.work > was.work || now.hold > was.hold);
    return [
      ...(isMore ? [`${stretch}: more than ever`] : []),
      ...(may.includes(stretch) ? [] : [`${stretch}: new, where it begins lower`]),
    ];
  });
}

/** The exercises of the rung of today, and of the one before it. */
function ofRung({ today: { progress } }: LivedToday): string[] {
  const own = progress.ladder ? file.ladder[progress.today] : undefined;
  const rungs = file.ladder.filter((rung) => rung === own || rung.level === own?.below);
  return rungs.flatMap(({ of }) => idsFor(of, library.stretches));
}

describe('a bad day never leads to more of anything', () => {
  const calm: Reported = { before: 2, after: 1 };
  const bad: readonly [Reported, Day['morning']][] = [
    [{ ...calm, tingles: 1 }, 'as-usual'],
    [{ ...calm, hurts: 1 }, 'as-usual'],
    [{ ...calm, hurts: 2 }, 'as-usual'],
    [{ ...calm, after: 5 }, 'as-usual'],
    [{ ...calm, settled: true }, 'as-usual'],
    [calm, 'worse-hour'],
    [calm, 'worse-longer'],
    [{ ...calm, tingles: 2 }, 'worse-longer'],
  ];
  it('for everybody in the table of plans, whatever was bad on the first day or on the eighth', () => {
    const people = everybody
      .flatMap((each) => each.people)
      .filter(({ answers }) => assess(whole(answers), library).outcome !== 'stop');
    const faults = people.flatMap(({ who, answers }, index) => {
      const [session, morning] = bad[index % bad.length] ?? [];
      // A new week begins on the ninth day.
      const days = Array.from({ length: 9 }, (_, day): Day => {
        if (index % 4 !== 0) return day === 0 ? { session } : day === 1 ? { session: calm, morning } : {};
        const is = day === 8 ? morning : 'as-usual';
        return day < 4 ? {} : { session: day === 7 ? session : calm, morning: is };
      });
      return moreThanLastTime(days, whole(answers)).map((fault) => `${who}: ${fault}`);
    });
    expect(people.length).toBeGreaterThan(350);
    expect(faults).toEqual([]);
  });
  const cramps: Answers = { goal: 'night-cramp', minutes: 8, feltAt: [], feelsLike: [] };
  const restless: Answers = {
    ...{
      feltAt: ['calf'],
      feelsLike: ['restless'],
      worst: 5,
      startedBy: 'long-load',
      duration: 'months-better',
    },
    ...{ calfWallTest: 'no', headTest: 'same', toesTest: 'same' },
  };
  it('in any weeks', { timeout: Math.max(30_000, runs * 1000) }, () => {
    const said: fc.Arbitrary<Reported> = fc.record({
      before: often<number | undefined>(5, 2, 0, 4, undefined),
      after: often<number | undefined>(5, 1, 0, 3, 5, undefined),
      tingles: often(5, 0, 1, 2),
      hurts: often(5, 0, 1, 2),
    });
    const day: fc.Arbitrary<Day> = fc.record({
      session: fc.oneof({ weight: 5, arbitrary: said }, { weight: 1, arbitrary: fc.constant(undefined) }),
      morning: often<Day['morning']>(5, 'as-usual', 'worse-hour', 'worse-longer'),
    });
    const days = fc.array(day, { minLength: 2, maxLength: 24 });
    const moderate: Answers = { ...tingling, startedBy: 'everyday', worst: 5, settles: 'under-1-hour' };
    const sorts: readonly Answers[] = [
      ...[{}, { age: '65-plus' }, sore, strained, cramps, restless, calfPulls],
      ...[tingling, moderate, { ...tingling, startedBy: 'trivial', worst: 7, settles: 'longer' }],
    ];
    const person = fc.record({ sort: fc.constantFrom(...sorts), minutes: fc.constantFrom(5, 10, 15, 20) });
    always(
      fc.property(
        person,
        days,
        ({ sort, minutes }, all) => moreThanLastTime(all, whole({ ...plain, minutes, ...sort })).length === 0,
      ),
      { numRuns: runs },
    );
  });
});

const session = (day: number, more: object = {}): Entry[] =>
  told(day, { pattern: 'muscular', irritability: 'none', before: 2, after: 1, ...more });
const morning = (day: number, is: string): Entry[] => told(day, { kind: 'answers', morning: { is } });
const report = (report: string, more: object = {}): object => ({
  reports: [{ report, stretch: 'a', ...more }],
});

describe('whether it was stirred the last time', () => {
  const back = (on: number) => ({ moved: { on: firstDay + on, back: true } });
  it.each<[string, number, Entry[][], boolean, object?]>([
    ['nothing is in the diary', 3, [], false],
    ['a calm session', 3, [session(2)], false],
    ['it tingled', 3, [session(2, report('tingles'))], true],
    ['it hurt', 3, [session(2, report('hurts'))], true],
    ['that was a slip', 3, [session(2, report('hurts', { takenBack: true }))], false],
    ['it was too easy', 3, [session(2, report('easy'))], false],
    ['it was weak or numb', 3, [session(2, report('weak'))], true],
    ['it had to settle', 3, [session(2, { settled: 'gone' })], true],
    ['it stopped', 3, [session(2, { ended: 'stopped' })], true],
    ['it rose by one', 3, [session(2, { after: 3 })], true],
    ['it stayed', 3, [session(2, { after: 2 })], false],
    ['nobody said what it was before', 3, [session(2, { before: undefined, after: 3 })], false],
    ['one of two on the last day', 3, [session(2, report('tingles')), session(2)], true],
    ['the time before the last', 3, [session(1, report('tingles')), session(2)], false],
    ['the morning after was worse', 3, [session(2), morning(3, 'worse-hour')], true],
    ['and a day later it still counts', 4, [session(2), morning(3, 'worse-longer')], true],
    ['as usual', 3, [session(2), morning(3, 'as-usual')], false],
    ['a worse morning, and another session today', 3, [morning(3, 'worse-hour'), session(3)], true],
    ['a worse morning before the last session', 4, [morning(3, 'worse-hour'), session(3)], false],
    [
      'the week was worse',
      3,
      [session(2), told(3, { kind: 'answers', weekly: { irritability: 'low' } })],
      true,
    ],
    ['and no worse', 3, [session(2), told(3, { kind: 'answers', weekly: { irritability: 'none' } })], false],
    [
      'the week was worse before it',
      3,
      [told(1, { kind: 'answers', weekly: { irritability: 'low' } }), session(2)],
      false,
    ],
    [
      'nobody knows how easily it was stirred then',
      3,
      [
        session(2, { irritability: undefined }),
        told(3, { kind: 'answers', weekly: { irritability: 'low' } }),
      ],
      false,
    ],
    ['a stage of a strain was lost', 3, [session(2)], true, back(3)],
    ['before the last session', 3, [session(2)], false, back(2)],
    ['a stage was gained', 3, [session(2)], false, { moved: { on: firstDay + 3, back: false } }],
    ['a day that is still to come stirs', 3, [session(2), session(5, report('tingles'))], true],
    ['and calms nothing', 3, [session(2, report('tingles')), session(5)], true],
  ])('%s', (_, day, entries, is, strain) => {
    const somebody = { ...practised(day, entries.flat()), ...(strain ? { strain: strain as never } : {}) };
    const last = entries.flat().findLast((each) => each.kind === 'session' && each.day <= firstDay + day);
    expect(stirredOn(somebody)).toBe(is ? last?.day : undefined);
  });
});

describe('the most for today, after it was stirred', () => {
  const step = (stretch: string, planned: number, more: object = {}): object => ({
    ...{ stretch, kind: 'static', sides: ['right', 'left'], planned, done: planned, load: 1, hold: 30 },
    ...more,
  });
  const stirred = { reports: [{ report: 'tingles', stretch: 'a' }] };
  const lastTime = (...entries: Entry[][]) => asLastTime(practised(9, entries.flat()), []).lastTime;
  it('of each stretch the last day on which it was done, a side; nothing else', () => {
    const found = lastTime(
      session(1, { steps: [step('a', 240), step('b', 120), step('c', 60)] }),
      session(2, { steps: [step('b', 60), step('c', 40, { done: 0 })] }),
      session(3, {
        ...stirred,
        steps: [
          step('a', 120),
          step('d', 50, { sides: [], hold: undefined }),
          step('e', 20, { done: 0 }),
          step('f', 0, { done: 9 }),
        ],
      }),
    );
    expect(found?.doses).toEqual(
      new Map([
        ['a', { seconds: 60, hold: 30, day: firstDay + 3 }],
        ['b', { seconds: 30, hold: 30, day: firstDay + 2 }],
        ['c', { seconds: 30, hold: 30, day: firstDay + 1 }],
        ['d', { seconds: 50, day: firstDay + 3 }],
        ['e', { seconds: 10, hold: 30, day: firstDay + 3 }],
      ]),
    );
    expect(found?.only).toEqual(new Set(['a', 'd', 'e']));
  });
  it.each<[string, unknown, object | undefined]>([
    ['both sides have the same', step('a', 61), { seconds: 30, hold: 30 }],
    ['one side has it all', step('a', 61, { sides: ['left'] }), { seconds: 61, hold: 30 }],
    ['however little it was', step('a', 1, { sides: [], hold: 1 }), { seconds: 1, hold: 1 }],
    ['what moves is not held', step('a', 60, { hold: 0 }), { seconds: 30 }],
    ['a hold that is no number is none', step('a', 60, { hold: '30' }), { seconds: 30 }],
    ['nor is a time that is none', step('a', 60, { planned: '60' }), undefined],
    ['nor a stretch without a name', step('a', 60, { stretch: 7 }), undefined],
    ['nor what is no step', 'a', undefined],
  ])('of a step, as somebody may have written it: %s', (_, of, dose) => {
    const found = lastTime(session(2, { steps: [of] }), session(3, { ...stirred, steps: [step('b', 60)] }));
    const given = dose && { ...dose, day: firstDay + 2 };
    expect([...(found?.doses ?? [])]).toStrictEqual([
      ...(given ? [['a', given]] : []),
      ['b', { seconds: 30, hold: 30, day: firstDay + 3 }],
    ]);
  });
  it('of no line but a session, and of none that is still to come', () => {
    const { doses, only } =
      lastTime(
        told(2, { kind: 'answers', steps: [step('a', 60)] }),
        session(3, { ...stirred, steps: [] }),
        session(12, { steps: [step('b', 60)] }),
      ) ?? {};
    expect([doses, only]).toEqual([new Map(), undefined]);
  });
  it('of two sessions on that day that are as long, the first', () => {
    const { doses } =
      lastTime(
        session(3, { steps: [step('a', 60)] }),
        session(3, { ...stirred, steps: [step('a', 60, { hold: 20 })] }),
      ) ?? {};
    expect(doses?.get('a')).toMatchObject({ seconds: 30, hold: 30 });
  });
  it('of two sessions on that day the longer one', () => {
    const { doses } = lastTime(
      session(3, { steps: [step('a', 240)] }),
      session(3, { ...stirred, steps: [step('a', 60)] }),
    ) ?? { doses: new Map() };
    expect(doses.get('a')).toMatchObject({ seconds: 120 });
  });
  it('an easier form of what hurt has the dose of what hurt', () => {
    const hurt = 'hamstring-standing-elevated';
    const somebody = practised(
      9,
      session(3, { ...report('hurts', { stretch: hurt }), steps: [step(hurt, 240)] }),
    );
    const { doses, only } = asLastTime(somebody, [hurt]).lastTime ?? {};
    for (const id of easierForms(hurt, library))
      expect([doses?.get(id)?.seconds, only?.has(id)]).toEqual([120, true]);
  });
  it('one that was done has its own; where what hurt was not done the last time nothing stands in for it', () => {
    const hurt = 'hamstring-standing-elevated';
    const [nearest = '', next = ''] = easierForms(hurt, library);
    const today = (...steps: object[]) =>
      asLastTime(practised(9, session(3, { ...report('hurts', { stretch: hurt }), steps })), [hurt]).lastTime;
    const seconds = (of: ReturnType<typeof today>) =>
      [...(of?.doses ?? [])].map(([id, dose]) => [id, dose.seconds]);
    expect(seconds(today(step(hurt, 240), step(nearest, 60)))).toEqual([
      [hurt, 120],
      [nearest, 30],
      [next, 120],
    ]);
    expect(seconds(today(step('b', 60)))).toEqual([['b', 30]]);
    expect(today(step('b', 60))?.only).toEqual(new Set(['b']));
  });
  it('what hurt twice makes room for its easier forms', () => {
    const hurt = 'hamstring-standing-elevated';
    const steps = [step(hurt, 240)];
    const entries = [1, 3].flatMap((day) => session(day, { ...report('hurts', { stretch: hurt }), steps }));
    const parts = withoutLadder(practised(4, entries));
    const only = parts.flatMap(({ lastTime: last }) => [...(last?.only ?? [])]);
    expect(only).toEqual([hurt, ...easierForms(hurt, library)]);
  });
  it.each<[string, Entry[], Answers, boolean, boolean]>([
    [
      'another pattern then: the doses alone',
      session(3, { ...stirred, pattern: 'sit-bone' }),
      {},
      true,
      false,
    ],
    [
      'another pattern in one of two sessions then',
      [...session(3, { ...stirred, pattern: 'sit-bone' }), ...session(3)],
      {},
      true,
      false,
    ],
    [
      'a session that does not say its pattern',
      session(3, { ...stirred, pattern: undefined }),
      {},
      true,
      true,
    ],
    ['another pattern, and a ladder', session(3, stirred), { ...tingling }, true, false],
    ['nothing stirred it', session(3), {}, false, false],
  ])('%s', (_, entries, given, is, isOnly) => {
    const lines = entries.map((each) => ({ ...each, raw: { ...each.raw, steps: [step('a', 60)] } }));
    const part = asLastTime(practised(9, lines, given), []);
    expect([part.lastTime !== undefined, part.lastTime?.only !== undefined]).toEqual([is, isOnly]);
    expect(part.findings?.map(({ code, text }) => [code, text]) ?? []).toEqual(
      is && !given.feltAt ? [['stirred', 'It was stirred last time, so today asks no more than then.']] : [],
    );
  });
});

describe('why nothing is more', () => {
  const stirred = 'It was stirred last time, so today asks no more than then.';
  const worse = 'Something you answered is new, or stronger, so today asks no more than last time.';
  const weekly = told(3, { kind: 'answers', weekly: { irritability: 'low' } });
  it.each<[string, Entry[][], string]>([
    ['it tingled', [session(2, report('tingles'))], stirred],
    ['it rose', [session(2, { after: 3 })], stirred],
    ['a worse morning', [session(2), morning(3, 'worse-hour')], stirred],
    ['an answer', [session(2), weekly], worse],
    ['an answer, after a morning as usual', [session(2), morning(3, 'as-usual'), weekly], worse],
    ['an answer, and what tingled long before', [session(1, report('tingles')), session(2), weekly], worse],
    [
      'an answer, and a worse morning before',
      [session(1), morning(2, 'worse-hour'), session(2), weekly],
      worse,
    ],
    ['an answer, and it tingled too', [session(2, report('tingles')), weekly], stirred],
  ])('%s', (_, entries, text) => {
    const found = asLastTime(practised(3, entries.flat()), []).findings;
    expect(found?.map((each) => each.text)).toEqual([text]);
  });
  const moved = (...codes: string[]) =>
    codes.map((code) => ({ ...{ code, severity: 'info', text: '', because: [], sources: [] } })) as Finding[];
  it.each<[string, Partial<Progress>, boolean]>([
    ['nothing', { findings: [] }, true],
    ['nothing of it', { findings: moved('weekly-missed') }, true],
    ['half the dose', { half: true, findings: [] }, false],
    ['a step back', { findings: moved('rung-flare') }, false],
    ['a step back, among others', { findings: moved('future', 'rung-flare') }, false],
    ['a step back of no ladder', { ladder: false, findings: moved('rung-flare') }, true],
  ])('on a ladder it is said where nothing else says it: %s', (_, progress, is) => {
    const somebody = practised(3, session(2, report('tingles')), tingling);
    const here = { ...somebody, progress: { ...somebody.progress, half: false, ...progress } };
    expect(asLastTime(here, []).findings?.length).toBe(is ? 1 : 0);
  });
});

it('what hurt twice takes its harder forms with it, and no slider; where there is no easier one, that is said', () => {
  const hurting = (id: string): Entry[] =>
    [1, 2].flatMap((day) => session(day, report('hurts', { stretch: id })));
  const found = easierToday(practised(3, hurting('hamstring-seated-chair-edge')));
  const out = [...(found.without ?? new Map()).keys()];
  expect(out).toEqual(
    expect.arrayContaining([
      'hamstring-standing-supported',
      'hamstring-standing-elevated',
      'hamstring-contract-relax-seated',
    ]),
  );
  expect(out.filter((id) => library.stretches.get(id)?.kind === 'slider')).toEqual([]);
  expect(found.findings).toEqual([
    {
      ...{ code: 'muscle-rests', severity: 'info', because: ['hamstring-seated-chair-edge'] },
      text: file.muscle.says.rests?.replace('{name}', 'Seated hamstring stretch, edge of a chair'),
      sources: file.muscle.sources,
    },
  ]);
  const rests = { code: 'hurt-twice', text: found.findings?.[0]?.text };
  expect(out.map((id) => found.without?.get(id))).toEqual(out.map(() => rests));
  const slid = easierToday(practised(3, hurting('sciatic-slider-supine')));
  const kinds = [...(slid.without ?? new Map()).keys()].map((id) => library.stretches.get(id)?.kind);
  expect(new Set(kinds)).toEqual(new Set(['slider', 'tensioner']));
});
