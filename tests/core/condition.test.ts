import { describe, expect, it } from 'vitest';
import { firstMet, metIn, unique } from '../../src/core/condition.ts';
import { parseAnswer } from '../../src/core/questionnaire/parse.ts';
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
