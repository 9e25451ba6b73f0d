import { describe, expect, it } from 'vitest';
import { reasons } from '../../src/core/reasons.ts';
import type { Condition } from '../../src/core/schema/condition.ts';

const sore: Condition = { question: 'feltAt', has: ['sole', 'calf'] };
const behind = (id: string): Condition | readonly string[] | undefined =>
  ({ sore, graded: ['worst=8', 'night=often'], staged: { all: [sore, { fact: 'other' }] } as Condition })[id];

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
    ['nothing of what is not so alone', { not: { fact: 'other' } }, []],
    ['a number', { question: 'worst', atLeast: 5 }, ['worst=8']],
    ['one choice', { question: 'side', has: ['left', 'both'] }, ['side=left']],
    [
      'all of an answer that has only what it asks for',
      { question: 'feltAt', only: ['sole', 'thigh'] },
      ['feltAt=sole', 'feltAt=thigh'],
    ],
    ['that it was answered', { question: 'side', given: true }, ['side=left']],
    ['nothing of what was not answered', { question: 'night', given: false }, []],
    [
      'of several any the answers of those that hold',
      { any: [{ question: 'side', has: ['right'] }, sore] },
      ['feltAt=sole'],
    ],
    [
      'each as often as it made something hold',
      { all: [sore, { fact: 'sore' }] },
      ['feltAt=sole', 'feltAt=sole'],
    ],
    ['nothing behind a fact that came about otherwise', { fact: 'staged' }, []],
  ])('%s', (_, condition, expected) => {
    const answers = { feltAt: ['sole', 'thigh'], side: 'left', worst: 8 };
    const facts = {
      answers,
      given: answers,
      fact: (id: string) => ['sore', 'graded', 'tired', 'staged'].includes(id),
    };
    expect(reasons(condition, facts, behind)).toEqual(expected);
  });
});
