import { describe, expect, it } from 'vitest';
import { neuralLoad } from '../../../src/core/body/neural-load.ts';
import type { Library, Stretch } from '../../../src/core/library.ts';
import type { Rule } from '../../../src/core/schema/rule.ts';
import { anybody, defaultDose, usualAmount, usualDose } from '../../../src/core/show/frames.ts';
import { showingOf } from '../../../src/core/show/showing.ts';
import { notForOf, whatIf } from '../../../src/core/show/what-if.ts';
import type { Pose } from '../../../src/core/types.ts';
import { library } from '../../library.ts';
import { like, shipped } from '../made.ts';

const lying = 'hamstring-supine-90-90';

type Limits = { holdLoad: number; peakLoad: number };

describe('whom a stretch is not for', () => {
  it('is said in words, never by an id', () => {
    const { whom } = library.files.words;
    const named = [...library.stretches.values()].flatMap((stretch) => notForOf(stretch, library));
    expect(named.filter(({ when }) => !Object.hasOwn(whom, when))).toEqual([]);
  });
  const rule = (otherwise: Partial<Rule>): Rule => ({
    ...{
      id: 'made',
      when: { fact: 'neural' },
      filter: { notKinds: ['static'] },
      because: 'why',
      sources: [],
    },
    ...otherwise,
  });
  const withRules = (
    gates: Rule[],
    conditions: Rule[] = [],
    base: Limits | null = { holdLoad: 6, peakLoad: 8 },
  ): Library => ({
    ...library,
    files: {
      ...library.files,
      gates: { ...(base ? { base } : {}), rules: gates },
      conditions: { rules: conditions },
    },
  });
  const shows = { when: 'neural', because: 'the nerve' };
  const still = like(lying, { notFor: [] });
  const strap = like('hamstring-supine-strap', { notFor: [] });
  const named = [{ when: 'neural', because: 'its own words' }];
  it.each<[string, Stretch, Rule, string[]]>([
    ['a rule that leaves it out', still, rule({ shows }), ['the nerve']],
    ['not a rule that says nothing of it', still, rule({}), []],
    ['not a rule that leaves other kinds out', still, rule({ shows, filter: { notKinds: ['slider'] } }), []],
    ['not a rule that it is corrected under', strap, rule({ shows, filter: { holdLoad: 2 } }), []],
    [
      'a rule whose limit it cannot be corrected to',
      { ...strap, adjustable: [] },
      rule({ shows, filter: { holdLoad: 0 } }),
      ['the nerve'],
    ],
    [
      'its own words in place of the rule',
      like(lying, { notFor: named }),
      rule({ shows }),
      ['its own words'],
    ],
    [
      'its own words also where they are a part of what the rule is about',
      like(lying, { notFor: named }),
      rule({ shows: { when: 'neural-moderate', because: 'not calm' } }),
      ['its own words'],
    ],
    [
      'both, where its own are about more than the rule is',
      like(lying, { notFor: [{ when: 'neural-moderate', because: 'its own words' }] }),
      rule({ shows }),
      ['its own words', 'the nerve'],
    ],
    ['no rule, where it is never planned', like(lying, { notFor: [], offered: false }), rule({ shows }), []],
    [
      'not what it needs: that is at hand',
      like(lying, { notFor: [], equipment: ['strap'], orEquipment: ['wall', 'chair'] }),
      rule({ shows, filter: { notKinds: ['slider'] } }),
      [],
    ],
  ])('%s', (_, stretch, only, expected) => {
    expect(notForOf(stretch, withRules([only])).map(({ because }) => because)).toEqual(expected);
    expect(notForOf(stretch, withRules([], [only])).map(({ because }) => because)).toEqual(expected);
  });
  it('first its own words, then gates, then conditions', () => {
    const knees = { when: 'knee-replacement', because: 'its own words' };
    const found = notForOf(
      like(lying, { notFor: [knees] }),
      withRules([rule({ shows })], [rule({ shows: { when: 'strain', because: 'the strain' } })]),
    );
    expect(found).toEqual([knees, shows, { when: 'strain', because: 'the strain' }]);
  });
  it.each([
    [{ holdLoad: 0, peakLoad: 8 }, ['the nerve']],
    [{ holdLoad: 3, peakLoad: 0 }, []],
  ])('the limits before any rule count too: %j', (base, expected) => {
    const unable = like(lying, { notFor: [], adjustable: [] });
    const found = notForOf(unable, withRules([rule({ shows, filter: {} })], [], base));
    expect(found.map(({ because }) => because)).toEqual(expected);
  });
  it.each<[string, Partial<Stretch>, string[]]>([
    ['what is held and loads the nerve a little', { pose: { kneeFlexion: 5 } }, ['the nerve']],
    ['what moves and loads it a little', { kind: 'dynamic', pose: { kneeFlexion: 5 } }, ['the nerve']],
    ['not what is rest', { kind: 'ease', pose: { kneeFlexion: 70 } }, []],
  ])('without limits of its own only rest is left: %s', (_, otherwise, expected) => {
    const unable = like(lying, { notFor: [], adjustable: [], from: otherwise.pose ?? {}, ...otherwise });
    const found = notForOf(unable, withRules([rule({ shows, filter: {} })], [], null));
    expect(found.map(({ because }) => because)).toEqual(expected);
  });
  it('a slider that is done sitting is not for a nerve that is not calm', () => {
    const found = notForOf(shipped('sciatic-slider-seated'), library).map(({ when }) => when);
    expect(found).toEqual(['neck-dizziness', 'neural-moderate', 'neural-high']);
  });
});

describe('one position spoiled', () => {
  const { warnings } = library.files.words;
  const spoilsOf = (pose: Pose, otherwise: Partial<Stretch> = {}) =>
    whatIf(like('hamstring-standing-elevated', { pose, ...otherwise }), library, anybody(library)).whatIf;
  it('each the way words.json warns of it, and no other joint', () => {
    const pose = { hipFlexion: 60, kneeFlexion: 20 };
    for (const spoil of spoilsOf(pose)) {
      const { joint, spoiled, named, position } = warnings.find(({ code }) => code === spoil.code) ?? {};
      expect(spoil).toMatchObject({ name: named, position, pose: { ...pose, [joint ?? '']: spoiled } });
      expect(spoil.neuralLoad).toEqual(neuralLoad(spoil.pose, library.files['neural-load']));
      expect(spoil.already).toBe(false);
    }
  });
  it('of a body whose nerve says nothing it is the toes that should stay away', () => {
    expect(spoilsOf({}).map(({ code }) => code)).toEqual([
      'toes-down',
      'back-long',
      'head-level',
      'leg-in-line',
      'toes-straight',
    ]);
  });
  it.each<[string, Pose, string, boolean]>([
    ['toes further up', { ankleDorsiflexion: 20 }, 'toes-down', true],
    ['toes just there', { ankleDorsiflexion: 15 }, 'toes-down', true],
    ['toes not quite there', { ankleDorsiflexion: 14 }, 'toes-down', false],
    ['toes away', { ankleDorsiflexion: -20 }, 'toes-down', false],
    ['leg further across', { hipAbduction: -25 }, 'leg-in-line', true],
    ['leg just there', { hipAbduction: -20 }, 'leg-in-line', true],
    ['leg not quite there', { hipAbduction: -19 }, 'leg-in-line', false],
    ['leg out to the side', { hipAbduction: 25 }, 'leg-in-line', false],
  ])('%s: it stays where it is, if it is there or further', (_, pose, code, already) => {
    const spoil = spoilsOf(pose).find((each) => each.code === code);
    expect(spoil?.already).toBe(already);
    if (already) expect(spoil?.pose).toEqual(pose);
    else expect(spoil?.pose).not.toEqual(pose);
  });
  it('says from where it is seen, only where its own view hides it', () => {
    expect(spoilsOf({}).map(({ seenFrom }) => seenFrom)).toEqual([
      ...[undefined, undefined, undefined, 'behind', 'front'],
    ]);
    for (const spoil of spoilsOf({}, { figure: { view: 'front' } }))
      expect(spoil).not.toHaveProperty('seenFrom');
  });
  it.each<[Pose, string | undefined]>([
    [{ kneeFlexion: 61, hipFlexion: 30 }, 'a bent knee slackens the nerve'],
    [{ kneeFlexion: 60, hipFlexion: 30 }, undefined],
    [{ kneeFlexion: 60, hipFlexion: 29 }, 'the hip is not bent'],
    [{ kneeFlexion: 70, hipFlexion: 0 }, 'a bent knee slackens the nerve'],
  ])('what leaves the nerve slack is said: %j', (pose, slack) => {
    const found = whatIf(like(lying, { pose }), library, anybody(library));
    expect(found.slack).toBe(slack);
    expect('slack' in found).toBe(slack !== undefined);
  });
});

describe('what a default adult does of it', () => {
  it.each<[string, Partial<Stretch>, object]>([
    [
      lying,
      { dose: { holdSeconds: [20, 30], sets: [2, 3], restSeconds: 5 }, steps: ['Lie.', 'Hold.'] },
      { sides: ['right', 'left'], sets: 2, holdSeconds: 30, reps: null, seconds: 16 + 2 * 65 + 8 },
    ],
    [
      'adductor-butterfly-supine',
      { dose: { holdSeconds: [20, 30], sets: [1, 1] }, steps: ['Lie.', 'Hold.'] },
      { sides: [], sets: 1, holdSeconds: 30, reps: null, seconds: 16 + 30 },
    ],
    [
      'sciatic-slider-sidelying',
      { dose: { reps: [10, 10], sets: [1, 1], secondsPerRep: 5 }, steps: ['Lie.', 'Slide.'] },
      { sides: ['right', 'left'], sets: 1, holdSeconds: null, reps: 10, seconds: 18 + 2 * 50 + 16 },
    ],
    ['hamstring-contract-relax-strap', {}, { kind: 'contract-relax', reps: 3, effortPercent: 20 }],
  ])('%s %j', (id, otherwise, expected) => {
    const dose = usualDose(like(id, otherwise), library);
    expect(dose).toMatchObject(expected);
    expect(dose.phases.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(dose.seconds);
  });
  it('nothing shortens a hold, and nothing weakens a push', () => {
    const dose = defaultDose(like(lying, { dose: { holdSeconds: [200, 500], effortPercent: 90 } }), library);
    expect([dose.holdSeconds, dose.effortPercent]).toEqual([[200, 500], 90]);
  });
  it('one round of sliders is a warm-up for whoever has no sign of the nerve', () => {
    const slider = shipped('sciatic-slider-seated');
    expect(usualAmount(slider, defaultDose(slider, library)).sets).toBe(1);
  });
});

describe('the page of a stretch', () => {
  const sources = {
    'modern-foot-ankle': { title: 'One' },
    heuristic: { title: 'Two' },
  } as unknown as Parameters<typeof showingOf>[2];
  const showing = (id: string, otherwise: Partial<Stretch> = {}) =>
    showingOf(like(id, otherwise), library, sources);
  it('has its kind, its start and what it is for, in plain words', () => {
    expect(showing('hamstring-medial-bias-er')).toMatchObject({
      kind: 'held still',
      start: 'standing',
      targets: ['hamstrings', 'inner hamstring'],
    });
    expect(showing(lying, { targets: ['unheard-of'] }).targets).toEqual(['unheard-of']);
  });
  it('has a dose, unless it is never planned', () => {
    expect(showing(lying).dose).toEqual(usualDose(shipped(lying), library));
    expect(showing('calf-towel-long-sit').dose).toBeNull();
  });
  it('names what is easier and harder, where there is such a thing', () => {
    const { easier: _, easierBy: __, harder: ___, harderBy: ____, ...bare } = shipped(lying);
    const alone = showingOf(bare, library, sources);
    for (const each of ['easier', 'easierBy', 'harder', 'harderBy']) expect(alone).not.toHaveProperty(each);
    expect(
      showing(lying, {
        ...{ easier: 'sciatic-slider-supine', harder: 'hamstring-supine-strap' },
        ...{ easierBy: 'less', harderBy: 'more' },
      }),
    ).toMatchObject({
      easier: { id: 'sciatic-slider-supine', name: 'Nerve slider, lying' },
      harder: { id: 'hamstring-supine-strap', name: 'Lying hamstring stretch with a strap' },
      ...{ easierBy: 'less', harderBy: 'more' },
    });
    expect(showing(lying, { easier: 'gone' }).easier).toEqual({ id: 'gone', name: 'gone' });
  });
  it('says of whom it is not for in plain words, else by the fact', () => {
    const because = 'why';
    const { notFor } = showing(lying, {
      notFor: [
        { when: 'sit-bone', because },
        { when: 'unheard-of', because },
      ],
    });
    expect(notFor.slice(0, 2)).toEqual([
      { when: 'sit-bone', who: library.files.words.whom['sit-bone'], because },
      { when: 'unheard-of', who: 'unheard-of', because },
    ]);
  });
  it('of what is never planned says why, the limit, what instead, and where that is from', () => {
    const found = showing('calf-towel-long-sit');
    expect(found.never).toMatchObject({
      limit: 6,
      instead: [
        { id: 'calf-gastroc-wall', name: 'Calf stretch at the wall, knee straight' },
        { id: 'calf-reclined-strap' },
      ],
    });
    expect(found.sources).toStrictEqual([
      { id: 'modern-foot-ankle', source: { title: 'One' } },
      { id: 'coppieters-2006' },
      { id: 'andrade-2018' },
      { id: 'heuristic', source: { title: 'Two' } },
    ]);
    expect(showing(lying)).not.toHaveProperty('never');
    const unlimited = { ...library, files: { ...library.files, gates: { rules: [] } } };
    expect(showingOf(shipped('calf-towel-long-sit'), unlimited, sources).never?.limit).toBe(0);
  });
  it('moves where the stretch does, and says what it is not', () => {
    expect(showing('sciatic-slider-seated').frames).toHaveLength(3);
    expect(showing(lying).frames).toEqual([]);
    expect(showing(lying).disclaimer).toBe(library.files['warning-signs'].disclaimer);
  });
});
