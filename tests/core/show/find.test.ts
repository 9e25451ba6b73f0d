import { describe, expect, it } from 'vitest';
import type { Stretch } from '../../../src/core/library.ts';
import { findStretch } from '../../../src/core/show/find.ts';
import { libraryOf, like } from '../made.ts';

/** A stretch that nothing but its own words finds. */
const made = (id: string, otherwise: Partial<Stretch> = {}): Stretch =>
  like('hamstring-supine-90-90', {
    ...{ id, name: 'Some move', kind: 'control', targets: [], equipment: [], pose: {} },
    ...otherwise,
  });

const near = (asked: string, ...stretches: Stretch[]): string[] => {
  const found = findStretch(asked, libraryOf(...stretches));
  return 'near' in found ? found.near.map(({ id }) => id) : [`exactly ${found.stretch.id}`];
};

const fold = made('quiet-fold', {
  name: 'Evening bend',
  targets: ['gastrocnemius', 'nothing-named'],
  ...{ equipment: ['wall'], orEquipment: ['chair', 'step'], atHand: ['a pillow'] },
});
const other = made('another-thing-altogether');

describe('a stretch is found', () => {
  it.each([
    ['by its id', 'quiet-fold'],
    ['by its name', 'Evening bend'],
    ['whatever the case, the spaces and the marks', '  QUIET  fold! '],
  ])('%s', (_, asked) => {
    expect(near(asked, other, fold)).toEqual(['exactly quiet-fold']);
  });
});

describe('a word leads to the stretches', () => {
  it.each([
    ['that have it in their id', 'quiet'],
    ['that have it in their name', 'bend'],
    ['that have it in the singular', 'bends'],
    ['that have a word beginning with it, from three letters on', 'eve'],
    ['that are for it, in plain words', 'calf'],
    ['that are for it, by its id', 'gastrocnemius'],
    ['that are for it, where it has no plain words', 'named'],
    ['that are of its kind', 'control'],
    ['that need it', 'wall'],
    ['that need it or something else', 'step'],
    ['that have it at hand', 'pillow'],
    ['that have it but for one letter, from four letters on', 'benx'],
  ])('%s: %s', (_, word) => {
    const still = made('another-thing-altogether', { kind: 'static' });
    expect(near(word, still, fold)).toEqual(['quiet-fold']);
  });
  it.each([
    ['two letters are no beginning', 'ev'],
    ['an end is no beginning', 'ening'],
    ['of three letters all must be right', 'bnd'],
    ['two letters off is another word', 'bexx'],
  ])('but %s: %s', (_, word) => {
    expect(near(word, other, fold)).toEqual([]);
  });
  it('no word leads nowhere', () => {
    expect(near('...', made('ab'), fold)).toEqual([]);
  });
  it('no longer than an id can be', () => {
    expect(near(`quiet-${'x'.repeat(74)}`, fold)).toEqual(['quiet-fold']);
    expect(near(`quiet-${'x'.repeat(75)}`, fold)).toEqual([]);
  });
});

describe('what was mistyped leads to the nearest spelling', () => {
  it.each([
    ['nobody leaves out a hyphen for nothing', 'quietfold', ['quiet-fold', 'quiet-folded']],
    ['a third of a long id may be wrong', 'abcdefghxxxx', ['abcdefghijkl']],
    ['but no more', 'abcdefgxxxxx', []],
    ['of a short id two letters may be wrong', 'stxx', ['stuv']],
    ['but not three', 'sxxx', []],
  ])('%s: %s', (_, asked, expected) => {
    const stretches = ['quiet-folded', 'quiet-fold', 'abcdefghijkl', 'stuv'].map((id) => made(id));
    expect(near(asked, ...stretches)).toEqual(expected);
    expect(near(asked, ...stretches.toReversed())).toEqual(expected);
  });
});

describe('which of two comes first', () => {
  const bent = (hipFlexion: number): Partial<Stretch> => ({ pose: { hipFlexion, kneeFlexion: 70 } });
  it.each<[string, string, Stretch, Stretch]>([
    [
      'a whole word before the beginning of one',
      'bend',
      made('bend-xyz', bent(90)),
      made('bending', bent(0)),
    ],
    [
      'the beginning of a word before what it is for',
      'calf',
      made('calfskin', bent(90)),
      made('zzz', { targets: ['soleus'], ...bent(0) }),
    ],
    ['a whole word that ends in s as well', 'press', made('press-xyz', bent(90)), made('pressing', bent(0))],
    ['a whole word in the singular as well', 'bends', made('bend-xyz', bent(90)), made('bendsome', bent(0))],
    ['more of the words', 'left bend', made('left-bend-xyz', bent(90)), made('bend-xy', bent(0))],
    [
      'of several words the nearest spelling, whatever it loads',
      'left bend',
      made('left-bend-on', { offered: false, ...bent(90) }),
      made('left-bend-eleven', bent(0)),
    ],
    [
      'of one word what may be planned, however it is spelled',
      'bend',
      made('bend-eleven', bent(90)),
      made('bend-on', { offered: false, ...bent(0) }),
    ],
    ['then what loads the nerve least', 'bend', made('bend-eleven', bent(40)), made('bend-on', bent(90))],
    ['then what lengthens least', 'bend', made('bend-eleven', bent(40)), made('bend-on', bent(50))],
    ['then the nearest spelling', 'bend', made('bend-on', bent(40)), made('bend-eleven', bent(40))],
  ])('%s', (_, asked, one, two) => {
    expect(near(asked, one, two)).toEqual([one.id, two.id]);
    expect(near(asked, two, one)).toEqual([one.id, two.id]);
  });
});

describe('how many are named', () => {
  const bends = (count: number): Stretch[] =>
    Array.from({ length: count }, (_, index) => made(`bend-${index}`));
  const less = [
    made('bending'),
    made('zzz', { targets: ['bend'] }),
    made('bent'),
    made('something-else-entirely'),
  ];
  it.each([
    ['one alone is joined by what shares the word, but not by what is a letter off', 1, ['bending', 'zzz']],
    ['so are two', 2, ['bending', 'zzz']],
    ['three are enough', 3, []],
    ['eight are all named', 8, []],
  ])('%s', (_, count, more) => {
    const stretches = bends(count);
    expect(near('bend', ...less, ...stretches)).toEqual([...stretches.map(({ id }) => id), ...more]);
  });
  it('of more than eight, eight', () => {
    expect(near('bend', ...bends(12))).toHaveLength(8);
  });
});
