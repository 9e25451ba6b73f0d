import { describe, expect, it } from 'vitest';
import { dayText, type Now, weekOf } from '../../../src/core/diary/day.ts';
import type { Entry } from '../../../src/core/diary/entry.ts';
import { progressOf } from '../../../src/core/diary/progress.ts';
import { entryFrom } from '../../../src/core/diary/read.ts';
import { reportOf } from '../../../src/core/diary/report.ts';
import type { Climber } from '../../../src/core/diary/state.ts';
import { summaryOf } from '../../../src/core/diary/summary.ts';
import { todayOf } from '../../../src/core/diary/today.ts';
import { cueIn } from '../../../src/core/plan/relief.ts';
import type { Answers } from '../../../src/core/types.ts';
import { library, plain, tingling, whole } from '../../library.ts';
import { evening, file, firstDay, live, person } from './simulated.ts';

/** A Monday, with a year before it. */
const monday = weekOf(firstDay) + 364;
const sunday = monday + 6;

/** A line as somebody may have written it: any value may be wrong. */
const line = (day: number, more: Record<string, unknown> = {}): Entry[] => {
  const entry = entryFrom({
    ...{ formatVersion: 2, id: `${day}/${JSON.stringify(more)}`, at: `${dayText(day)}T18:00:00Z` },
    ...{ day: dayText(day), seconds: 60, ...more },
  });
  return entry ? [entry] : [];
};
const step = (stretch: unknown, done: unknown, sides: unknown = ['left', 'right']) => ({
  stretch,
  done,
  sides,
});
const summed = (entries: readonly Entry[], now = sunday) => summaryOf(entries, evening(now), library, file);
const withSteps = (...steps: unknown[]) => summed(line(sunday, { steps }));

describe('what was done', () => {
  const { entries } = live(
    Array.from({ length: 10 }, (_, index) => ({
      session: { before: 2, after: 1, ...(index === 3 ? { tingles: 1 } : {}) },
      morning: 'as-usual' as const,
    })),
    person(),
  );
  const found = summaryOf(entries, evening(firstDay + 9), library, file);
  it('in twelve weeks, this one last', () => {
    expect(found.weeks.map(({ sessions }) => sessions)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 6]);
    expect([found.sessions, found.seconds]).toEqual([10, 6000]);
    expect(found.dose).toEqual(file.muscle.secondsAWeek);
  });
  it('of each muscle this week, on each side', () => {
    expect(found.muscles).toEqual([{ muscle: 'hamstrings', left: 360, right: 360, least: 360, most: 360 }]);
    expect(found.sides.left).toBe(found.sides.right);
  });
  it('which correction helped, and how it felt', () => {
    expect(found.corrections).toEqual([{ cue: 'Let the toes point away.', made: 1, helped: 1 }]);
    expect(found.ratings.length).toBe(10);
  });
  it('nothing of the future, nothing of before', () => {
    expect(summaryOf(entries, evening(firstDay + 1), library, file).sessions).toBe(2);
    expect(summaryOf(entries, evening(firstDay + 9), library, file, firstDay + 8).sessions).toBe(2);
  });
});

describe('the last twelve weeks', () => {
  it('begin on Mondays, eleven weeks before this one', () => {
    expect(summed([]).weeks.map(({ from }) => from)).toEqual(
      Array.from({ length: 12 }, (_each, index) => monday - 77 + index * 7),
    );
  });
  it('count sessions, days, seconds and what tingled', () => {
    const tingled = { reports: [{ report: 'tingles' }, { report: 'tingles' }] };
    const entries = [
      ...line(monday - 77, { seconds: 100 }),
      ...line(monday - 1, { seconds: 200 }),
      ...line(monday, { seconds: 300, ...tingled }),
      ...line(monday, { seconds: 400, kind: 'added' }),
      ...line(sunday, { seconds: 500 }),
    ];
    const { weeks } = summed(entries);
    expect(weeks.filter(({ sessions }) => sessions > 0)).toEqual([
      { from: monday - 77, sessions: 1, days: 1, seconds: 100, tingled: 0 },
      { from: monday - 7, sessions: 1, days: 1, seconds: 200, tingled: 0 },
      { from: monday, sessions: 3, days: 2, seconds: 1200, tingled: 2 },
    ]);
  });
  it('what is older counts in the whole, and in no week', () => {
    const { weeks, sessions, seconds } = summed(
      line(monday - 78, { seconds: 100, steps: [step('hamstring-supine-strap', 60)] }),
    );
    expect([weeks.some((week) => week.sessions > 0), sessions, seconds]).toEqual([false, 1, 100]);
  });
  it('answers, notes and measures are no sessions', () => {
    expect(summed(['answers', 'note', 'measure'].flatMap((kind) => line(sunday, { kind }))).sessions).toBe(0);
  });
  it('a rating before or after is shown, a session without any is not', () => {
    const entries = [
      ...line(monday - 200, { before: 3 }),
      ...line(sunday - 1, { after: 0 }),
      ...line(sunday),
      ...line(sunday, { before: 5, after: 4 }),
    ];
    expect(summed(entries).ratings).toEqual([
      { day: monday - 200, before: 3, after: undefined },
      { day: sunday - 1, before: undefined, after: 0 },
      { day: sunday, before: 5, after: 4 },
    ]);
  });
});

describe('what the steps come to', () => {
  it.each<[string, unknown[], { left: number; right: number }]>([
    ['both sides share the time', [step('hamstring-supine-strap', 60)], { left: 30, right: 30 }],
    ['one side has it all', [step('hamstring-supine-strap', 60, ['left'])], { left: 60, right: 0 }],
    ['the other', [step('hamstring-supine-strap', 60, ['right'])], { left: 0, right: 60 }],
    ['without sides it is of both', [step('hamstring-supine-strap', 60, [])], { left: 60, right: 60 }],
    ['sides that are no list too', [step('hamstring-supine-strap', 60, 'left')], { left: 60, right: 60 }],
    [
      'two steps of one muscle add up',
      [step('hamstring-supine-strap', 60), step('hamstring-supine-90-90', 20)],
      { left: 40, right: 40 },
    ],
    [
      'each side what it had, where that is said',
      [{ ...step('hamstring-supine-strap', 60), bySide: { left: 20, right: 40 } }],
      { left: 20, right: 40 },
    ],
    [
      'half each, where that is more than both',
      [{ ...step('hamstring-supine-strap', 60), bySide: { left: 21, right: 40 } }],
      { left: 30, right: 30 },
    ],
    [
      'or is said of one alone',
      [{ ...step('hamstring-supine-strap', 60), bySide: { left: 20 } }],
      { left: 30, right: 30 },
    ],
    [
      'or is no number, or less than nothing',
      [
        { ...step('hamstring-supine-strap', 60), bySide: { left: '20', right: 20 } },
        { ...step('hamstring-supine-strap', 60), bySide: { left: 20, right: -20 } },
      ],
      { left: 60, right: 60 },
    ],
    [
      'one side had all of it, as is said',
      [{ ...step('hamstring-supine-strap', 60), bySide: { left: 0, right: 60 } }],
      { left: 0, right: 60 },
    ],
    ['a second is the least', [step('hamstring-supine-strap', 1, ['left'])], { left: 1, right: 0 }],
    ['a whole day is the most', [step('hamstring-supine-strap', 86_400)], { left: 43_200, right: 43_200 }],
  ])('%s', (_what, steps, sides) => {
    const { muscles, sides: all } = withSteps(...steps);
    expect(all).toEqual(sides);
    expect(muscles).toEqual([
      {
        ...{ muscle: 'hamstrings', ...sides },
        ...{ least: Math.min(...Object.values(sides)), most: Math.max(...Object.values(sides)) },
      },
    ]);
  });
  it.each<[string, unknown]>([
    ['a stretch that there is not', step('hamstring-no-such', 60)],
    ['a stretch that is no name', step(['hamstring-supine-strap'], 60)],
    ['no time', step('hamstring-supine-strap', 0)],
    ['a time that is none', step('hamstring-supine-strap', '60')],
    ['more than a day', step('hamstring-supine-strap', 86_401)],
    ['less than nothing', step('hamstring-supine-strap', -60)],
    ['no step', 'hamstring-supine-strap'],
  ])('%s counts for nothing', (_what, wrong) => {
    expect(withSteps(wrong)).toMatchObject({ muscles: [], sides: { left: 0, right: 0 } });
  });
  it('only holds and push and relax are a dose of a muscle; only sliders and tensioners are work on the nerve', () => {
    const { muscles, nerve } = withSteps(
      ...[
        step('sciatic-slider-seated', 50),
        step('sciatic-tensioner-seated', 20),
        step('hip-hinge-dowel', 80),
      ],
      ...[
        step('hamstring-contract-relax-strap', 40),
        step('calf-gastroc-wall', 10),
        step('hamstring-leg-swing', 7),
      ],
    );
    expect(muscles.map(({ muscle, left }) => [muscle, left])).toEqual([
      ['hamstrings', 20],
      ['gastrocnemius', 5],
    ]);
    expect(nerve).toBe(70);
  });
  it('of the weeks before, only the sides', () => {
    const { muscles, sides, nerve } = summed(
      line(monday - 1, { steps: [step('hamstring-supine-strap', 60), step('sciatic-slider-seated', 20)] }),
    );
    expect([muscles, sides, nerve]).toEqual([[], { left: 40, right: 40 }, 0]);
  });
});

describe('corrections', () => {
  const made = (...reports: unknown[]) => summed(line(sunday, { reports })).corrections;
  const corrections = library.files['neural-load'].corrections;
  const cueOf = (code: string): string => corrections.find((each) => each.code === code)?.cue ?? '';
  it('the one that helped most comes first, then by its words, in whichever order they were made', () => {
    const all = [
      { correction: 'look-up' },
      { correction: 'bend-knee', helped: true },
      { correction: 'chest-open' },
      { correction: 'look-up', helped: true },
      { correction: 'look-up', helped: true },
      { correction: 'toes-down', helped: true },
    ];
    const found = made(...all);
    expect(made(...all.reverse())).toEqual(found);
    expect(found).toEqual([
      { cue: 'Look up a little.', made: 3, helped: 2 },
      { cue: 'Bend the knee a little more.', made: 1, helped: 1 },
      { cue: 'Let the toes point away.', made: 1, helped: 1 },
      { cue: 'Lift the breast bone.', made: 1, helped: 0 },
    ]);
  });
  it.each([[3], ['Toes Away'], ['of-old'], ['\u001b[2J'], [undefined]])('%j is none', (correction) => {
    expect(made({ correction, helped: true })).toEqual([]);
  });
  it('only a plain yes helped', () => {
    expect(made({ correction: 'look-up', helped: 'yes' })).toEqual([
      { cue: cueOf('look-up'), made: 1, helped: 0 },
    ]);
  });
  it('each is in the words that the coach has for it in that stretch; of one that there is not any more, in its own', () => {
    for (const each of corrections)
      for (const stretch of [...library.stretches.keys(), 'of-old', 3]) {
        const known = library.stretches.get(String(stretch));
        const cue = known ? cueIn(known, each) : each.cue;
        expect(made({ correction: each.code, stretch })).toEqual([{ cue, made: 1, helped: 0 }]);
      }
    const lean = (stretch: string) => made({ correction: 'less-lean', stretch }).map(({ cue }) => cue);
    expect(lean('hamstring-supine-strap')).toEqual(['Lower the leg a little.']);
    expect(lean('hamstring-seated-chair-edge')).toEqual(['Lean less.']);
  });
});

describe('the page of a diary', () => {
  const page = (entries: readonly Entry[], now = sunday, since?: number) =>
    reportOf(entries, { now: evening(now), library, file, since });
  const measured = (day: number, left: unknown, right: unknown) =>
    line(day, { kind: 'measure', kneeAngle: { left, right } });
  it('of one side that was measured alone nothing is said', () => {
    expect(page(measured(monday, undefined, [20]))).toMatchObject({ changes: {}, straighter: undefined });
  });
  it('a side is held against its first measure, by its last', () => {
    const days = [0, 7, 14].flatMap((day, index) =>
      measured(monday - 28 + day, [[40], [30], [45]][index], [20]),
    );
    expect(page(days)).toMatchObject({ changes: { left: 'none', right: 'none' }, straighter: 'right' });
  });
  it('what a muscle lacks is said from Friday on, what is too much at once', () => {
    const held = (seconds: number, ...days: number[]) =>
      days.flatMap((day) => line(day, { steps: [step('hamstring-supine-strap', seconds)] }));
    const { under = '?', over = '?' } = file.muscle.says;
    const says = (seconds: number, day: number) => {
      const [entries, now] = [held(seconds, monday), evening(day)];
      const here = todayOf(whole(plain), evening(monday), entries, { now, library, file });
      return reportOf(entries, { now, library, file, here }).muscles[0]?.says;
    };
    expect([monday, monday + 3, monday + 4, sunday].map((now) => says(60, now))).toEqual([
      undefined,
      undefined,
      expect.stringContaining(under),
      expect.stringContaining(under),
    ]);
    expect(says(1400, monday)).toContain(over);
    expect(says(700, sunday)).toBeUndefined();
  });
  it('a muscle has its name in words', () => {
    const [one] = page(line(sunday, { steps: [step('calf-gastroc-wall', 10)] })).muscles;
    expect(one?.name).toBe(library.files.words.targets.gastrocnemius?.name);
  });
  it('sides against their first measure, and against each other on one day', () => {
    const change = (...entries: Entry[][]) => {
      const { changes, straighter } = page(entries.flat());
      return [changes, straighter];
    };
    expect(change(measured(monday, [30, 30, 30], [30]))).toEqual([{}, undefined]);
    expect(change(measured(monday - 28, [40], [30]), measured(monday, [25], [31]))).toEqual([
      { left: 'straighter', right: 'none' },
      undefined,
    ]);
    expect(change(measured(monday - 28, [20], [30]), measured(monday, [35], [20]))).toEqual([
      { left: 'less', right: 'straighter' },
      'right',
    ]);
    expect(change(measured(monday - 28, [50], [20]), measured(monday, undefined, [20]))).toEqual([
      { right: 'none' },
      undefined,
    ]);
  });
  it('notes and measures from a day on', () => {
    const note = (day: number, text: unknown) => line(day, { kind: 'note', note: text });
    const { notes, entries } = page(
      [...note(monday - 1, 'old'), ...note(monday, 'new'), ...note(sunday, 7)],
      sunday,
      monday,
    );
    expect(notes).toEqual([{ day: monday, text: 'new' }]);
    expect(entries.map(({ day }) => day)).toEqual([monday, sunday]);
    expect([sunday, sunday + 1].map((day) => page(note(day, 'a note')).notes.length)).toEqual([1, 0]);
  });
  /** Where somebody stands whose foot tingles; `by` what their answers come to. */
  const standing = (entries: readonly Entry[], at: Now, by: (climber: Climber) => Climber = (one) => one) => {
    const here = todayOf(whole({ ...plain, ...tingling }), evening(firstDay - 1), entries, {
      now: at,
      library,
      file,
    });
    const climber = by(here.climber);
    return { ...here, climber, progress: progressOf(entries, climber, at) };
  };
  it('the rungs: done, here and later, and which is for today; without nerve features none', () => {
    const climber = person();
    const { entries } = live([{ session: { before: 2, after: 1 }, morning: 'as-usual' }], climber);
    const rungs = (day: number, by?: (climber: Climber) => Climber) => {
      const now = evening(day);
      const { ladder } = reportOf(entries, { now, library, file, here: standing(entries, now, by) });
      return ladder?.rungs.map(({ level, is, today }) => `${level} ${is}${today ? ' today' : ''}`);
    };
    expect(rungs(firstDay)).toEqual([
      ...['L0 done', 'L1 done', 'L2 done', 'L3 here', 'L4 later', 'L5 later', 'L6 later', 'L7 later'],
    ]);
    const barred = climber.barred.map((_each, index) => index === 3 || index === 5);
    expect(rungs(firstDay, (one) => ({ ...one, barred }))).toEqual([
      ...['L0 done', 'L1 done', 'L2 done today', 'L3 here', 'L4 later', 'L5 barred', 'L6 later', 'L7 later'],
    ]);
    expect(rungs(firstDay, (one) => ({ ...one, ladder: false }))).toBeUndefined();
  });
  const ofMuscle = { ...plain, goal: 'flexibility' };
  it.each<[string, boolean, Answers]>([
    ['a thigh that pulls and lets go', true, ofMuscle],
    ['a foot that tingles: the nerve comes first', false, { ...ofMuscle, ...tingling }],
    ['a sore sit bone', false, { ...ofMuscle, feltAt: ['sit-bone'] }],
    ['what may be a strain', false, { ...ofMuscle, feelsLike: ['sharp'], duration: 'days', side: 'left' }],
    ['what somebody should look at', false, { ...ofMuscle, worst: 8, startedBy: 'everyday' }],
    ['very bendy joints', false, { ...ofMuscle, conditions: ['hypermobile'] }],
    ['a calf', false, { ...ofMuscle, feltAt: ['calf'] }],
  ])('more of a muscle is asked for late in the week: %s, %s', (_, asked, given) => {
    const little = line(firstDay, { steps: [step('hamstring-supine-strap', 10)] });
    const on = (day: number) => {
      const now = evening(firstDay + day);
      const here = todayOf(whole(given), evening(firstDay - 1), little, { now, library, file });
      return reportOf(little, { now, library, file, here }).muscles.map(({ says }) => says);
    };
    const more = [asked ? file.muscle.says.under : undefined];
    expect([on(0), on(3)]).toEqual([[undefined], more]);
  });
  it('of somebody whose answers are not known nothing more is asked, and that more adds little is said', () => {
    const now = evening(firstDay + 3);
    const said = (seconds: number) =>
      reportOf(line(firstDay, { steps: [step('hamstring-supine-strap', seconds)] }), {
        now,
        library,
        file,
      }).muscles.map(({ says }) => says);
    expect([said(10), said(5000)]).toEqual([[undefined], [file.muscle.says.over]]);
  });
  it('what the next rung asks, done and open', () => {
    const climber = person();
    const week = Array.from({ length: 5 }, () => ({
      session: { before: 2, after: 1 },
      morning: 'as-usual' as const,
    }));
    const { entries } = live(week, climber);
    const now = evening(firstDay + 5);
    const { next } = reportOf(entries, { now, library, file, here: standing(entries, now) }).ladder ?? {};
    expect(next?.asks.map(({ says, done }) => `${says}: ${done}`)).toEqual([
      '5 of 7 days on this step: false',
      '4 of 5 calm sessions: false',
      'an answer to the weekly question in the last 7 days: true',
    ]);
  });
});
