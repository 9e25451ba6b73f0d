import { describe, expect, it } from 'vitest';
import { firstMet, isMet, metAlike, metIn, unique } from '../../src/core/condition.ts';
import { parseAnswer } from '../../src/core/questionnaire/parse.ts';
import type { Condition } from '../../src/core/schema/condition.ts';
import type { Answer } from '../../src/core/types.ts';
import { library } from '../library.ts';

describe('each once, in order', () => {
  it.each([3, 40, 41, 100])('of %i things', (count) => {
    const things = Array.from({ length: count }, (_, index) => index);
    expect(unique([...things, ...things.toReversed()])).toEqual(things);
    expect(unique(things)).toEqual(things);
  });
});

describe('what is said when, unless', () => {
  const when = { fact: 'sore' } as const;
  const unless = { fact: 'numb' } as const;
  const list = ['always', { says: 'when', when }, { says: 'unless', unless }, { says: 'both', when, unless }];
  it.each<[string[], string[], string]>([
    [[], ['always', 'unless'], 'unless'],
    [['sore'], ['always', 'when', 'unless', 'both'], 'when'],
    [['numb'], ['always'], ''],
    [['sore', 'numb'], ['always', 'when'], 'when'],
  ])('of somebody %j: %j', (facts, expected, first) => {
    const of = { answers: {}, given: {}, fact: (id: string) => facts.includes(id) };
    const said = (each: (typeof list)[number] | undefined): string =>
      typeof each === 'object' ? each.says : (each ?? '');
    expect(metIn(list, of).map(said)).toEqual(expected);
    expect(said(firstMet(list.slice(1), of))).toBe(first);
  });
});

describe('what an answer holds', () => {
  const has: Condition = { question: 'q', has: ['sole', 'calf'] };
  const only: Condition = { question: 'q', only: ['sole', 'calf'] };
  const atLeast: Condition = { question: 'q', atLeast: 3 };
  const atMost: Condition = { question: 'q', atMost: 3 };
  const [given, notGiven]: Condition[] = [true, false].map((each) => ({ question: 'q', given: each }));
  it.each<[string, Answer | undefined, (Condition | undefined)[]]>([
    ['none', undefined, [notGiven]],
    ['an empty list', [], [notGiven]],
    ['a choice that is asked for', 'calf', [has, only, given]],
    ['another choice', 'thigh', [given]],
    ['a list of what is asked for', ['calf', 'sole'], [has, only, given]],
    ['a list with some of it', ['thigh', 'calf'], [has, given]],
    ['a list with none of it', ['thigh'], [given]],
    ['a number between', 3, [atLeast, atMost, given]],
    ['a greater one', 4, [atLeast, given]],
    ['a smaller one', 2, [atMost, given]],
    ['nought', 0, [atMost, given]],
    ['digits that are words', '3', [given]],
    ['a list of one of them', ['3'], [given]],
  ])('%s', (_, answer, met) => {
    const answers = answer === undefined ? {} : { q: answer };
    const of = { answers, given: answers, fact: () => false };
    const all = [has, only, atLeast, atMost, given, notGiven];
    expect(all.filter((each) => each && isMet(each, of))).toEqual(met);
  });
  it('is what was given where that is asked, not what stands in for it', () => {
    const of = { answers: { q: 'calf' }, given: {}, fact: () => false };
    expect([has, only, given, notGiven].map((each) => each && isMet(each, of))).toEqual([
      ...[true, true, false, true],
    ]);
  });
});

describe('what holds for people who are alike', () => {
  const list = ['always', { when: { fact: 'sore' } }, { unless: { fact: 'numb' } }] as const;
  const of = (...facts: string[]) => ({
    ...{ answers: {}, given: {}, fact: (id: string) => facts.includes(id) },
  });
  it('is one list, so that what follows from it is found by it', () => {
    const known = metAlike(list, of('sore'));
    expect(known).toEqual(list);
    expect(metAlike(list, of('sore', 'tired'))).toBe(known);
    expect(metAlike([...list], of('sore'))).not.toBe(known);
    expect(Object.isFrozen(known)).toBe(true);
  });
  it.each([[[]], [['sore']], [['numb']], [['sore', 'numb']]])('is what holds: %j', (facts) => {
    for (const _ of [1, 2]) expect(metAlike(list, of(...facts))).toEqual(metIn(list, of(...facts)));
  });
});

describe('an answer made to fill the memory', () => {
  const question = library.files.questionnaire.questions.find(({ id }) => id === 'feltAt');
  if (!question) throw new RangeError('gone');
  it.each([
    [100, 0],
    [101, 1],
  ])('%i choices: %i problems', (count, problems) => {
    const found = parseAnswer(new Array(count).fill('thigh'), question);
    expect(found.problems.map(({ message }) => message)).toEqual(
      problems === 0 ? [] : ['more than 100 of them'],
    );
    expect(found.answer).toEqual(problems === 0 ? ['thigh'] : undefined);
  });
});
