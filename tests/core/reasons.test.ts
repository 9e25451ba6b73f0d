import { describe, expect, it } from 'vitest';
import { reasons } from '../../src/core/reasons.ts';
import type { Condition } from '../../src/core/schema/condition.ts';

const sore: Condition = { question: 'feltAt', has: ['sole', 'calf'] };
const behind = (id: string): Condition | readonly string[] | undefined =>
  ({ sore, graded: ['worst=8', 'night=often'] })[id];

describe('the answers that made a condition hold', () => {
  it.each<[string, Condition, readonly string[]]>([
    ['each that it asks for', sore, ['feltAt=sole']],
    ['those behind a fact', { fact: 'sore' }, ['feltAt=sole']],
    ['those a fact was worked out from', { fact: 'graded' }, ['worst=8', 'night=often']],
    ['a fact behind which there is nothing, by its own name', { fact: 'tired' }, ['tired']],
    ['all parts', { all: [sore, { fact: 'tired' }] }, ['feltAt=sole', 'tired']],
    ['of several any those that hold', { any: [{ fact: 'other' }, { fact: 'tired' }] }, ['tired']],
    ['nothing of what is not so', { all: [{ not: { fact: 'other' } }, { fact: 'tired' }] }, ['tired']],
    ['none where it does not hold', { fact: 'other' }, []],
  ])('%s', (_, condition, expected) => {
    const facts = {
      answers: { feltAt: ['sole', 'thigh'] },
      given: {},
      fact: (id: string) => ['sore', 'graded', 'tired'].includes(id),
    };
    expect(reasons(condition, facts, behind)).toEqual(expected);
  });
});
