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

describe('days a week that are enough, once a session of today is in the diary', () => {
  const enough = (entries: Entry[][], given: Answers, line: object): number =>
    on(1, entries, given).stands.aWeek(line);
  const calm = { before: 2, after: 1 };
  const stirred = { before: 2, after: 9 };
  it.each<[string, Answers, object, number]>([
    ['without a ladder those of a muscle', {}, stirred, file.muscle.aWeek],
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
