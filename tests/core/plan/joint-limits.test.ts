import { describe, expect, it } from 'vitest';
import type { Stretch } from '../../../src/core/library.ts';
import { outOfItself, staysItself } from '../../../src/core/plan/joint-limits.ts';
import type { Joint, Pose } from '../../../src/core/types.ts';
import { library } from '../../library.ts';

const base = library.stretches.get('hamstring-seated-chair-edge');
if (!base) throw new RangeError('no stretch to start from');

const stretchOf = (from: Pose, pose: Pose): Stretch => ({ ...base, from, pose });
const free = { within: [] };
const bent = {
  within: [
    { joint: 'kneeFlexion' as const, atLeast: 20, atMost: 60, because: 'it is another one', sources: [] },
  ],
};

describe('what moves still moves the same way after a correction', () => {
  const knee = { kneeFlexion: 80 };
  const both = { kneeFlexion: 80, neckFlexion: 30 };
  const end = { kneeFlexion: 10 };
  const bothEnd = { kneeFlexion: 10, neckFlexion: -20 };
  it.each<[string, Pose, Pose, Joint, number, boolean]>([
    ['a joint that keeps still may go anywhere', knee, end, 'ankleDorsiflexion', -20, true],
    ['less far the same way', knee, end, 'kneeFlexion', 40, true],
    ['to the other side of where it begins', knee, end, 'kneeFlexion', 90, false],
    ['the only joint that moves may not rest', knee, end, 'kneeFlexion', 80, false],
    ['one of two may', both, bothEnd, 'kneeFlexion', 80, true],
    ['the head goes the other way', both, bothEnd, 'neckFlexion', 40, false],
    ['a joint that bends more goes on bending', end, knee, 'kneeFlexion', 40, true],
    ['and does not straighten', end, knee, 'kneeFlexion', 5, false],
  ])('%s', (_, from, pose, joint, degrees, stays) => {
    expect(staysItself(stretchOf(from, pose), joint, degrees, free)).toBe(stays);
  });
});

describe('within its bounds a stretch stays what it is, ends included', () => {
  const held = stretchOf({ kneeFlexion: 40 }, { kneeFlexion: 40 });
  it.each([
    [19, false],
    [20, true],
    [60, true],
    [61, false],
  ])('the knee at %i: %s', (degrees, stays) => {
    expect(staysItself(held, 'kneeFlexion', degrees, bent)).toBe(stays);
    expect(outOfItself(held, { kneeFlexion: degrees }, bent)).toEqual(stays ? [] : ['kneeFlexion']);
  });
  it('a joint nobody bounds may be anywhere', () => {
    expect(staysItself(held, 'hipFlexion', 200, bent)).toBe(true);
  });
  it('a listed pose out of bounds is as its file says', () => {
    expect(outOfItself(stretchOf({}, { kneeFlexion: 80 }), { kneeFlexion: 80 }, bent)).toEqual([]);
  });
});
