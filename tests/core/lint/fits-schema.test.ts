import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { doubledName, parsedStrictly } from '../../../src/core/file/json-text.ts';
import { fits } from '../../../src/core/lint/fits-schema.ts';
import { stretchFile } from '../../../src/core/schema/stretch.ts';
import { always, fc } from '../../property.ts';
import { shipped } from './around.ts';

type Place = readonly [holder: Record<string | number, unknown>, key: string | number];

/** Every place in a value that a change can be made in. */
function placesIn(value: unknown, places: Place[] = []): Place[] {
  if (typeof value !== 'object' || value === null) return places;
  const holder = value as Record<string | number, unknown>;
  for (const key of Object.keys(holder)) {
    places.push([holder, key]);
    placesIn(holder[key], places);
  }
  return places;
}

/** What may stand in a file by mistake: near what is right, at its bounds, of another kind. */
const values: readonly unknown[] = [
  ...[
    null,
    true,
    false,
    0,
    -1,
    1,
    1.5,
    2 ** 60,
    Number.POSITIVE_INFINITY,
    130,
    131,
    '',
    'thigh',
    'static',
    'Not An Id',
    'a-b',
    'same',
  ],
  ...[
    'x'.repeat(600),
    'x'.repeat(601),
    'y'.repeat(40),
    'y'.repeat(61),
    [],
    [1, 2],
    [0],
    ['a'],
    ['a', 'b'],
    {},
    { x: 1 },
  ],
  ...[
    { hipFlexion: 1 },
    { role: 'hamstring-hold' },
    { when: 'a', because: 'b' },
    ['wall', 'chair'],
    [[1, 1]],
  ],
];

const files = [...shipped.values()].map((file) => JSON.stringify(file));

const spoiled = fc
  .tuple(
    fc.constantFrom(...files),
    fc.array(
      fc.tuple(fc.nat(), fc.constantFrom('put', 'drop', 'add', 'rename'), fc.constantFrom(...values)),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
  )
  .map(([text, changes]) => {
    const file: unknown = JSON.parse(text);
    for (const [at, how, value] of changes) {
      const places = placesIn(file);
      const [holder, key]: Place = places[at % places.length] ?? [{}, ''];
      if (how === 'put') holder[key] = value;
      else if (how === 'add') holder[Array.isArray(holder) ? holder.length : '__proto'] = value;
      else if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else {
        if (how === 'rename') holder[`${key}s`] = holder[key];
        delete holder[key];
      }
    }
    return file;
  });

describe('the quick look at the form of a file', () => {
  it.each([...shipped])('%s has it', (_, file) => {
    expect(fits(stretchFile, file)).toBe(true);
  });
  it('says what zod says, whatever is put, dropped, added or renamed anywhere', () => {
    const both = { right: 0, wrong: 0 };
    always(
      fc.property(spoiled, (file) => {
        const { success } = stretchFile.safeParse(file, { jitless: true });
        both[success ? 'right' : 'wrong']++;
        return fits(stretchFile, file) === success;
      }),
      { numRuns: 4000 },
    );
    expect(both.right).toBeGreaterThan(50);
    expect(both.wrong).toBeGreaterThan(1000);
  });
});

describe('a form of any schema', () => {
  const words = z.string();
  it.each<[string, z.ZodType, unknown[], unknown[]]>([
    ['words', words, ['a', ''], [1, null]],
    ['words of a length', words.min(1).max(2), ['a', 'ab'], ['', 'abc']],
    ['words of a form', words.regex(/^a/), ['a'], ['b']],
    ['a number from and to', z.number().min(1).max(2), [1, 1.5, 2], [0.9, 2.1, '1', Number.NaN]],
    ['a number over and under', z.number().gt(1).lt(2), [1.5], [1, 2, 0, 3]],
    ['a whole number', z.int(), [1, -1], [1.5, 2 ** 60]],
    ['yes or no', z.boolean(), [true, false], [0, 'true']],
    ['one value', z.literal('a'), ['a'], ['b']],
    ['a choice', z.enum(['a', 'b']), ['a'], ['c', 'A']],
    ['one form or the other', z.union([words, z.int()]), ['a', 1], [true, 1.5]],
    ['a list', z.array(words).min(1), [['a'], ['a', 'b']], [[], [1], 'a', { 0: 'a' }]],
    [
      'two in a row',
      z.tuple([words, z.int()]),
      [['a', 1]],
      [['a'], ['a', 1, 1], [1, 'a'], ['a', 'a'], 'a1', { length: 2, 0: 'a', 1: 1 }],
    ],
    [
      'names, all known',
      z.strictObject({ a: words, b: z.optional(words) }),
      [{ a: 'x' }, { a: 'x', b: 'y' }],
      [{}, { a: 1 }, { a: 'x', c: 1 }, [], null],
    ],
    [
      'names, none needed',
      z.strictObject({ a: z.optional(words) }),
      [{}, { a: 'x' }],
      [null, [], '', 0, true, { b: 'x' }, undefined],
    ],
    [
      'a value of some names',
      z.partialRecord(z.enum(['a', 'b']), z.int()),
      [{}, { a: 1 }],
      [{ c: 1 }, { a: 'x' }, [], null, '', 0, true],
    ],
  ])('%s', (_, schema, right, wrong) => {
    expect([right, wrong].flat().map((value) => schema.safeParse(value).success)).toEqual([
      ...right.map(() => true),
      ...wrong.map(() => false),
    ]);
    expect([right, wrong].flat().map((value) => fits(schema, value))).toEqual([
      ...right.map(() => true),
      ...wrong.map(() => false),
    ]);
  });
  it.each<[string, z.ZodType, unknown]>([
    ['a day', z.date(), new Date(0)],
    ['names that may be more', z.object({ a: words }), { a: 'x' }],
    ['names that may be more, each with a form', z.object({ a: words }).catchall(words), { a: 'x' }],
    ['any names', z.record(words, words), { a: 'x' }],
    ['two in a row, and more', z.tuple([words], words), ['a', 'b']],
    ['one in a row, where there may be more', z.tuple([words], words), ['a']],
    ['a value of every name', z.record(z.enum(['a', 'b']), words), { a: 'x', b: 'y' }],
    ['words without their ends', words.trim(), 'a'],
    ['words that are an address', z.email(), 'a@b.ch'],
    ['words of a form that remembers', words.regex(/a/g), 'a'],
    ['a number of another size', z.int32(), 1],
    ['a multiple', z.number().multipleOf(2), 2],
  ])('%s is not understood: it is left to zod', (_, schema, value) => {
    expect([schema.safeParse(value).success, fits(schema, value)]).toEqual([true, false]);
  });
});

describe('a name that stands twice', () => {
  const names = fc.constantFrom('a', 'b', '__proto__', 'a"b', 'c:d', '\\', '\u2028', '1');
  const text: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom('1', 'null', '"x"', '"{\\"a\\":1,"', '"\\\\"', '" : "'),
      fc.array(tie('value'), { maxLength: 3 }).map((all) => `[${all.join(', ')}]`),
      fc
        .array(fc.tuple(names, tie('value')), { maxLength: 4 })
        .map((all) => `{${all.map(([name, value]) => `${JSON.stringify(name)} : ${value}`).join(',\n')}}`),
    ),
  })).value;
  it('is found by counting wherever it is found by looking', () => {
    const both = { once: 0, twice: 0 };
    always(
      fc.property(text, (json) => {
        const doubled = doubledName(json);
        both[doubled ? 'twice' : 'once']++;
        const read = parsedStrictly(json);
        return ('fault' in read && read.fault.is === 'doubled') === (doubled !== undefined);
      }),
      { numRuns: 2000 },
    );
    expect(Math.min(both.once, both.twice)).toBeGreaterThan(50);
  });
});
