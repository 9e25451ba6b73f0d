import { describe, expect, it } from 'vitest';
import type { DiaryLine, Entry, Morning, StepDone } from '../../../src/core/diary/entry.ts';
import { crampsAsked, crampsHelped } from '../../../src/core/diary/evenings.ts';
import { easierFor, muscleStage } from '../../../src/core/diary/muscle.ts';
import { entryFrom } from '../../../src/core/diary/read.ts';
import { sitBoneStep } from '../../../src/core/diary/sit-bone.ts';
import { strainStage } from '../../../src/core/diary/strain.ts';
import { type Today, todayOf } from '../../../src/core/diary/today.ts';
import type { PlannedStep } from '../../../src/core/routine.ts';
import type { Answers } from '../../../src/core/types.ts';
import { library, plain, whole } from '../../library.ts';
import { answersLine, evening, file, firstDay, sessionLine } from './simulated.ts';

const read = (line: object): Entry[] => {
  const entry = entryFrom(line);
  return entry ? [entry] : [];
};
const line = (day: number, more: Partial<DiaryLine>): Entry[] =>
  read({ ...answersLine(firstDay + day, 5, {}), ...more });

type Practised = { pattern: string; hurts?: number; after?: number; steps?: readonly StepDone[] };

/** A session on a day, and the morning after it. */
const session = (
  day: number,
  { pattern, hurts = 0, after = 1, steps = [] }: Practised,
  morning?: Morning,
): Entry[] => {
  const done = sessionLine(firstDay + day, { before: 2, after, hurts }, 3, 'none');
  const { rung: _, ...rest } = done;
  return [
    ...read({ ...rest, pattern, steps: [...(done.steps ?? []), ...steps] }),
    ...(morning ? read({ ...answersLine(firstDay + day + 1, 1, { morning: { is: morning } }) }) : []),
  ];
};
const daily = (
  count: number,
  practised: Practised,
  morning: Morning | undefined = 'as-usual',
  from = 0,
): Entry[] => Array.from({ length: count }, (_, index) => session(from + index, practised, morning)).flat();

const today = (day: number, entries: readonly Entry[], given: Answers = {}): Today =>
  todayOf(whole({ ...plain, minutes: 15, ...given }), evening(firstDay - 1), entries, {
    ...{ now: evening(firstDay + day), library, file },
  });
const steps = ({ prescription }: Today): readonly PlannedStep[] => prescription.plan.routine?.steps ?? [];
const kinds = (of: Today): string[] => steps(of).map(({ kind }) => kind);
const codes = (of: Today): string[] => of.findings.map(({ code }) => code);
const said = (of: Today, code: string): string | undefined =>
  of.findings.find((each) => each.code === code)?.text;
const bridge = (seconds: number): StepDone => ({
  ...{
    stretch: 'glute-bridge-isometric',
    kind: 'strength',
    sides: [],
    planned: seconds,
    done: seconds,
    load: 1,
  },
});

describe('muscle', () => {
  const muscle = { pattern: 'muscular' };
  it('more from the second week on, when three of the last four were calm; else it waits', () => {
    const stage = (week: number, ...calm: boolean[]) => muscleStage(calm, week, file);
    expect(
      [stage(1, true), stage(2, true, true, true), stage(3, true, true, true, false)].map(({ at }) => at),
    ).toEqual([0, 1, 2]);
    expect(stage(2, true, false, false, true)).toEqual({ at: 0, waits: { is: 2, of: 4 } });
  });
  it('the first week: two holds of each, and no push and relax yet', () => {
    const now = today(3, daily(3, muscle));
    expect(kinds(now)).not.toContain('contract-relax');
    expect(
      Math.max(
        ...steps(now)
          .filter(({ kind }) => kind === 'static')
          .map(({ sets }) => sets),
      ),
    ).toBe(2);
    expect(said(now, 'muscle-week')).toBe('Week 1: two holds of 30 seconds, five days a week.');
  });
  it('the second: push and relax joins; not where it was not calm, which is said', () => {
    expect(kinds(today(8, daily(8, muscle)))).toContain('contract-relax');
    const waits = today(8, daily(8, { ...muscle, after: 3 }));
    expect(kinds(waits)).not.toContain('contract-relax');
    expect(said(waits, 'muscle-week')).toMatch(/^Week 2, and it was calm in 0 of the last 4 sessions/);
  });
  it('the third: one harder stretch, and strength on two days of seven that are apart', () => {
    const third = today(15, daily(15, muscle));
    const ids = steps(third).map(({ stretch }) => stretch);
    expect(ids).toContain('hamstring-standing-supported');
    const given = steps(third).find(({ stretch }) => stretch === 'glute-bridge-isometric');
    expect(given).toMatchObject({ sets: 4, holdSeconds: 30 });
    const withStrength = (...days: number[]): Today =>
      today(
        19,
        [...Array(19).keys()].flatMap((day) =>
          session(day, { ...muscle, steps: days.includes(day) ? [bridge(120)] : [] }, 'as-usual'),
        ),
      );
    const has = (now: Today): boolean => kinds(now).includes('strength');
    expect([[17], [18], [14, 16], [14]].map((days) => has(withStrength(...days)))).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
  it('strength goes on a step after two days with it: 45 seconds, then a slow hinge', () => {
    const on = (...days: number[]): PlannedStep | undefined =>
      steps(
        today(
          40,
          [...Array(40).keys()].flatMap((day) =>
            session(day, { ...muscle, steps: days.includes(day) ? [bridge(120)] : [] }, 'as-usual'),
          ),
        ),
      ).find(({ stretch }) => stretch === 'glute-bridge-isometric' || stretch.startsWith('hip-hinge'));
    expect(on(20, 24)).toMatchObject({ stretch: 'glute-bridge-isometric', sets: 4, holdSeconds: 45 });
    expect(on(20, 24, 28, 32)).toMatchObject({ stretch: 'hip-hinge-dowel', sets: 3, reps: 8 });
  });
  it('what hurt twice in a week has its easier form for a week, in its place', () => {
    const hurt = { ...muscle, hurts: 1 };
    const entries = [...session(0, hurt), ...session(1, muscle), ...session(2, hurt)];
    const on = (day: number): string[] => easierFor(entries, evening(firstDay + day), file);
    expect([on(2), on(8), on(9)]).toEqual([
      ['hamstring-supine-hip-first'],
      ['hamstring-supine-hip-first'],
      [],
    ]);
    // The stretch that hurts in these sessions is planned where there is time for much.
    const much = { minutes: 40 };
    const before = steps(today(3, daily(3, muscle), much)).map(({ stretch }) => stretch);
    const held = before.find((id) => id === 'hamstring-standing-supported') ?? '';
    const report = { report: 'hurts' as const, seconds: 9, stretch: held, says: '' };
    const hurting = [0, 2].flatMap((day) => line(day, { reports: [report] }));
    const after = today(3, [...daily(3, muscle), ...hurting], much);
    expect(before).toContain('hamstring-standing-supported');
    expect(steps(after).map(({ stretch }) => stretch)).not.toContain(held);
    expect(steps(after).map(({ stretch }) => stretch)).toContain('hamstring-seated-chair-edge');
    expect(said(after, 'muscle-easier')).toMatch(
      /it hurt twice within a week, so an easier form takes its place/,
    );
  });
  it('six weeks: keep it where it was measured straighter, another way where it was not; nothing where nobody measured', () => {
    const measured = (first: number, last: number): Entry[] => [
      ...line(1, { kind: 'measure', kneeAngle: { left: [first, first, first] } }),
      ...line(43, { kind: 'measure', kneeAngle: { left: [last, last, last] } }),
    ];
    const entries = daily(44, muscle);
    const has = (more: Entry[]): string[] =>
      codes(today(44, [...entries, ...more])).filter((code) => /keeping|without-gain/.test(code));
    expect([has([]), has(measured(40, 35)), has(measured(40, 28))]).toEqual([
      [],
      ['muscle-without-gain'],
      ['muscle-keeping'],
    ]);
  });
  it('the angle is to be measured in weeks 0, 4 and 6, by whom it is offered to', () => {
    const due = (day: number, given: Answers = {}): string | undefined =>
      today(day, daily(day, muscle), given).findings.find(({ code }) => code === 'measure-due')?.because[0];
    expect([due(1), due(29), due(43)]).toEqual(['week=0', 'week=4', 'week=6']);
    expect(due(1, { conditions: ['hypermobile'] })).toBeUndefined();
  });
  it.each<[string, Answers]>([
    ['osteoporosis', { conditions: ['osteoporosis'] }],
    ['pregnant', { conditions: ['pregnant'], weeksPregnant: 20 }],
  ])('%s: nothing is added in any week', (_, given) => {
    expect(said(today(29, daily(29, muscle), given), 'muscle-week') ?? 'Week 5: two holds').toMatch(
      /two holds/,
    );
  });
});

describe('the sit bone', () => {
  const sore: Answers = {
    ...{ feltAt: ['sit-bone'], feelsLike: ['ache'], side: 'right', worst: 4, startedBy: 'long-load' },
    ...{ settles: 'at-once', duration: 'months-better', sitBoneTest: 'yes', turnTest: 'untried' },
  };
  const sitBone = { pattern: 'sit-bone' };
  const mornings = (...list: Morning[]): Entry[] =>
    list.flatMap((is, index) => line(index, { morning: { is } }));
  const step = (...list: Morning[]) => {
    const { step: at, rests } = sitBoneStep(mornings(...list), firstDay, {
      now: evening(firstDay + list.length),
      file,
    });
    return [at, rests];
  };
  it('three mornings no worse than usual are one step of strength; worse for longer is one back', () => {
    expect(step('as-usual', 'as-usual')).toEqual([0, false]);
    expect(step('as-usual', 'as-usual', 'as-usual')).toEqual([1, false]);
    expect(step('as-usual', 'worse-hour', 'as-usual', 'as-usual')).toEqual([0, false]);
    expect(step('as-usual', 'as-usual', 'as-usual', 'worse-longer')).toEqual([0, false]);
  });
  it('a worse morning: strength rests that day, and it is said why', () => {
    const entries = [...daily(2, sitBone), ...session(2, sitBone, 'worse-hour')];
    const now = today(3, entries, sore);
    expect([kinds(now).includes('strength'), codes(now).includes('sit-bone-waits')]).toEqual([false, true]);
    expect(kinds(today(2, daily(2, sitBone), sore))).toContain('strength');
  });
  it('after three such mornings the bridge is held longer, and it is said', () => {
    const now = today(3, daily(3, sitBone), sore);
    expect(steps(now).find(({ kind }) => kind === 'strength')).toMatchObject({ holdSeconds: 45 });
    expect(said(now, 'sit-bone-strength')).toBe(
      '3 mornings no worse than usual: one more step of strength, a bridge, 4 times 45 seconds.',
    );
  });
  it('answered anew without it, a deep hold still waits six weeks; then there is one, mild', () => {
    const deep = (day: number): PlannedStep[] =>
      steps(today(day, daily(day, sitBone), { minutes: 30 })).filter(
        ({ kind, pose }) => ['static', 'contract-relax'].includes(kind) && (pose.hipFlexion ?? 0) >= 60,
      );
    expect(deep(20)).toEqual([]);
    const late = deep(43);
    expect(late.length).toBeLessThanOrEqual(1);
    for (const { sets, holdSeconds } of late) expect([sets, (holdSeconds ?? 0) <= 20]).toEqual([1, true]);
  });
});

describe('night cramps', () => {
  const nights = (count: number, known = 7): Entry[] =>
    [4, 5].flatMap((week) =>
      Array.from({ length: known }, (_, night) => line(week * 7 + night + 1, { cramps: count })).flat(),
    );
  const helped = (before: number | undefined, all: Entry[], day = 43): boolean | undefined =>
    crampsHelped(
      [
        ...(before === undefined ? [] : line(0, { crampsBefore: before })),
        ...session(0, { pattern: 'cramp' }),
        ...daily(day, { pattern: 'cramp' }),
        ...all,
      ],
      evening(firstDay + day),
      file,
    );
  it('fewer by a third, judged after weeks 5 and 6 of what was counted', () => {
    expect([helped(5, nights(0)), helped(7, nights(1)), helped(12, nights(1))]).toEqual([true, false, true]);
  });
  it('unknown before those weeks are over, with too few nights, and where nobody knows how many there were', () => {
    expect([
      helped(5, nights(0), 40),
      helped(5, nights(0, 3)),
      helped(undefined, nights(0)),
      helped(0, nights(0)),
    ]).toEqual([undefined, undefined, undefined, undefined]);
  });
  it('asked: the seven nights before it began, the first time; then last night', () => {
    const asked = (entries: Entry[], day: number) =>
      crampsAsked(entries, 'night-cramp', evening(firstDay + day), file);
    const first = line(0, { crampsBefore: 5 });
    expect(asked([], 0)).toEqual(['crampsBefore']);
    expect(asked(session(0, { pattern: 'cramp' }), 1)).toEqual(['crampsBefore', 'cramps']);
    expect(asked([...first, ...session(0, { pattern: 'cramp' })], 1)).toEqual(['cramps']);
    expect(crampsAsked([], 'flexibility', evening(firstDay), file)).toEqual([]);
  });
  it('it is said whether it helped', () => {
    const entries = (count: number): Entry[] => [
      ...line(0, { crampsBefore: 7 }),
      ...daily(43, { pattern: 'cramp' }),
      ...nights(count),
    ];
    const on = (count: number): string | undefined =>
      said(today(43, entries(count), { goal: 'night-cramp', feltAt: [], feelsLike: [] }), 'cramp-judged');
    expect([on(0), on(1)]).toEqual([
      'Night cramps are fewer by a third or more: go on.',
      'It did not help your night cramps; you may stop. Ask about medicines, salts, circulation.',
    ]);
  });
});

describe('restless legs', () => {
  const restless: Answers = {
    ...{ feltAt: ['calf'], feelsLike: ['restless'], side: 'both', worst: 5, startedBy: 'long-load' },
    ...{
      settles: 'at-once',
      duration: 'months-better',
      calfWallTest: 'no',
      headTest: 'same',
      toesTest: 'same',
    },
  };
  const on = (days: number, worst: number | undefined): boolean =>
    codes(
      today(
        days,
        [
          ...daily(days, { pattern: 'restless' }),
          ...(worst === undefined
            ? []
            : line(10, {
                weekly: {
                  feltAt: ['calf'],
                  feelsLike: ['restless'],
                  worst,
                  startedBy: 'long-load',
                  settles: 'at-once',
                },
              })),
        ].sort((one, other) => one.time - other.time),
        restless,
      ),
    ).includes('restless-no-help');
  it('no change in 14 evenings is said; not sooner, not where it is better, nor where nobody was asked', () => {
    expect([on(14, 5), on(13, 5), on(14, 2), on(14, undefined)]).toEqual([true, false, false, false]);
  });
});

describe('a strain', () => {
  const claim = (day: number, stage: string, ...ticked: number[]): Entry[] =>
    line(day, { strain: { stage, ticked } });
  const stage = (from: string, day: number, ...entries: Entry[][]) =>
    strainStage(entries.flat(), from, firstDay, evening(firstDay + day), file);
  it.each<[string, Entry[][], string]>([
    [
      'the criterion ticked on two days running',
      [claim(3, 'walking-fine', 0), claim(4, 'walking-fine', 0)],
      'walking-fine',
    ],
    ['with a day between', [claim(3, 'walking-fine', 0), claim(5, 'walking-fine', 0)], 'walking-hurts'],
    ['not ticked', [claim(3, 'walking-fine'), claim(4, 'walking-fine')], 'walking-hurts'],
    [
      'two stages at once',
      [claim(3, 'full-strength', 0, 1, 2), claim(4, 'full-strength', 0, 1, 2)],
      'walking-hurts',
    ],
    ['too soon after the last', [claim(1, 'walking-fine', 0), claim(2, 'walking-fine', 0)], 'walking-hurts'],
  ])('%s', (_, entries, to) => {
    expect(stage('walking-hurts', 6, ...entries).stage).toBe(to);
  });
  it('stiff the next day, gone within an hour, is no step back; longer is, and it is said', () => {
    const morning = (is: Morning): Entry[] => line(3, { morning: { is } });
    expect(stage('walking-fine', 3, morning('worse-hour'))).toMatchObject({
      stage: 'walking-fine',
      moved: undefined,
    });
    expect(stage('walking-fine', 3, morning('worse-longer'))).toMatchObject({
      stage: 'walking-hurts',
      moved: { on: firstDay + 3, back: true },
    });
    expect(stage('walking-hurts', 3, morning('worse-longer')).stage).toBe('walking-hurts');
  });
  it('no step for 7 days, or 21, is to be seen, until somebody has looked', () => {
    const seen = line(2, { seen: '2026-01-03' });
    expect(
      [
        stage('walking-hurts', 6),
        stage('walking-hurts', 7),
        stage('walking-hurts', 7, seen),
        stage('walking-fine', 20),
        stage('walking-fine', 21),
      ].map(({ seeSomeone }) => seeSomeone),
    ).toEqual([false, true, false, false, true]);
  });
  it('is said in the routine of the day', () => {
    const strained: Answers = {
      ...{
        conditions: ['hamstring-strain'],
        strainStage: 'walking-hurts',
        duration: 'weeks',
        turnTest: 'untried',
      },
      ...{ startedBy: 'everyday', settles: 'under-10-min', side: 'right' },
    };
    const now = today(8, daily(8, { pattern: 'strain' }), strained);
    expect(said(now, 'strain-too-long')).toBe('The leg has not moved on for 9 days: see someone.');
  });
});
