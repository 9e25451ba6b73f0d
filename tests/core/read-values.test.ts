import { describe, expect, it } from 'vitest';
import { assess } from '../../src/core/assess/assess.ts';
import { safetyNetFor } from '../../src/core/lines.ts';
import type { Problem } from '../../src/core/problem.ts';
import {
  addingTo,
  fieldsOf,
  keptAt,
  listOf,
  millisecondsOf,
  numberOf,
  oneOf,
  textOf,
  under,
} from '../../src/core/read-values.ts';
import { library, plain, tingling } from '../library.ts';

/** What reading gives, and what it tells is wrong. */
function read<Value>(
  reading: (wrong: (...said: (string | undefined)[]) => void) => Value,
): [Value, string[]] {
  const told: string[] = [];
  const value = reading((...said) => void told.push(said.filter((each) => each !== undefined).join(' | ')));
  return [value, told];
}

describe('a value of a file that somebody else wrote', () => {
  it.each<[unknown, object]>([
    [{ a: 1 }, { a: 1 }],
    [[1], {}],
    [null, {}],
    ['a', {}],
    [undefined, {}],
  ])('the fields of %j', (value, expected) => {
    expect(fieldsOf(value)).toEqual(expected);
  });
  it('under a name is what the file gives, not what every object has', () => {
    expect([
      under({ a: 1 }, 'a'),
      under({ a: 1 }, 'b'),
      under({}, 'constructor'),
      under(undefined, 'a'),
    ]).toEqual([...[1, undefined, undefined, undefined]]);
  });
  it.each<[unknown, number]>([
    [0, 0],
    [1500, 1500],
    [86_400_000, 86_400_000],
    [86_400_001, 0],
    [-1, 0],
    ['5', 0],
    [Number.NaN, 0],
  ])('milliseconds of practice, up to a day: %j', (value, expected) => {
    expect(millisecondsOf(value)).toBe(expected);
  });
  it.each<[unknown, number]>([
    ['1970-01-01T00:00:01.000Z', 1000],
    ['soon', Number.NaN],
    [0, Number.NaN],
    [undefined, Number.NaN],
  ])('when it was kept: %j', (value, expected) => {
    expect(keptAt(value)).toBe(expected);
  });
  it.each<[unknown, unknown[], string[]]>([
    [[1, 2, 3], [1, 2, 3], []],
    [[1, 2, 3, 4], [1, 2, 3], ['here | more than 3 of them']],
    ['abc', [], ['here | expected a list, got "abc"']],
    [undefined, [], ['here | expected a list, got nothing']],
  ])('a list of at most three: %j', (value, expected, told) => {
    expect(read((wrong) => listOf(value, 'here', 3, wrong))).toEqual([expected, told]);
  });
  it.each<[string, unknown, string, string[]]>([
    ['600 characters', 'x'.repeat(600), 'x'.repeat(600), []],
    ['601', 'x'.repeat(601), '', ['here | longer than 600 characters']],
    ['a number', 3, '', ['here | expected words']],
    ['nothing', undefined, '', ['here | expected words']],
    ['what no terminal should get', 'a\u001b[31mb\u0007', 'a[31mb', []],
  ])('words: %s', (_, value, expected, told) => {
    const [text, said] = read((wrong) => textOf(value, 'here', wrong));
    expect(said).toEqual(told);
    if (typeof value === 'string' && value.includes('\u001b')) expect(text).not.toMatch(/\p{Cc}/u);
    else expect(text).toBe(expected);
  });
  it.each<[unknown, string, string[]]>([
    ['left', 'left', []],
    ['lfet', 'right', ['here | "lfet" is not a choice | Did you mean left?']],
    [3, 'right', ['here | expected a choice, got 3 | Choose from: right, left.']],
    [['left'], 'right', ['here | expected a choice, got a list | Choose from: right, left.']],
    [undefined, 'right', ['here | expected a choice, got nothing | Choose from: right, left.']],
  ])('one of two: %j', (value, expected, told) => {
    const [found, said] = read((wrong) => oneOf(value, ['right', 'left'], 'here', wrong));
    expect([found, said.map((each) => each.slice(0, 70))]).toEqual([expected, told]);
  });
  it.each<[unknown, number, string[]]>([
    [2, 2, []],
    [9, 9, []],
    [1, 2, ['here | expected a whole number from 2 to 9, got 1']],
    [10, 2, ['here | expected a whole number from 2 to 9, got 10']],
    [2.5, 2, ['here | expected a whole number from 2 to 9, got 2.5']],
    ['5', 2, ['here | expected a whole number from 2 to 9, got "5"']],
    [undefined, 2, ['here | expected a whole number from 2 to 9, got nothing']],
  ])('a whole number from 2 to 9, else 2: %j', (value, expected, told) => {
    expect(read((wrong) => numberOf(value, 2, 9, 'here', wrong))).toEqual([expected, told]);
  });
  it('where less than nothing would do, what is none counts as nothing', () => {
    expect(read((wrong) => numberOf('x', -5, 9, 'here', wrong))[0]).toBe(0);
  });
});

it('each thing that is wrong is kept, in turn', () => {
  const problems: Problem[] = [];
  const wrong = addingTo(problems);
  wrong('a', 'one', 'Mend it.');
  wrong('b', 'two');
  expect(problems).toStrictEqual([
    { place: 'a', message: 'one', remedy: 'Mend it.' },
    { place: 'b', message: 'two' },
  ]);
});

describe('what to watch for', () => {
  const everybody = library.files['warning-signs'].safetyNet.filter((line) => typeof line === 'string');
  it('without answers is what everybody is told', () => {
    expect(safetyNetFor(undefined, library)).toEqual(everybody);
    expect(everybody.length).toBeLessThan(library.files['warning-signs'].safetyNet.length);
  });
  it('with answers is also what is true of this person', () => {
    const mine = { ...plain, ...tingling, conditions: ['blood-thinner'] };
    const mineToo = safetyNetFor(assess(mine, library).facts, library);
    expect(mineToo).toEqual(expect.arrayContaining(everybody));
    expect(mineToo.length).toBeGreaterThan(everybody.length);
  });
});
