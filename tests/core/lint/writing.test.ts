import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { alikeFaults, withLacks } from '../../../src/core/lint/alike.ts';
import { doseFaults } from '../../../src/core/lint/dose.ts';
import { fits } from '../../../src/core/lint/fits-schema.ts';
import { faultsAt, type Path } from '../../../src/core/lint/index.ts';
import { partOf, shapeFaults, spanOf } from '../../../src/core/lint/shape.ts';
import { type StretchFile, stretchFile } from '../../../src/core/schema/stretch.ts';
import { joints } from '../../../src/core/vocabulary.ts';
import { around, hold, shipped } from './around.ts';

describe('what is wrong with one part of a file that is being written', () => {
  const file = { ...hold, statedLoad: 9, dose: { sets: [3, 2], reps: [0, 1] } } as unknown as StretchFile;
  const rules = (path: Path, of = file, with_: typeof around | undefined = around): string[] =>
    faultsAt(of, path, with_).map((each) => `${each.rule} ${each.path.join('.')}`);
  it.each<[string, Path, string[]]>([
    ['all of it', [], ['stated-load statedLoad', 'dose dose.sets', 'dose dose.reps']],
    ['one of its names', ['statedLoad'], ['stated-load statedLoad']],
    ['all under a name', ['dose'], ['dose dose.sets', 'dose dose.reps']],
    ['one under a name', ['dose', 'reps'], ['dose dose.reps']],
    ['a name that nothing is wrong with', ['pose'], []],
    ['the same name elsewhere', ['sets'], []],
  ])('%s', (_, path, found) => {
    expect(rules(path)).toEqual(found);
  });
  it('its form is looked at with nothing around it', () => {
    const odd = { ...hold, floor: 'no', statedLoad: 9 } as unknown as StretchFile;
    expect(faultsAt(odd, []).map(({ rule, path }) => [rule, path])).toEqual([['shape', ['floor']]]);
    expect(rules(['floor'], odd)).toEqual(['shape floor']);
  });
});

describe('a stretch in the position of one of ours', () => {
  const mine: StretchFile = { ...hold, notFor: [], targets: ['adductors'], balance: 'none' };
  const [, standing] = [...shipped].find(([id]) => id === 'hamstring-leg-swing') ?? ['', hold];
  const free: StretchFile = { ...standing, notFor: [], balance: 'low' };
  it.each<[string, StretchFile, StretchFile]>([
    [
      'lying',
      mine,
      { ...mine, notFor: hold.notFor, targets: ['adductors', ...hold.targets], balance: 'none' },
    ],
    ['standing', free, { ...free, notFor: standing.notFor, balance: standing.balance }],
    ['that lacks nothing', hold, hold],
    ['that is not offered', { ...mine, offered: false }, { ...mine, offered: false }],
  ])('carries what that one says: %s', (_, file, whole) => {
    const ours = new Map([...shipped].filter(([, each]) => each === hold || each === standing));
    const { degrees } = around.alike;
    expect(withLacks(file, ours, degrees)).toEqual(whole);
    expect(alikeFaults(withLacks(file, ours, degrees), ours, degrees)).toEqual([]);
    expect(alikeFaults(file, ours, degrees).length > 0).toBe(whole !== file && file.offered !== false);
  });
  it('waits with it while it is a draft', () => {
    const { degrees } = around.alike;
    const draft = { ...mine, draft: { open: [], guessed: [] } };
    const count = (file: StretchFile): boolean => alikeFaults(file, shipped, degrees).length > 0;
    expect([draft, { ...draft, reviewed: true }].map((each) => count(each as StretchFile))).toEqual([
      false,
      true,
    ]);
  });
});

describe('the most that anybody is given of a kind', () => {
  const most = (kind: StretchFile['kind'], dose: object, ours = new Map(shipped)): string[] =>
    doseFaults({ ...hold, kind, dose } as unknown as StretchFile, around.files.doses, ours).map(
      ({ path, message }) => `${path.join('.')}: ${message}`,
    );
  const over = (path: string, given: number, at: number): string =>
    `${path}: ${given} is more than anybody is given of this kind: at most ${at}`;
  it.each<[string, StretchFile['kind'], object, object, string]>([
    [
      'seconds of a hold',
      'static',
      { holdSeconds: [1, 60] },
      { holdSeconds: [1, 61] },
      over('dose.holdSeconds', 61, 60),
    ],
    ['sets', 'static', { sets: [1, 10] }, { sets: [1, 11] }, over('dose.sets', 11, 10)],
    ['repetitions', 'slider', { reps: [1, 20] }, { reps: [1, 21] }, over('dose.reps', 21, 20)],
    [
      'seconds of one',
      'slider',
      { secondsPerRep: 6 },
      { secondsPerRep: 9 },
      over('dose.secondsPerRep', 9, 6),
    ],
    [
      'effort',
      'contract-relax',
      { effortPercent: 20 },
      { effortPercent: 21 },
      over('dose.effortPercent', 21, 20),
    ],
  ])('%s', (_, kind, right, wrong, said) => {
    expect([most(kind, right), most(kind, wrong)]).toEqual([[], [said]]);
  });
  it('one of ours with a longer one of its own raises it', () => {
    const ours = new Map([['long', { ...hold, dose: { holdSeconds: [60, 90] } } as unknown as StretchFile]]);
    expect([
      most('static', { holdSeconds: [1, 90] }, ours),
      most('static', { holdSeconds: [1, 91] }, ours),
    ]).toEqual([[], [over('dose.holdSeconds', 91, 90)]]);
  });
});

describe('the angles a file may state', () => {
  const states = (joint: (typeof joints)[number], degrees: number): boolean =>
    fits(stretchFile, { ...hold, pose: { [partOf(joint)]: { [joint]: degrees } } });
  it.each(joints)('%s: from the least to the most, in its part of the body', (joint) => {
    const { least, most } = spanOf(joint);
    expect([least - 1, least, most, most + 1].map((degrees) => states(joint, degrees))).toEqual([
      ...[false, true, true, false],
    ]);
  });
});

describe('what a schema of another form says is wrong', () => {
  it.each<[string, z.ZodType, unknown, string[]]>([
    ['what zod takes and the quick look does not know', z.email(), 'a@b.ch', []],
    ['a bound of no name', z.number().multipleOf(2), 3, ['3 does not fit here']],
    [
      'a name that is no id',
      z.record(z.string().regex(/^[a-z]+$/), z.int()),
      { A: 1 },
      ['"A" has not the right form'],
    ],
    ['words that are no address', z.url(), 'here', ['"here" has not the right form']],
    ['a kind of no name', z.strictObject({ a: z.bigint() }), { a: 'x' }, ['"x" is not bigint']],
    [
      'of two forms the one that goes wrong further in, though in more places',
      z.union([
        z.strictObject({ a: z.string(), b: z.string() }),
        z.strictObject({ a: z.strictObject({ c: z.string(), d: z.string(), e: z.string() }) }),
      ]),
      { a: { c: 1, d: 2, e: 3 } },
      ['1', '2', '3'].map((value) => `${value} is not words in double quotes`),
    ],
    [
      'of two as far in the one in fewer places',
      z.union([
        z.strictObject({ a: z.string(), b: z.string(), c: z.string() }),
        z.strictObject({ a: z.string(), b: z.int(), c: z.int() }),
      ]),
      { a: 1, b: 2, c: 3 },
      ['1 is not words in double quotes'],
    ],
    [
      'of the same type, though it goes wrong no further in',
      z.union([z.string(), z.strictObject({ a: z.optional(z.string()) })]),
      { b: 1 },
      ['there is no name "b" here'],
    ],
    [
      'of several the one of the same type',
      z.union([z.string(), z.strictObject({ a: z.string(), b: z.string() })]),
      { a: 1, b: 2 },
      ['1 is not words in double quotes', '2 is not words in double quotes'],
    ],
  ])('%s', (_, schema, value, messages) => {
    expect(shapeFaults(schema, value).map(({ message }) => message)).toEqual(messages);
  });
  const id = z.string().regex(/^[a-z-]+$/);
  it.each<[string, z.ZodType, unknown, [rule: string, path: string, remedy: string | undefined]]>([
    [
      'a key that is no id',
      z.record(id, z.number()),
      { Calf: 1 },
      ['shape', 'Calf', 'It is lower-case words joined by hyphens.'],
    ],
    [
      'a word that is none',
      z.strictObject({ of: id }),
      { of: 'Calf' },
      ['shape', 'of', 'It is lower-case words joined by hyphens.'],
    ],
    [
      'an address that is none',
      z.strictObject({ url: z.url({ protocol: /^https$/ }) }),
      { url: 'ftp://example.org' },
      ['shape', 'url', 'It is an address that begins with https://'],
    ],
    [
      'a name, where there is one other',
      z.strictObject({ calf: z.optional(id) }),
      { sole: 1 },
      ['shape', 'sole', 'Choose from: calf.'],
    ],
    ['a name, where there is none', z.strictObject({}), { sole: 1 }, ['shape', 'sole', undefined]],
  ])('says what would be right: %s', (_, schema, value, told) => {
    expect(
      shapeFaults(schema, value).map(({ rule, path, remedy }) => [rule, path.join('.'), remedy]),
    ).toEqual([told]);
  });
});
