import { describe, expect, it } from 'vitest';
import { type Tried, triedOn } from '../../../src/core/plan/tried-on.ts';
import type { NewFile } from '../../../src/core/schema/own-stretches.ts';
import { json, library } from '../../library.ts';

type But = NewFile['people'][number]['but'];

const file = json('data', 'new.json') as NewFile;
const seated = 'sciatic-slider-seated';
const sole: But = {
  ...{ feltAt: ['sole'], feelsLike: ['tingling'], side: 'right' },
  ...{ headTest: 'changes', toesTest: 'eases', coughTest: 'no' },
};

/** A stretch tried on one person who differs so from the usual one. */
const tried = (id: string, but: But): Tried[] =>
  triedOn(id, { ...file, people: [{ who: 'somebody', but }] }, library);

describe('a stretch is tried on somebody', () => {
  it.each<[string, string, But, Omit<Tried, 'who'>[]]>([
    [
      'whose routine has it, with another for the same',
      seated,
      { ...sole, minutes: 20 },
      [{ minutes: 20, isGiven: true, because: [], others: ['Nerve slider, sitting', 'Nerve slider, lying'] }],
    ],
    [
      'whose routine has another for the same, though nothing speaks against it',
      seated,
      { minutes: 30 },
      [{ minutes: 30, isGiven: false, because: [], others: ['Nerve slider, lying'] }],
    ],
    [
      'who may not do it: why is said, and what stands there',
      seated,
      { floor: 'no', equipment: [], minutes: 20 },
      [
        {
          ...{ minutes: 20, isGiven: false, because: ['it needs a chair'] },
          others: ['Nerve slider, lying on the side'],
        },
      ],
    ],
    [
      'whose routine has one that is for this and for something else',
      'hamstring-supine-strap',
      {},
      [{ minutes: 10, isGiven: false, because: [], others: ['Seated hamstring stretch, edge of a chair'] }],
    ],
    [
      'who needs nothing like it',
      seated,
      { conditions: ['hip-replacement'] },
      [{ minutes: 10, isGiven: false, because: [], others: [] }],
    ],
    [
      'who gets no routine at all',
      seated,
      { emergency: ['bladder-bowel'] },
      [{ minutes: 10, isGiven: false, because: [], others: [] }],
    ],
    [
      'though nobody knows the stretch',
      'no-such-stretch',
      {},
      [{ minutes: 10, isGiven: false, because: [], others: [] }],
    ],
    ['who left a question open, of whom nothing can be said', seated, { goal: 'no-such-goal' }, []],
  ])('%s', (_, id, but, expected) => {
    expect(tried(id, but)).toEqual(expected.map((each) => ({ who: 'somebody', ...each })));
  });
  it('everybody it is tried on by default has answered all that a routine needs', () => {
    expect(triedOn(seated, file, library).map(({ who }) => who)).toEqual(file.people.map(({ who }) => who));
  });
});
