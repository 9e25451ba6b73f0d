import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/core/diary/entry.ts';
import { type Today, todayOf } from '../../../src/core/diary/today.ts';
import { prescribe } from '../../../src/core/prescription.ts';
import type { Answers } from '../../../src/core/types.ts';
import { library, plain, tingling, whole } from '../../library.ts';
import { evening, file, firstDay, strained, told } from './simulated.ts';

const on = (day: number, entries: Entry[][], given: Answers = {}, at: number | undefined = 0): Today =>
  todayOf(
    whole({ ...plain, ...given }),
    at === undefined ? undefined : evening(firstDay + at),
    entries.flat(),
    {
      ...{ now: evening(firstDay + day), library, file },
    },
  );
const noon = (day: number): string => new Date(evening(firstDay + day).time - 6 * 3_600_000).toISOString();
const untried: Answers = { headTest: 'same', toesTest: 'same', calfWallTest: 'untried' };
const session = (day: number): Entry[] => told(day, { pattern: 'muscular', before: 2, after: 1 });

describe('without a session in the diary', () => {
  it.each<[string, Entry[][]]>([
    ['nothing in it', []],
    ['a note, answers and a measure', ['note', 'answers', 'measure'].map((kind) => told(1, { kind }))],
  ])('%s: all is of the answers alone, and nothing is said', (_, entries) => {
    const found = on(1, entries, { seeSomeone: ['weight-loss-night-pain'] });
    const { plan } = prescribe(whole({ ...plain, seeSomeone: ['weight-loss-night-pain'] }), library);
    expect([found.hasDiary, found.findings, found.prescription.plan]).toEqual([false, [], plan]);
  });
});

describe('with one', () => {
  it('what changed and what is due, then what the weeks say', () => {
    const codes = on(40, [session(0), session(39)]).findings.map(({ code }) => code);
    expect(codes).toEqual(['weekly-missed', 'muscle-week', 'measure-due']);
  });
  it.each<[string, string | number, boolean]>([
    ['worst', 7, true],
    ['startedBy', 'everyday', true],
    ['settles', 'under-1-hour', true],
    ['night', 'often', true],
    // Where it is felt, and as what, stays as the questionnaire has it.
    ['side', 'left', false],
  ])('the ladder goes by the %s of the last week: %s: %s', (question, answer, moves) => {
    const weekly = told(1, { kind: 'answers', weekly: { [question]: answer } });
    const facts = on(2, [session(0), weekly], tingling).prescription.standing?.nerve.facts;
    expect(facts?.answers[question] === answer).toBe(moves);
  });
  it('a rating before the start lowers the rung of the day, where there is a ladder', () => {
    const { rung } = on(1, [session(0)], tingling).stands;
    expect([undefined, 0, 4, 7].map((before) => rung?.(before))).toEqual(['L3', 'L3', 'L2', 'L1']);
    expect(on(1, [session(0)]).stands.rung).toBeUndefined();
  });
});

describe('what is said of changes', () => {
  const week = Array.from({ length: 7 }, (_, day) => [
    told(day, { rung: 'L3', before: 2, after: 1, steps: [{ planned: 60, done: 60 }] }),
    told(day + 1, { kind: 'answers', morning: { is: 'as-usual' }, at: noon(day + 1) }),
  ]).flat();
  const nothing = "Nothing of it fits today's routine.";
  it.each<[string, Answers, boolean]>([
    ['a step up', {}, false],
    ['and that nothing of it is planned, where that is so', { equipment: [], floor: 'no' }, true],
  ])('%s', (_, more, is) => {
    const { findings } = on(
      7,
      [...week, told(9, { kind: 'note' })],
      { ...tingling, ...more, minutes: 12 },
      6,
    );
    const up = findings.filter(({ code }) => code === 'rung-up').map(({ text }) => text);
    expect(up).toEqual([expect.stringMatching(/^Next step, the fuller hold: /)]);
    expect(up[0]?.endsWith(nothing)).toBe(is);
    const others = findings.filter(({ code, text }) => code !== 'rung-up' && text.endsWith(nothing));
    expect([findings.length > 1, others]).toEqual([true, []]);
  });
  const cramp: Answers = {
    goal: 'night-cramp',
    feltAt: ['calf'],
    feelsLike: ['cramp'],
    worst: 6,
    night: 'often',
  };
  const nights = (count: number): Entry[][] =>
    Array.from({ length: 42 }, (_, day) => [
      told(day, { before: 2, after: 1, ...(day === 0 ? { crampsBefore: 14 } : {}) }),
      told(day + 1, { kind: 'answers', cramps: count, at: noon(day + 1) }),
    ]).flat();
  it.each<[string, number, string[]]>([
    ['has not got better', 2, ['no-gain', 'cramp-judged']],
    ['are fewer, and then that it has not got better is not said', 0, ['cramp-judged']],
  ])('night cramps: it %s', (_, count, codes) => {
    const weekly = [0, 42].map((day) =>
      told(day, {
        kind: 'answers',
        weekly: { feltAt: ['calf'], worst: 6, irritability: 'low' },
        at: noon(day),
      }),
    );
    const entries = [...nights(count), ...weekly].sort(
      ([one], [other]) => (one?.time ?? 0) - (other?.time ?? 0),
    );
    const found = on(42, entries, { ...cramp, ...untried }, 90).findings.map(({ code }) => code);
    expect(found.filter((code) => ['no-gain', 'cramp-judged'].includes(code))).toEqual(codes);
    expect(found).toContain('cramp-not-waiting');
  });
});

describe('after a pause of weeks', () => {
  const high: Answers = { ...tingling, startedBy: 'trivial' };
  const stirred = told(0, { rung: 'L0', before: 2, after: 2, reports: [{ report: 'weak' }] });
  const codes = ({ findings }: Today): string[] =>
    findings.map(({ code }) => code).filter((code) => /^rung/.test(code));
  const title = ({ prescription }: Today): string | undefined => prescription.plan.routine?.title;
  it.each([1, 7, 8, 21, 22, 60])(
    'of %i days: a day of rest is said where it is one, and a step back where it is',
    (days) => {
      for (const [given, rung] of [
        [high, 'L0'],
        [tingling, 'L3'],
      ] as const)
        for (const more of [
          {},
          { settled: 'gone' },
          { reports: [{ report: 'weak' }] },
          { reports: [{ report: 'tingles' }] },
        ]) {
          const entries = [told(0, { rung, before: 2, after: 2, ...more })];
          const [then, now] = [on(1, entries, given), on(days, entries, given)];
          const said = codes(now);
          expect([more, said.includes('rung-rest')]).toEqual([more, title(now) === file.rest.title]);
          expect([more, said.some((code) => code.endsWith('pause'))]).toEqual([
            more,
            now.progress.rung < then.progress.rung,
          ]);
        }
    },
  );
  it('what stirred it before asks for rest no more', () => {
    const [soon, late] = [8, 22].map((day) => on(day, [stirred], high));
    expect([soon && codes(soon), soon && title(soon)]).toEqual([['rung-rest'], file.rest.title]);
    expect([late && codes(late), late && title(late)]).toEqual([
      [],
      on(0, [], high).prescription.plan.routine?.title,
    ]);
  });
  it('what was told since does', () => {
    const worse = told(27, {
      kind: 'answers',
      weekly: { feltAt: ['sole'], feelsLike: ['numbness'], worst: 9 },
    });
    const found = on(30, [told(0, { rung: 'L0', before: 2, after: 1 }), worse], high);
    expect([codes(found), title(found)]).toEqual([['rung-rest'], file.rest.title]);
  });
  it('the routine goes by the answers alone that day, and on the next by the lower step, as it says', () => {
    const low = { ...tingling, minutes: 12 };
    const [back, then] = [
      on(30, [told(0, { rung: 'L3', before: 2, after: 1 })], low, 30),
      on(
        31,
        [0, 30].map((day) => told(day, { rung: 'L3', before: 2, after: 1 })),
        low,
        30,
      ),
    ];
    expect(back.prescription.plan).toEqual(on(0, [], low).prescription.plan);
    expect([back.progress.rung, then.progress.rung, then.prescription.standing?.today]).toEqual([2, 2, 2]);
    expect(back.findings.map(({ text }) => text)).toEqual([
      'Some weeks went by. Today goes by your answers alone; after that the steps go on lower, at small sliders, lying.',
    ]);
  });
  it('a step back before it is not said to be none of a routine that goes by the answers alone', () => {
    const found = on(
      24,
      [told(0, { before: 2, after: 1 }), told(20, { kind: 'answers', weekly: { worst: 9 } })],
      tingling,
    );
    const lines = found.findings.filter(({ code }) => code === 'rung-flare').map(({ text }) => text);
    expect(lines).toEqual([expect.stringMatching(/^One step back, .* calm sessions\.$/)]);
  });
});

describe('days a week that are enough, once a session of today is in the diary', () => {
  const enough = (entries: Entry[][], given: Answers, line: object): number =>
    on(1, entries, given).stands.aWeek(line);
  const calm = { before: 2, after: 1 };
  const stirred = { before: 2, after: 9 };
  it.each<[string, Answers, object, number]>([
    ['without a ladder those of a muscle', {}, stirred, file.muscle.aWeek],
    ['what is done every night', { goal: 'night-cramp', feltAt: [], feelsLike: [] }, calm, 7],
    ['with one those of its rung', tingling, calm, 7],
    [
      'of the rung that this session leads to: L0 asks for rest',
      { ...tingling, startedBy: 'trivial' },
      stirred,
      0,
    ],
    ['what cannot be read changes nothing', tingling, { kind: 7, steps: 3 }, 7],
  ])('%s', (_, given, line, days) => {
    expect(enough([], given, line)).toBe(days);
  });
  it('after what is in it already: on the second rung those of it, and rest where it is stirred there', () => {
    const high = { ...tingling, startedBy: 'trivial' };
    const { aWeek } = on(2, [session(0), session(1)], high).stands;
    expect([aWeek({ ...calm, rung: 'L1' }), aWeek({ ...stirred, rung: 'L1' })]).toEqual([7, 0]);
  });
});

describe('the stage of a strain', () => {
  const claim = (day: number, at?: string): Entry[] =>
    told(day, { kind: 'answers', strain: { stage: 'walking-fine', ticked: [0] }, ...(at ? { at } : {}) });
  const stage = ({ strain, prescription }: Today) => [
    strain?.stage,
    prescription.assessment.facts.answers.strainStage,
  ];
  it('is that of the diary, and the routine is for it', () => {
    expect(stage(on(6, [claim(4), claim(5)], strained))).toEqual(['walking-fine', 'walking-fine']);
    expect(stage(on(6, [claim(4)], strained))).toEqual(['walking-hurts', 'walking-hurts']);
  });
  it('since the questions were answered, from that moment on', () => {
    expect(stage(on(9, [claim(3), claim(4)], strained, 5))).toEqual(['walking-hurts', 'walking-hurts']);
    const back = told(5, { kind: 'answers', morning: { is: 'worse-longer' } });
    const fine = { ...strained, strainStage: 'walking-fine' };
    expect([5, 6].map((at) => on(9, [back], fine, at).strain?.stage)).toEqual([
      'walking-hurts',
      'walking-fine',
    ]);
    expect(on(9, [back], fine, undefined).strain?.stage).toBe('walking-hurts');
  });
  it('is said with the rest', () => {
    const codes = on(8, [session(7)], strained).findings.map(({ code }) => code);
    expect(codes).toContain('strain-too-long');
  });
  it('there is none where nothing is strained', () => {
    expect(on(6, [claim(4), claim(5)]).strain).toBeUndefined();
  });
});
