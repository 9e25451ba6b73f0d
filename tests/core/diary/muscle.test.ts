import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/assess/assess.ts';
import type { Entry } from '../../../src/core/diary/entry.ts';
import { easierFor, easierForms, easierToday } from '../../../src/core/diary/hurt.ts';
import { doseSaid, type MuscleStage, muscleStage, muscleWeeks } from '../../../src/core/diary/muscle.ts';
import { dayOfRest, swapped, weeksOf } from '../../../src/core/diary/weeks.ts';
import { reasonFor } from '../../../src/core/lines.ts';
import { idsFor } from '../../../src/core/roles.ts';
import type { Answers } from '../../../src/core/types.ts';
import { library, plain } from '../../library.ts';
import { wholeFor } from '../../whole.ts';
import { libraryOf, like, shipped } from '../made.ts';
import { calfPulls, evening, file, firstDay, practised, told } from './simulated.ts';

const { muscle } = file;

describe('a muscle against its weekly dose', () => {
  it.each<[number, number, 'under' | 'over' | undefined]>([
    [299, 299, 'under'],
    [300, 600, undefined],
    [300, 601, 'over'],
    [299, 601, 'under'],
  ])('%i seconds on one side, %i on the other', (least, most, code) => {
    expect(doseSaid({ muscle: 'hamstrings', left: least, right: most, least, most }, file)).toEqual(
      code && {
        ...{ code: `dose-${code}`, severity: 'info', because: [`hamstrings=${least}`] },
        ...{ text: muscle.says[code], sources: muscle.sources },
      },
    );
  });
  it('its reason has whole seconds', () => {
    const halves = { muscle: 'hamstrings', left: 20.5, right: 20.4, least: 20.4, most: 20.5 };
    expect(doseSaid(halves, file)?.because).toEqual(['hamstrings=20']);
  });
});

describe('how far it has come', () => {
  const [yes, no] = [true, false];
  it.each<[string, number, boolean[], MuscleStage]>([
    ['the first week asks for nothing', 1, [], { at: 0, waits: undefined }],
    ['nor does it go further, however calm', 1, [yes, yes, yes, yes], { at: 0, waits: undefined }],
    ['the second: three of the last four were calm', 2, [yes, no, yes, yes], { at: 1, waits: undefined }],
    ['two were', 2, [yes, no, no, yes], { at: 0, waits: { is: 2, of: 4 } }],
    ['two of two: it waits for the third', 2, [yes, yes], { at: 0, waits: { is: 2, of: 4 } }],
    ['only the last four count', 2, [yes, yes, yes, no, no, yes, no], { at: 0, waits: { is: 1, of: 4 } }],
    ['the third', 3, [yes, yes, yes, no], { at: 2, waits: undefined }],
    ['and all after it', 30, [yes, yes, yes, no], { at: 2, waits: undefined }],
  ])('%s', (_, week, calm, stage) => {
    expect(muscleStage(calm, week, file)).toEqual(stage);
  });
});

const hurting = (day: number, stretch: unknown, more: object = {}): Entry[] =>
  told(day, { reports: [{ report: 'hurts', stretch, ...more }] });

describe('what hurt twice within a week', () => {
  const [one, two] = ['hamstring-supine-strap', 'hamstring-standing-elevated'];
  const on = (day: number, ...entries: Entry[][]): string[] =>
    easierFor(entries.flat(), evening(firstDay + day), file);
  it.each<[string, number, Entry[][], string[]]>([
    ['once is not enough', 2, [hurting(2, one)], []],
    ['twice is', 2, [hurting(0, one), hurting(2, one)], [one]],
    ['on one day too', 2, [hurting(2, one), hurting(2, one)], [one]],
    ['six days apart', 6, [hurting(0, one), hurting(6, one)], [one]],
    ['a week apart is not', 7, [hurting(0, one), hurting(7, one)], []],
    ['for six days after the second time', 8, [hurting(0, one), hurting(2, one)], [one]],
    ['and no longer', 9, [hurting(0, one), hurting(2, one)], []],
    [
      'the third time counts with the second',
      12,
      [hurting(0, one), hurting(5, one), hurting(11, one)],
      [one],
    ],
    ['one and the other are two', 2, [hurting(0, one), hurting(2, two)], []],
    ['each for itself', 2, [hurting(0, one), hurting(1, two), hurting(2, one), hurting(2, two)], [one, two]],
    ['what was taken back was a slip', 2, [hurting(0, one), hurting(2, one, { takenBack: true })], []],
    ['a tingle is no pain', 2, [hurting(0, one), hurting(2, one, { report: 'tingles' })], []],
    ['nor is a pain of nothing', 2, [hurting(0, 7), hurting(2, 7)], []],
    ['what hurt on days to come takes away today', 2, [hurting(4, one), hurting(5, one)], [one]],
    ['what is no list says nothing', 2, [told(1, { reports: 'hurts' }), hurting(2, one)], []],
  ])('%s', (_, day, entries, ids) => {
    expect(on(day, ...entries)).toEqual(ids);
  });
  it('is left out and named, all of it in one line; what there is not any more is not', () => {
    const names = [one, two].map((id) => shipped(id).name);
    const text = (name: string): string | undefined => muscle.says.easier?.replace('{name}', name);
    const twice = [one, two, 'hamstring-of-old'].flatMap((id) => [...hurting(1, id), ...hurting(2, id)]);
    expect(easierToday(practised(3, twice))).toEqual({
      hurt: [one, two],
      without: new Map([
        [one, { code: 'hurt-twice', text: text(names[0] ?? '') }],
        ['hamstring-contract-relax-strap', { code: 'hurt-twice', text: text(names[0] ?? '') }],
        ...[two, 'hamstring-medial-bias-er'].map((id): [string, object] => [
          id,
          { code: 'hurt-twice', text: text(names[1] ?? '') },
        ]),
      ]),
      findings: [
        {
          ...{ code: 'muscle-easier', severity: 'info', because: [one, two] },
          ...{ text: text(names.join(', ')), sources: muscle.sources },
        },
      ],
    });
    expect(easierToday(practised(3, []))).toEqual({ hurt: [], without: new Map(), findings: [] });
  });
});

describe('the easier forms of a stretch', () => {
  it.each<[string, string[]]>([
    ['hamstring-standing-elevated', ['hamstring-standing-supported', 'hamstring-seated-chair-edge']],
    ['hamstring-supine-strap', ['hamstring-supine-90-90']],
    ['sciatic-slider-slump', ['sciatic-slider-seated', 'sciatic-slider-supine', 'sciatic-slider-sidelying']],
    // Not what is of another kind: a slider lengthens no muscle.
    ['hamstring-supine-hip-first', []],
    ['hamstring-contract-relax-wall', ['hamstring-contract-relax-seated']],
    ['knee-to-chest-single', []],
    ['hamstring-of-old', []],
  ])('%s', (id, forms) => {
    expect(easierForms(id, library)).toEqual(forms);
  });
  it('come to an end where two lead to each other', () => {
    const loop = (id: string, easier: string) => like('hamstring-supine-strap', { id, easier });
    expect(easierForms('a', libraryOf(loop('a', 'b'), loop('b', 'c'), loop('c', 'b')))).toEqual(['b', 'c']);
  });
});

describe('what stands in for a step of the routine', () => {
  const { harder, easier } = muscle.purposes;
  const group = (of: string[], purpose: string) => ({ of, purpose, take: 1, by: 'order' });
  const steps = (...ids: string[]) => ids.map((id) => ({ stretch: id, kind: shipped(id).kind }));
  const hip = 'hamstring-supine-hip-first';
  it.each<[string, string[], { isHarder: boolean; hurt: string[] }, object[]]>([
    ['nothing, where nothing asks for it', [hip], { isHarder: false, hurt: [] }, []],
    [
      'the harder form of the first hold',
      [hip, 'hamstring-standing-supported'],
      { isHarder: true, hurt: [] },
      [group(['hamstring-supine-90-90'], harder)],
    ],
    [
      'of the first that has one that is a hold: not to push and relax',
      ['calf-gastroc-wall', 'hamstring-supine-strap', 'hamstring-standing-supported'],
      { isHarder: true, hurt: [] },
      [group(['hamstring-standing-elevated'], harder)],
    ],
    [
      'of a hold alone, not of a slider or a swing',
      ['sciatic-slider-seated', 'hamstring-dynamic-hinge-elevated', hip],
      { isHarder: true, hurt: [] },
      [group(['hamstring-supine-90-90'], harder)],
    ],
    ['none, where no hold has one', ['calf-gastroc-wall'], { isHarder: true, hurt: [] }, []],
    [
      'the easier forms of what hurt',
      ['hamstring-standing-elevated', hip],
      { isHarder: false, hurt: ['hamstring-standing-elevated'] },
      [group(['hamstring-standing-supported', 'hamstring-seated-chair-edge'], easier)],
    ],
    ['of what is in it alone', [hip], { isHarder: false, hurt: ['hamstring-standing-elevated'] }, []],
    [
      'what hurt becomes no harder',
      ['hamstring-standing-supported', hip],
      { isHarder: true, hurt: ['hamstring-standing-supported'] },
      [group(['hamstring-seated-chair-edge'], easier), group(['hamstring-supine-90-90'], harder)],
    ],
  ])('%s', (_, ids, asked, groups) => {
    expect(swapped(steps(...ids), asked, { library, file })).toEqual(groups);
  });
});

describe('the weeks, as they are planned', () => {
  const rule = { id: 'a', filter: {}, because: '', sources: [] };
  const dose = { id: 'b', when: muscle.moreUnless, kinds: [], says: '', sources: [], dose: {} };
  const group = { of: ['c'], purpose: '', take: 1, by: 'order' as const };
  const without = new Map([['d', { code: 'e', text: '' }]]);
  const doses = new Map([['f', {}]]);
  const none = {
    ...{ rules: [], without: new Map(), settings: [], doses: new Map(), first: [] },
    leastMinutes: file.leastMinutes,
  };
  it('none where nothing asks for any', () => {
    expect([weeksOf([], file), weeksOf([{}, { harder: false, findings: [] }], file)]).toEqual([
      undefined,
      undefined,
    ]);
  });
  it.each([
    ['a rule', { rules: [rule] }],
    ['what is left out', { without }],
    ['a setting', { settings: [dose] }],
    ['doses', { doses }],
    ['what comes first', { first: [group] }],
  ])('%s alone is enough', (_, part) => {
    expect(weeksOf([{}, part], file)).toEqual({ ...none, ...part });
  });
  it('a harder form too, whichever part asks for it', () => {
    expect(weeksOf([{ harder: true }, {}], file)).toEqual(none);
  });
  it('a day of rest is a rule; on another day there is none', () => {
    const { progress } = practised(0, []);
    const { title, ...rule } = file.rest;
    expect([true, false].map((rests) => dayOfRest({ ...progress, rests }, file))).toEqual([
      { rules: [{ id: 'day-of-rest', ...rule }], rest: { title } },
      {},
    ]);
  });
  it('all parts come together', () => {
    expect(
      weeksOf(
        [
          { rules: [rule], without },
          { rules: [rule], doses, first: [group] },
        ],
        file,
      ),
    ).toEqual({
      ...{ ...none, rules: [rule, rule], without, doses, first: [group] },
    });
  });
});

describe('the weeks of the work on a muscle', () => {
  type Told = { after?: number; sessions?: number; more?: Entry[]; given?: Answers };
  /** Sessions on the days up to this one, calm where it is at 1 of 10 afterwards, and what else is told. */
  const on = (day: number, { after = 1, sessions = day, more = [], given = {} }: Told = {}) =>
    muscleWeeks(
      practised(
        day,
        [
          ...Array.from({ length: sessions }, (_, index) => [
            ...told(index, {
              ...{ pattern: 'muscular', before: 2, after },
              steps: [{ stretch: 'hamstring-supine-strap', planned: 60, done: 60 }],
            }),
            ...told(index + 1, { kind: 'answers', at: atNoon(index + 1), morning: { is: 'as-usual' } }),
          ]).flat(),
          ...more,
        ].sort((one, other) => one.time - other.time),
        given,
      ),
    );
  const atNoon = (day: number): string =>
    new Date(evening(firstDay + day).time - 6 * 3_600_000).toISOString();
  const line = (
    code: string,
    text: string | undefined,
    because: string[] = [],
    sources = muscle.sources,
  ) => ({
    ...{ code, severity: 'info', because, text, sources },
  });
  const measured = (week: number) =>
    line('measure-due', muscle.says['measure-due'], [`week=${week}`], file.measure.sources);
  const [first] = muscle.weeks;
  const sets = {
    ...{ id: 'week-0', when: muscle.moreUnless, kinds: ['static'], sources: muscle.sources },
    ...{ says: 'two holds of 30 seconds, five days a week' },
    ...{ targets: first?.holds?.targets, dose: { sets: [2, 2] } },
  };
  const noPush = {
    ...{ id: 'later-week', filter: first?.filter, because: first?.because, sources: muscle.sources },
  };
  it('the first: two sets of each hold, no push and relax', () => {
    expect(on(3)).toEqual({
      ...{ rules: [noPush], settings: [sets], harder: false },
      findings: [
        line('muscle-week', 'Week 1: two holds of 30 seconds, five days a week.', ['stage=0']),
        measured(0),
      ],
    });
  });
  it('the second: as it is planned otherwise', () => {
    expect(on(7)).toEqual({
      ...{ rules: [], settings: [], harder: false },
      findings: [
        line('muscle-week', 'Week 2: a third set, or push and relax, may join.', ['stage=1']),
        measured(0),
      ],
    });
  });
  it('not where it was not calm: it waits with the first, which is said', () => {
    const text =
      'Week 2, and it was calm in 0 of the last 4 sessions, so it stays with this: two holds of 30 seconds, five days a week.';
    expect(on(7, { after: 3 })).toEqual({
      ...{ rules: [noPush], settings: [sets], harder: false },
      findings: [line('muscle-week', text, ['stage=0', 'waits']), measured(0)],
    });
  });
  it.each<[string, number, string]>([
    ['a week that has come due', 7, 'Week 1: two holds of 30 seconds, five days a week.'],
    ['not the one that had begun', 9, 'Week 2: a third set, or push and relax, may join.'],
    ['nor a third', 14, 'Week 2: a third set, or push and relax, may join.'],
  ])('after a worse morning nothing new begins: %s', (_, day, text) => {
    const worse = told(day, { kind: 'answers', morning: { is: 'worse-hour' } });
    expect(on(day, { more: worse })?.findings?.[0]?.text).toBe(text);
    expect(on(day, { more: worse })?.harder).toBe(false);
  });
  const bridges = idsFor(file.strength.steps[0]?.of ?? [], library.stretches);
  it('the third: one hold has its harder form, and strength comes first', () => {
    expect(on(14)).toEqual({
      ...{ rules: [], settings: [], harder: true },
      doses: new Map(bridges.map((id) => [id, file.strength.steps[0]?.dose])),
      first: [{ of: bridges, purpose: file.strength.purpose, take: 1, by: 'order' }],
      findings: [
        line('muscle-week', 'Week 3: one harder stretch, and strength twice a week on days apart.', [
          'stage=2',
        ]),
        measured(0),
      ],
    });
  });
  it('strength counts from the third on: what was done of it before is none', () => {
    const bridge = (...days: number[]): Entry[] =>
      days.flatMap((day) => told(day, { pattern: 'muscular', steps: [{ kind: 'strength', done: 60 }] }));
    const step = (more: Entry[]): unknown => on(30, { more })?.doses?.get(bridges[0] ?? '');
    const [one, two] = file.strength.steps.map(({ dose }) => dose);
    expect([step(bridge(2, 5, 8, 13)), step(bridge(13, 14)), step(bridge(14, 17))]).toEqual([one, one, two]);
  });
  it.each<[string, Answers]>([
    ['who does not want to get more flexible', { goal: 'daily' }],
    ['whom the calf pulls', calfPulls],
    [
      'whose nerve has a ladder',
      {
        feltAt: ['sole'],
        feelsLike: ['tingling'],
        side: 'right',
        headTest: 'changes',
        toesTest: 'eases',
        coughTest: 'no',
        night: 'no',
      },
    ],
  ])('none for %s', (_, given) => {
    expect(on(14, { given })).toBeUndefined();
  });
  it('none before the first session, and none after a pause of weeks', () => {
    expect(
      [on(0), on(34, { sessions: 14 }), on(35, { sessions: 14 })].map((part) => part?.findings?.[0]?.because),
    ).toEqual([undefined, ['stage=2'], undefined]);
  });
  it('a line dated in the future: nothing is added', () => {
    expect(on(14, { more: told(15, { pattern: 'muscular' }) })).toMatchObject({
      rules: [noPush],
      harder: false,
    });
  });
  describe('after six weeks', () => {
    const angle = (day: number, left: number, right?: number): Entry[] =>
      told(day, {
        kind: 'measure',
        kneeAngle: { left: [left], ...(right === undefined ? {} : { right: [right] }) },
      });
    const better = told(20, {
      kind: 'answers',
      weekly: { feltAt: ['thigh'], feelsLike: ['pull'], side: 'both', worst: 1 },
    });
    it.each<[string, number, Entry[][], string | undefined]>([
      ['measured straighter: keep it', 44, [angle(1, 40), angle(42, 30)], 'keeping'],
      ['no straighter: another way', 44, [angle(1, 40), angle(42, 31)], 'without-gain'],
      ['the last measure counts', 44, [angle(1, 40), angle(20, 30), angle(42, 40)], 'without-gain'],
      ['one side is enough', 44, [angle(1, 40, 40), angle(42, 40, 30)], 'keeping'],
      ['so is what got better by the weekly answers', 44, [angle(1, 40), better, angle(42, 40)], 'keeping'],
      ['the last on the 41st day is too early', 44, [angle(1, 40), angle(41, 30)], undefined],
      ['of one measure nothing is known', 44, [angle(42, 30)], undefined],
      ['nor of none', 44, [], undefined],
      [
        'one of before the first session counts for nothing',
        44,
        [angle(-1, 50), angle(1, 40), angle(42, 40)],
        'without-gain',
      ],
      ['one that is dated in the future neither', 44, [angle(1, 40), angle(50, 10)], undefined],
      ['one of the first and one of today do', 42, [angle(0, 40), angle(42, 30)], 'keeping'],
    ])('%s', (_, day, entries, code) => {
      const found = on(day, { more: entries.flat() })?.findings?.slice(1) ?? [];
      expect(found.filter((each) => each.code !== 'measure-due')).toEqual(
        code === undefined ? [] : [line(`muscle-${code}`, muscle.says[code])],
      );
    });
  });
  describe('the knee-straight angle', () => {
    const due = (day: number, told: Told = {}): unknown[] =>
      (on(day, told)?.findings ?? []).filter(({ code }) => code === 'measure-due');
    const done = (day: number): Entry[] => told(day, { kind: 'measure', kneeAngle: { right: [30] } });
    it('is due in weeks 0, 4 and 6, until it is done', () => {
      expect([due(1), due(28, { more: done(3) }), due(44, { more: done(30) })]).toEqual([
        [measured(0)],
        [measured(4)],
        [measured(6)],
      ]);
      expect([due(27, { more: done(3) }), due(44, { more: done(43) })]).toEqual([[], []]);
    });
    it('to whom it is offered, and to who may have a bed to lie on', () => {
      const replaced: Answers = { conditions: ['knee-replacement'] };
      expect([on(1, { given: replaced })?.rules?.length, due(1, { given: replaced })]).toEqual([1, []]);
      expect(due(1, { given: { balance: 'unsteady' } })).toEqual([measured(0)]);
    });
  });
});

describe('the first week promises no longer hold than the person is given', () => {
  const held = library.files.conditions.rules.flatMap(({ id, filter }) =>
    filter.holdSeconds === undefined ? [] : [{ id, most: filter.holdSeconds }],
  );
  const promised = (conditions: readonly string[], age: string): number => {
    const { facts } = assess(
      wholeFor({ ...plain, weeksPregnant: 20, weeksSinceBirth: 12, age, conditions }, library),
      library,
    );
    return Number(/of (\d+) seconds/.exec(reasonFor(muscle.weeks[0]?.says ?? '', facts))?.[1]);
  };
  it.each(held.flatMap((one) => ['16-64', '65-plus'].map((age) => ({ ...one, age }))))(
    '$id, $age: $most seconds at most',
    ({ id, most, age }) => {
      expect(promised([id], age)).toBeLessThanOrEqual(most);
    },
  );
  it('and from 65 on longer than before, where nothing holds one to less', () => {
    expect(held.length).toBeGreaterThan(3);
    expect([promised([], '65-plus'), promised([], '16-64')]).toEqual([60, 30]);
  });
});
