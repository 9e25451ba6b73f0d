import type { Answers } from '../../src/core/types.ts';

/** Somebody with something of everything: a page that takes all of the work. */
export const answers: Answers = {
  emergency: [],
  age: '16-64',
  conditions: [],
  seeSomeone: [],
  goal: 'flexibility',
  feltAt: ['thigh', 'sole'],
  feelsLike: ['pull', 'tingling'],
  side: 'right',
  worst: 3,
  startedBy: 'end-range',
  settles: 'at-once',
  night: 'no',
  duration: 'weeks',
  floor: 'easy',
  balance: 'steady',
  equipment: ['wall', 'chair', 'step', 'strap'],
  minutes: 15,
};
