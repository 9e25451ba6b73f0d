import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/assess/assess.ts';
import type { Group, Library, Stretch } from '../../../src/core/library.ts';
import { candidatesFor } from '../../../src/core/plan/candidates.ts';
import { constraintsOf } from '../../../src/core/plan/constraints.ts';
import type { Candidate } from '../../../src/core/plan/ranked.ts';
import type { Kind, Pose } from '../../../src/core/types.ts';
import { library, plain } from '../../library.ts';
import { shipped } from '../made.ts';

const base = shipped('hamstring-seated-chair-edge');

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

const groupOf = (of: string[], take = 9): Group => ({ purpose: 'lengthen', take, by: 'order', of });

const libraryOf = (rungs: Rung[], ...groups: Group[]): Library => ({
  files: library.files,
  stretches: new Map(rungs.map((rung) => [rung[0], stretchOf(rung)])),
  own: new Set<string>(),
  includes: new Map([[assessment.pattern.id, groups]]),
  first: [],
});

const named = (candidates: Iterable<Candidate>): string[] =>
  [...candidates].map(({ adapted, purpose }) => `${adapted.stretch.id}: ${purpose}`);

/** What this group brings, as `id: purpose`. */
const brings = (rungs: Rung[], of: string[], take?: number): string[] =>
  named(candidatesFor(assessment, libraryOf(rungs, groupOf(of, take)), person).wanted);

it('of bargains the one with the most lengthening for each point of load, and one more, comes first', () => {
  const made: [string, Pose][] = [
    // 7.9 % for 2 points, and 5.4 % for 1: hip bent over a bent knee, and a leg that is lifted a little.
    ['more', { hipFlexion: 90, kneeFlexion: 82 }],
    ['less', { hipFlexion: 20 }],
  ];
  const { stretches, ...rest } = libraryOf(
    [
      ['more', 'static'],
      ['less', 'static'],
    ],
    {
      ...groupOf(['more', 'less']),
      by: 'bargain',
    },
  );
  const posed = made.map(([id, pose]): [string, Stretch] => [
    id,
    { ...(stretches.get(id) as Stretch), pose, from: pose },
  ]);
  const found = candidatesFor(assessment, { ...rest, stretches: new Map(posed) }, person).wanted;
  expect([...found].map(({ adapted }) => [adapted.stretch.id, adapted.load])).toEqual([
    ['less', 1],
    ['more', 2],
  ]);
});

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

describe('of the easier ones', () => {
  const barred: Rung[] = [
    ['a', 'static barred', 'easy'],
    ['b', 'static barred', 'easier'],
    ['c', 'static barred', 'easy'],
    ['easy', 'static'],
    ['easier', 'static'],
  ];
  it.each<[string, string[][], number, string[]]>([
    ['as many as the group takes', [['a', 'b']], 1, ['easy: lengthen']],
    ['one for two of a group is one', [['a', 'c', 'b']], 2, ['easy: lengthen', 'easier: lengthen']],
    ['one for two groups comes once', [['a'], ['c']], 1, ['easy: lengthen']],
    [
      'and makes way for the next of the second',
      [['a'], ['c', 'b']],
      1,
      ['easy: lengthen', 'easier: lengthen'],
    ],
  ])('%s', (_, groups, take, expected) => {
    const mine = libraryOf(barred, ...groups.map((of) => groupOf(of, take)));
    expect(named(candidatesFor(assessment, mine, person).wanted)).toEqual(expected);
  });
});

describe('what a week adds', () => {
  const first = (...groups: string[][]) => ({
    ...{ rules: [], settings: [], doses: new Map(), without: new Map(), leastMinutes: 3 },
    first: groups.map((of) => groupOf(of)),
  });
  const rungs: Rung[] = [
    ['a', 'static'],
    ['b', 'static barred'],
    ['c', 'static barred', 'easy'],
    ['easy', 'static'],
  ];
  it.each<[string, string[][], string[][]]>([
    ['is a list of each, the best first', [['b', 'a']], [['a: lengthen']]],
    ['of none of which this person may do any, the easier one', [['c', 'b']], [['easy: lengthen']]],
    ['and no list where this person may do none of it', [['b'], ['a']], [['a: lengthen']]],
  ])('%s', (_, groups, lists) => {
    const { thisWeek } = candidatesFor({ ...assessment, weeks: first(...groups) }, libraryOf(rungs), person);
    expect(thisWeek.map(named)).toEqual(lists);
  });
});

describe('what is left out', () => {
  const rule = (id: string, because: string) => ({
    ...{ id, because, sources: [], filter: { notKinds: ['static' as const] } },
  });
  it.each<[string, string[], string[]]>([
    ['one rule', ['it is sore'], ['it is sore']],
    ['two that say the same', ['it is sore', 'it is sore'], ['it is sore']],
    ['two that differ', ['it is sore', 'you are dizzy'], ['it is sore', 'you are dizzy']],
    [
      'three, of which two do',
      ['it is sore', 'you are dizzy', 'it is sore'],
      ['it is sore', 'you are dizzy'],
    ],
  ])('is called by its name, and each reason is given once: %s', (_, texts, reasons) => {
    const rules = texts.map((because, at) => rule(`rule-${at}`, because));
    const found = candidatesFor(assessment, libraryOf([['a', 'static']], groupOf(['a'])), {
      ...person,
      rules,
    });
    expect(named(found.wanted)).toEqual([]);
    expect(found.leftOut().map(({ name, because }) => [name, because.map(({ text }) => text)])).toEqual([
      [base.name, reasons],
    ]);
  });
});
