import { describe, expect, it } from 'vitest';
import { type Beat, eased, momentAt } from '../../../src/core/body/motion.ts';
import { framesOf, motionOf, moves, poseAt } from '../../../src/core/show/frames.ts';
import type { Pose } from '../../../src/core/types.ts';
import { library } from '../../library.ts';
import { like, shipped } from '../made.ts';

const slider = 'sciatic-slider-seated';
const going = (from: Pose, pose: Pose) => like(slider, { from, pose, figure: {} });

describe('what moves', () => {
  it.each<[string, Pose, Pose, boolean]>([
    ['one joint of two', { hipFlexion: 80, kneeFlexion: 90 }, { hipFlexion: 80, kneeFlexion: 20 }, true],
    ['nothing', { hipFlexion: 80 }, { hipFlexion: 80 }, false],
    ['a joint that ends where nothing is said', { neckFlexion: 1 }, {}, true],
    ['a joint that begins where nothing is said', {}, { neckFlexion: 1 }, true],
    ['what is not said is 0, at the end', { neckFlexion: 0 }, {}, false],
    ['what is not said is 0, at the beginning', {}, { neckFlexion: 0 }, false],
  ])('%s', (_, from, pose, expected) => {
    expect(moves(going(from, pose))).toBe(expected);
  });
  it('the other leg or the hands, where the drawing alone moves', () => {
    expect(moves(like(slider, { from: {}, pose: {}, figure: { from: { lean: 3 } } }))).toBe(true);
  });
});

describe('the pose on the way', () => {
  const from = { hipFlexion: 80, kneeFlexion: 90, neckFlexion: 20 };
  const pose = { hipFlexion: 80, kneeFlexion: 20, ankleDorsiflexion: -10 };
  it.each<[number, Pose]>([
    [0, { hipFlexion: 80, kneeFlexion: 90, neckFlexion: 20, ankleDorsiflexion: 0 }],
    [0.5, { hipFlexion: 80, kneeFlexion: 55, neckFlexion: 10, ankleDorsiflexion: -5 }],
    [0.75, { hipFlexion: 80, kneeFlexion: 37.5, neckFlexion: 5, ankleDorsiflexion: -7.5 }],
  ])('at %d', (at, expected) => {
    const found = poseAt(going(from, pose), at);
    for (const [joint, degrees] of Object.entries(expected))
      expect([joint, found[joint as keyof Pose]]).toEqual([
        joint,
        degrees === 0 ? expect.closeTo(0) : degrees,
      ]);
  });
  it('at the end and past it is the listed one', () => {
    expect(poseAt(going(from, pose), 1)).toBe(pose);
    expect(poseAt(going(from, pose), 1.2)).toBe(pose);
  });
  it('is shown at the beginning, in the middle and at the end, each with its own numbers', () => {
    const frames = framesOf(going(from, pose), library);
    expect(frames.map(({ at }) => at)).toEqual([0, 0.5, 1]);
    expect(frames.map((each) => each.pose.kneeFlexion)).toEqual([90, 55, 20]);
    expect(frames.map(({ neuralLoad }) => neuralLoad.index)).toEqual([3, 3, 3]);
    expect(new Set(frames.map(({ lengthening }) => lengthening.hamstrings)).size).toBe(3);
  });
  it('is not shown of what is held still', () => {
    expect(framesOf(shipped('hamstring-supine-90-90'), library)).toEqual([]);
  });
});

describe('one round, in beats', () => {
  const beats = (id: string, otherwise = {}): string[] =>
    motionOf(like(id, otherwise), library).map(
      ({ name, seconds, from, to }) => `${name} ${seconds} s, ${from} to ${to}`,
    );
  const { from, pose } = shipped('hamstring-contract-relax-strap');
  it.each<[string, string, object, string[]]>([
    [
      'a slider goes there and back in the seconds of a repetition',
      slider,
      { dose: { secondsPerRep: 8 } },
      ['go 4 s, 0 to 1', 'back 4 s, 1 to 0'],
    ],
    [
      'unhurried where its dose gives it none',
      slider,
      { dose: { secondsPerRep: 0 } },
      ['go 2 s, 0 to 1', 'back 2 s, 1 to 0'],
    ],
    [
      'what is held goes there, stays, and comes back',
      'hamstring-supine-strap',
      { from, pose, dose: { holdSeconds: [20, 20] } },
      ['go 2 s, 0 to 1', 'hold 20 s, 1 to 1', 'return 2 s, 1 to 0'],
    ],
    [
      'push and relax: going further is the beginning of the hold',
      'hamstring-contract-relax-strap',
      { dose: { pushSeconds: 6, relaxSeconds: 3, holdSeconds: [15, 15] } },
      [
        'push 6 s, 0 to 0',
        'let-go 3 s, 0 to 0',
        'further 2 s, 0 to 1',
        'hold 13 s, 1 to 1',
        'return 2 s, 1 to 0',
      ],
    ],
    [
      'push and relax, no longer further than it is held',
      'hamstring-contract-relax-strap',
      { dose: { pushSeconds: 6, relaxSeconds: 3, holdSeconds: [1, 1] } },
      [
        'push 6 s, 0 to 0',
        'let-go 3 s, 0 to 0',
        'further 1 s, 0 to 1',
        'hold 0 s, 1 to 1',
        'return 2 s, 1 to 0',
      ],
    ],
    ['what is held still has none', 'hamstring-supine-90-90', {}, []],
  ])('%s', (_, id, otherwise, expected) => {
    expect(beats(id, otherwise)).toEqual(expected);
  });
});

describe('where the movement is', () => {
  const round: Beat[] = [
    { name: 'go', seconds: 2, from: 0, to: 1 },
    { name: 'hold', seconds: 3, from: 1, to: 1 },
    { name: 'return', seconds: 2, from: 1, to: 0.5 },
  ];
  it.each<[number, string, number, number]>([
    [0, 'go', 0, 2],
    [0.5, 'go', 0.146, 2],
    [1, 'go', 0.5, 1],
    [1.5, 'go', 0.854, 1],
    [2, 'hold', 1, 3],
    [4.5, 'hold', 1, 1],
    [5, 'return', 1, 2],
    [6, 'return', 0.75, 1],
    [7, 'go', 0, 2],
    [15, 'go', 0.5, 1],
  ])('after %d seconds: %s, at %d, %i s left of it', (seconds, beat, at, left) => {
    expect(momentAt(round, seconds)).toEqual({ beat, at: expect.closeTo(at, 3), left });
  });
  it('also where a round takes but a second', () => {
    const [short] = [[{ name: 'go', seconds: 1, from: 0, to: 1 } as const]];
    expect(momentAt(short, 0.5)).toEqual({ beat: 'go', at: expect.closeTo(0.5), left: 1 });
  });
  it('nowhere, where nothing moves', () => {
    expect(momentAt([], 3)).toBeUndefined();
  });
  it.each([
    [0, 0],
    [0.25, 0.1464],
    [0.5, 0.5],
    [1, 1],
  ])('slow at both ends: %d of the way in time is %d of the way', (part, way) => {
    expect(eased(part)).toBeCloseTo(way, 4);
  });
});
