import { describe, expect, it } from 'vitest';
import { imported } from '../../../src/core/lint/import.ts';
import { lint } from '../../../src/core/lint/index.ts';
import type { ImportFile } from '../../../src/core/schema/own-stretches.ts';
import { json, library } from '../../library.ts';
import { always, fc } from '../../property.ts';
import { around, shipped } from './around.ts';

const how = json('data', 'import.json') as ImportFile;
const read = (value: unknown, taken: readonly string[] = [...shipped.keys()]) =>
  imported(value, how, library.files, taken);

const exercise = {
  name: 'Towel Lift',
  force: 'static',
  level: 'beginner',
  mechanic: null,
  equipment: null,
  primaryMuscles: ['hamstrings'],
  secondaryMuscles: ['calves'],
  instructions: [
    'Lie on your back with a towel around one foot.',
    'Bend the hip and knee to 90 degrees, then straighten the leg. Hold for 20 seconds.',
  ],
  category: 'stretching',
  images: [],
};
const draftOf = (change: object = {}) => read({ ...exercise, ...change }).drafts[0]?.file;
const refusalOf = (change: object): string | undefined =>
  read({ ...exercise, ...change }).refused[0]?.because;

describe('an exercise becomes a draft', () => {
  it('with what its sentences state, and a mark at all that was guessed', () => {
    expect(draftOf()).toMatchObject({
      name: 'Towel Lift',
      targets: ['hamstrings'],
      start: 'supine',
      equipment: ['strap'],
      floor: true,
      pose: { leg: { hipFlexion: 90, kneeFlexion: 90 } },
      reviewed: false,
      draft: {
        open: [],
        guessed: [
          'start supine, from "Lie on your back"',
          'hipFlexion 90, from "Bend the hip and knee to 90 degrees"',
          'kneeFlexion 90, from "hip and knee to 90 degrees"',
          'target hamstrings, role, feel, stopIf and adjustable, from the muscle alone',
        ],
      },
    });
  });
  it('a joint nobody states stays out of the pose, and is named as open', () => {
    const file = draftOf({ instructions: ['Stand tall.', 'Keep one leg straight. Hold.'] });
    expect(file?.pose).toEqual({ leg: { kneeFlexion: 0 } });
    expect(file?.draft?.open).toEqual(['hipFlexion']);
    expect(file?.notFor.map(({ when }) => when)).toEqual(['unsteady']);
  });
  it.each<[string, object]>([
    ['sit on a chair', { start: 'seated', floor: false }],
    ['Sit on the floor', { start: 'long-sitting', floor: true }],
    ['Kneel on one knee', { start: 'half-kneeling' }],
    ['Get on all fours', { start: 'hands-and-knees' }],
    ['Lie face down', { start: 'prone' }],
  ])('%s: how one starts', (sentence, start) => {
    expect(draftOf({ instructions: [`${sentence}.`, 'Hold.'] })).toMatchObject(start);
  });
  it.each<[string, object]>([
    ['Pull with the toes toward you', { leg: { ankleDorsiflexion: 15 } }],
    ['Reach for your toes', { spine: { lumbarFlexion: 30 } }],
    ['Bring the chin to your chest', { spine: { neckFlexion: 30 } }],
    ['Take it across your body', { leg: { hipAbduction: -20 } }],
  ])('%s: what loads the nerve is in the pose, and so in the load', (sentence, pose) => {
    const file = draftOf({ instructions: ['Lie on your back.', `${sentence}.`] });
    expect(file?.pose).toEqual(pose);
    expect(file?.statedLoad).toBeGreaterThan(0);
  });
  it.each<[string, object, object]>([
    ['a name without its ends', { name: '  Towel Lift ' }, { name: 'Towel Lift' }],
    ['a name of eighty characters at most', { name: `${'a'.repeat(80)}b` }, { name: 'a'.repeat(80) }],
    [
      'a sentence over two lines',
      { instructions: ['Lie on your', 'back.  Hold. ', ' Rest.'] },
      { start: 'supine', steps: ['Lie on your', 'back.', 'Hold.', 'Rest.'] },
    ],
    [
      'six steps',
      { instructions: ['Lie on your back.', '1. 2. 3. 4. 5. '] },
      { steps: ['Lie on your back.', '1.', '2.', '3.', '4.', '5.'] },
    ],
    [
      'no step that nobody can say in one go',
      { instructions: ['Lie on your back.', 'a'.repeat(300), 'b'.repeat(301), ''] },
      { steps: ['Lie on your back.', 'a'.repeat(300)] },
    ],
    [
      'no angle after five thousand characters',
      { instructions: ['Lie on your back.', 'Hold.', `${'a'.repeat(4963)} chin to chest`] },
      { pose: {} },
    ],
    [
      'one up to there',
      { instructions: ['Lie on your back.', 'Hold.', `${'a'.repeat(4962)} chin to chest`] },
      { pose: { spine: { neckFlexion: 30 } } },
    ],
    ['nobody kept from it who lies', {}, { notFor: [] }],
    [
      'the joints that may be corrected',
      {},
      { adjustable: ['ankleDorsiflexion', 'neckFlexion', 'lumbarFlexion', 'kneeFlexion'] },
    ],
  ])('with %s', (_, change, has) => {
    const file = draftOf(change);
    expect(file).toMatchObject(has);
    if ('pose' in has) expect(file?.pose).toEqual(has.pose);
  });
  it('no sentence is lost in silence: each is a step, or is named as left out', () => {
    always(
      fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 5 }), (lengths) => {
        const told = ['Lie on your back.', ...lengths.map((length) => 'a'.repeat(length))];
        const { drafts, refused } = read({ ...exercise, instructions: told });
        const kept = drafts.flatMap(({ file, leftOut }) => [...file.steps, ...leftOut]);
        expect([...kept].sort()).toEqual(refused.length > 0 ? [] : [...told].sort());
      }),
    );
  });
  it.each<[string, ImportFile['positions'], object]>([
    [
      'the first angle of a joint counts',
      [
        { finds: 'back', joint: 'hipFlexion', degrees: 90 },
        { finds: 'knee', joint: 'hipFlexion', degrees: 45 },
      ],
      { leg: { hipFlexion: 90 } },
    ],
    [
      'a joint of the spine is one',
      [
        { finds: 'back', joint: 'thoracicFlexion', degrees: 20 },
        { finds: 'knee', joint: 'trunkSideFlexion', degrees: 10 },
      ],
      { spine: { thoracicFlexion: 20, trunkSideFlexion: 10 } },
    ],
  ])('%s', (_, positions, pose) => {
    const { drafts } = imported(exercise, { ...how, positions }, library.files, []);
    expect(drafts[0]?.file.pose).toEqual(pose);
  });
  it('lints with nothing but the warning that it is one', () => {
    const drafts = read([exercise, { ...exercise, primaryMuscles: ['calves'], name: 'Calf' }]).drafts;
    const given = drafts.map(({ id, file }) => ({ id, file: `${id}.json`, text: JSON.stringify(file) }));
    expect(lint(given, around).findings.map(({ file, rule, level }) => `${file} ${rule} ${level}`)).toEqual([
      'towel-lift.json draft warning',
      'calf.json draft warning',
    ]);
  });
  it('never takes the id of another', () => {
    const ids = read([exercise, exercise, { ...exercise, name: 'Hamstring supine strap' }]).drafts.map(
      ({ id }) => id,
    );
    expect(ids).toEqual(['towel-lift', 'towel-lift-2', 'hamstring-supine-strap-2']);
    expect(read({ ...exercise, name: '../../etc/passwd' }).drafts[0]?.id).toBe('etc-passwd');
    expect(read({ ...exercise, name: '脚' }).drafts[0]?.id).toBe('stretch');
  });
});

describe('what is refused, with the reason', () => {
  it.each<[string, object, RegExp]>([
    ['no stretch', { category: 'strength' }, /^it is no stretch but "strength"$/],
    [
      'a muscle we do not know',
      { primaryMuscles: ['neck'] },
      /^"neck" is not a muscle we know; hamstrings, calves/,
    ],
    ['a name of spaces', { name: ' \u0007 ' }, /^it has no name$/],
    ['a muscle that is no list', { primaryMuscles: 'hamstrings' }, /^nothing is not a muscle we know/],
    ['no muscle', { primaryMuscles: null }, /^nothing is not a muscle we know/],
    ['sentences that are no list', { instructions: 'Lie on your back.' }, /do not say how one starts/],
    ['no sentence', { instructions: null }, /do not say how one starts/],
    ['seven sentences', { instructions: ['Lie on your back. 1. 2. 3. 4. 5. 6.'] }, /has 7 sentences/],
    ['a name from the language itself', { primaryMuscles: ['constructor'] }, /is not a muscle we know/],
    ['no way to start', { instructions: ['Reach.', 'Hold.'] }, /do not say how one starts/],
    ['one sentence', { instructions: ['Lie on your back.'] }, /fewer than two/],
    ['a book', { instructions: Array.from({ length: 9 }, () => 'Lie on your back.') }, /has 9 sentences/],
    ['a partner', { instructions: ['Lie on your back.', 'Your partner lifts the leg.'] }, /second person/],
    ['a roller', { equipment: 'foam roll' }, /rolling/],
    ['words that are none', { instructions: [3, null] }, /do not say how one starts/],
  ])('%s', (_name, change, because) => {
    expect(refusalOf(change)).toMatch(because);
  });
  it.each([[null], [7], ['text'], [{}], [[[]]]])('%j is no exercise', (value) => {
    expect(read(value)).toMatchObject({
      drafts: [],
      refused: [{ name: 'number 1', because: 'it has no name' }],
    });
  });
  it('one that is bad does not hide the others', () => {
    const { drafts, refused } = read([{ ...exercise, category: 'cardio' }, exercise, null]);
    expect([drafts.length, refused.map(({ name }) => name)]).toEqual([1, ['Towel Lift', 'number 3']]);
  });
  it('a name cannot steer the terminal', () => {
    expect(read({ ...exercise, name: '\u001b[2JX', category: 1 }).refused[0]?.name).toBe('[2JX');
  });
});

describe('a draft', () => {
  const text = (change: object): string => JSON.stringify({ ...draftOf(), ...change });
  const rules = (change: object): string[] =>
    lint([{ file: 'a.json', id: 'a', text: text(change) }], around).findings.map(
      ({ rule, level, path }) => `${level} ${rule} ${path.join('.')}`,
    );
  it('that was reviewed is a file like any other; what is still open is named', () => {
    const mine = { pose: { leg: { hipFlexion: 60, kneeFlexion: 60 } }, statedLoad: 3 };
    expect(rules(mine)).toEqual(['warning draft reviewed']);
    expect(rules({ ...mine, reviewed: true })).toEqual([]);
    expect(rules({ ...mine, reviewed: true, draft: { open: ['hipFlexion'], guessed: [] } })).toEqual([
      'error draft draft.open',
    ]);
  });
  it('that was reviewed, in the position of one of ours, is not for whom that is not', () => {
    expect(rules({})).toEqual(['warning draft reviewed']);
    expect(rules({ reviewed: true })).toEqual(expect.arrayContaining(['error alike notFor']));
  });
});
