import { describe, expect, it } from 'vitest';
import { frozen, onceFor, remembered, rememberedBy } from '../../src/core/remembered.ts';

/** What was asked to be worked out, in turn. */
function counting<Result>(result: () => Result) {
  const asked: unknown[][] = [];
  const workOut = (...given: unknown[]): Result => {
    asked.push(given);
    return result();
  };
  return { asked, workOut };
}

const [one, two, file, other] = [{ is: 'one' }, { is: 'two' }, { is: 'file' }, { is: 'other' }];

describe('what is worked out once for a thing', () => {
  it.each([
    ['a value', {}],
    ['nought', 0],
    ['no words', ''],
    ['no', false],
  ])('%s', (_, result) => {
    const { asked, workOut } = counting(() => result);
    const known = onceFor(workOut);
    expect([one, one, two, one, two].map(known)).toEqual([result, result, result, result, result]);
    expect(asked.map(([thing]) => thing)).toEqual([one, two]);
  });
  it('is known by the thing itself, not by what is in it', () => {
    const { asked, workOut } = counting(() => []);
    const known = onceFor(workOut);
    expect(known(one)).toBe(known(one));
    expect(known({ ...one })).not.toBe(known(one));
    expect(asked).toHaveLength(2);
  });
});

describe('what is remembered of a thing', () => {
  it('is of one file, also where two take turns; and nobody can change it', () => {
    const { asked, workOut } = counting(() => ({ inner: [1] }));
    const known = remembered(workOut);
    const found = [file, other, file, other].map((each) => known(one, each));
    expect(asked).toEqual([
      [one, file],
      [one, other],
    ]);
    expect([found[0] === found[2], found[1] === found[3], found[0] === found[1]]).toEqual([
      true,
      true,
      false,
    ]);
    expect(Object.isFrozen(found[0]?.inner)).toBe(true);
  });
  it('by a key more: each key for itself', () => {
    const { asked, workOut } = counting(() => ({ inner: [1] }));
    const known = rememberedBy(workOut);
    const found = ['a', undefined, 'a', undefined].map((key) => known(one, file, key, 'more'));
    expect(asked).toEqual([
      [one, file, 'a', 'more'],
      [one, file, undefined, 'more'],
    ]);
    expect([found[0] === found[2], found[1] === found[3], found[0] === found[1]]).toEqual([
      true,
      true,
      false,
    ]);
    expect(Object.isFrozen(found[0]?.inner)).toBe(true);
  });
});

it('frozen is all of it, down to what lists hold; what is no object stays what it is', () => {
  const value = { list: [{ deep: {} }], none: null, number: 1 };
  expect(frozen(value)).toBe(value);
  expect([value, value.list, value.list[0], value.list[0]?.deep].every(Object.isFrozen)).toBe(true);
  expect([frozen(1), frozen('a'), frozen(null)]).toEqual([1, 'a', null]);
});
