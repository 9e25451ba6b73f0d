import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/assess/assess.ts';
import { goalAdvice } from '../../../src/core/plan/advice.ts';
import type { Goal } from '../../../src/core/schema/patterns.ts';
import { library, plain } from '../../library.ts';

const [goal] = library.files.patterns.goals;
if (!goal) throw new RangeError('no goal to start from');
const { facts } = assess(plain, library);

const silent = ['osteoporosis', 'pregnant'];
const reworded = [
  { with: ['hip-replacement', 'knee-replacement'], says: ['Bend less.'] },
  { with: ['65-plus'], says: ['Hold on to something.'] },
];
const mine = (beside: Goal['beside']): Goal => ({ ...goal, advice: ['Go far.'], beside });

/** What the goal advises somebody of whom these facts are true. */
const advice = (...held: string[]): readonly unknown[] =>
  goalAdvice(mine({ allowed: [], replaced: silent, reworded }), {
    ...facts,
    fact: (id) => held.includes(id),
  });

describe('what a goal advises, beside what somebody has', () => {
  it.each<[string, string[], string[]]>([
    ['nothing beside it', [], ['Go far.']],
    ['one of those beside which it is silent', ['pregnant'], []],
    ['one of those beside which it has other words', ['knee-replacement'], ['Bend less.']],
    ['two of them', ['hip-replacement', '65-plus'], ['Bend less.', 'Hold on to something.']],
    ['one of each: silence wins', ['osteoporosis', '65-plus'], []],
    ['something it says nothing of', ['asthma'], ['Go far.']],
  ])('%s', (_, held, says) => {
    expect(advice(...held)).toEqual(says);
  });
  it('nothing is asked of it', () => {
    expect(goalAdvice(mine({ allowed: [] }), facts)).toEqual(['Go far.']);
  });
});
