import { describe, expect, it } from 'vitest';
import words from '../../../data/words/plan.json';
import { type Assessment, assess } from '../../../src/core/assess/assess.ts';
import type { Group, Library } from '../../../src/core/library.ts';
import type { Standing } from '../../../src/core/plan/ladder-standing.ts';
import { routineFor, sidesFor } from '../../../src/core/plan/routine.ts';
import { titleOf } from '../../../src/core/plan/title.ts';
import type { Weeks } from '../../../src/core/plan/weeks.ts';
import type { PlannedStep } from '../../../src/core/routine.ts';
import type { ProgressFile } from '../../../src/core/schema/progress.ts';
import type { Answers } from '../../../src/core/types.ts';
import { json, library, plain, tingling, whole } from '../../library.ts';
import { libraryOf, shipped } from '../made.ts';

const file = json('data', 'progress.json') as ProgressFile;
const assessed = (answers: Answers = {}): Assessment => assess(whole({ ...plain, ...answers }), library);
const groupOf = (...of: string[]): Group => ({ purpose: 'made', take: 9, by: 'order', of });

/** All the knowledge, and these stretches alone, which whoever asks is given. */
const only = ({ pattern }: Assessment, ...ids: string[]): Library => ({
  ...libraryOf(...ids.map(shipped)),
  includes: new Map([[pattern.id, [groupOf(...ids)]]]),
});

const weeksWith = (but: Partial<Weeks>): Weeks => ({
  ...{ doses: new Map(), first: [], settings: [], rules: [], without: new Map(), leastMinutes: 0 },
  ...but,
});
const stirred = (doses: Record<string, { seconds: number; hold?: number }>, ...ids: string[]): Weeks =>
  weeksWith({
    lastTime: { doses: new Map(Object.entries(doses)), only: ids.length > 0 ? new Set(ids) : undefined },
  });

/** A sore sole in a diary that stands on this rung. */
function onRung(today: number, minutes: number): Assessment {
  const made = assessed({ ...tingling, side: 'both', minutes });
  const { facts, limits, rules } = made;
  const nerve = {
    ...{ facts, limits: { ...limits, peakLoad: 8 } },
    rules: rules.filter(({ id }) => !file.replaces.includes(id)),
  };
  const standing: Standing = { file, today, half: false, isNew: false, because: 'later', nerve };
  return { ...made, standing };
}

const stepsOf = (made: Assessment, of = library): readonly PlannedStep[] => routineFor(made, of).steps;
const idsOf = (made: Assessment, of = library): string[] => stepsOf(made, of).map(({ stretch }) => stretch);
const slidersOf = (made: Assessment): string[] => idsOf(made).filter((id) => id.startsWith('sciatic-'));

const [chairEdge, calfWall, supine, seated, slump] = [
  ...['hamstring-seated-chair-edge', 'calf-gastroc-wall'],
  ...['sciatic-slider-supine', 'sciatic-slider-seated', 'sciatic-slider-slump'],
] as [string, string, string, string, string];

describe('what is said of every hold', () => {
  const always = [
    'toes loose and away',
    'back long',
    'eyes ahead',
    'leg in line with the hip, toes straight',
  ];
  const tight = assessed({ minutes: 30 });
  it.each<[string, string[], string[]]>([
    ['a hold that toes could spoil', [chairEdge], always],
    ['one that is pushed', ['hamstring-contract-relax-wall'], always],
    ['a hold that nothing could spoil', ['hip-flexor-half-kneeling'], []],
    ['what moves, though it loads the nerve', ['hip-hinge-dowel'], []],
    ['beside a calf, whose toes are pulled up', [chairEdge, calfWall], [...always, words.unlessSaid]],
    ['the calf alone', [calfWall], []],
  ])('%s', (_, ids, said) => {
    const { throughout, steps } = routineFor(tight, only(tight, ...ids));
    expect(steps).toHaveLength(ids.length);
    expect(throughout).toEqual(said);
  });
});

describe('in which order', () => {
  const tight = assessed({ minutes: 60, feltAt: [] });
  const hold = 'hamstring-supine-hip-first';
  const [ease, standing] = ['ease-knees-over-pillow', 'hamstring-standing-supported'];
  const elevated = 'hamstring-standing-elevated';
  it.each<[string, Assessment, string[]]>([
    ['a slider begins it, ease ends it', tight, [supine, standing, hold, ease]],
    [
      'on a day of rest it begins it',
      { ...tight, weeks: weeksWith({ rest: { title: 'Rest' } }) },
      [ease, supine, standing, hold],
    ],
    [
      'a week that asks for no rest changes nothing',
      { ...tight, weeks: weeksWith({}) },
      [supine, standing, hold, ease],
    ],
  ])('%s', (_, made, ids) => {
    expect(idsOf(made, only(made, ease, hold, standing, supine))).toEqual(ids);
  });
  it.each<[string, string[], string[]]>([
    ['one gets down only once', ['thigh'], [elevated, hold]],
    ['behind the knee those with the hip bent first lead', ['behind-knee'], [hold, elevated]],
  ])('of holds: %s', (_, feltAt, ids) => {
    const made = assessed({ minutes: 60, feltAt });
    expect(idsOf(made, only(made, elevated, hold))).toEqual(ids);
  });
  it('each step begins where the one before it ends', () => {
    const { steps, seconds } = routineFor(tight, library);
    const ends = steps.map(({ startsAt, seconds: long }) => startsAt + long);
    expect(steps.map(({ startsAt }) => startsAt)).toEqual([0, ...ends.slice(0, -1)]);
    expect(seconds).toBe(ends.at(-1));
  });
  it('what is for the same as a step before it says so', () => {
    const purposes = stepsOf(assessed({ minutes: 30 })).map(({ why }) => why[0]);
    expect(purposes.filter((each) => each?.startsWith('lengthen the hamstrings'))).toEqual([
      ...['lengthen the hamstrings', 'lengthen the hamstrings another way'],
    ]);
  });
});

describe('which side first', () => {
  it.each<[string, object, string[]]>([
    ['left', {}, ['left', 'right']],
    ['right', {}, ['right', 'left']],
    ['both', {}, ['right', 'left']],
    ['left', { soreSideOnly: true }, ['left']],
    ['right', { soreSideOnly: true }, ['right']],
    ['both', { soreSideOnly: true }, ['right', 'left']],
    ['left', { sided: false }, []],
  ])('felt %s, %j: %j', (side, change, sides) => {
    expect(sidesFor({ ...shipped(chairEdge), ...change }, assessed({ side }))).toEqual(sides);
  });
});

describe('where it was stirred', () => {
  const last = { [chairEdge]: { seconds: 20, hold: 10 } };
  const doseOf = (steps: readonly PlannedStep[]) =>
    steps.map(({ stretch, sets, holdSeconds, reps }) => [stretch, sets, holdSeconds, reps]);
  it('no stretch is held longer than the last time', () => {
    const made = assessed({ minutes: 30 });
    expect(doseOf(stepsOf(made))).toContainEqual([chairEdge, 2, 30, null]);
    expect(doseOf(stepsOf({ ...made, weeks: stirred(last) }))).toContainEqual([chairEdge, 2, 10, null]);
  });
  it('what was not done the last time is not for today', () => {
    const made = assessed({ minutes: 30 });
    expect(idsOf({ ...made, weeks: stirred({}, chairEdge) })).toEqual([chairEdge]);
  });
  it('on a ladder as well, and the time that is left stays empty', () => {
    const made = onRung(5, 12);
    const cut = doseOf(stepsOf(made)).map((each) =>
      each[0] === chairEdge ? [chairEdge, 1, 10, null] : each,
    );
    const once = { [chairEdge]: { seconds: 10 } };
    expect(cut).toContainEqual([chairEdge, 1, 10, null]);
    expect(doseOf(stepsOf({ ...made, weeks: stirred(once) }))).toEqual(cut);
  });
  it('the rung of today stays, and the one before it; not what is milder', () => {
    const made = onRung(5, 30);
    expect(slidersOf(made)).toEqual([supine, seated, slump]);
    expect(idsOf({ ...made, weeks: stirred({}, chairEdge) })).toEqual([seated, slump, chairEdge]);
  });
});

describe('in too few minutes', () => {
  const open = 'adductor-butterfly-supine';
  it.each([
    [9, false],
    [10, true],
  ])('what a week adds comes first from its least minutes on: %i of 10: %s', (minutes, comes) => {
    const made = assessed({ minutes });
    expect(idsOf(made)).not.toContain(open);
    const weeks = weeksWith({ first: [groupOf(open)], leastMinutes: 10 });
    expect(idsOf({ ...made, weeks }).includes(open)).toBe(comes);
  });
  it.each([
    [file.leastMinutes - 1, false],
    [file.leastMinutes, true],
  ])('the rung of today has its time first from so many minutes on: %i: %s', (minutes, comes) => {
    expect(slidersOf(onRung(5, minutes)).includes(slump)).toBe(comes);
  });
});

describe('what a routine is called', () => {
  const { title: own } = routineFor(assessed(), library);
  const titled = (made: Assessment, ...ids: string[]): string =>
    titleOf(
      made,
      ids.map((id) => ({ stretch: id, kind: shipped(id).kind }) as PlannedStep),
      library,
    );
  it.each<[string, string[], string]>([
    ['its own name, where it keeps what that promises', [supine, chairEdge], own],
    ['also where a muscle is one of several it is for', ['hamstring-heel-dig-scoop'], own],
    ['else the name of what is there', ['calf-gastroc-wall', supine], 'Slide the nerve, gently'],
    ['of both, where both are', ['plantar-fascia-toe-stretch', supine], 'Foot and nerve, gently'],
    ['nothing that lengthens', ['glute-bridge-isometric'], 'Strength, gently'],
    ['nothing at all', [], 'Nothing to stretch this time'],
  ])('%s', (_, ids, title) => {
    expect(titled(assessed(), ...ids)).toBe(title);
  });
  it('a day of rest by its own', () => {
    expect(titled({ ...assessed(), weeks: weeksWith({ rest: { title: 'A day of rest' } }) }, chairEdge)).toBe(
      'A day of rest',
    );
  });
});
