import { describe, expect, it } from 'vitest';
import { counted, fill } from '../../src/core/words.ts';

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
