import { describe, expect, it } from 'vitest';
import { entryOf } from '../../../src/core/catalogue.ts';
import type { Library, Stretch } from '../../../src/core/library.ts';
import { type Asked, readFilters } from '../../../src/core/list/filters.ts';
import { listOf } from '../../../src/core/list/list.ts';
import { library } from '../../library.ts';
import { libraryOf, like, shipped } from '../made.ts';

const lying = shipped('hamstring-supine-90-90');

/** Whether this stretch passes what was asked. */
function passes(asked: Asked, stretch: Stretch = lying, mine: Library = library): boolean {
  const { filters, problems } = readFilters(asked, mine);
  expect(problems).toEqual([]);
  expect(filters).toHaveLength(Object.keys(asked).length);
  return filters.every((filter) => filter.keeps({ stretch, entry: entryOf(stretch, mine) }));
}

describe('what each flag keeps', () => {
  const calf = like(lying.id, { targets: ['gastrocnemius', 'sciatic-nerve'] });
  const wallAndStep = like(lying.id, { equipment: ['wall', 'step'] });
  const either = like(lying.id, { orEquipment: ['wall', 'chair'] });
  it.each<[Asked, boolean, Stretch?]>([
    [{}, true],
    [{ target: 'hamstrings' }, true],
    [{ target: 'hamstring' }, true],
    [{ target: ' Hamstrings ,, calf' }, true],
    [{ target: 'calf' }, false],
    [{ target: 'back of the thigh' }, true],
    [{ target: 'Back  Of  The Thigh' }, true],
    [{ target: 'calf' }, true, calf],
    [{ target: 'nerve' }, true, calf],
    [{ target: 'tibial-nerve' }, false, calf],
    [{ kind: 'static' }, true],
    [{ kind: 'Contract Relax, static' }, true],
    [{ kind: 'slider,dynamic' }, false],
    [{ equipment: 'none' }, true],
    [{ equipment: 'none' }, false, wallAndStep],
    [{ equipment: 'wall' }, false, wallAndStep],
    [{ equipment: 'Wall, step' }, true, wallAndStep],
    [{ equipment: 'wall' }, true, either],
    [{ equipment: 'step' }, false, either],
    [{ floor: false }, false],
    [{ floor: false }, true, like(lying.id, { floor: false })],
    [{ maxLoad: '3' }, true],
    [{ maxLoad: '2' }, false],
    [{ maxLoad: ' 3 ' }, true],
    [{ maxLoad: '100' }, true],
    [{ for: 'muscular' }, true],
    [{ for: ' Muscular ' }, true],
    [{ for: 'sit-bone' }, false],
  ])('%j: %s', (asked, expected, stretch) => {
    expect(passes(asked, stretch)).toBe(expected);
  });
  it('a flag that was not given asks for nothing, and the floor only where it is refused', () => {
    expect(readFilters({ floor: true }, library).filters).toEqual([]);
    expect(readFilters({ floor: false }, library).filters).toMatchObject([{ flag: '--no-floor', value: '' }]);
  });
  it('a target without plain words goes by its own id', () => {
    const odd = like(lying.id, { targets: ['left-ear'] });
    expect(passes({ target: 'left ear' }, odd, libraryOf(odd))).toBe(true);
    expect(passes({ target: 'calf' }, odd, libraryOf(odd))).toBe(false);
  });
  it('a pattern says what it is in words, and how each stretch comes into it', () => {
    const [filter] = readFilters({ for: 'muscular' }, library).filters;
    expect(filter).toMatchObject({ flag: '--for', value: 'muscular', says: 'the hamstring muscle' });
    expect(filter?.may?.get(lying.id)?.load).toBe(3);
  });
});

describe('a wrong value is named with what was meant', () => {
  it.each<[Asked, string, string | undefined]>([
    [{ target: 'hamstrigns' }, '"hamstrigns" is not a choice', 'Did you mean hamstrings?'],
    [{ target: 'gastrocnemus' }, '"gastrocnemus" is not a choice', 'Did you mean gastrocnemius?'],
    [
      { target: 'calf,xxxxxxxxxxx' },
      '"xxxxxxxxxxx" is not a choice',
      'Choose from: hamstrings, nerve, calves,',
    ],
    [{ target: ', ,' }, '", ," is not a choice', 'Choose from: hamstrings,'],
    [{ kind: 'slidr' }, '"slidr" is not a choice', 'Did you mean slider?'],
    [{ equipment: 'chiar' }, '"chiar" is not a choice', 'Did you mean chair?'],
    [{ equipment: '' }, '"" is not a choice', 'Choose from: none, '],
    [{ equipment: ' ,' }, '" ," is not a choice', 'Choose from: none, '],
    [{ maxLoad: '1000' }, 'expected a whole number from 0 up, got "1000"', undefined],
    [{ maxLoad: '1x' }, 'expected a whole number from 0 up, got "1x"', undefined],
    [{ for: ' sitbone ' }, '"sitbone" is not a choice', 'Did you mean sit-bone?'],
  ])('%j', (asked, message, remedy) => {
    const { filters, problems } = readFilters(asked, library);
    expect(filters).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      place: `--${Object.keys(asked)[0]?.replace('maxLoad', 'max-load')}`,
      message,
    });
    if (remedy) expect(problems[0]?.remedy).toContain(remedy);
  });
  it('what is right is kept beside what is wrong', () => {
    const { filters, problems } = readFilters({ kind: 'static', equipment: 'x', maxLoad: 'y' }, library);
    expect(filters.map(({ flag }) => flag)).toEqual(['--kind']);
    expect(problems.map(({ place }) => place)).toEqual(['--equipment', '--max-load']);
  });
});

describe('the list', () => {
  const stretch = (id: string, otherwise: Partial<Stretch>): Stretch => like(lying.id, { id, ...otherwise });
  const ham = stretch('ham', {});
  const calf = stretch('calf', { targets: ['soleus'], floor: false });
  const rest = stretch('rest', { targets: ['settling'], kind: 'ease' });
  const odd = stretch('odd', { targets: ['left-outer-ear'] });
  const none = stretch('none', { targets: [] });
  const hold = stretch('hold', { pose: { hipFlexion: 40, kneeFlexion: 70 } });
  const slide = stretch('slide', { kind: 'slider' });
  const groups = (...stretches: Stretch[]): string[] =>
    listOf(libraryOf(...stretches), []).groups.map(
      ({ name, kind, items }) => `${name}, ${kind}: ${items.map(({ entry }) => entry.id).join(' ')}`,
    );
  it('goes by part of the body, then by kind, each in its order, the best bargain first', () => {
    expect(groups(rest, slide, calf, hold, ham)).toEqual([
      'Hamstrings, held still: ham hold',
      'Hamstrings, sliders: slide',
      'Calves, held still: calf',
      'To settle, rest: rest',
    ]);
  });
  it('what no part has a name for comes last, under its own', () => {
    expect(groups(odd, none, ham)).toEqual([
      'Hamstrings, held still: ham',
      'left outer ear, held still: odd',
      ', held still: none',
    ]);
  });
  const asked = (given: Asked, ...stretches: Stretch[]) => {
    const mine = libraryOf(...stretches);
    return listOf({ ...mine, includes: library.includes }, readFilters(given, library).filters);
  };
  it('says of each what a pattern says of it, and nothing where none was asked for', () => {
    const both = { target: 'hamstrings', for: 'muscular' };
    expect(asked(both, lying).groups[0]?.items).toStrictEqual([
      { entry: entryOf(lying, library), may: expect.objectContaining({ load: 3 }) },
    ]);
    expect(asked({ target: 'hamstrings' }, lying).groups[0]?.items).toStrictEqual([
      { entry: entryOf(lying, library) },
    ]);
  });
  it('tells what was asked, and in words where there are some', () => {
    expect(asked({ kind: 'static', for: 'muscular' }, lying).filters).toStrictEqual([
      { flag: '--kind', value: 'static' },
      { flag: '--for', value: 'muscular', says: 'the hamstring muscle' },
    ]);
  });
  it('has the scale of all stretches, whatever passed', () => {
    const { all, groups: some, lowBelow, targetNames } = asked({ kind: 'ease' }, ham, rest);
    expect([all.length, some.length, lowBelow]).toEqual([2, 1, 4]);
    expect(all[0]).toMatchObject(measures(ham));
    expect(targetNames).toMatchObject({ soleus: 'lower calf', hamstrings: 'hamstrings' });
  });
  const measures = (of: Stretch) => {
    const { neuralLoad, lengthening, hamstringsSlack } = entryOf(of, library);
    return { neuralLoad, lengthening, hamstringsSlack };
  };
  it.each<[string, { from: number; band: 'low' | 'high' }[], number]>([
    ['every load is low without bands', [], Number.POSITIVE_INFINITY],
    [
      'low is what is under the first band above nothing',
      [
        { from: 0, band: 'low' },
        { from: 1, band: 'high' },
      ],
      1,
    ],
  ])('%s', (_, bands, expected) => {
    const files = { ...library.files, 'neural-load': { ...library.files['neural-load'], bands } };
    expect(listOf({ ...libraryOf(ham), files }, []).lowBelow).toBe(expected);
  });
});

describe('where nothing is left, it says what to give up', () => {
  const stretch = (id: string, otherwise: Partial<Stretch>): Stretch => like(lying.id, { id, ...otherwise });
  const loosened = (given: Asked, ...stretches: Stretch[]): string[] =>
    listOf(libraryOf(...stretches), readFilters(given, library).filters).loosen.map(
      ({ flag, value, left }) => `${flag} ${value}: ${left}`,
    );
  const low = { pose: { kneeFlexion: 70 } };
  it.each<[string, Asked, Stretch[], string[]]>([
    ['not where something is left', { kind: 'static' }, [stretch('a', {})], []],
    ['the one thing', { kind: 'slider' }, [stretch('a', {}), stretch('b', {})], ['--kind slider: 2']],
    [
      'what brings most comes first',
      { kind: 'slider', maxLoad: '0' },
      [stretch('a', { kind: 'slider' }), stretch('b', low), stretch('c', low)],
      ['--kind slider: 2', '--max-load 0: 1'],
    ],
    [
      'whatever the order it was asked in',
      { kind: 'slider', maxLoad: '0' },
      [stretch('a', { kind: 'slider' }), stretch('b', { kind: 'slider' }), stretch('c', low)],
      ['--max-load 0: 2', '--kind slider: 1'],
    ],
    [
      'what somebody came for is given up last, whatever it brings',
      { target: 'calf', kind: 'slider' },
      [
        stretch('a', { kind: 'slider' }),
        stretch('b', { kind: 'slider' }),
        stretch('c', { targets: ['soleus'] }),
      ],
      ['--kind slider: 1', '--target calf: 2'],
    ],
    [
      'what would bring nothing is not named',
      { kind: 'slider', maxLoad: '0', equipment: 'none' },
      [stretch('a', { kind: 'slider' })],
      ['--max-load 0: 1'],
    ],
    ['nothing, where two are in the way', { kind: 'slider', maxLoad: '0' }, [stretch('a', {})], []],
  ])('%s', (_, given, stretches, expected) => {
    expect(loosened(given, ...stretches)).toEqual(expected);
  });
  it('a pattern is what somebody came for too', () => {
    const filters = readFilters({ for: 'muscular', kind: 'ease' }, library).filters;
    const mine = [
      lying,
      shipped('ease-knees-over-pillow'),
      { ...shipped('ease-knees-over-pillow'), id: 'other' },
    ];
    expect(listOf(libraryOf(...mine), filters).loosen.map(({ flag }) => flag)).toEqual(['--kind', '--for']);
  });
});
