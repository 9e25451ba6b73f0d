import { describe, expect, it } from 'vitest';
import { unique } from '../../src/core/condition.ts';
import { parseAnswer } from '../../src/core/questionnaire/parse.ts';
import { library } from '../library.ts';

describe('each once, in order', () => {
  it.each([3, 40, 41, 100])('of %i things', (count) => {
    const things = Array.from({ length: count }, (_, index) => index);
    expect(unique([...things, ...things.toReversed()])).toEqual(things);
    expect(unique(things)).toEqual(things);
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
