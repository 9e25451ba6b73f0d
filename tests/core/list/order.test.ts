import { describe, expect, it } from 'vitest';
import { type Entry, entryOf } from '../../../src/core/catalogue.ts';
import { inBargains, muscleGain } from '../../../src/core/list/list.ts';
import { library } from '../../library.ts';
import { shipped } from '../made.ts';

const base = entryOf(shipped('hamstring-supine-90-90'), library);

type Said = Partial<Pick<Entry, 'id' | 'targets' | 'lengthening'>> & { load?: number; hamstrings?: number };

const entry = ({ load = 0, hamstrings = 0, ...rest }: Said): Entry => ({
  ...{ ...base, id: 'a', targets: ['hamstrings'], lengthening: { hamstrings } },
  neuralLoad: { ...base.neuralLoad, index: load },
  ...rest,
});

describe('what a stretch is worth is the lengthening of the muscle it is for', () => {
  it.each<[string, Said, number]>([
    ['the hamstrings', { hamstrings: 12 }, 12],
    ['the calf', { targets: ['gastrocnemius'], lengthening: { hamstrings: 12, gastrocnemius: 3 } }, 3],
    [
      'the first whose length is known',
      { targets: ['sciatic-nerve', 'soleus', 'hamstrings'], lengthening: { hamstrings: 12, soleus: 4 } },
      4,
    ],
    [
      'also where that is nothing',
      { targets: ['soleus', 'hamstrings'], lengthening: { hamstrings: 12, soleus: 0 } },
      0,
    ],
    ['nothing, where no length is known', { targets: ['sciatic-nerve'], hamstrings: 12 }, 0],
  ])('%s', (_, said, expected) => {
    expect(muscleGain(entry(said))).toBe(expected);
  });
});

describe('the better bargain comes first', () => {
  const nerve = ['sciatic-nerve'];
  it.each<[string, Said, Said]>([
    ['more lengthening at the same load', { hamstrings: 11, load: 2 }, { hamstrings: 10, load: 2 }],
    ['the same lengthening at less load', { hamstrings: 10, load: 1 }, { hamstrings: 10, load: 2 }],
    [
      'half the lengthening, where the load is under half',
      { hamstrings: 6, load: 1 },
      { hamstrings: 10, load: 3 },
    ],
    ['not half of it, where the load is over half', { hamstrings: 10, load: 3 }, { hamstrings: 4, load: 1 }],
    ['some load for much, before none for little', { hamstrings: 10, load: 1 }, { hamstrings: 4, load: 0 }],
    [
      'no load for some, before some for not twice as much',
      { hamstrings: 6, load: 0 },
      { hamstrings: 10, load: 1 },
    ],
    ['a muscle that is shorter, at less load', { hamstrings: -5, load: 1 }, { hamstrings: -5, load: 3 }],
    [
      'a muscle that is little shorter, at some load',
      { hamstrings: -1, load: 3 },
      { hamstrings: -5, load: 0 },
    ],
    ['little lengthening at much load comes last', { hamstrings: 3, load: 2 }, { hamstrings: 1, load: 3 }],
    [
      'a muscle shorter without load, before one not as short with',
      { hamstrings: -5 },
      { hamstrings: -3, load: 1 },
    ],
    ['where no length is known, the least load', { targets: nerve, load: 1 }, { targets: nerve, load: 2 }],
    [
      'at the same load, what lengthens the hamstrings most beside',
      { targets: nerve, hamstrings: 3, load: 2, id: 'b' },
      { targets: nerve, hamstrings: 2, load: 2, id: 'a' },
    ],
    ['then by id', { id: 'a' }, { id: 'b' }],
  ])('%s', (_, one, two) => {
    const [first, second] = [entry(one), entry(two)];
    expect(inBargains([first, second], (each) => each)).toEqual([first, second]);
    expect(inBargains([second, first], (each) => each)).toEqual([first, second]);
  });
});
