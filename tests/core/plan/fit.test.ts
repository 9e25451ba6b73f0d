import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/assess/assess.ts';
import type { Stretch } from '../../../src/core/library.ts';
import { type Constraints, fitFor, objections } from '../../../src/core/plan/adapt.ts';
import { constraintsOf } from '../../../src/core/plan/constraints.ts';
import { missingEquipment } from '../../../src/core/plan/exclusions.ts';
import { withinJointLimits } from '../../../src/core/plan/joint-limits.ts';
import { hasTwoEnds, heldKinds, loadLimit, movesThrough } from '../../../src/core/plan/moves.ts';
import type { Weeks } from '../../../src/core/plan/weeks.ts';
import { inSpans } from '../../../src/core/roles.ts';
import type { Filter, JointLimit } from '../../../src/core/schema/rule.ts';
import type { Answers, Kind, Pose } from '../../../src/core/types.ts';
import { library, plain, tingling } from '../../library.ts';
import { shipped } from '../made.ts';

const file = library.files['neural-load'];
const base = shipped('hamstring-seated-chair-edge');

/** A stretch of our own: seated, on a chair, load 3, for everybody. */
const pose: Pose = { hipFlexion: 85, kneeFlexion: 45 };
const mine: Stretch = { ...base, id: 'mine', pose, from: pose, notFor: [], equipment: [], adjustable: [] };

const personFor = (answers: Answers): Constraints => constraintsOf(assess({ ...plain, ...answers }, library));
const anyone = personFor({});
const calm = personFor(tingling);
const stirred = personFor({ ...tingling, worst: 5 });
const irritable = personFor({ ...tingling, worst: 8 });

const fits = (change: Partial<Stretch>, person: Constraints): boolean =>
  fitFor({ ...mine, ...change }, person, file).fits;

const notFor = (...facts: string[]) => ({
  notFor: facts.map((when) => ({ when, because: `not for ${when}` })),
});

describe('a nerve that is easily stirred: the load and the kind decide', () => {
  const tooMuch: Pose = { hipFlexion: 85, kneeFlexion: 20 };
  it.each<[string, Partial<Stretch>, Constraints, boolean]>([
    ['a hold of load 3', {}, stirred, true],
    ['a hold of load 4', { pose: tooMuch, from: tooMuch }, stirred, false],
    ['a slider of load 3', { kind: 'slider', start: 'supine' }, stirred, true],
    ['a nerve slider that one sits for', { kind: 'slider', roles: ['nerve-slider'] }, stirred, false],
    ['what moves, of load 3', { kind: 'dynamic' }, stirred, false],
    ['a push of load 3', { kind: 'contract-relax' }, stirred, false],
    ['a tensioner of load 3', { kind: 'tensioner' }, stirred, false],
    ['a control movement of load 3', { kind: 'control' }, stirred, true],
    ['strength of load 3', { kind: 'strength' }, stirred, true],
    ['a hold of load 3, very easily stirred', {}, irritable, false],
    ['a hold of load 3, calm', {}, calm, true],
    ['a hold of load 4, calm', { pose: tooMuch, from: tooMuch }, calm, true],
    ['a slider of load 3, calm', { kind: 'slider' }, calm, true],
  ])('%s', (_, change, person, allowed) => {
    expect(fits(change, person)).toBe(allowed);
  });
  it.each(['neural', 'neural-moderate', 'limited', 'sole-felt-nowhere'])(
    'what a file says is not waived: %s',
    (when) => {
      const person = { ...stirred, facts: { ...stirred.facts, fact: (id: string) => id === when } };
      expect(fits(notFor(when), person)).toBe(false);
    },
  );
});

describe('a stretch is for somebody or not', () => {
  it('every reason is named, and none is made up', () => {
    const stretch = {
      ...mine,
      ...notFor('65-plus', 'osteoporosis', 'pregnant'),
      equipment: ['strap' as const],
    };
    const person = { ...personFor({ age: '65-plus', conditions: ['osteoporosis'] }), equipment: [] };
    const fit = fitFor(stretch, person, file);
    expect(fit.fits ? [] : fit.because.map(({ code, text }) => [code, text])).toEqual([
      ['65-plus', 'not for 65-plus'],
      ['osteoporosis', 'not for osteoporosis'],
      ['needs', 'it needs a strap or belt'],
    ]);
  });
  it.each<[string, Partial<Stretch>, boolean]>([
    ['offered', {}, true],
    ['shown only as an example', { offered: false }, false],
    ['a tensioner before it is due', { kind: 'tensioner' }, false],
  ])('%s: %s', (_, change, allowed) => {
    expect(fits(change, anyone)).toBe(allowed);
  });
  it('what is out for a time says why, also where it is the only one', () => {
    const rests = { code: 'hurt', text: 'it hurt the last time' };
    const weeks: Weeks = {
      ...{ rules: [], settings: [], doses: new Map(), first: [], leastMinutes: 3 },
      without: new Map([[mine.id, rests]]),
    };
    const person = constraintsOf({ ...assess(plain, library), weeks }, library);
    expect(objections(mine, person)).toEqual([rests]);
    expect(objections({ ...mine, id: 'another' }, person)).toEqual([]);
  });
  it('a tensioner before it is due: the rule that locks it says why, else the limit does', () => {
    const limits = { ...anyone.limits, tensioners: false };
    const locks = { ...rule({ noTensioners: true }), because: 'once the sliders are calm' };
    const other = { ...rule({ noFloor: true }), because: 'not on the floor' };
    const said = (...rules: (typeof locks)[]): string[] =>
      objections({ ...mine, kind: 'tensioner' }, { ...anyone, limits, rules }).map(({ text }) => text);
    expect(said()).toEqual(['tensioners are not due yet']);
    expect(said(other)).toEqual(['tensioners are not due yet']);
    expect(said(locks)).toEqual(['once the sliders are calm']);
    expect(said(other, locks)).toEqual(['once the sliders are calm']);
  });
  it('a tensioner when it is due', () => {
    expect(
      fits({ kind: 'tensioner' }, { ...anyone, rules: [], limits: { ...anyone.limits, tensioners: true } }),
    ).toBe(true);
  });
});

describe('the load of a held position is judged by one limit, of a moving one by the other', () => {
  const limits = { holdLoad: 3, peakLoad: 5, tensioners: true };
  it.each<[Kind, number]>([
    ['static', 3],
    ['contract-relax', 3],
    ['strength', 3],
    ['ease', 3],
    ['dynamic', 5],
    ['slider', 5],
    ['tensioner', 5],
    ['control', 5],
  ])('%s: %i', (kind, limit) => {
    expect(loadLimit(movesThrough({ kind }), limits)).toBe(limit);
    expect(heldKinds.includes(kind)).toBe(limit === 3);
    // After a push one goes further into the hold.
    expect(hasTwoEnds({ kind })).toBe(limit === 5 || kind === 'contract-relax');
  });
  it.each([
    [3, true],
    [2, false],
  ])('load 3 at a limit of %i: %s', (holdLoad, allowed) => {
    expect(fits({}, { ...anyone, limits: { ...anyone.limits, holdLoad } })).toBe(allowed);
  });
  it('a correction makes it fit, the cheapest first, and only as far as it must', () => {
    const loaded: Pose = { hipFlexion: 85, kneeFlexion: 20, ankleDorsiflexion: 5 };
    const found = (holdLoad: number) =>
      fitFor(
        { ...mine, pose: loaded, from: loaded, adjustable: ['ankleDorsiflexion', 'kneeFlexion'] },
        { ...anyone, limits: { ...anyone.limits, holdLoad } },
        file,
      );
    const at = (holdLoad: number) => {
      const fit = found(holdLoad);
      return fit.fits
        ? [fit.adapted.load, fit.adapted.pose, fit.adapted.corrections.map(({ code }) => code)]
        : fit.because.map(({ text }) => text);
    };
    expect(at(6)).toEqual([6, loaded, []]);
    expect(at(4)).toEqual([4, { ...loaded, ankleDorsiflexion: 0 }, ['toes-down']]);
    expect(at(3)).toEqual([3, { ...loaded, ankleDorsiflexion: -20 }, ['toes-down']]);
    expect(at(2)).toEqual([
      2,
      { ...loaded, ankleDorsiflexion: -20, kneeFlexion: 35 },
      ['toes-down', 'bend-knee'],
    ]);
    expect(at(0)).toEqual(['it loads the nerve more than your limit allows']);
  });
  it('a correction goes no further than it helps', () => {
    // Head up and leg out relieve all that can be relieved, so pointing the toes would give nothing more.
    const eased: Pose = {
      hipFlexion: 85,
      kneeFlexion: 20,
      ankleDorsiflexion: 5,
      neckFlexion: -20,
      hipAbduction: 20,
    };
    const fit = fitFor(
      { ...mine, pose: eased, from: eased, adjustable: ['ankleDorsiflexion', 'kneeFlexion'] },
      { ...anyone, limits: { ...anyone.limits, holdLoad: 1 } },
      file,
    );
    expect(fit.fits && fit.adapted.pose).toEqual({ ...eased, ankleDorsiflexion: 0, kneeFlexion: 35 });
  });
});

const rule = (filter: Filter) => ({ id: 'rule', filter, because: 'because', sources: [] });

describe('each thing a rule takes away', () => {
  const wants = (filter: Filter, change: Partial<Stretch>): boolean => {
    const rules = [rule(filter)];
    return fits(change, { ...anyone, rules, equipment: ['chair', 'strap'] });
  };
  it.each<[Filter, Partial<Stretch>, Partial<Stretch>]>([
    [{ notKinds: ['static'] }, {}, { kind: 'ease' }],
    [{ notStarts: ['seated'] }, {}, { start: 'supine' }],
    [{ notRoles: ['hamstring-hold'] }, { id: 'other' }, { roles: ['calf-hold'] }],
    [{ notRoles: [{ role: 'hamstring-hold', starts: ['seated'] }] }, {}, { start: 'supine' }],
    [
      { notRoles: [{ role: 'hamstring-hold', pose: { hipFlexion: { atLeast: 85 } } }] },
      {},
      { pose: { ...pose, hipFlexion: 84 } },
    ],
    [{ onlyRoles: ['bridge', 'hip-rock'] }, {}, { roles: ['hip-rock', 'bridge'] }],
    [{ onlyRoles: ['bridge'] }, { roles: ['bridge', 'hip-rock'] }, { roles: ['bridge'] }],
    [{ onlyRoles: ['bridge'] }, { roles: [] }, { roles: [{ role: 'bridge', rank: 1, because: '' }] }],
    [
      { notTargets: [{ targets: ['soleus'] }] },
      { targets: ['hamstrings', 'soleus'] },
      { targets: ['hamstrings'] },
    ],
    [{ notTargets: [{ targets: ['hamstrings'], kinds: ['static', 'dynamic'] }] }, {}, { kind: 'ease' }],
    [{ notEquipment: ['strap'] }, { equipment: ['chair', 'strap'] }, { equipment: ['chair'] }],
    [{ balance: 'low' }, { balance: 'moderate' }, { balance: 'low' }],
    [{ balance: 'none' }, { balance: 'low' }, { balance: 'none' }],
    [{ noFloor: true }, { floor: true }, { floor: false }],
    [{ notPose: [{ hipFlexion: { atLeast: 85 } }] }, {}, { pose: { ...pose, hipFlexion: 84 } }],
    [
      { notPose: [{ hipFlexion: { atLeast: 120 } }, { hipFlexion: { atLeast: 85 } }] },
      {},
      { pose: { ...pose, hipFlexion: 84 } },
    ],
    [{ notPose: [{ kneeFlexion: { atMost: 45 } }] }, {}, { pose: { ...pose, kneeFlexion: 46 } }],
    [
      { notPose: [{ hipFlexion: { atLeast: 60 }, kneeFlexion: { atMost: 45 } }] },
      {},
      { pose: { hipFlexion: 59, kneeFlexion: 45 } },
    ],
    [{ jointLimits: [{ joint: 'hipFlexion', atMost: 80 }] }, {}, { adjustable: ['hipFlexion'] }],
  ])('%j', (filter, barred, allowed) => {
    expect([wants(filter, barred), wants(filter, allowed)]).toEqual([false, true]);
  });
  it('a pose is within spans only when every joint is, ends included', () => {
    const spans = { hipFlexion: { atLeast: 60 }, kneeFlexion: { atMost: 45 } };
    expect(inSpans({ hipFlexion: 60, kneeFlexion: 45 }, spans)).toBe(true);
    expect(inSpans({ hipFlexion: 59, kneeFlexion: 45 }, spans)).toBe(false);
    expect(inSpans({ hipFlexion: 60, kneeFlexion: 46 }, spans)).toBe(false);
    expect(inSpans({}, { neckFlexion: { atLeast: 0, atMost: 0 } })).toBe(true);
  });
});

describe('a joint that is kept', () => {
  const kept = (keep: JointLimit, change: Partial<Stretch> = {}) => {
    const found = withinJointLimits({ ...mine, adjustable: ['hipFlexion', 'kneeFlexion'], ...change }, [
      rule({ jointLimits: [keep] }),
    ]);
    return 'filter' in found ? 'out' : [found.pose.hipFlexion, found.from.hipFlexion, found.changedBy.length];
  };
  it.each<[string, JointLimit, Partial<Stretch>, ReturnType<typeof kept>]>([
    ['within its span: as it was', { joint: 'hipFlexion', atMost: 85 }, {}, [85, 85, 0]],
    ['past its span: at the end of it', { joint: 'hipFlexion', atMost: 80 }, {}, [80, 80, 1]],
    ['below its span: at the beginning of it', { joint: 'hipFlexion', atLeast: 90 }, {}, [90, 90, 1]],
    ['short of the listed end', { joint: 'hipFlexion', short: 15 }, {}, [70, 70, 1]],
    [
      'where it begins, too',
      { joint: 'hipFlexion', atLeast: 50 },
      { from: { hipFlexion: 20, kneeFlexion: 45 } },
      [85, 50, 1],
    ],
    [
      'that cannot be changed: the stretch is out',
      { joint: 'hipFlexion', atMost: 80 },
      { adjustable: [] },
      'out',
    ],
    ['of another kind: as it was', { joint: 'hipFlexion', atMost: 80, kinds: ['dynamic'] }, {}, [85, 85, 0]],
    [
      'from another start: as it was',
      { joint: 'hipFlexion', atMost: 80, starts: ['standing'] },
      {},
      [85, 85, 0],
    ],
    [
      'of another target: as it was',
      { joint: 'hipFlexion', atMost: 80, targets: ['soleus'] },
      {},
      [85, 85, 0],
    ],
    [
      'of this kind, start and target',
      { joint: 'hipFlexion', atMost: 80, kinds: ['static'], starts: ['seated'], targets: ['hamstrings'] },
      {},
      [80, 80, 1],
    ],
  ])('%s', (_, keep, change, result) => {
    expect(kept(keep, change)).toEqual(result);
  });
});

it('a joint that may not be as it is and cannot be changed: the rule says why it is out', () => {
  const kept = {
    ...rule({ jointLimits: [{ joint: 'hipFlexion', atMost: 80 }] }),
    because: 'the hip is kept',
  };
  const found = fitFor(mine, { ...anyone, rules: [kept] }, file);
  expect(found.fits ? [] : found.because.map(({ text }) => text)).toEqual(['the hip is kept']);
});

describe('a joint that a rule moves out of what the stretch is', () => {
  const within = [
    { joint: 'kneeFlexion' as const, atMost: 50, because: 'past it one only bends', sources: [] },
  ];
  const bent = {
    ...rule({ jointLimits: [{ joint: 'hipFlexion', atMost: 80 }] }),
    because: 'the hip is kept',
  };
  const knee = rule({
    jointLimits: [
      { joint: 'hipFlexion', atMost: 84 },
      { joint: 'kneeFlexion', atLeast: 60 },
    ],
  });
  const under = (...rules: ReturnType<typeof rule>[]) =>
    fitFor({ ...mine, adjustable: ['hipFlexion', 'kneeFlexion'] }, { ...anyone, rules }, { ...file, within });
  it.each<[string, ReturnType<typeof rule>[], string[] | undefined]>([
    ['another joint: it stays', [bent], undefined],
    [
      'its own: out, and that rule says why',
      [bent, { ...knee, because: 'the knee is kept' }],
      ['the knee is kept'],
    ],
    [
      'its own alone',
      [{ ...rule({ jointLimits: [{ joint: 'kneeFlexion', atLeast: 60 }] }), because: 'the knee is kept' }],
      ['the knee is kept'],
    ],
  ])('%s', (_, rules, because) => {
    const found = under(...rules);
    expect(found.fits ? undefined : [...new Set(found.because.map(({ text }) => text))]).toEqual(because);
  });
});

describe('what is at hand', () => {
  it.each<[Partial<Stretch>, string[], string[]]>([
    [{ equipment: [] }, [], []],
    [{ equipment: ['wall', 'step'] }, ['wall', 'step'], []],
    [{ equipment: ['wall', 'step'] }, ['wall'], ['it needs a step or stool']],
    [{ equipment: [], orEquipment: ['wall', 'chair'] }, ['chair'], []],
    [{ equipment: [], orEquipment: ['wall', 'chair'] }, ['strap'], ['it needs a wall or a chair']],
    [
      { equipment: ['step'], orEquipment: ['wall', 'chair'] },
      [],
      ['it needs a step or stool', 'it needs a wall or a chair'],
    ],
  ])('%j with %j', (change, hand, missing) => {
    expect(missingEquipment({ ...mine, ...change }, hand).map(({ text }) => text)).toEqual(missing);
  });
});
