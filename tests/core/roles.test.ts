import { describe, expect, it } from 'vitest';
import type { Stretch } from '../../src/core/library.ts';
import { idsFor, isAsked, isAskedByAny } from '../../src/core/roles.ts';
import type { Ask, Stated } from '../../src/core/schema/roles.ts';
import type { Pose } from '../../src/core/types.ts';
import { libraryOf, like } from './made.ts';

const ranked = (role: string, rank: number): Stated => ({ role, rank, because: 'x' });
const of = (id: string, start: Stretch['start'], pose: Pose, ...roles: Stated[]): Stretch =>
  like('hamstring-supine-90-90', { id, start, pose, roles: roles as Stretch['roles'] });
const hold = of('hold', 'seated', { hipFlexion: 80, kneeFlexion: 20 }, ranked('long', 2), 'warm');

describe('a stretch is one that is asked for', () => {
  it.each<[string, Ask, boolean]>([
    ['by its role', 'long', true],
    ['by another of its roles', 'warm', true],
    ['not by a role it has not', 'calf', false],
    ['never by its name', 'hold', false],
    ['by its role, whatever it begins as', { role: 'long' }, true],
    ['by how it begins', { role: 'long', starts: ['supine', 'seated'] }, true],
    ['not where it begins otherwise', { role: 'long', starts: ['supine'] }, false],
    ['not by how it begins alone', { role: 'calf', starts: ['seated'] }, false],
    ['by its position', { role: 'long', pose: { hipFlexion: { atLeast: 80 } } }, true],
    ['not where it bends less', { role: 'long', pose: { hipFlexion: { atLeast: 81 } } }, false],
    [
      'nor where one joint of several is off',
      { role: 'long', pose: { hipFlexion: { atLeast: 80 }, kneeFlexion: { atMost: 10 } } },
      false,
    ],
    ['a joint it does not state is at 0', { role: 'long', pose: { neckFlexion: { atMost: 0 } } }, true],
    [
      'both how it begins and its position count',
      { role: 'long', starts: ['seated'], pose: { kneeFlexion: { atLeast: 30 } } },
      false,
    ],
  ])('%s', (_, ask, is) => {
    expect(isAsked(hold, ask)).toBe(is);
  });
  it('by any one of several', () => {
    expect([['calf', 'long'], ['calf'], []].map((asks) => isAskedByAny(hold, asks as Ask[]))).toEqual([
      ...[true, false, false],
    ]);
  });
});

describe('the stretches that are asked for', () => {
  const library = () =>
    libraryOf(
      of('unranked', 'supine', {}, 'long', 'warm'),
      of('third', 'seated', {}, ranked('long', 3)),
      of('first', 'standing', {}, ranked('long', 1), ranked('warm', 2)),
      of('second', 'supine', {}, ranked('long', 2), 'calf'),
      of('last', 'prone', {}, 'long', ranked('warm', 1)),
    );
  it.each<[string, Ask[], string[]]>([
    ['none', [], []],
    ['of a role nobody has', ['buttock'], []],
    ['by rank, then as the library has them', ['long'], ['first', 'second', 'third', 'unranked', 'last']],
    ['each role has its own rank', ['warm'], ['last', 'first', 'unranked']],
    ['ask after ask, each stretch once', ['warm', 'long'], ['last', 'first', 'unranked', 'second', 'third']],
    [
      'only those of a position',
      [{ role: 'long', starts: ['supine', 'seated'] }],
      ['second', 'third', 'unranked'],
    ],
    [
      'those of one position first, in it by rank',
      [{ role: 'long', first: ['supine'] }],
      ['second', 'unranked', 'first', 'third', 'last'],
    ],
    [
      'then those of the next, then the rest',
      [{ role: 'long', first: ['prone', 'supine'] }],
      ['last', 'second', 'unranked', 'first', 'third'],
    ],
    [
      'the first of them and the others',
      [{ role: 'long', starts: ['supine'] }, 'calf', { role: 'long', starts: ['prone'] }],
      ['second', 'unranked', 'last'],
    ],
  ])('%s', (_, asks, ids) => {
    expect(idsFor(asks, library().stretches)).toEqual(ids);
  });
});
