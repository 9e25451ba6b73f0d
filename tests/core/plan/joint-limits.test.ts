import { describe, expect, it } from 'vitest';
import type { Stretch } from '../../../src/core/library.ts';
import { allowedAngle, outOfItself, staysItself } from '../../../src/core/plan/joint-limits.ts';
import type { JointLimit } from '../../../src/core/schema/rule.ts';
import type { Joint, Pose } from '../../../src/core/types.ts';
import { shipped } from '../made.ts';

const base = shipped('hamstring-seated-chair-edge');

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

describe('a limit of a joint is kept by that joint, ends included, and asks nothing of another', () => {
  const listed = stretchOf({ kneeFlexion: 90 }, { hipFlexion: 85, kneeFlexion: 90 });
  const hip = (but: Partial<JointLimit>): JointLimit => ({ joint: 'hipFlexion', ...but });
  it.each<[string, JointLimit, Joint, number, boolean]>([
    ['the most', hip({ atMost: 80 }), 'hipFlexion', 80, true],
    ['past the most', hip({ atMost: 80 }), 'hipFlexion', 81, false],
    ['the least', hip({ atLeast: 20 }), 'hipFlexion', 20, true],
    ['under the least', hip({ atLeast: 20 }), 'hipFlexion', 19, false],
    ['short of the listed end', hip({ short: 15 }), 'hipFlexion', 70, true],
    ['less short of it', hip({ short: 15 }), 'hipFlexion', 71, false],
    ['a knee bent more than a hip may be', hip({ atMost: 80 }), 'kneeFlexion', 90, true],
    ['a neck kept less far than a hip must be', hip({ atLeast: 20 }), 'neckFlexion', 0, true],
    ['of another kind', hip({ atMost: 80, kinds: ['dynamic'] }), 'hipFlexion', 85, true],
    ['of another start', hip({ atMost: 80, starts: ['standing'] }), 'hipFlexion', 85, true],
    ['of another target', hip({ atMost: 80, targets: ['soleus'] }), 'hipFlexion', 85, true],
  ])('%s', (_, limit, joint, degrees, allowed) => {
    const rules = [{ id: 'rule', filter: { jointLimits: [limit] }, because: 'because', sources: [] }];
    expect(allowedAngle(listed, joint, degrees, rules)).toBe(allowed);
    const both = { id: 'none', filter: { noFloor: true as const }, because: '', sources: [] };
    expect(allowedAngle(listed, joint, degrees, [...rules, both])).toBe(allowed);
  });
});
