import { describe, expect, it } from 'vitest';
import { assess } from '../../src/core/assess/assess.ts';
import { linesFor, reasonFor, textFor } from '../../src/core/lines.ts';
import type { Line } from '../../src/core/schema/condition.ts';
import { library, plain } from '../library.ts';

const { facts } = assess(plain, library);
const [thigh, sole] = ['thigh', 'sole'].map((place) => ({ question: 'feltAt', has: [place] }));
const always: Line = { says: 'it is late' };
const mine = (says: string): Line => ({ when: thigh ?? { fact: 'x' }, says });
const other: Line = { when: sole ?? { fact: 'x' }, says: 'it is the sole' };

describe('what is said to somebody with a tight thigh', () => {
  it('is what everybody is told, and what is true of them', () => {
    expect(linesFor(['all', always, mine('yours'), other], facts)).toEqual(['all', 'it is late', 'yours']);
    expect([textFor('all', facts), textFor(['all', other, mine('yours')], facts)]).toEqual([
      'all',
      'all yours',
    ]);
  });
  it.each<[string, string | Line[], string]>([
    ['a reason for everybody', 'it is so', 'it is so'],
    ['one', [mine('it is strong'), other], 'it is strong'],
    ['two', [mine('it is strong'), other, always], 'it is strong and it is late'],
    ['three', [mine('it is strong'), mine('it lasts'), always], 'it is strong, it lasts and it is late'],
    ['none', [other], ''],
  ])('a reason: %s', (_, text, expected) => {
    expect(reasonFor(text, facts)).toBe(expected);
  });
});
