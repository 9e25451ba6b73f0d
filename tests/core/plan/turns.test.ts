import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/assess/assess.ts';
import type { First, Group, Library, Stretch } from '../../../src/core/library.ts';
import { candidatesFor } from '../../../src/core/plan/candidates.ts';
import { type Choice, heldSeconds, secondsOf } from '../../../src/core/plan/choice.ts';
import { constraintsOf } from '../../../src/core/plan/constraints.ts';
import { findingsOf } from '../../../src/core/plan/findings.ts';
import { sidesFor } from '../../../src/core/plan/routine.ts';
import type { Sign } from '../../../src/core/schema/assess.ts';
import type { Answers, Kind } from '../../../src/core/types.ts';
import { library, plain, tingling, whole } from '../../library.ts';
import { libraryOf, like } from '../made.ts';

const assessment = assess(plain, library);
const group = (of: string, otherwise: Partial<Group> = {}): Group => ({
  ...{ purpose: of, take: 1, by: 'order', of: [of] },
  ...otherwise,
});
const mine = (first: First[]): Library => ({
  ...libraryOf(
    ...['f', 'p', 'q', 'g', 'must'].map((id) => like('hamstring-seated-chair-edge', { id, notFor: [] })),
  ),
  includes: new Map([
    [assessment.pattern.id, [group('p'), group('q')]],
    ['flexibility', [group('g'), group('must', { must: true })]],
  ]),
  first,
});
const first = (alone: boolean, otherwise: Partial<Group> = {}, place = 'thigh'): First =>
  ({
    ...{ when: { question: 'feltAt', has: [place] }, includes: [group('f', otherwise)] },
    ...(alone ? { alone: true } : {}),
  }) as First;

describe('whose turn it is', () => {
  it.each<[string, First[], string[], string[]]>([
    ['the pattern, then the goal, in turn; not what the goal must have', [], ['p', 'g', 'q'], ['must']],
    ['what a person like this does first comes first', [first(false)], ['f', 'p', 'g', 'q'], ['must']],
    ['and alone, where it says so', [first(true)], ['f'], []],
    ['not what somebody else does first', [first(true, {}, 'sole')], ['p', 'g', 'q'], ['must']],
    [
      'not a group that is for somebody else',
      [first(false, { when: { question: 'feltAt', has: ['sole'] } })],
      ['p', 'g', 'q'],
      ['must'],
    ],
    ['what must be of what comes first as well', [first(true, { must: true })], ['f'], ['f']],
  ])('%s', (_, firsts, wanted, musts) => {
    const found = candidatesFor(assessment, mine(firsts), constraintsOf(assessment));
    const idOf = ({ adapted }: { adapted: { stretch: { id: string } } }) => adapted.stretch.id;
    expect([...found.wanted].map(idOf)).toEqual(wanted);
    expect(found.musts.map((list) => list.map(idOf))).toEqual(musts.map((each) => [each]));
  });
});

describe('the seconds of a choice', () => {
  const choice = (kind: Kind, holdSeconds: number | null): Choice =>
    ({
      candidate: { adapted: { stretch: like('hamstring-seated-chair-edge', { kind }) } },
      amounts: [{ amount: { sets: 2, holdSeconds, reps: null }, seconds: 70 }],
      chosen: 0,
    }) as unknown as Choice;
  it.each<[string, Kind, number | null, number]>([
    ['a hold counts all its sets', 'static', 30, 60],
    ['what moves holds no muscle', 'dynamic', null, 0],
    ['nor does rest', 'ease', 60, 0],
    ['nor a hold without seconds', 'static', null, 0],
  ])('%s', (_, kind, holdSeconds, expected) => {
    expect(heldSeconds(choice(kind, holdSeconds))).toBe(expected);
  });
  it('a dose there is not takes for ever, and holds nothing', () => {
    expect([secondsOf(choice('static', 30)), secondsOf(choice('static', 30), 1)]).toEqual([
      ...[70, Number.POSITIVE_INFINITY],
    ]);
    expect(heldSeconds(choice('static', 30), 1)).toBe(0);
  });
});

describe('the sides of a step', () => {
  const slider = like('sciatic-slider-seated', {});
  it.each<[string, string, Partial<Stretch>, string[]]>([
    ['the worse one first', 'left', {}, ['left', 'right']],
    ['or the other', 'right', {}, ['right', 'left']],
    ['where both are alike the right one', 'both', {}, ['right', 'left']],
    ['where it is for the sore side, that alone', 'left', { soreSideOnly: true }, ['left']],
    ['both where both are sore', 'both', { soreSideOnly: true }, ['right', 'left']],
    ['none where it has none', 'left', { sided: false }, []],
  ])('%s', (_, side, otherwise, sides) => {
    const made = assess({ ...plain, side }, library);
    expect(sidesFor({ ...slider, ...otherwise }, made)).toEqual(sides);
  });
});

describe('what was noticed', () => {
  const sign = (id: string, otherwise: Partial<Sign>): Sign =>
    ({
      ...{ id, when: { fact: 'none' }, level: 'clinician', effect: 'limited', sources: [], title: id },
      ...{ say: [id], do: [] },
      ...otherwise,
    }) as Sign;
  const found = (signs: Sign[], outcome: 'stop' | 'routine' = 'routine', referred = false) => {
    const { facts } = assessment;
    const fact = (id: string): boolean => (id === 'referred' ? referred : facts.fact(id));
    return findingsOf(
      { ...assessment, signs, outcome, facts: { ...facts, fact } } as typeof assessment,
      library,
    );
  };
  const [limits, notes, stops] = [
    sign('limits', {}),
    sign('notes', { effect: 'note' }),
    sign('stops', { effect: 'stop' }),
  ];
  it('each as grave as what it does', () => {
    expect(
      found([limits, notes])
        .slice(0, 2)
        .map(({ code, severity }) => [code, severity]),
    ).toEqual([
      ['limits', 'warn'],
      ['notes', 'info'],
    ]);
  });
  it('in a stop only what stops', () => {
    const said = found([limits, stops, notes], 'stop').map(({ code, severity }) => [code, severity]);
    expect(said).toEqual([['stops', 'stop']]);
  });
  it('of a sign all its lines, one after the other', () => {
    expect(found([sign('two', { say: ['It is hot.', 'It is swollen.'] })])[0]?.text).toBe(
      'It is hot. It is swollen.',
    );
  });
  it.each<[string, string[], string[], boolean]>([
    ['no condition', [], [], true],
    ['one: it says by itself what it adapts', ['osteoporosis'], ['adapted-osteoporosis'], false],
    ['two', ['osteoporosis', 'hypermobile'], ['adapted-osteoporosis'], false],
  ])('that the routine is adapted, where nothing else says it: %s', (_, conditions, codes, isSaid) => {
    const adapts = assess({ ...plain, conditions }, library);
    const all = findingsOf({ ...adapts, signs: [sign('adapted', { effect: 'note' }), limits] }, library);
    const said = all.map(({ code }) => code);
    expect([said.includes('adapted'), said.includes('limits')]).toEqual([isSaid, true]);
    expect(codes.every((code) => said.includes(code))).toBe(true);
  });
  it('of a pattern the answers that speak for it, and no others', () => {
    const because = (answers: Answers, id: string): readonly string[] => {
      const stirred = assess(whole({ ...plain, ...answers }), library);
      const pattern = library.files.patterns.patterns.find((each) => each.id === id) ?? stirred.pattern;
      return findingsOf({ ...stirred, pattern, signs: [] }, library)[0]?.because ?? [];
    };
    expect(because(tingling, 'neural')).toContain('headTest=changes');
    expect(because(tingling, 'neural').filter((each) => each.startsWith('feltAt=thigh'))).toEqual([]);
    expect(because({}, 'muscular')).toContain('feltAt=thigh');
    for (const reason of [...because(tingling, 'neural'), ...because({}, 'muscular')])
      expect(reason).toContain('=');
  });
  it('what may wait is not said to somebody who is sent to someone already', () => {
    const waits = sign('waits', { waits: true });
    expect(found([waits, limits])[0]?.code).toBe('waits');
    expect(found([waits, limits], 'routine', true)[0]?.code).toBe('limits');
  });
  it.each([
    ['neural', 'warn'],
    ['mixed', 'warn'],
    ['muscular', 'info'],
  ])('the pattern %s is %s', (id, severity) => {
    const pattern = library.files.patterns.patterns.find((each) => each.id === id);
    if (!pattern) throw new RangeError(id);
    const stirred = assess({ ...plain, ...tingling }, library);
    const findings = findingsOf({ ...stirred, pattern, signs: [] }, library);
    expect(findings[0]?.severity).toBe(severity);
  });
});
