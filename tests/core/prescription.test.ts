import { describe, expect, it } from 'vitest';
import { prescribe, prescribeOne } from '../../src/core/prescription.ts';
import type { Answers } from '../../src/core/types.ts';
import { library, plain } from '../library.ts';

describe('a person of many', () => {
  const one = (value: unknown, fixed: Answers = {}) => prescribeOne(value, 4, fixed, library);
  const { plan } = prescribe(plain, library);
  it.each<[string, unknown, string | number]>([
    ['known by a name, with answers', { id: 'anna', answers: plain }, 'anna'],
    ['known by a number', { id: 7, answers: plain }, 7],
    ['known by their place', { answers: plain }, 4],
    ['whose name is none', { id: ['a'], answers: plain }, 4],
    ['who are their answers', plain, 4],
    ['with a name beside them', { id: 'anna', ...plain }, 'anna'],
  ])('%s', (_, value, id) => {
    expect(one(value)).toMatchObject({ id, prescription: { plan } });
  });
  it('answers that hold for everybody win', () => {
    const found = one({ answers: plain }, { minutes: 20 });
    expect(found).toMatchObject({ prescription: { answers: { minutes: 20 } } });
  });
  it.each<[string, unknown, object]>([
    ['an answer that there is not', { answers: { ...plain, age: 'old' } }, { problems: [{ place: 'age' }] }],
    [
      'a question that there is not',
      { ...plain, mood: 'good' },
      { problems: [{ message: expect.any(String) }] },
    ],
    [
      'what was not answered',
      { answers: { emergency: [] } },
      { problems: [], missing: expect.arrayContaining(['age']) },
    ],
    ['no answers', { answers: 7 }, { problems: [expect.anything()] }],
    ['no object', 7, { problems: [expect.anything()] }],
    ['nothing', null, { problems: [expect.anything()] }],
  ])('is told what is wrong: %s', (_, value, wrong) => {
    const found = one(value);
    expect(found).toMatchObject({ id: 4, ...wrong });
    expect('prescription' in found).toBe(false);
  });
});
