import { describe, expect, it } from 'vitest';
import { type Assessment, assess } from '../../../src/core/assess/assess.ts';
import type { Entry, Morning } from '../../../src/core/diary/entry.ts';
import { crampsHelped } from '../../../src/core/diary/evenings.ts';
import { muscleWeeks } from '../../../src/core/diary/muscle.ts';
import { prescribeToday } from '../../../src/core/diary/prescribe.ts';
import { type Progress, progressOf } from '../../../src/core/diary/progress.ts';
import { entryFrom } from '../../../src/core/diary/read.ts';
import { sitBoneStep } from '../../../src/core/diary/sit-bone.ts';
import { strainStage } from '../../../src/core/diary/strain.ts';
import { judgeFor } from '../../../src/core/plan/judge-step.ts';
import type { Answers } from '../../../src/core/types.ts';
import { library, plain, whole } from '../../library.ts';
import { always, fc, often } from '../../property.ts';
import { everybody } from '../../safety/people.ts';
import { answersLine, type Day, evening, file, firstDay, live, person, type Reported } from './simulated.ts';

/** `DIARIES=100000 npx vitest run tests/core/diary/without-ladder-laws.test.ts` looks at more. */
const runs = Number(process.env.DIARIES ?? 60);
const options = { numRuns: runs };
const timeout = Math.max(20_000, runs * 60);

const mornings: readonly (Morning | undefined)[] = ['as-usual', undefined, 'worse-hour', 'worse-longer'];

const said: fc.Arbitrary<Reported> = fc.record({
  before: often<number | undefined>(8, 2, 0, 4, undefined),
  after: often<number | undefined>(8, 1, 0, 3, 5, undefined),
  tingles: often(8, 0, 1, 2),
  hurts: often(8, 0, 1, 2),
  share: often(8, 1, 0.4),
});
const day: fc.Arbitrary<Day> = fc.record({
  session: fc.oneof({ weight: 6, arbitrary: said }, { weight: 1, arbitrary: fc.constant(undefined) }),
  morning: often(8, ...(mornings as [Morning | undefined])),
});
const days = fc.array(day, { minLength: 1, maxLength: 45 });

const climber = { ...person(), ladder: false };
const tight: Assessment = assess(whole({ ...plain, minutes: 15 }), library);

/** A diary of work on a muscle: the last evening included. */
const muscleDiary = (all: readonly Day[]): Entry[] =>
  live(all, climber).entries.map((each) => ({ ...each, pattern: 'muscular' }));

const stageOf = (entries: readonly Entry[], on: number): number => {
  const now = evening(on);
  const progress: Progress = progressOf(entries, climber, now);
  const part = muscleWeeks({ entries, now, assessment: tight, progress, library, file });
  const stage = part?.findings?.find(({ code }) => code === 'muscle-week')?.because[0];
  return stage === undefined ? 0 : Number(stage.slice('stage='.length));
};

const changed = (all: readonly Day[], at: number, change: (day: Day) => Day): Day[] =>
  all.map((each, index) => (index === at % all.length ? change(each) : each));

const worsenings: readonly ((each: Day) => Day)[] = [
  (each) => ({ ...each, session: each.session && { ...each.session, tingles: 3 } }),
  (each) => ({ ...each, session: each.session && { ...each.session, hurts: 2 } }),
  (each) => ({ ...each, session: each.session && { ...each.session, after: 9 } }),
  (each) => ({ ...each, session: each.session && { ...each.session, before: undefined, after: undefined } }),
  (each) => ({ ...each, session: each.session && { ...each.session, share: 0 } }),
  (each) => ({ ...each, morning: undefined }),
  (each) => ({ ...each, morning: 'worse-longer' }),
];

describe('the work on a muscle', () => {
  it('a worse report, a skipped answer: never further than without it', { timeout }, () => {
    always(
      fc.property(days, fc.nat(44), fc.constantFrom(...worsenings), (all, at, worsen) => {
        const on = firstDay + all.length;
        return stageOf(muscleDiary(changed(all, at, worsen)), on) <= stageOf(muscleDiary(all), on);
      }),
      options,
    );
  });
  it('a clock set back raises nothing', { timeout }, () => {
    always(
      fc.property(days, fc.integer({ min: 1, max: 30 }), (all, back) => {
        const entries = muscleDiary(all);
        const last = firstDay + all.length;
        return stageOf(entries, Math.max(firstDay, last - back)) <= stageOf(entries, last);
      }),
      options,
    );
  });
  it('a pause of more than three weeks ends it', { timeout }, () => {
    always(
      fc.property(days, fc.integer({ min: 22, max: 90 }), (all, pause) => {
        const entries = muscleDiary(all);
        return stageOf(entries, firstDay + all.length + pause) === 0;
      }),
      options,
    );
  });
});

const morningsOf = (list: readonly (Morning | undefined)[]): Entry[] =>
  list.flatMap((is, index) => {
    const entry = is && entryFrom(answersLine(firstDay + index, 1, { morning: { is } }));
    return entry ? [entry] : [];
  });

describe('a worse morning', () => {
  const list = fc.array(fc.constantFrom(...mornings), { minLength: 1, maxLength: 45 });
  const worse = (all: readonly (Morning | undefined)[], at: number) =>
    all.map((each, index) => (index === at % all.length ? 'worse-longer' : each));
  it('never leads to more strength for the sit bone, and unknown is no step', { timeout }, () => {
    const step = (all: readonly (Morning | undefined)[]): number =>
      sitBoneStep(morningsOf(all), firstDay, { now: evening(firstDay + all.length), file }).step;
    always(
      fc.property(list, fc.nat(44), (all, at) => {
        const unknown = all.map((each, index) => (index === at % all.length ? undefined : each));
        const isGood = all[at % all.length] === 'as-usual';
        return step(worse(all, at)) <= step(all) && (!isGood || step(unknown) <= step(all));
      }),
      options,
    );
  });
  it('never leads to a higher stage of a strain; no diary goes two stages up at once', { timeout }, () => {
    const order = [...file.strain.stages.map(({ from }) => from), file.strain.stages.at(-1)?.to ?? ''];
    const claims = fc.array(
      fc.record({
        stage: fc.constantFrom(...order),
        ticked: fc.constantFrom<number[]>([], [0], [0, 1], [0, 1, 2]),
        morning: fc.constantFrom(...mornings),
      }),
      { minLength: 1, maxLength: 40 },
    );
    const entriesOf = (
      all: readonly { stage: string; ticked: number[]; morning: Morning | undefined }[],
    ): Entry[] =>
      all.flatMap(({ morning, ...strain }, index) => {
        const more = { strain, ...(morning ? { morning: { is: morning } } : {}) };
        const entry = entryFrom(answersLine(firstDay + index, 1, more));
        return entry ? [entry] : [];
      });
    const rank = (entries: readonly Entry[], now: number): number =>
      order.indexOf(strainStage(entries, 'walking-hurts', firstDay, evening(now), file).stage);
    always(
      fc.property(claims, fc.nat(39), (all, at) => {
        const last = firstDay + all.length;
        const hurt = all.map((each, index) =>
          index === at % all.length ? { ...each, morning: 'worse-longer' as const } : each,
        );
        const ranks = all.map((_, index) => rank(entriesOf(all.slice(0, index + 1)), firstDay + index));
        const steps = ranks.map((each, index) => each - (ranks[index - 1] ?? 0));
        return rank(entriesOf(hurt), last) <= rank(entriesOf(all), last) && Math.max(...steps) <= 1;
      }),
      options,
    );
  });
});

it('more cramps in a night never turn "it did not help" into "go on"', { timeout }, () => {
  const counts = fc.array(fc.option(fc.nat(9), { nil: undefined }), { minLength: 43, maxLength: 43 });
  const sessions = muscleDiary(Array.from({ length: 43 }, () => ({ session: { before: 2, after: 1 } })));
  const judged = (before: number, nights: readonly (number | undefined)[]): boolean | undefined => {
    const told = [
      answersLine(firstDay, 0, { crampsBefore: before }),
      ...nights.flatMap((cramps, index) =>
        cramps === undefined ? [] : [answersLine(firstDay + index + 1, 1, { cramps })],
      ),
    ];
    const entries = [...told.flatMap((each) => entryFrom(each) ?? []), ...sessions];
    return crampsHelped(
      entries.sort((one, other) => one.time - other.time),
      evening(firstDay + 44),
      file,
    );
  };
  always(
    fc.property(counts, fc.nat(63), fc.nat(42), (nights, before, at) => {
      const worse = nights.map((each, index) =>
        index === at && each !== undefined ? Math.min(9, each + 1) : each,
      );
      return !(judged(before, worse) === true && judged(before, nights) === false);
    }),
    options,
  );
});

describe('for everybody in the table of plans', () => {
  const people = everybody.flatMap((each) => each.people);
  const calm = Array.from(
    { length: 30 },
    (): Day => ({ session: { before: 2, after: 1 }, morning: 'as-usual' }),
  );
  it('what five weeks of a calm diary add stays within all limits and in its time', () => {
    const broken = people.flatMap(({ who, answers }: { who: string; answers: Answers }) => {
      const kept = whole(answers);
      const { pattern, facts } = assess(kept, library);
      if (facts.fact('neural')) return [];
      const entries = live(calm, climber).entries.map((each) => ({ ...each, pattern: pattern.id }));
      const now = evening(firstDay + 30);
      const progress = progressOf(entries, climber, now);
      const { prescribed } = prescribeToday(kept, { entries, progress, now, library, file });
      const { assessment, plan } = prescribed;
      const { routine } = plan;
      if (!routine) return [];
      const judge = judgeFor(assessment, library);
      return [
        ...routine.steps.flatMap(judge),
        ...(routine.seconds > routine.minutes * 60 ? ['too long'] : []),
        ...(routine.steps.length === 0 && routine.minutes >= 5 ? ['nothing left'] : []),
      ].map((fault) => `${who}: ${fault}`);
    });
    expect(people.length).toBeGreaterThan(300);
    expect(broken).toEqual([]);
  });
});
