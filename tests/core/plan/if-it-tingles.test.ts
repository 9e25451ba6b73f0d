import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/assess/assess.ts';
import { stretchesNerve } from '../../../src/core/body/neural-load.ts';
import type { Library, Stretch } from '../../../src/core/library.ts';
import { type Adapted, type Constraints, fitFor } from '../../../src/core/plan/adapt.ts';
import { constraintsOf } from '../../../src/core/plan/constraints.ts';
import { easierFor, ifItTinglesFor } from '../../../src/core/plan/if-it-tingles.ts';
import type { Pose } from '../../../src/core/types.ts';
import { library, plain, tingling } from '../../library.ts';
import { plannedTable } from '../../safety/planned.ts';

/** What to do when it tingles, with the easier stretch there is. */
const tinglesOf = (...[adapted, mine, person]: Parameters<typeof easierFor>): string[] =>
  ifItTinglesFor(adapted, easierFor(adapted, mine, person), mine, person);

const { files } = library;
const file = files['neural-load'];

const known = (id: string): Stretch => {
  const stretch = library.stretches.get(id);
  if (!stretch) throw new RangeError(`no stretch ${id}`);
  return stretch;
};

/** A hold of our own, of known load, with nothing against it. */
const hold = (id: string, pose: Pose, easier?: string): Stretch => {
  const { easier: _, orEquipment: __, ...rest } = known('hamstring-seated-chair-edge');
  return { ...rest, id, name: id, pose, from: pose, notFor: [], ...(easier ? { easier } : {}) };
};

/** Poses by their neural load: hip bent, the knee straighter and straighter. */
const load = {
  1: { hipFlexion: 50, kneeFlexion: 70 },
  2: { hipFlexion: 85, kneeFlexion: 65 },
  3: { hipFlexion: 85, kneeFlexion: 45 },
  4: { hipFlexion: 85, kneeFlexion: 20 },
} satisfies Record<number, Pose>;

const asDoneBy = (stretch: Stretch, person: Constraints): Adapted => {
  const found = fitFor(stretch, person, file);
  if (!found.fits) throw new RangeError(found.because.join());
  return found.adapted;
};

const anyone = constraintsOf(assess(plain, library));

/** The stretch the ladder changes to, among stretches of our own. */
function swapFor(of: Stretch, others: readonly Stretch[], person: Constraints = anyone): string | undefined {
  const mine: Library = { ...library, stretches: new Map([of, ...others].map((each) => [each.id, each])) };
  const [before = '', after = ''] = files.words.ifItTingles.swap.split('{name}');
  const line = tinglesOf(asDoneBy(of, person), mine, person).find((each) => each.startsWith(before));
  return line?.slice(before.length, line.length - after.length);
}

describe('when it tingles, the easier stretch', () => {
  it.each<[string, Stretch[], string | undefined]>([
    ['loads the nerve less: that one', [hold('easier', load[2])], 'easier'],
    ['loads the nerve as much: that one', [hold('easier', load[3])], 'easier'],
    ['loads the nerve more: none', [hold('easier', load[4])], undefined],
    [
      'loads more, and has an easier one: the next',
      [hold('easier', load[4], 'next'), hold('next', load[1])],
      'next',
    ],
    ['is not there: none', [], undefined],
    ['leads to one that is not there: none', [hold('easier', load[4], 'next')], undefined],
    [
      'is not for this person: the next',
      [
        { ...hold('easier', load[2], 'next'), notFor: [{ when: 'flexibility', because: 'because' }] },
        hold('next', load[1]),
      ],
      'next',
    ],
    [
      'needs what is not at hand: none',
      [{ ...hold('easier', load[2]), equipment: ['strap', 'step'] }],
      undefined,
    ],
  ])('%s', (_, others, name) => {
    const { equipment: __, ...rest } = anyone;
    const person: Constraints = { ...rest, equipment: ['chair'] };
    expect(swapFor(hold('mine', load[3], 'easier'), others, person)).toBe(name);
  });
  it('is measured as this person would do it', () => {
    // Felt at the shin the foot is not pointed: the same easier one keeps its toes in the middle, at more load.
    const shin = constraintsOf(assess({ ...plain, ...tingling, feltAt: ['shin'] }, library));
    const pointed = {
      ...hold('easier', { ...load[4], ankleDorsiflexion: -10 }),
      adjustable: ['ankleDorsiflexion' as const],
    };
    expect(swapFor(hold('mine', load[3], 'easier'), [pointed])).toBe('easier');
    expect(swapFor(hold('mine', load[3], 'easier'), [pointed], shin)).toBeUndefined();
  });
  it('whoever it is, whatever the step: it loads the nerve no more', () => {
    const [before = ''] = files.words.ifItTingles.swap.split('{name}');
    const byName = new Map([...library.stretches.values()].map((stretch) => [stretch.name, stretch]));
    const wrong: string[] = [];
    let swaps = 0;
    for (const { who, assessment } of plannedTable()) {
      const person = constraintsOf(assessment);
      for (const stretch of library.stretches.values()) {
        const found = fitFor(stretch, person, file);
        if (!found.fits) continue;
        const line = tinglesOf(found.adapted, library, person).find((each) => each.startsWith(before));
        if (!line) continue;
        swaps++;
        const easier = byName.get(line.slice(before.length, -1));
        const other = easier && fitFor(easier, person, file);
        if (!other?.fits || other.adapted.load > found.adapted.load) wrong.push(`${who}: ${stretch.id}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(swaps).toBeGreaterThan(500);
  });
});

describe('before that, what takes load off', () => {
  const linesFor = (pose: Pose, kind: Stretch['kind'] = 'static'): string[] =>
    tinglesOf(asDoneBy({ ...hold('mine', pose), kind }, anyone), library, anyone);
  const { slider, last, still } = files.words.ifItTingles;
  const cues = file.corrections.map(({ cue }) => cue);

  it('two corrections, the cheapest first, then stop', () => {
    const lines = linesFor({ ...load[4], neckFlexion: 20, lumbarFlexion: 11 });
    const toes = linesFor({ hipFlexion: 85, kneeFlexion: 45, ankleDorsiflexion: 5, neckFlexion: 20 });
    for (const some of [lines, toes]) {
      expect(some).toHaveLength(4);
      expect(some.slice(2)).toEqual([last, still]);
      expect(some.slice(0, 2).every((line) => cues.includes(line))).toBe(true);
    }
    expect(toes[0]).toBe(file.corrections[0]?.cue);
  });
  it.each<[number, number, boolean]>([
    [30, 60, true],
    [29, 60, false],
    [30, 61, false],
    [90, 0, true],
  ])('hip %i, knee %i: toes, back and head decide: %s', (hipFlexion, kneeFlexion, decides) => {
    expect(stretchesNerve({ hipFlexion, kneeFlexion }, library.files['neural-load'])).toBe(decides);
  });
  it('a moving one is made smaller first', () => {
    expect(linesFor(load[1], 'slider')).toEqual([slider, last, still]);
    expect(linesFor(load[1], 'dynamic')).toEqual([last, still]);
  });
});
