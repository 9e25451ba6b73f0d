import { describe, expect, it } from 'vitest';
import { neuralLoad } from '../../src/core/body/neural-load.ts';
import type { Pose } from '../../src/core/types.ts';
import { library } from '../library.ts';

const load = (pose: Pose): number => neuralLoad(pose, library.files['neural-load']).index;

describe('the library', () => {
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
