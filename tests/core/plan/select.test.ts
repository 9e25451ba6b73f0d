import { describe, expect, it } from 'vitest';
import type { Stretch } from '../../../src/core/library.ts';
import type { Choice } from '../../../src/core/plan/choice.ts';
import type { Amount, PersonalDose } from '../../../src/core/plan/dose.ts';
import type { Candidate } from '../../../src/core/plan/ranked.ts';
import { select } from '../../../src/core/plan/select.ts';
import type { Kind } from '../../../src/core/types.ts';
import { library } from '../../library.ts';
import { shipped } from '../made.ts';

const base = shipped('hamstring-seated-chair-edge');

/** A stretch of our own that may take any of these seconds; the first is its shortest, `*` marks the usual one. */
type Wanted = {
  id: string;
  takes: string;
  kind?: Kind;
  target?: string;
  held?: number;
  most?: number;
  steps?: number;
};

const candidateOf = ({ id, kind = 'control', target = id }: Wanted): Candidate => {
  const stretch: Stretch = { ...base, id, kind, targets: [target] };
  const { pose, from } = stretch;
  return { adapted: { stretch, pose, from, load: 0, corrections: [], changedBy: [] }, purpose: 'purpose' };
};

function choiceFor(
  candidate: Candidate,
  {
    takes,
    held = 0,
    most = Number.POSITIVE_INFINITY,
    steps = Number.POSITIVE_INFINITY,
    kind = 'control',
  }: Wanted,
): Choice {
  const dose: PersonalDose = {
    ...{ holdSeconds: null, sets: [1, 1], reps: null, secondsPerRep: 0, pushSeconds: 0, relaxSeconds: 0 },
    ...{
      restSeconds: 0,
      effortPercent: null,
      leastSets: 1,
      mostPerTarget: most,
      mostSteps: steps,
      settings: [],
      whole: false,
    },
  };
  const listed = takes.split(' ');
  const amount = (sets: number): Amount => ({ sets, holdSeconds: held, reps: null });
  return {
    ...{ candidate, cues: [], timed: { kind, dose, sides: [], ready: 0, change: 0 } },
    amounts: listed.map((seconds, at) => ({ amount: amount(at + 1), seconds: Number.parseInt(seconds, 10) })),
    chosen: Math.max(
      0,
      listed.findIndex((seconds) => seconds.endsWith('*')),
    ),
  };
}

const doses = {
  ...library.files.doses,
  variety: { least: 3, minutesPerStretch: 4, most: 5 },
  atLeastShare: 0.5,
};

/** What is chosen, as `id seconds`, and what found no time. `beside`: what only a must asks for. */
function chosen(
  wanted: Wanted[],
  seconds: number,
  {
    sliderFirst = false,
    stretchFirst = false,
    musts = [] as string[][],
    beside = [] as Wanted[],
    rung = undefined as
      | { own: string[]; below: string[]; ownSets?: number; holdsAsUsual?: boolean }
      | undefined,
  } = {},
): [string[], string[]] {
  const of = new Map([...wanted, ...beside].map((each) => [candidateOf(each), each]));
  const choose = (candidate: Candidate): Choice => {
    const mine = of.get(candidate);
    if (!mine) throw new RangeError('somebody else’s candidate');
    return choiceFor(candidate, mine);
  };
  const candidates = [...of.keys()];
  const named = (ids: string[]): Candidate[] =>
    candidates.filter(({ adapted }) => ids.includes(adapted.stretch.id));
  const onRung = rung && {
    ...rung,
    ...{ own: named(rung.own), below: named(rung.below), ownSets: rung.ownSets ?? 1 },
  };
  const found = select(
    {
      musts: musts.map(named),
      wanted: candidates.slice(0, wanted.length),
      rung: onRung,
      seconds,
      sliderFirst,
      stretchFirst,
    },
    choose,
    doses,
  );
  return [
    found.chosen.map((each) => `${each.candidate.adapted.stretch.id} ${each.amounts[each.chosen]?.seconds}`),
    found.noTime.map(({ adapted }) => adapted.stretch.id),
  ];
}

const some = (takes: string, ...ids: string[]): Wanted[] => ids.map((id) => ({ id, takes }));

describe('the minutes are filled', () => {
  it.each<[string, Wanted[], number, string[], string[]]>([
    ['the usual dose, in the order wanted', some('60*', 'a', 'b'), 120, ['a 60', 'b 60'], []],
    ['to the second', some('60*', 'a', 'b'), 119, ['a 60'], ['b']],
    ['a shorter dose where the usual does not fit', some('20 40 60*', 'a', 'b'), 100, ['a 60', 'b 40'], []],
    ['the shortest, if nothing else', some('20 40 60*', 'a'), 20, ['a 20'], []],
    ['nothing, if not even that', some('20 40 60*', 'a'), 19, [], ['a']],
    [
      'one that fits after one that does not',
      [...some('90*', 'a'), ...some('30*', 'b')],
      60,
      ['b 30'],
      ['a'],
    ],
    ['fuller doses with the time left', some('20* 30 40', 'a', 'b'), 80, ['a 40', 'b 40'], []],
    ['one step each in turn', some('20* 30 40', 'a', 'b'), 70, ['a 40', 'b 30'], []],
    [
      'variety first: three, and one more for each four minutes',
      some('10* 99', 'a', 'b', 'c', 'd'),
      60,
      ['a 10', 'b 10', 'c 10'],
      [],
    ],
    [
      'what would fit is not said to have no time',
      some('10*', 'a', 'b', 'c', 'd'),
      60,
      ['a 10', 'b 10', 'c 10'],
      [],
    ],
    ['nor what would fit to the second', some('15*', 'a', 'b', 'c', 'd'), 60, ['a 15', 'b 15', 'c 15'], []],
    ['no more than five that found no time are named', some('99*', ...'abcdefg'), 60, [], [...'abcde']],
  ])('%s', (_, wanted, seconds, steps, noTime) => {
    expect(chosen(wanted, seconds)).toEqual([steps, noTime]);
  });
  it('less than the share that should be used: more stretches than the variety', () => {
    const many = some('9*', ...'abcdef');
    // Three are 27 of 60 seconds, less than half.
    expect(chosen(many, 60)[0]).toHaveLength(6);
    expect(chosen(some('10*', ...'abcdef'), 60)[0]).toHaveLength(3);
  });
  it('more minutes, more variety, up to the most', () => {
    const many = some('90*', ...'abcdefgh');
    expect([240, 360, 480, 960].map((seconds) => chosen(many, seconds)[0].length)).toEqual([2, 4, 5, 8]);
  });
});

describe('a muscle is held no longer than its dose allows', () => {
  const hold = (id: string, target: string): Wanted => ({
    ...{ id, target, kind: 'static', takes: '30 60* 90', held: 25, most: 55 },
  });
  it.each<[string, Wanted[], string[]]>([
    ['one stretch: no third set', [hold('a', 'calf')], ['a 60']],
    [
      'two for the same muscle: the second has no time of its own',
      [hold('a', 'calf'), hold('b', 'calf')],
      ['a 60'],
    ],
    ['as long as it allows, to the second', [{ ...hold('a', 'calf'), most: 50 }], ['a 60']],
    ['and no second longer', [{ ...hold('a', 'calf'), most: 49 }], ['a 30']],
    ['two muscles: each has its own', [hold('a', 'calf'), hold('b', 'soleus')], ['a 60', 'b 60']],
    [
      'what moves holds nothing',
      [hold('a', 'calf'), { ...hold('b', 'calf'), kind: 'dynamic' }],
      ['a 60', 'b 90'],
    ],
  ])('%s', (_, wanted, steps) => {
    expect(chosen(wanted, 600)[0]).toEqual(steps);
  });
});

it('nor longer where two stretches of one muscle are what the routine is for', () => {
  const hold = (id: string, target: string): Wanted => ({
    ...{ id, target, kind: 'static', takes: '30 60* 90', held: 25, most: 45 },
  });
  const wanted = [hold('a', 'calf'), hold('b', 'calf'), hold('c', 'soleus')];
  expect(chosen(wanted, 600, { musts: [['a'], ['b']] })[0]).toEqual(['a 30', 'c 30']);
  expect(chosen(wanted, 600, { musts: [['a'], ['b', 'c']] })[0]).toEqual(['a 30', 'c 30']);
});

describe('where the nerve has a part, a slider has its time before anything else', () => {
  const slider: Wanted = { id: 'slider', kind: 'slider', takes: '40*', target: 'sciatic-nerve' };
  const hold: Wanted = { id: 'hold', kind: 'static', takes: '50*', target: 'hamstrings' };
  const move: Wanted = { id: 'move', kind: 'dynamic', takes: '10*', target: 'hamstrings' };
  const tilt: Wanted = { id: 'tilt', kind: 'control', takes: '20*', target: 'hamstrings' };
  it.each<[string, Wanted[], number, string[]]>([
    ['though wanted last', [hold, tilt, slider], 60, ['slider 40', 'tilt 20']],
    ['no time for it: no hamstrings either', [hold, move, tilt, slider], 39, ['tilt 20']],
    ['time for both', [hold, slider], 90, ['slider 40', 'hold 50']],
    ['none for this person: hamstrings all the same', [hold, tilt], 60, ['hold 50']],
  ])('%s', (_, wanted, seconds, steps) => {
    expect(chosen(wanted, seconds, { sliderFirst: true })[0]).toEqual(steps);
  });
  it.each<Kind>(['static', 'dynamic', 'contract-relax', 'tensioner'])(
    'no time for it: no %s of the hamstrings, not even where the routine is for it',
    (kind) => {
      const own: Wanted = { ...hold, kind };
      const steps = (seconds: number): string[] =>
        chosen([own, tilt, { ...slider, takes: '60*' }], seconds, {
          ...{ sliderFirst: true, musts: [['hold'], ['tilt']] },
        })[0];
      expect([steps(59), steps(130)]).toEqual([['tilt 20'], ['slider 60', 'hold 50', 'tilt 20']]);
    },
  );
  it('one is enough', () => {
    const two = [slider, { ...slider, id: 'other' }, hold];
    expect(chosen(two, 90, { sliderFirst: true, musts: [['hold']] })[0]).toEqual(['slider 40', 'hold 50']);
  });
  it('without the nerve the order stands', () => {
    expect(chosen([hold, slider], 60)[0]).toEqual(['hold 50']);
  });
});

describe('what a routine is for has its time first', () => {
  const [fill, calf, thigh] = [
    { id: 'fill', takes: '40*' },
    { id: 'calf', takes: '20 40* 60', kind: 'static' as const },
    { id: 'thigh', takes: '30 50* 70', kind: 'static' as const },
  ];
  it.each<[string, string[][], number, string[], string[]]>([
    ['before what is wanted more', [['thigh']], 60, ['thigh 50'], ['fill', 'calf']],
    ['both short, to the second', [['calf'], ['thigh']], 50, ['calf 20', 'thigh 30'], ['fill']],
    ['both short, rather than one whole', [['calf'], ['thigh']], 55, ['calf 20', 'thigh 30'], ['fill']],
    ['then both whole, then others', [['calf'], ['thigh']], 130, ['calf 40', 'thigh 50', 'fill 40'], []],
    [
      'another of the list, where the first has no time',
      [['thigh', 'calf']],
      25,
      ['calf 20'],
      ['fill', 'thigh'],
    ],
    ['a list of which one has its time is not late', [['calf', 'thigh']], 40, ['calf 40'], ['fill', 'thigh']],
    ['one of a list is enough', [['calf'], ['calf', 'thigh']], 45, ['calf 40'], ['fill', 'thigh']],
    ['no time for any of it: nothing else either', [['calf', 'thigh']], 19, [], ['calf']],
  ])('%s', (_, musts, seconds, steps, noTime) => {
    const found = chosen([fill, calf, thigh], seconds, { musts });
    expect([[...found[0]].sort(), [...found[1]].sort()]).toEqual([[...steps].sort(), [...noTime].sort()]);
  });
});

describe('what found no time is named, what the routine is for first', () => {
  const fill: Wanted = { id: 'fill', takes: '40*' };
  const beside: Wanted[] = [
    { id: 'thigh', takes: '30 50* 70', kind: 'static' },
    { id: 'calf', takes: '20 40* 60', kind: 'static' },
  ];
  it.each<[string, string[][], number, string[]]>([
    ['before what is wanted', [['calf'], ['thigh']], 20, ['thigh', 'fill']],
    ['of a list the first', [['calf'], ['thigh', 'a']], 20, ['thigh', 'fill']],
    ['each once', [['calf'], ['thigh'], ['thigh']], 20, ['thigh', 'fill']],
    ['nothing of a list that had its time', [['thigh', 'calf']], 25, ['fill']],
    ['of no time for anything no more than five', [...'abcdef'].map((id) => [id]), 60, [...'abcde']],
  ])('%s', (_, musts, seconds, noTime) => {
    const more = [...beside, ...some('99*', ...'abcdef')];
    expect(chosen([fill], seconds, { musts, beside: more })[1]).toEqual(noTime);
  });
});

describe('where nothing is felt, a slider comes only beside a hamstring stretch', () => {
  const slider: Wanted = { id: 'slider', kind: 'slider', takes: '40*', target: 'sciatic-nerve' };
  const hold: Wanted = { id: 'hold', kind: 'static', takes: '50*', target: 'hamstrings' };
  it.each<[string, Wanted[], number, string[]]>([
    ['no time for both', [hold, slider], 60, ['hold 50']],
    ['no time for the stretch: no slider', [hold, slider], 45, []],
    ['time for both', [hold, slider], 90, ['hold 50', 'slider 40']],
    ['no stretch for this person: the slider all the same', [slider], 60, ['slider 40']],
  ])('%s', (_, wanted, seconds, steps) => {
    expect(chosen(wanted, seconds, { stretchFirst: true })[0]).toEqual(steps);
  });
});

it('there are no more steps of a kind than its dose allows, and none is said to have no time', () => {
  const slider = (id: string): Wanted => ({ id, kind: 'slider', takes: '40*', steps: 1 });
  expect(chosen([slider('a'), slider('b')], 60)).toEqual([['a 40'], []]);
});

describe('with a diary today’s step of the ladder has its time first, at its least dose', () => {
  const own: Wanted = { id: 'own', kind: 'slider', takes: '40 60* 80' };
  const below: Wanted = { id: 'below', kind: 'slider', takes: '20 30* 50' };
  const other: Wanted = { id: 'other', kind: 'slider', takes: '20* 30' };
  const hold: Wanted = { id: 'hold', kind: 'static', takes: '30 45* 60', target: 'hamstrings' };
  const tilt: Wanted = { id: 'tilt', takes: '25*' };
  const all = [tilt, hold, own, below, other];
  const [first, before] = [['own'], ['below']];
  it.each<[string, Wanted[], { own: string[]; below: string[]; ownSets?: number }, number, string[]]>([
    ['it comes before what is wanted more', all, { own: first, below: before }, 40, ['own 40']],
    ['no time for it: the hold alone', all, { own: first, below: before }, 39, ['hold 30']],
    ['then a hold for the hamstrings', all, { own: first, below: before }, 70, ['own 40', 'hold 30']],
    [
      'then the step before it, to the second',
      all,
      { own: first, below: before },
      90,
      ['own 40', 'hold 30', 'below 20'],
    ],
    [
      'then all of the step before it, and nothing more of the others',
      all,
      { own: first, below: before },
      120,
      ['own 40', 'hold 30', 'below 50'],
    ],
    [
      'then what is wanted',
      all,
      { own: first, below: before },
      145,
      ['own 40', 'hold 30', 'below 50', 'tilt 25'],
    ],
    [
      'of the step before it the first alone',
      all,
      { own: first, below: ['below', 'other'] },
      90,
      ['own 40', 'hold 30', 'below 20'],
    ],
    [
      'a hold is the step itself: no other hold before the step below it',
      [{ ...hold, id: 'wanted' }, { ...hold, id: 'own' }, below],
      { own: first, below: before },
      80,
      ['own 30', 'below 50'],
    ],
    ['it has at least its sets', all, { own: first, below: before, ownSets: 2 }, 60, ['own 60']],
    [
      'with no step for today: the hold, then the step below',
      all,
      { own: [], below: before },
      50,
      ['hold 30', 'below 20'],
    ],
    ['none before it: as before', all, { own: first, below: [] }, 95, ['own 40', 'hold 30', 'tilt 25']],
  ])('%s', (_, wanted, rung, seconds, steps) => {
    expect(chosen(wanted, seconds, { rung })[0]).toEqual(steps);
  });
  it('its hold is as long as usual before more stretches come, where that is asked for', () => {
    const wanted: Wanted[] = [
      { id: 'slider', takes: '20 40*' },
      { id: 'hold', kind: 'static', target: 'hamstrings', takes: '20 40* 60' },
      { id: 'more', takes: '40 60*' },
    ];
    const steps = (holdsAsUsual: boolean, seconds: number): string[] =>
      chosen(wanted, seconds, { rung: { own: ['slider'], below: [], holdsAsUsual } })[0];
    expect([steps(false, 100), steps(true, 100)]).toEqual([
      ['slider 20', 'hold 20', 'more 60'],
      ['slider 20', 'hold 40', 'more 40'],
    ]);
    expect(steps(true, 59)).toEqual(steps(false, 59));
  });
});
