import { describe, expect, it } from 'vitest';
import { angle, joints, withJoint } from '../../../src/core/body/pose.ts';
import type { Stretch } from '../../../src/core/library.ts';
import { type Constraints, fitFor } from '../../../src/core/plan/adapt.ts';
import { staysItself } from '../../../src/core/plan/joint-limits.ts';
import { allowedReliefs, lowerLoad } from '../../../src/core/plan/relief.ts';
import type { Joint } from '../../../src/core/types.ts';
import { library } from '../../library.ts';
import { lostIn } from '../../safety/itself.ts';
import { coach } from '../../session/people.ts';
import { like } from '../made.ts';

const file = library.files['neural-load'];
const all = [...library.stretches.values()];
const limits = Array.from({ length: 11 }, (_, limit) => limit);

/** Somebody of whom nothing is known but the limits. */
const somebody = (limit: number): Constraints => ({
  facts: { answers: {}, given: {}, fact: () => false },
  limits: { holdLoad: limit, peakLoad: limit, tensioners: true },
  rules: [],
  equipment: ['wall', 'chair', 'step', 'strap'],
});

describe('a correction never takes a stretch out of its own target or start position', () => {
  it.each(all)('$id, each single correction', (stretch) => {
    const poses = allowedReliefs({ stretch, pose: stretch.pose }, [], file).flatMap(
      ({ correction: { joint }, degrees }) => degrees.map((each) => withJoint(stretch.pose, joint, each)),
    );
    expect(poses.flatMap((pose) => lostIn(stretch, pose))).toEqual([]);
  });
  it.each(all)('$id, at every limit', (stretch) => {
    const poses = limits.flatMap(
      (limit) => lowerLoad({ stretch, pose: stretch.pose }, limit, [], file)?.pose ?? [],
    );
    expect(poses.flatMap((pose) => lostIn(stretch, pose))).toEqual([]);
  });
  it.each(all)('$id, each way to ease off', (stretch) => {
    const poses = coach.hurts.easeOff.flatMap(({ joint, by, to }) => {
      const now = angle(stretch.pose, joint);
      const then = by > 0 ? Math.min(to, now + by) : Math.max(to, now + by);
      const eases = stretch.adjustable.includes(joint) && staysItself(stretch, joint, then, file);
      return eases ? [withJoint(stretch.pose, joint, then)] : [];
    });
    expect(poses.flatMap((pose) => lostIn(stretch, pose))).toEqual([]);
  });
  it.each(all.filter(({ pose, from }) => pose !== from))(
    '$id goes on moving, and the same way',
    (stretch) => {
      for (const limit of limits) {
        const { pose } = lowerLoad({ stretch, pose: stretch.pose }, limit, [], file) ?? stretch;
        const way = (to: Stretch['pose'], joint: Joint): number =>
          Math.sign(angle(to, joint) - angle(stretch.from, joint));
        const moving = joints.filter((joint) => way(stretch.pose, joint) !== 0);
        expect(moving.filter((joint) => way(pose, joint) === -way(stretch.pose, joint))).toEqual([]);
        expect(moving.filter((joint) => way(pose, joint) !== 0)).not.toEqual([]);
      }
    },
  );
});

describe('a correction that gives nothing here is none', () => {
  const legs: Joint[] = ['ankleDorsiflexion', 'kneeFlexion'];
  const named = (ankle: number, most?: number): Joint[] => {
    const pose = { hipFlexion: 85, kneeFlexion: 20, ankleDorsiflexion: ankle };
    const stretch = like('hamstring-seated-chair-edge', { pose, from: pose, adjustable: legs });
    const limits = most === undefined ? [] : [{ joint: 'kneeFlexion' as const, atMost: most }];
    const rules = [{ id: 'rule', filter: { jointLimits: limits }, because: '', sources: [] }];
    return allowedReliefs({ stretch, pose }, rules, file).map(({ correction }) => correction.joint);
  };
  it.each<[string, Joint[], Joint[]]>([
    ['toes down and the knee bent', named(15), legs],
    ['toes that are down already', named(-30), ['kneeFlexion']],
    ['a knee that a rule keeps straight', named(15, 20), ['ankleDorsiflexion']],
    ['both', named(-30, 20), []],
  ])('%s', (_, joints, expected) => {
    expect([...joints].sort()).toEqual(expected);
  });
});

describe('at limit 0', () => {
  it('nothing is left but rest, however little a stretch loads', () => {
    const fits = all.filter((stretch) => fitFor(stretch, somebody(0), file).fits);
    expect(fits.map(({ kind }) => kind).filter((kind) => kind !== 'ease')).toEqual([]);
    expect(fits.length).toBeGreaterThan(0);
  });
});

describe('a stretch that would be corrected away is left out', () => {
  it.each<[string, number]>([
    ['calf-gastroc-wall', 0],
    ['calf-soleus-wall', 0],
    ['pelvic-tilt-seated-anterior', 1],
    ['sciatic-slider-contralateral', 1],
    ['quadruped-rock-back', 1],
    ['knee-to-chest-single', 1],
    ['piriformis-cross-body', 1],
    ['hip-flexor-standing', 1],
  ])('%s, where no more than %i may be loaded', (id, limit) => {
    const stretch = library.stretches.get(id) as Stretch;
    expect(fitFor(stretch, somebody(limit), file).fits).toBe(false);
    expect(fitFor(stretch, somebody(8), file).fits).toBe(true);
  });
  it('and one that need not go so far is still corrected', () => {
    const wall = library.stretches.get('calf-gastroc-wall') as Stretch;
    expect(fitFor(wall, somebody(1), file)).toMatchObject({
      fits: true,
      adapted: { pose: { ankleDorsiflexion: 0 } },
    });
  });
});
