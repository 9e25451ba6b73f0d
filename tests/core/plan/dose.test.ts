import { describe, expect, it } from 'vitest';
import type { Stretch } from '../../../src/core/library.ts';
import { type Amount, amountsOf, type PersonalDose, personalDose } from '../../../src/core/plan/dose.ts';
import {
  getReadySeconds,
  phasesOf,
  stepSeconds,
  switchSeconds,
  type Timed,
  workSeconds,
} from '../../../src/core/plan/phases.ts';
import type { DosesFile, Setting } from '../../../src/core/schema/doses.ts';
import type { Dose, Kind } from '../../../src/core/types.ts';
import { library } from '../../library.ts';

/** Doses of our own, so that the arithmetic can be read. */
const doses: DosesFile = {
  ...library.files.doses,
  kinds: {
    ...library.files.doses.kinds,
    static: { holdSeconds: [20, 30], sets: [2, 3], restSeconds: 5 },
    dynamic: { reps: [10, 10], sets: [1, 2], secondsPerRep: 7, restSeconds: 5 },
    slider: { reps: [10, 10], sets: [1, 2], secondsPerRep: 5 },
    'contract-relax': {
      reps: [3, 3],
      pushSeconds: 6,
      relaxSeconds: 3,
      holdSeconds: [15, 30],
      effortPercent: 40,
    },
  },
};

const stretchOf = (kind: Kind, dose?: Dose): Stretch => {
  const base = library.stretches.get('hamstring-seated-chair-edge');
  if (!base) throw new RangeError('no stretch to start from');
  const { dose: _, ...rest } = base;
  return { ...rest, id: 'mine', kind, targets: ['hamstrings'], ...(dose ? { dose } : {}) };
};

const setting = (dose: Dose, change: Partial<Setting> = {}): Setting => ({
  ...{ id: 'setting', when: { fact: 'neural' }, kinds: ['static', 'dynamic', 'contract-relax'] },
  ...{ dose, says: 'says', sources: [], ...change },
});

const free = { holdSeconds: Number.POSITIVE_INFINITY, effortPercent: Number.POSITIVE_INFINITY };

const doseFor = (
  kind: Kind,
  settings: readonly Setting[],
  own?: Dose,
  caps: Partial<typeof free> = {},
): PersonalDose => personalDose(stretchOf(kind, own), settings, doses, { ...free, ...caps });

describe('the dose of a hold: kind, then stretch, then person; the shortest wins', () => {
  it.each<[string, Setting[], Dose | undefined, number, [number, number], [number, number]]>([
    ['the kind', [], undefined, 99, [20, 30], [2, 3]],
    ['the stretch’s own', [], { holdSeconds: [40, 60] }, 99, [40, 60], [2, 3]],
    ['shorter for a person', [setting({ holdSeconds: [15, 20] })], undefined, 99, [15, 20], [2, 3]],
    ['longer for a person: no longer', [setting({ holdSeconds: [40, 60] })], undefined, 99, [20, 30], [2, 3]],
    [
      'two reasons: the shortest of each',
      [setting({ holdSeconds: [15, 25], sets: [2, 2] }), setting({ holdSeconds: [10, 28], sets: [1, 3] })],
      undefined,
      99,
      [10, 25],
      [1, 2],
    ],
    ['no least above the most', [setting({ holdSeconds: [5, 8] })], undefined, 99, [5, 8], [2, 3]],
    ['a cap', [], undefined, 25, [20, 25], [2, 3]],
    ['a cap below the least', [], undefined, 12, [12, 12], [2, 3]],
    [
      'raised',
      [setting({ holdSeconds: [30, 60] }, { raises: true })],
      undefined,
      Number.POSITIVE_INFINITY,
      [30, 60],
      [2, 3],
    ],
    [
      'raised, and capped: as it was',
      [setting({ holdSeconds: [30, 60] }, { raises: true })],
      undefined,
      60,
      [20, 30],
      [2, 3],
    ],
    [
      'raised, and shortened: only shortened',
      [setting({ holdSeconds: [30, 60] }, { raises: true }), setting({ holdSeconds: [15, 20] })],
      undefined,
      Number.POSITIVE_INFINITY,
      [15, 20],
      [2, 3],
    ],
    [
      'raised, and fewer sets: both',
      [setting({ holdSeconds: [30, 60] }, { raises: true }), setting({ sets: [1, 1] })],
      undefined,
      Number.POSITIVE_INFINITY,
      [30, 60],
      [1, 1],
    ],
    [
      'fewer sets, whatever is raised after them in the file',
      [setting({ sets: [1, 1] }), setting({ holdSeconds: [30, 60], sets: [3, 4] }, { raises: true })],
      undefined,
      Number.POSITIVE_INFINITY,
      [30, 60],
      [1, 1],
    ],
    [
      'two that are raised: the later one of the file',
      [
        setting({ sets: [1, 1] }),
        setting({ holdSeconds: [30, 40] }, { raises: true }),
        setting({ holdSeconds: [30, 60] }, { raises: true }),
      ],
      undefined,
      Number.POSITIVE_INFINITY,
      [30, 60],
      [1, 1],
    ],
    [
      'raised, where the stretch itself is shorter: as it was',
      [setting({ holdSeconds: [30, 60] }, { raises: true })],
      { holdSeconds: [10, 29] },
      Number.POSITIVE_INFINITY,
      [10, 29],
      [2, 3],
    ],
    [
      'one that wins, against all others',
      [setting({ holdSeconds: [5, 5] }), setting({ holdSeconds: [10, 40], sets: [3, 3] }, { wins: true })],
      undefined,
      99,
      [10, 40],
      [3, 3],
    ],
    [
      'whatever comes after it in the file',
      [setting({ holdSeconds: [10, 40], sets: [3, 3] }, { wins: true }), setting({ holdSeconds: [5, 5] })],
      undefined,
      99,
      [10, 40],
      [3, 3],
    ],
    [
      'raised, where the stretch itself is as long as usual',
      [setting({ holdSeconds: [30, 60] }, { raises: true })],
      { holdSeconds: [20, 30] },
      Number.POSITIVE_INFINITY,
      [30, 60],
      [2, 3],
    ],
    [
      'of another kind',
      [setting({ holdSeconds: [5, 5] }, { kinds: ['ease'] })],
      undefined,
      99,
      [20, 30],
      [2, 3],
    ],
    [
      'of another target',
      [setting({ holdSeconds: [5, 5] }, { targets: ['soleus'] })],
      undefined,
      99,
      [20, 30],
      [2, 3],
    ],
    [
      'of this target',
      [setting({ holdSeconds: [5, 5] }, { targets: ['soleus', 'hamstrings'] })],
      undefined,
      99,
      [5, 5],
      [2, 3],
    ],
    [
      'where its own dose stands',
      [setting({ holdSeconds: [5, 5] }, { notRoles: ['pelvic-tilt', 'hamstring-hold'] })],
      undefined,
      99,
      [20, 30],
      [2, 3],
    ],
  ])('%s', (_, settings, own, holdSeconds, hold, sets) => {
    const dose = doseFor('static', settings, own, { holdSeconds });
    expect([dose.holdSeconds, dose.sets]).toEqual([hold, sets]);
  });
  it('a setting for one of its muscles is for the stretch', () => {
    const stretch = { ...stretchOf('static'), targets: ['soleus', 'hamstrings'] };
    const mine = setting({ holdSeconds: [5, 5] }, { targets: ['hamstrings'] });
    expect(personalDose(stretch, [mine], doses, free).holdSeconds).toEqual([5, 5]);
  });
  it.each<[string, Kind, Setting[], Partial<typeof free>, Partial<PersonalDose>]>([
    [
      'repetitions are raised',
      'dynamic',
      [setting({ reps: [10, 15] }, { raises: true })],
      {},
      { reps: [10, 15] },
    ],
    ['repetitions of a slider are not', 'slider', [setting({ reps: [5, 6] })], {}, { reps: [10, 10] }],
    ['more repetitions: no more', 'dynamic', [setting({ reps: [12, 15] })], {}, { reps: [10, 10] }],
    ['one set where none is said', 'contract-relax', [], {}, { sets: [1, 1] }],
    [
      'no time for what is not said to take any',
      'contract-relax',
      [],
      {},
      { secondsPerRep: 0, restSeconds: 0 },
    ],
    ['nor for a push where there is none', 'slider', [], {}, { pushSeconds: 0, relaxSeconds: 0 }],
    [
      'a position of ease is not capped as a hold is',
      'ease',
      [],
      { holdSeconds: 20 },
      { holdSeconds: [60, 300] },
    ],
    ['nor is strength', 'strength', [], { holdSeconds: 20 }, { holdSeconds: [30, 45] }],
    ['fewer repetitions', 'dynamic', [setting({ reps: [8, 8] })], {}, { reps: [8, 8] }],
    ['a push as hard as allowed', 'contract-relax', [], { effortPercent: 20 }, { effortPercent: 20 }],
    ['a push no harder than its own', 'contract-relax', [], { effortPercent: 60 }, { effortPercent: 40 }],
    ['no push where there is none', 'static', [], { effortPercent: 20 }, { effortPercent: null }],
    ['the hold after a push is capped', 'contract-relax', [], { holdSeconds: 20 }, { holdSeconds: [15, 20] }],
    [
      'what moves is not capped in seconds held',
      'dynamic',
      [],
      { holdSeconds: 5 },
      { holdSeconds: null, reps: [10, 10] },
    ],
    [
      'the least of what a muscle may be held',
      'static',
      [setting({}, { mostPerTargetSeconds: 55 }), setting({}, { mostPerTargetSeconds: 40 })],
      {},
      { mostPerTarget: 40, whole: false },
    ],
    [
      'one that wins is done whole',
      'static',
      [setting({ sets: [3, 3] }, { wins: true })],
      {},
      { whole: true },
    ],
    [
      'the fewest steps of a kind',
      'slider',
      [setting({}, { mostSteps: 2, kinds: ['slider'] }), setting({}, { mostSteps: 1, kinds: ['slider'] })],
      {},
      { mostSteps: 1 },
    ],
  ])('%s', (_, kind, settings, caps, part) => {
    expect(doseFor(kind, settings, undefined, caps)).toMatchObject(part);
  });
  it('what shaped it is named, and nothing else', () => {
    const [raise, cut] = [
      setting({ holdSeconds: [30, 60] }, { raises: true }),
      setting({ holdSeconds: [9, 9] }),
    ];
    expect(doseFor('static', [raise, cut]).settings).toEqual([cut]);
    expect(doseFor('static', [raise]).settings).toEqual([raise]);
    const [one, other] = [setting({ sets: [2, 2] }), setting({ sets: [1, 1] })];
    expect(doseFor('static', [one, other, raise]).settings).toEqual([raise, one, other]);
  });
  it.each<[string, Kind, number, number]>([
    ['strength, each a repetition', 'strength', doses.repetitionSeconds - 1, 8],
    ['strength that is held', 'strength', doses.repetitionSeconds, 1],
    ['a stretch, however short', 'static', doses.repetitionSeconds - 1, 1],
  ])('where holds are what is counted none is cut: %s', (_, kind, seconds, leastSets) => {
    expect(doseFor(kind, [], { holdSeconds: [seconds, seconds], sets: [8, 10] }).leastSets).toBe(leastSets);
  });
});

describe('how much, from the shortest honest dose to the fullest', () => {
  const dose = (change: Partial<PersonalDose>): PersonalDose => ({
    ...{ holdSeconds: [20, 30], sets: [2, 3], reps: null, secondsPerRep: 0, pushSeconds: 0, relaxSeconds: 0 },
    leastSets: 1,
    ...{ restSeconds: 5, effortPercent: null, mostPerTarget: 99, mostSteps: 99, settings: [], whole: false },
    ...change,
  });
  const brief = ({ sets, holdSeconds, reps }: Amount): string =>
    [sets, reps, holdSeconds].filter((part) => part !== null).join('x');
  it.each<[string, Kind, Partial<PersonalDose>, string[], string]>([
    ['a hold', 'static', {}, ['1x20', '1x30', '2x30', '3x30'], '2x30'],
    ['one length of hold', 'static', { holdSeconds: [10, 10] }, ['1x10', '2x10', '3x10'], '2x10'],
    ['a hold done whole', 'static', { whole: true }, ['1x20', '1x30', '2x30', '3x30'], '3x30'],
    ['three sets are not lost at once', 'static', { sets: [3, 3] }, ['1x20', '1x30', '3x20', '3x30'], '3x30'],
    ['ease', 'ease', { holdSeconds: [60, 300], sets: [1, 1] }, ['1x60', '1x300'], '1x300'],
    ['strength', 'strength', { sets: [3, 5] }, ['1x20', '3x20', '4x20', '5x20', '5x30'], '3x20'],
    [
      'what moves',
      'dynamic',
      { holdSeconds: null, reps: [10, 15], sets: [1, 2] },
      ['1x10', '2x10', '2x15'],
      '1x10',
    ],
    ['push and relax', 'contract-relax', { reps: [3, 3], sets: [1, 1] }, ['1x3x20', '1x3x30'], '1x3x20'],
  ])('%s', (_, kind, change, all, usual) => {
    const { amounts, ordinary } = amountsOf(dose(change), kind);
    expect(amounts.map(brief)).toEqual(all);
    expect(amounts.slice(ordinary).map(brief)[0]).toBe(usual);
  });
});

describe('time to get ready: enough to hear every word, rounded up', () => {
  const getReady = { least: 10, most: 60, wordsPerSecond: 2.5, down: { supine: 6 }, says: '' };
  const cues = (words: number): string[] => [Array.from({ length: words }, () => 'word').join(' ')];
  it.each([
    [1, 'seated', 10],
    [25, 'seated', 10],
    [26, 'seated', 11],
    [27, 'seated', 11],
    [28, 'seated', 12],
    [30, 'seated', 12],
    [25, 'supine', 16],
    [31, 'supine', 19],
    [135, 'supine', 60],
    [150, 'seated', 60],
    [151, 'seated', 60],
    [400, 'supine', 60],
  ] as const)('%i words, %s: %i s', (words, start, seconds) => {
    expect(getReadySeconds(start, cues(words), { ...doses, getReady })).toBe(seconds);
  });
  it('words are counted over all cues', () => {
    expect(getReadySeconds('seated', [...cues(20), ...cues(6)], { ...doses, getReady })).toBe(11);
  });
  it('changing sides takes longer where one turns over', () => {
    const some = { ...doses, switchSeconds: 8, switchFor: { 'side-lying': 16 } };
    expect([switchSeconds('side-lying', some), switchSeconds('supine', some)]).toEqual([16, 8]);
  });
});

describe('the phases of a step add up to its seconds', () => {
  const timed = (kind: Kind, dose: Partial<PersonalDose>, sides: Timed['sides']): Timed => ({
    ...{ kind, sides, ready: 12, change: 8 },
    dose: { ...doseFor(kind, []), ...dose },
  });
  const hold: Amount = { sets: 2, holdSeconds: 30, reps: null };
  const move: Amount = { sets: 2, holdSeconds: null, reps: 10 };
  const push: Amount = { sets: 1, holdSeconds: 15, reps: 2 };
  it.each<[string, Timed, Amount, string]>([
    ['a hold, both legs', timed('static', {}, ['left', 'right']), hold, '12 30 5 30 8 30 5 30'],
    ['a hold, one leg', timed('static', {}, ['left']), hold, '12 30 5 30'],
    ['a hold, both legs at once', timed('static', {}, []), hold, '12 30 5 30'],
    ['a hold, a second of rest', timed('static', { restSeconds: 1 }, []), hold, '12 30 1 30'],
    ['a hold, no rest', timed('static', { restSeconds: 0 }, []), hold, '12 30 30'],
    ['moving', timed('dynamic', {}, []), move, '12 70 5 70'],
    ['moving, a part of a second', timed('dynamic', { secondsPerRep: 2.25 }, []), move, '12 23 5 23'],
    ['push and relax', timed('contract-relax', {}, []), push, '12 6 3 15 6 3 15'],
  ])('%s', (_, of, amount, seconds) => {
    const phases = phasesOf(of, amount);
    expect(phases.map((phase) => phase.seconds).join(' ')).toBe(seconds);
    expect(stepSeconds(of, amount)).toBe(phases.reduce((sum, phase) => sum + phase.seconds, 0));
    const work = phases.filter(({ name }) => ['hold', 'move', 'push'].includes(name));
    const ofAll = work.reduce((sum, phase) => sum + phase.seconds, 0);
    expect(workSeconds(of, amount)).toBe(ofAll / Math.max(1, of.sides.length));
  });
  it('each phase has its name and its side', () => {
    const named = (of: Timed, amount: Amount) =>
      phasesOf(of, amount).map(({ name, side }) => (side ? `${name} ${side}` : name));
    expect(named(timed('static', {}, ['left', 'right']), hold)).toEqual([
      ...['get-ready left', 'hold left', 'rest left', 'hold left'],
      ...['switch right', 'hold right', 'rest right', 'hold right'],
    ]);
    expect(named(timed('contract-relax', {}, []), push)).toEqual([
      ...['get-ready', 'push', 'relax', 'hold', 'push', 'relax', 'hold'],
    ]);
    expect(named(timed('dynamic', {}, []), { ...move, sets: 1 })).toEqual(['get-ready', 'move']);
  });
});
