import { describe, expect, it } from 'vitest';
import type { Entry, Morning } from '../../../src/core/diary/entry.ts';
import { type SitBone, sitBoneStep, sitBoneWeeks } from '../../../src/core/diary/sit-bone.ts';
import { idsFor } from '../../../src/core/roles.ts';
import type { Answers } from '../../../src/core/types.ts';
import { library } from '../../library.ts';
import { evening, file, firstDay, practised, sore, told } from './simulated.ts';

const [ok, hour, longer]: readonly Morning[] = ['as-usual', 'worse-hour', 'worse-longer'];
const mornings = (from: number, ...list: (Morning | undefined)[]): Entry[] =>
  list.flatMap((is, index) =>
    told(from + index, { kind: 'answers', ...(is === undefined ? {} : { morning: { is } }) }),
  );

describe('sitting the next morning is the test of strength', () => {
  /** After these mornings from the first day on, in the evening of the last. */
  const strengthAfter = (list: (Morning | undefined)[], steps = file.sitBone.steps): SitBone =>
    sitBoneStep(mornings(0, ...list), firstDay, {
      now: evening(firstDay + list.length - 1),
      file: { ...file, sitBone: { ...file.sitBone, steps } },
    });
  it.each<[string, (Morning | undefined)[], SitBone]>([
    ['two mornings as usual are no step', [ok, ok], { on: undefined, step: 0, back: false, rests: false }],
    ['three are one', [ok, ok, ok], { on: firstDay + 2, step: 1, back: false, rests: false }],
    [
      'a morning that nobody knows is none',
      [ok, ok, undefined],
      { on: undefined, step: 0, back: false, rests: false },
    ],
    ['and breaks no run', [ok, ok, undefined, ok], { on: firstDay + 3, step: 1, back: false, rests: false }],
    ['a worse one does', [ok, ok, hour, ok, ok], { on: undefined, step: 0, back: false, rests: false }],
    [
      'that goes within an hour: strength rests, no step back',
      [ok, ok, ok, hour],
      { on: firstDay + 2, step: 1, back: false, rests: true },
    ],
    [
      'for longer: one step back',
      [ok, ok, ok, longer],
      { on: firstDay + 3, step: 0, back: true, rests: true },
    ],
    ['under the first there is none', [longer], { on: undefined, step: 0, back: false, rests: true }],
    [
      'the next day it goes on',
      [ok, ok, ok, longer, ok],
      { on: firstDay + 3, step: 0, back: true, rests: false },
    ],
    [
      'and with three it is no longer back',
      [ok, ok, ok, longer, ok, ok, ok],
      { on: firstDay + 6, step: 1, back: false, rests: false },
    ],
    [
      'as far as there are steps',
      Array.from({ length: 30 }, () => ok),
      { on: firstDay + 2, step: 1, back: false, rests: false },
    ],
  ])('%s', (_, list, is) => {
    expect(strengthAfter(list)).toEqual(is);
  });
  it.each([
    [5, 1],
    [6, 2],
    [8, 2],
    [9, 3],
    [12, 3],
  ])(
    'each step asks for three more: after %i mornings as usual of four steps it is the %i.',
    (count, step) => {
      expect(
        strengthAfter(
          Array.from({ length: count }, () => ok),
          4,
        ).step,
      ).toBe(step);
    },
  );
  it('two back from the third, one at a time', () => {
    const list = [...Array.from({ length: 9 }, () => ok), longer, longer];
    expect(strengthAfter(list, 4)).toEqual({ on: firstDay + 10, step: 1, back: true, rests: true });
  });
  it('mornings of before do not count, and what is dated in the future takes back and gives nothing', () => {
    const on = (day: number, from: number, list: Entry[]): SitBone =>
      sitBoneStep(list, firstDay + from, { now: evening(firstDay + day), file });
    expect(on(5, 1, mornings(0, ok, ok, ok)).step).toBe(0);
    expect(on(1, 0, mornings(0, ok, ok, ok)).step).toBe(0);
    expect(on(3, 0, mornings(0, ok, ok, ok, undefined, longer))).toEqual({
      on: firstDay + 4,
      step: 0,
      back: true,
      rests: true,
    });
  });
});

describe('the weeks of a sore sit bone', () => {
  const { says, sources, because, filter, later } = file.sitBone;
  const line = (code: string, text: string | undefined, why: string[] = []) => ({
    ...{ code: `sit-bone-${code}`, severity: 'info', because: why, text, sources },
  });
  const gate = line('gate', says.gate);
  const noHold = line('no-hold', says['no-hold']);
  const bar = { id: 'sit-bone-weeks', filter, because, sources };
  const rest = { id: 'sit-bone-rest', filter: { notKinds: ['strength'] }, because: says.waits, sources };
  /** Sessions on all these days, with the mornings after them. */
  const weeks = (days: readonly number[], given: Answers, day: number, ...list: (Morning | undefined)[]) =>
    sitBoneWeeks(
      practised(
        day,
        [...days.flatMap((each) => told(each, { pattern: 'sit-bone' })), ...mornings(1, ...list)].sort(
          (one, other) => one.time - other.time,
        ),
        given,
      ),
    );
  const bridges = (step: number) => {
    const { of, dose } = file.strength.steps[step] ?? { of: [], dose: {} };
    return new Map(idsFor(of, library.stretches).map((id) => [id, dose]));
  };
  it('while it is felt: no deep hold, and strength as far as the mornings allow', () => {
    expect(weeks([0, 1], sore, 2, ok)).toEqual({
      ...{ rules: [bar], doses: bridges(0), findings: [gate, noHold] },
    });
  });
  it('a step of strength is said, a step back too, with what it is now', () => {
    const strength = (text: string | undefined, step: number) =>
      line(
        'strength',
        text
          ?.replace('{mornings}', String(file.sitBone.mornings))
          .replace('{step}', file.strength.steps[step]?.says ?? ''),
        [`step=${step}`],
      );
    expect(weeks([0, 1, 2], sore, 3, ok, ok, ok)).toEqual({
      ...{ rules: [bar], doses: bridges(1), findings: [gate, noHold, strength(says.strength, 1)] },
    });
    expect(weeks([0, 1, 2, 3], sore, 5, ok, ok, ok, longer)).toEqual({
      ...{ rules: [bar], doses: bridges(0), findings: [gate, noHold, strength(says.back, 0)] },
    });
    // After a session at it, it is where strength is, and no news: a worse morning may lie between.
    expect(weeks([0, 1, 2, 3, 4], sore, 5, ok, ok, ok, hour, ok)).toEqual({
      ...{ rules: [bar], doses: bridges(1), findings: [gate, noHold, strength(says.stands, 1)] },
    });
    expect(weeks([0, 1, 2, 3, 4], sore, 6, ok, ok, ok, longer, ok)).toEqual({
      ...{ rules: [bar], doses: bridges(0), findings: [gate, noHold, strength(says.stands, 0)] },
    });
  });
  it('worse this morning: strength rests, and it is said why', () => {
    expect(weeks([0, 1], sore, 2, undefined, hour)).toEqual({
      rules: [bar, rest],
      doses: bridges(0),
      findings: [gate, noHold, line('waits', says.waits)],
    });
  });
  const mild = {
    ...{ id: 'after-sit-bone', when: file.muscle.moreUnless, says: later.says, sources },
    ...{ kinds: ['static'], targets: later.targets, dose: later.dose, mostSteps: later.most },
  };
  const afterwards = { id: 'sit-bone-weeks', filter: later.filter, because: later.says, sources };
  it.each<[string, number[], number, object | undefined]>([
    [
      'within six weeks of the first session no deep hold',
      [0, 1, 20],
      41,
      { rules: [bar], settings: [], findings: [noHold] },
    ],
    ['then one, mild', [0, 1, 20], 42, { rules: [afterwards], settings: [mild], findings: [] }],
    [
      'for six weeks after the last session',
      [0, 1, 20],
      62,
      { rules: [afterwards], settings: [mild], findings: [] },
    ],
    ['and no longer', [0, 1, 20], 63, undefined],
    ['and nothing where it never was', [], 3, undefined],
  ])('no longer felt: %s', (_, days, day, part) => {
    expect(weeks(days, {}, day)).toEqual(part);
  });
});
