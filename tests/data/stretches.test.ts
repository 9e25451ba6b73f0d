import { describe, expect, it } from 'vitest';
import { neuralLoad } from '../../src/core/body/neural-load.ts';
import { movesThrough } from '../../src/core/plan/moves.ts';
import type { StretchFile } from '../../src/core/schema/stretch.ts';
import type { Pose } from '../../src/core/types.ts';
import { json, library, sources } from '../library.ts';

const load = (pose: Pose): number => neuralLoad(pose, library.files['neural-load']).index;

describe('the library', () => {
  it.each([...library.stretches.values()])('$id: its pose gives the stated neural load', (stretch) => {
    const { statedLoad } = json('data', 'stretches', `${stretch.id}.json`) as StretchFile;
    expect(load(stretch.pose)).toBe(statedLoad);
    expect(load(stretch.from)).toBeLessThanOrEqual(load(stretch.pose));
  });
  it.each([...library.stretches.values()])('$id: ids resolve, and words keep to the rules', (stretch) => {
    for (const link of [stretch.easier, stretch.harder]) {
      if (link) expect([...library.stretches.keys()]).toContain(link);
    }
    for (const source of stretch.sources) expect(Object.keys(sources)).toContain(source);
    const { easierBy = '', harderBy = '', atHand = [] } = stretch;
    const said = [stretch.name, stretch.feel, easierBy, harderBy, ...atHand];
    const text = [...said, ...stretch.steps, ...stretch.stopIf].join(' ');
    expect(text).not.toMatch(/tuck|you have|diagnos|\bcures?\b|article|!/i);
  });
  it.each([...library.stretches.values()])(
    '$id: what its steps take is asked for, or said to be at hand',
    (stretch) => {
      const { steps, equipment, orEquipment = [], atHand = [] } = stretch;
      const told = [...equipment, ...orEquipment, ...atHand].join(' ');
      const things = ['stick', 'pillow', 'cushion', 'mat', 'chair', 'low step', 'strap'];
      const taken = things.filter((thing) =>
        new RegExp(`\\b(?:a|an|one|the|round the) ${thing}s?\\b`).test(steps.join(' ')),
      );
      expect(taken.filter((thing) => !told.includes(thing.replace('low ', '')))).toEqual([]);
    },
  );
  it.each(
    [...library.stretches.values()].filter((each) => each.from !== each.pose && each.offered !== false),
  )('$id: its movement has words for both ways, short enough to be said on the way', (stretch) => {
    const { pace, dose, kind } = stretch;
    if (['static', 'contract-relax', 'strength', 'ease'].includes(kind) && !movesThrough(stretch)) {
      expect(pace).toBeUndefined();
      return;
    }
    const seconds = dose?.secondsPerRep ?? library.files.doses.kinds[kind]?.secondsPerRep ?? 0;
    expect(seconds).toBeGreaterThan(0);
    for (const words of [pace?.there, pace?.back]) {
      expect(words?.split(' ').length).toBeLessThanOrEqual(Math.ceil(3 * (seconds / 2)));
    }
  });
  it.each(['easier', 'harder'] as const)('%s links form no loop', (link) => {
    for (const start of library.stretches.values()) {
      const seen = new Set<string>();
      for (let id: string | undefined = start.id; id; id = library.stretches.get(id)?.[link]) {
        expect(seen).not.toContain(id);
        seen.add(id);
      }
    }
  });
  it('never offers the negative example', () => {
    expect(
      [...library.stretches.values()].filter((each) => each.offered === false).map((each) => each.id),
    ).toEqual(['calf-towel-long-sit']);
  });
});

describe('positions nobody is offered, as the clinical page scores them', () => {
  it.each<[string, Pose, number]>([
    [
      'toe touch, standing straight',
      { hipFlexion: 90, lumbarFlexion: 30, thoracicFlexion: 25, neckFlexion: 25 },
      10,
    ],
    [
      'sit and reach, feet up',
      { hipFlexion: 90, ankleDorsiflexion: 15, lumbarFlexion: 30, thoracicFlexion: 25, neckFlexion: 25 },
      13,
    ],
    ['downward dog', { hipFlexion: 110, kneeFlexion: 5, ankleDorsiflexion: 15 }, 9],
    [
      'heel on a step, toes up',
      { hipFlexion: 75, kneeFlexion: 15, ankleDorsiflexion: 15, lumbarFlexion: -5 },
      7,
    ],
    [
      'heel on a step, rounded, head down',
      {
        hipFlexion: 75,
        kneeFlexion: 15,
        ankleDorsiflexion: -20,
        lumbarFlexion: 30,
        thoracicFlexion: 25,
        neckFlexion: 25,
      },
      7,
    ],
    ['strap on the forefoot', { hipFlexion: 70, kneeFlexion: 15, ankleDorsiflexion: 15 }, 7],
    [
      'leg across the body',
      { hipFlexion: 80, kneeFlexion: 5, hipAbduction: -25, hipExternalRotation: -15 },
      8,
    ],
  ])('%s', (_name, pose, index) => {
    expect(load(pose)).toBe(index);
  });
});
