import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/assess/assess.ts';
import { stopsHere } from '../../../src/core/assess/triage.ts';
import { planFor } from '../../../src/core/plan/plan.ts';
import {
  type CompleteAnswers,
  certainly,
  completed,
  factsSaid,
} from '../../../src/core/questionnaire/complete.ts';
import { completedForTest } from '../../../src/core/self-test.ts';
import type { Answers } from '../../../src/core/types.ts';
import { loadSelfTest } from '../../../src/shell/files/data.ts';
import { alwaysRequired, library, plain, root, tingling, whole } from '../../library.ts';

/** What a caller does whom no type holds back. */
const cast = (answers: Answers): CompleteAnswers => answers as CompleteAnswers;
const without = (...ids: string[]): Answers =>
  Object.fromEntries(Object.entries(plain).filter(([id]) => !ids.includes(id)));
const { questions } = library.files.questionnaire;
const choicesOf = (id: string): string[] =>
  questions.find((question) => question.id === id)?.choices?.map((choice) => choice.id) ?? [];

describe('nobody gets a routine who was not asked', () => {
  it.each([...Object.keys(plain)])('%s: its absence is named, and it is no routine', (id) => {
    expect(completed(without(id), library)).toEqual({ missing: [id] });
    const message = `there is no routine without answers to: ${id}`;
    expect(() => planFor(cast(without(id)), library)).toThrow(message);
    expect(() => assess(cast(without(id)), library)).toThrow(message);
  });
  it('all that is missing is named, in the order of the questionnaire', () => {
    expect(completed({ minutes: 10 }, library).missing).toEqual(
      alwaysRequired.filter((id) => id !== 'minutes'),
    );
    expect(() => planFor(cast({ minutes: 10 }), library)).toThrow('emergency, age, conditions, seeSomeone');
  });
  it('nothing felt asks for nothing about it', () => {
    const { feelsLike: _1, side: _2, worst: _3, startedBy: _4, settles: _5, duration: _6, ...rest } = plain;
    expect(completed({ ...rest, feltAt: [] }, library).missing).toEqual([]);
  });
  it('what a careful answer stands in for may be left open', () => {
    for (const { id, required } of questions) {
      if (required === undefined)
        expect(completed({ ...plain, ...tingling }, library).missing).not.toContain(id);
    }
  });
});

describe('a warning sign that stops it is said at once', () => {
  it.each(choicesOf('emergency'))('emergency, %s: no other answer is needed', (sign) => {
    const { answers } = completed({ emergency: [sign] }, library);
    expect(answers && planFor(answers, library)).toMatchObject({ outcome: 'stop', routine: null });
  });
  const stopping = choicesOf('seeSomeone').filter((sign) => stopsHere(library, { seeSomeone: [sign] }));
  it.each(choicesOf('seeSomeone'))('seeSomeone, %s: alone it is enough where it stops', (sign) => {
    const { answers, missing } = completed({ seeSomeone: [sign] }, library);
    if (stopping.includes(sign)) expect(answers && planFor(answers, library).outcome).toBe('stop');
    else expect(missing).toEqual(alwaysRequired.filter((id) => id !== 'seeSomeone'));
  });
  it('most of them stop, some only limit', () => {
    expect(stopping.length).toBeGreaterThan(12);
    expect(choicesOf('seeSomeone').filter((sign) => !stopping.includes(sign))).toContain('walking-cramp');
  });
  it.each<[string, Answers]>([
    ['under 16', { age: 'under-16' }],
    ['a strain at the sit bone', { conditions: ['hamstring-strain'], feltAt: ['sit-bone'] }],
    ['a replaced hip that was not cleared', { conditions: ['hip-replacement'], bend: 'not-cleared' }],
  ])('%s: so do answers to other questions', (_, answers) => {
    expect(completed(answers, library).missing).toEqual([]);
  });
  it.each(Object.keys(without('emergency')))('also where nothing but %s is missing', (id) => {
    expect(completed({ ...without(id), emergency: ['saddle'] }, library).missing).toEqual([]);
  });
});

describe('complete answers', () => {
  it('are those that were given, and stay complete: nobody takes one out of them', () => {
    const given = { ...plain };
    const sure = whole(given);
    expect(sure).toEqual(plain);
    expect(Reflect.deleteProperty(sure, 'seeSomeone')).toBe(false);
    expect(() => (sure.equipment as string[]).push('horse')).toThrow();
    expect(Reflect.deleteProperty(given, 'seeSomeone')).toBe(true);
    expect(planFor(sure, library).outcome).toBe('routine');
  });
  it('are complete by one questionnaire: another may ask more', () => {
    const { files } = library;
    const asksMore = {
      ...files.questionnaire,
      questions: questions.map((each) => (each.id === 'night' ? { ...each, required: true as const } : each)),
    };
    const other = { ...library, files: { ...files, questionnaire: asksMore } };
    expect(() => planFor(whole(plain), other)).toThrow('without answers to: night');
  });
  it('are looked through once: they stay the same value, and so does what follows from them', () => {
    const sure = whole({ ...plain });
    expect(certainly(sure, library)).toBe(sure);
    expect(factsSaid(sure, library)).toBe(factsSaid(sure, library));
  });
  it('say what the questionnaire asks that they are read by, and nothing else', () => {
    const { files } = library;
    const asksLess = { ...files.questionnaire, questions: questions.filter(({ id }) => id !== 'minutes') };
    const other = { ...library, files: { ...files, questionnaire: asksLess } };
    const minutesBy = (each: typeof library) => factsSaid(whole(plain), each).given.minutes;
    expect([minutesBy(library), minutesBy(other)]).toEqual([10, undefined]);
  });
});

describe('the self-test', () => {
  const file = loadSelfTest(root);
  const asked = (answers: Answers): Answers =>
    Object.fromEntries(Object.entries(answers).filter(([id]) => file.asks.includes(id)));
  it('assumes all that a routine must know and the test need not, and nothing else', () => {
    const required = Object.keys(plain).filter((id) => !file.asks.includes(id));
    expect(Object.keys(file.assumes).sort()).toEqual(required.sort());
  });
  it('misses nothing it does not ask for, and all it asks for', () => {
    expect(completedForTest(asked(plain), library, file).missing).toEqual([]);
    expect(completedForTest({}, library, file).missing).toEqual(
      alwaysRequired.filter((id) => file.asks.includes(id)),
    );
  });
  it('is told nothing by what it assumes: no warning sign and no sign of the nerve', () => {
    const { answers } = completedForTest(asked(plain), library, file);
    expect(answers && assess(answers, library)).toMatchObject({ triage: 'none', irritability: 'none' });
  });
});
