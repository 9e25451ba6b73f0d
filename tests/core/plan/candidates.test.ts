import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/assess/assess.ts';
import type { Group, Library, Stretch } from '../../../src/core/library.ts';
import { candidatesFor } from '../../../src/core/plan/candidates.ts';
import { constraintsOf } from '../../../src/core/plan/constraints.ts';
import type { Kind } from '../../../src/core/types.ts';
import { library, plain } from '../../library.ts';

const base = library.stretches.get('hamstring-seated-chair-edge');
if (!base) throw new RangeError('no stretch to start from');

const assessment = assess(plain, library);
const person = constraintsOf(assessment);
const { standIn } = library.files.patterns;

/** `static`, or `static barred`; then the easier one. */
type Rung = [id: string, is: string, easier?: string];

const stretchOf = ([id, is, easier]: Rung): Stretch => {
  const [kind, barred] = is.split(' ');
  const { easier: _, ...rest } = base;
  return {
    ...{ ...rest, id, kind: kind as Kind, notFor: [], equipment: [], offered: barred === undefined },
    ...(easier === undefined ? {} : { easier }),
  };
};

/** What this group brings, as `id: purpose`. */
function brings(rungs: Rung[], of: string[], take = 9): string[] {
  const group: Group = { purpose: 'lengthen', take, by: 'order', of };
  const mine: Library = {
    files: library.files,
    stretches: new Map(rungs.map((rung) => [rung[0], stretchOf(rung)])),
    own: new Set<string>(),
    includes: new Map([[assessment.pattern.id, [group]]]),
    first: [],
  };
  return [...candidatesFor(assessment, mine, person).wanted].map(
    ({ adapted, purpose }) => `${adapted.stretch.id}: ${purpose}`,
  );
}

describe('a stretch that is barred gives way to an easier one', () => {
  it.each<[string, Rung[], string[]]>([
    [
      'allowed: itself',
      [
        ['a', 'static', 'b'],
        ['b', 'static'],
      ],
      ['a: lengthen'],
    ],
    [
      'its easier one, for the same',
      [
        ['a', 'static barred', 'b'],
        ['b', 'static'],
      ],
      ['b: lengthen'],
    ],
    [
      'the first that is allowed on the way down',
      [
        ['a', 'static barred', 'b'],
        ['b', 'static barred', 'c'],
        ['c', 'static', 'd'],
        ['d', 'static'],
      ],
      ['c: lengthen'],
    ],
    [
      'none, where none is allowed',
      [
        ['a', 'static barred', 'b'],
        ['b', 'static barred'],
      ],
      [],
    ],
    ['none, where there is none', [['a', 'static barred']], []],
    [
      'of another kind: in words of its own',
      [
        ['a', 'contract-relax barred', 'b'],
        ['b', 'static'],
      ],
      [`b: ${standIn.static}`],
    ],
    [
      'of another kind that has no such words: for the same',
      [
        ['a', 'static barred', 'b'],
        ['b', 'dynamic'],
      ],
      ['b: lengthen'],
    ],
    [
      'never a slider for a muscle',
      [
        ['a', 'static barred', 'b'],
        ['b', 'slider'],
      ],
      [],
    ],
    [
      'a slider for a slider',
      [
        ['a', 'slider barred', 'b'],
        ['b', 'slider'],
      ],
      ['b: lengthen'],
    ],
    [
      'a hold for a slider',
      [
        ['a', 'slider barred', 'b'],
        ['b', 'static'],
      ],
      [`b: ${standIn.static}`],
    ],
  ])('%s', (_, rungs, expected) => {
    expect(brings(rungs, ['a'])).toEqual(expected);
  });
  it('not while another of its group is allowed', () => {
    expect(
      brings(
        [
          ['a', 'static barred', 'b'],
          ['b', 'static'],
          ['c', 'static'],
        ],
        ['a', 'c'],
      ),
    ).toEqual(['c: lengthen']);
  });
  it('as many as the group takes', () => {
    expect(
      brings(
        [
          ['a', 'static'],
          ['b', 'static'],
          ['c', 'static'],
        ],
        ['a', 'b', 'c'],
        2,
      ),
    ).toEqual(['a: lengthen', 'b: lengthen']);
  });
});
