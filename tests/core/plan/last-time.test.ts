import { describe, expect, it } from 'vitest';
import type { Choice } from '../../../src/core/plan/choice.ts';
import type { Amount, PersonalDose } from '../../../src/core/plan/dose.ts';
import { cutToLastTime, noMoreThan, onlyAsLastTime } from '../../../src/core/plan/last-time.ts';
import { type Timed, workSeconds } from '../../../src/core/plan/phases.ts';
import type { Candidate } from '../../../src/core/plan/ranked.ts';
import type { Done } from '../../../src/core/plan/weeks.ts';
import type { Kind } from '../../../src/core/types.ts';
import { fc } from '../../property.ts';
import { shipped } from '../made.ts';

const candidateOf = (id: string, kind: Kind = 'static'): Candidate => {
  const stretch = { ...shipped('hamstring-seated-chair-edge'), id, kind };
  const { pose, from } = stretch;
  return { adapted: { stretch, pose, from, load: 0, corrections: [], changedBy: [] }, purpose: '' };
};

const timed = (kind: Kind, secondsPerRep = 2): Timed => {
  const dose: PersonalDose = {
    ...{ holdSeconds: null, sets: [1, 1], leastSets: 1, reps: null, secondsPerRep, pushSeconds: 6 },
    ...{ relaxSeconds: 3, restSeconds: 5, effortPercent: null, mostPerTarget: 1, mostSteps: 1 },
    ...{ settings: [], whole: false },
  };
  return { kind, dose, sides: [], ready: 10, change: 8 };
};

/** A hold as `2x30`, a movement as `2x10 reps`, push and relax as `1x15 2 reps`. */
const amountOf = (text: string): Amount => {
  const [, sets, hold, reps] =
    /^(\d+)x(\d+)?(?: ?(\d+) reps)?$/.exec(text.replace(/x(\d+) reps$/, 'x $1 reps')) ?? [];
  return {
    sets: Number(sets),
    holdSeconds: hold === undefined ? null : Number(hold),
    reps: reps === undefined ? null : Number(reps),
  };
};
const choiceOf = (of: Timed, amounts: readonly Amount[], chosen: number): Choice => ({
  ...{ candidate: candidateOf('a', of.kind), cues: [], timed: of, chosen },
  amounts: amounts.map((amount, index) => ({ amount, seconds: index })),
});

describe('a dose is no more than the last time', () => {
  const hold = timed('static');
  const move = timed('dynamic');
  const push = timed('contract-relax');
  const holds = ['1x20', '1x30', '2x30'];
  it.each<[string, Timed, string[], number, Done, string[], number]>([
    ['as much was done: all', hold, holds, 2, { seconds: 60, hold: 30 }, holds, 2],
    ['what is usual stays so', hold, holds, 0, { seconds: 60, hold: 30 }, holds, 0],
    ['a second less in all', hold, holds, 2, { seconds: 59, hold: 30 }, ['1x20', '1x30'], 1],
    ['none is held longer', hold, holds, 2, { seconds: 60, hold: 29 }, ['1x20'], 0],
    ['a hold of which nothing is known', hold, holds, 2, { seconds: 30 }, ['1x20', '1x30'], 1],
    ['only more than usual is left', hold, ['1x30', '2x20'], 0, { seconds: 60, hold: 20 }, ['2x20'], 0],
    ['what moves', move, ['1x5 reps', '1x10 reps'], 1, { seconds: 19 }, ['1x5 reps'], 0],
    ['all of what moves', move, ['1x5 reps', '1x10 reps'], 1, { seconds: 20 }, ['1x5 reps', '1x10 reps'], 1],
  ])('%s', (_, of, amounts, chosen, last, left, now) => {
    const choice = choiceOf(of, amounts.map(amountOf), chosen);
    const found = noMoreThan(choice, last);
    expect(found).toEqual({
      ...choice,
      amounts: choice.amounts.filter((__, index) => left.includes(amounts[index] ?? '')),
      chosen: now,
    });
  });
  it.each<[string, Timed, string[], Done, string | undefined, number]>([
    ['one shorter hold', hold, ['2x30', '3x30'], { seconds: 20, hold: 20 }, '1x20', 30],
    ['as many shorter holds as there were', hold, ['3x30'], { seconds: 45, hold: 20 }, '2x20', 55],
    ['no longer a hold than the dose has', hold, ['2x30'], { seconds: 50, hold: 40 }, '1x30', 40],
    ['a hold of which nothing is known', hold, ['1x30'], { seconds: 25 }, '1x25', 35],
    ['repetitions', move, ['1x10 reps'], { seconds: 7 }, '1x3 reps', 16],
    ['one of them', move, ['2x10 reps'], { seconds: 3 }, '1x1 reps', 12],
    ['not one', move, ['1x10 reps'], { seconds: 1 }, undefined, 0],
    ['in parts of a second', timed('dynamic', 2.4), ['1x10 reps'], { seconds: 10 }, '1x4 reps', 20],
    ['one push', push, ['1x15 2 reps'], { seconds: 20, hold: 10 }, '1x10 1 reps', 29],
    ['two pushes', push, ['1x15 3 reps'], { seconds: 33, hold: 10 }, '1x10 2 reps', 48],
    ['not one push', push, ['1x15 2 reps'], { seconds: 5, hold: 5 }, undefined, 0],
    ['nothing at all', hold, [], { seconds: 60, hold: 30 }, undefined, 0],
  ])('where each of its doses is more, it is as it was then: %s', (_, of, amounts, last, then, seconds) => {
    const choice = choiceOf(of, amounts.map(amountOf), amounts.length - 1);
    expect(noMoreThan(choice, last)).toEqual({
      ...choice,
      amounts: then === undefined ? [] : [{ amount: amountOf(then), seconds }],
      chosen: 0,
    });
  });
  it('whatever was done and may be done', () => {
    const seconds = fc.integer({ min: 1, max: 120 });
    const few = fc.integer({ min: 1, max: 12 });
    const kinds: readonly Kind[] = ['static', 'dynamic', 'contract-relax'];
    const each = fc.record({
      ...{
        kind: fc.constantFrom(...kinds),
        amounts: fc.array(fc.tuple(few, seconds, few), { maxLength: 4 }),
      },
      ...{ chosen: fc.nat(3), perRep: fc.double({ min: 1, max: 20, noNaN: true }), done: seconds },
      held: fc.option(seconds, { nil: undefined }),
    });
    fc.assert(
      fc.property(each, ({ kind, amounts, chosen, perRep, done, held }) => {
        const listed = amounts.map(
          ([sets, hold, reps]): Amount => ({
            sets,
            holdSeconds: kind === 'dynamic' ? null : hold,
            reps: kind === 'static' ? null : reps,
          }),
        );
        const last: Done = held === undefined ? { seconds: done } : { seconds: done, hold: held };
        const found = noMoreThan(choiceOf(timed(kind, perRep), listed, chosen), last);
        const more = found.amounts.filter(
          ({ amount }) =>
            workSeconds(found.timed, amount) > done || (amount.holdSeconds ?? 0) > (held ?? done),
        );
        expect(more).toEqual([]);
        expect(found.amounts[found.chosen] === undefined).toBe(found.amounts.length === 0);
      }),
    );
  });
});

describe('what was not done the last time is not for today', () => {
  const [a, b, c, rest, undosed] = [
    ...[candidateOf('a'), candidateOf('b'), candidateOf('c')],
    ...[candidateOf('rest', 'ease'), candidateOf('undosed')],
  ] as [Candidate, Candidate, Candidate, Candidate, Candidate];
  const choose = (candidate: Candidate): Choice =>
    choiceOf(timed('static'), candidate === undosed ? [] : [amountOf('1x30')], 0);
  const all = { musts: [[a, b], [c]], thisWeek: [[b], [c, rest]], wanted: [a, b, c, rest, undosed] };
  type Lists = { musts: Candidate[][]; thisWeek: Candidate[][]; wanted: Candidate[] };
  it.each<[string, Lists, string[] | undefined, boolean, Lists]>([
    ['without a list all that has a dose', all, undefined, false, { ...all, wanted: [a, b, c, rest] }],
    ['one', all, ['a'], false, { musts: [[a]], thisWeek: [], wanted: [a] }],
    ['two', all, ['b', 'c'], false, { musts: [[b], [c]], thisWeek: [[b], [c]], wanted: [b, c] }],
    ['ease where it comes first', all, ['a'], true, { musts: [[a]], thisWeek: [[rest]], wanted: [a, rest] }],
    [
      'what has no dose is not for today either',
      all,
      ['a', 'undosed'],
      false,
      { musts: [[a]], thisWeek: [], wanted: [a] },
    ],
    [
      'what the week adds alone',
      { ...all, wanted: [a] },
      ['b'],
      false,
      { musts: [[b]], thisWeek: [[b]], wanted: [] },
    ],
    [
      'as many of the week',
      { ...all, thisWeek: [[a]] },
      ['a'],
      false,
      { musts: [[a]], thisWeek: [[a]], wanted: [a] },
    ],
    ['all where nothing would be left', all, ['d'], false, all],
    [
      'all where none has a dose',
      { ...all, wanted: [undosed], thisWeek: [] },
      ['undosed'],
      true,
      { ...all, wanted: [undosed], thisWeek: [] },
    ],
  ])('%s', (_, given, only, eases, left) => {
    const lastTime = { doses: new Map(), only: only && new Set(only) };
    expect(onlyAsLastTime(given, lastTime, eases, choose)).toEqual(left);
  });
});

describe('on a ladder, after it was stirred', () => {
  const step = (id: string, kind: Kind): Choice => ({
    ...choiceOf(timed('static'), [amountOf('1x20'), amountOf('1x30')], 1),
    candidate: candidateOf(id, kind),
  });
  const [hold, other, slide, tilt] = [
    ...[step('hold', 'static'), step('other', 'static')],
    ...[step('slide', 'slider'), step('tilt', 'control')],
  ] as [Choice, Choice, Choice, Choice];
  const [glide, rest] = [step('glide', 'slider'), step('rest', 'ease')];
  const chosen = [rest, glide, slide, tilt, hold, other];
  it.each<[string, string[] | undefined, string[], Choice[], string[]]>([
    ['without a list all stay', undefined, [], chosen, ['rest', 'glide', 'slide', 'tilt', 'hold', 'other']],
    ['what was not done then goes, ease stays', ['slide', 'hold'], [], chosen, ['rest', 'slide', 'hold']],
    ['what is of the rung of today stays', ['hold'], ['glide'], chosen, ['rest', 'glide', 'hold']],
    [
      'where no slider would be left, those that are there stay',
      ['hold'],
      [],
      chosen,
      ['rest', 'glide', 'slide', 'hold'],
    ],
    ['where there is none at all, nothing else does', ['hold'], [], [tilt, hold, other], ['hold']],
  ])('%s', (_, only, ofRung, given, left) => {
    const lastTime = { doses: new Map(), only: only && new Set(only) };
    const cut = cutToLastTime(given, lastTime, ({ id }) => ofRung.includes(id));
    expect(cut.map(({ candidate }) => candidate.adapted.stretch.id)).toEqual(left);
    expect(cut.every((each) => given.includes(each))).toBe(true);
  });
  it.each<[string, Choice, Done, number[]]>([
    ['as much as then', hold, { seconds: 30 }, [20, 30]],
    ['no more than then', hold, { seconds: 20 }, [20]],
    ['as short as then', hold, { seconds: 10 }, [10]],
    ['rest as long as one likes', rest, { seconds: 10 }, [20, 30]],
  ])('of what stays %s', (_, choice, done, seconds) => {
    const { id } = choice.candidate.adapted.stretch;
    const cut = cutToLastTime([choice], { doses: new Map([[id, done]]), only: undefined }, () => false);
    expect(cut.flatMap(({ amounts }) => amounts.map(({ amount }) => amount.holdSeconds))).toEqual(seconds);
  });
  it('what was not done once then is not for today', () => {
    const moves = { ...choiceOf(timed('slider', 5), [amountOf('1x10 reps')], 0), candidate: slide.candidate };
    const cut = (seconds: number): number =>
      cutToLastTime([moves], { doses: new Map([['slide', { seconds }]]), only: undefined }, () => true)
        .length;
    expect([4, 5].map(cut)).toEqual([0, 1]);
  });
});
