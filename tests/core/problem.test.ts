import { describe, expect, it } from 'vitest';
import { nearest, problemAt, quote } from '../../src/core/problem.ts';

describe('what somebody meant', () => {
  it.each<[string, string, string[], string | undefined]>([
    ['of a short word one letter may be wrong', 'xbc', ['abc'], 'abc'],
    ['two letters make another word', 'tcsh', ['bash', 'fish', 'zsh'], undefined],
    ['unless they changed places', 'gaol', ['goal', 'side'], 'goal'],
    ['two and two that did are another word', 'ogla', ['goal', 'side'], undefined],
    ['two letters too few are another word too', 'foo', ['floor'], undefined],
    ['five letters are short', 'abxyz', ['abcde'], undefined],
    ['six are not', 'abcxyz', ['abcdef'], 'abcdef'],
    ['a short word with no letter right is none', 'xyz', ['abc'], undefined],
    ['of a longer word half may be wrong', 'abcdxyz', ['abcdefg'], 'abcdefg'],
    ['but not more than half', 'abcwxyz', ['abcdefg'], undefined],
    ['three letters begin a word, though another is nearer', 'ham', ['harm', 'hamstrings'], 'hamstrings'],
    ['two are too few: neither', 'ha', ['hamstrings', 'hip'], undefined],
    ['capitals do not matter', 'HAM', ['hamstrings'], 'hamstrings'],
    ['blanks mean nothing', '  ', ['ab'], undefined],
    ['nor does one, where a letter is all there is', ' ', ['a'], undefined],
    ['sixty letters are still a word', 'a'.repeat(60), ['a'.repeat(60)], 'a'.repeat(60)],
    ['more are none', 'a'.repeat(61), ['a'.repeat(60)], undefined],
  ])('%s', (_, wrong, right, meant) => {
    expect(nearest(wrong, right)).toBe(meant);
  });
});

describe('a wrong value as it is shown', () => {
  it.each<[unknown, string]>([
    [[], 'an empty list'],
    [[0], 'a list'],
    [{}, 'an object'],
    [null, 'null'],
    [undefined, 'nothing'],
    [1.5, '1.5'],
    ['left', '"left"'],
    ['', '""'],
    ['le\u00adft', '"le\\u00adft"'],
    ['le\u200bft', '"le\\u200bft"'],
    ['a'.repeat(60), `"${'a'.repeat(60)}"`],
    ['a'.repeat(61), `"${'a'.repeat(57)}..."`],
  ])('%j', (value, shown) => {
    expect(quote(value)).toBe(shown);
  });
});

it('what is to be done is named where it can be said, and nowhere else', () => {
  expect(problemAt('side', 'no choice', 'Choose.')).toStrictEqual({
    ...{ place: 'side', message: 'no choice', remedy: 'Choose.' },
  });
  expect(problemAt('side', 'no choice')).toStrictEqual({ place: 'side', message: 'no choice' });
});
