import { describe, expect, it } from 'vitest';
import { capital, counted, fill, lowered, named } from '../../src/core/words.ts';

describe('a sentence with gaps', () => {
  it.each([
    ['{n} of {total}', { n: 3, total: 14 }, '3 of 14'],
    ['nothing to fill', {}, 'nothing to fill'],
    ['{a}, {a}', { a: 'twice' }, 'twice, twice'],
    ['{a}', { a: '{b}' }, '{b}'],
  ])('%s', (sentence, values: Record<string, string | number>, said) => {
    expect(fill(sentence, values)).toBe(said);
  });
  it('is never printed with a hole', () => {
    expect(() => fill('for {n} seconds', {})).toThrow('No value for {n} in: for {n} seconds');
    expect(() => fill('{toString}', Object.create(null))).toThrow('{toString}');
  });
});

describe('a number of things', () => {
  const minutes = { one: '{n} minute', many: '{n} minutes' };
  it.each([
    [0, '0 minutes'],
    [1, '1 minute'],
    [2, '2 minutes'],
  ])('%d', (n, said) => {
    expect(counted(minutes, n)).toBe(said);
  });
});

describe('the same words', () => {
  it.each([
    ['stop if', 'Stop if'],
    ['a', 'A'],
    ['', ''],
    ['über', 'Über'],
  ])('as a sentence begins: %j', (text, said) => {
    expect(capital(text)).toBe(said);
  });
  it.each([
    ['Phone a doctor', 'phone a doctor'],
    ['I sit all day', 'I sit all day'],
    ['In bed', 'in bed'],
    ['MRI of the back', 'MRI of the back'],
    ['A', 'a'],
    ['', ''],
  ])('within a line: %j', (text, said) => {
    expect(lowered(text)).toBe(said);
  });
  it.each([
    ['calf', 'the calf'],
    ['sole', 'sole'],
    ['constructor', 'constructor'],
  ])('of an id, or the id where it has none: %s', (id, said) => {
    expect(named({ calf: 'the calf' }, id)).toBe(said);
  });
});
