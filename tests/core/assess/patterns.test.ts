import { describe, expect, it } from 'vitest';
import { assess, patternRule } from '../../../src/core/assess/assess.ts';
import { factsOf } from '../../../src/core/assess/facts.ts';
import { patternsOf, scored } from '../../../src/core/assess/patterns.ts';
import { factTable } from '../../../src/core/assess/stages.ts';
import type { Pattern, PatternsFile, Scores } from '../../../src/core/schema/patterns.ts';
import { library, plain } from '../../library.ts';

const { facts } = assess(plain, library);
const never: Pattern['fits'] = { not: { question: 'age', given: true } };
const always: Pattern['fits'] = { question: 'age', given: true };

const pattern = (id: string, more: Partial<Pattern> = {}): Pattern => ({
  ...{ id, name: id, title: id, code: id, text: [], includes: [], advice: [], sources: [] },
  ...more,
});

const scores: Scores = { ...assess(plain, library).scores, calf: 3, muscular: 3, back: 0 };

/** The pattern that names the routine, then all that also fit. */
const of = (...patterns: Pattern[]): string[] => {
  const named = patternsOf({ patterns } as PatternsFile, facts, scores);
  return [named.pattern, ...named.also].map(({ id }) => id);
};

describe('the pattern that names the routine, and what also fits', () => {
  const calf = pattern('calf', { score: 'calf' });
  const muscle = pattern('muscle', { score: 'muscular' });
  const back = pattern('back', { score: 'back', atLeast: 1 });
  const last = pattern('unclear');

  it.each<[string, Pattern[], string[]]>([
    ['of two that score alike the first', [calf, muscle, last], ['calf', 'muscle']],
    ['whichever is first', [muscle, calf, last], ['muscle', 'calf']],
    ['one that scores enough', [back, calf, last], ['calf']],
    ['where none does, the last, which claims nothing', [back, last], ['unclear']],
    [
      'a score of nothing is enough where none is asked',
      [pattern('back', { score: 'back' }), last],
      ['back'],
    ],
    ['to name it may ask more than to fit', [{ ...calf, nameAtLeast: 4 }, muscle, last], ['muscle', 'calf']],
    ['as much as is asked is enough', [{ ...calf, nameAtLeast: 3, atLeast: 3 }, last], ['calf']],
    ['and enough to stand beside another', [muscle, { ...calf, atLeast: 3 }, last], ['muscle', 'calf']],
    ['less is not', [muscle, { ...calf, atLeast: 4 }, last], ['muscle']],
    ['one that does not fit names nothing', [{ ...calf, fits: never }, muscle, last], ['muscle']],
    [
      'one named by an answer goes before every score',
      [calf, pattern('foot', { names: always })],
      ['foot', 'calf'],
    ],
    [
      'a name without a score stands beside it only where it says whom it fits',
      [calf, pattern('a', { fits: always }), pattern('b', { fits: never }), pattern('c')],
      ['calf', 'a'],
    ],
    [
      'muscle and nerve together are not the muscle once more',
      [pattern('mixed', { names: always }), pattern('muscular', { score: 'muscular' }), calf],
      ['mixed', 'calf'],
    ],
    [
      'the nerve alone may have the muscle beside it',
      [pattern('nerve', { names: always }), pattern('muscular', { score: 'muscular' }), calf],
      ['nerve', 'muscular', 'calf'],
    ],
  ])('%s', (_name, patterns, expected) => {
    expect(of(...patterns)).toEqual(expected);
  });
  it('of what nothing speaks for the score is 0', () => {
    const { files } = library;
    const answers = factsOf(factTable(files), plain, plain);
    const { scores } = scored({ ...files.patterns, scores: [] }, answers);
    expect(new Set(Object.values(scores))).toEqual(new Set([0]));
  });
  it('a file without one is an error', () => {
    expect(() => of()).toThrow('patterns.json has no pattern');
  });
});

describe('the rule a pattern brings itself', () => {
  it.each<[string, Pattern, string[]]>([
    ['none without a filter', pattern('calf', { because: 'it is sore' }), []],
    ['its reason', pattern('calf', { filter: {}, because: 'it is sore' }), ['it is sore']],
    ['its name where it gives none', pattern('calf', { filter: {} }), ['calf']],
  ])('%s', (_name, of, expected) => {
    expect(patternRule(of).map(({ because }) => because)).toEqual(expected);
  });
});

describe('where nothing says how much everybody may load', () => {
  it('nothing may be loaded', () => {
    const files = { ...library.files, gates: { ...library.files.gates, base: undefined } };
    expect(assess(plain, { ...library, files }).limits).toMatchObject({ holdLoad: 0, peakLoad: 0 });
  });
});
