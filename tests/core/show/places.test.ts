import { describe, expect, it } from 'vitest';
import { contributionWords } from '../../../src/core/catalogue.ts';
import type { Stretch } from '../../../src/core/library.ts';
import type { View } from '../../../src/core/schema/figure.ts';
import type { WordsFile } from '../../../src/core/schema/words.ts';
import { seenFrom } from '../../../src/core/show/what-if.ts';
import type { Joint } from '../../../src/core/types.ts';
import { library } from '../../library.ts';
import { like } from '../made.ts';

describe('what a joint adds to the load, in plain words', () => {
  const words = {
    ...library.files.words,
    placed: [
      { joint: 'kneeFlexion', atMost: 10, says: 'straight' },
      { joint: 'kneeFlexion', atLeast: 60, says: 'bent' },
      { joint: 'hipFlexion', says: 'hip {degrees}°' },
    ],
  } satisfies WordsFile;
  it.each<[Joint, number, number, string]>([
    ['hipFlexion', 75, 2, 'hip 75° +2'],
    ['hipFlexion', 0, 0, 'hip 0° +0'],
    ['hipFlexion', 20, -1, 'hip 20° -1'],
    ['kneeFlexion', 10, 3, 'straight +3'],
    ['kneeFlexion', 60, 1, 'bent +1'],
    ['kneeFlexion', 11, 3, 'kneeFlexion 11° +3'],
    ['kneeFlexion', 59, 3, 'kneeFlexion 59° +3'],
    ['neckFlexion', 25, 1, 'neckFlexion 25° +1'],
  ])('%s at %i, %i points: %s', (position, degrees, points, expected) => {
    const because = [{ position, degrees, points }];
    expect(contributionWords({ index: points, band: 'low', because }, words)).toEqual([expected]);
  });
});

describe('from where a spoiled joint is seen', () => {
  const standing = { start: 'standing', figure: {} } as const;
  const stoodOn = { start: 'standing', figure: { rests: { part: 'sole', on: 'floor' } } } as const;
  const onAStep = { start: 'standing', figure: { rests: { part: 'heel', on: 'step' } } } as const;
  const lying = { start: 'supine', figure: { rests: { part: 'sole', on: 'floor' } } } as const;
  const drawnFrom = (start: Stretch['start'], view: View) => ({ start, figure: { view } });
  it.each([
    ['in its own view, where the joint moves in that plane', standing, 'kneeFlexion', undefined],
    ['a leg across, from behind', standing, 'hipAbduction', 'behind'],
    ['toes turned in, from in front', standing, 'hipExternalRotation', 'front'],
    ['of a leg that is stood on, from behind', stoodOn, 'hipAbduction', 'behind'],
    ['of a heel on a step, from behind', onAStep, 'hipAbduction', 'behind'],
    ['of a sole beside a lying body, from behind', lying, 'hipAbduction', 'behind'],
    [
      'lying on the side, from in front',
      { start: 'side-lying', figure: {} } as const,
      'hipAbduction',
      'front',
    ],
    [
      'without a drawing of its own',
      { start: 'supine', figure: undefined } as const,
      'hipAbduction',
      'behind',
    ],
    ['drawn from in front it is seen already', drawnFrom('standing', 'front'), 'hipAbduction', undefined],
    ['drawn from above it is seen already', drawnFrom('supine', 'above'), 'hipAbduction', undefined],
    ['drawn from above in front as well', drawnFrom('supine', 'front-high'), 'hipAbduction', undefined],
    ['drawn from a corner it is not', drawnFrom('supine', 'corner'), 'hipAbduction', 'behind'],
  ] as const)('%s', (_, { start, figure }, joint, expected) => {
    const { figure: __, ...bare } = like('hamstring-standing-elevated', { start });
    expect(seenFrom(figure ? { ...bare, figure } : bare, joint)).toBe(expected);
  });
});
