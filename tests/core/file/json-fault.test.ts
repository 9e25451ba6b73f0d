import { describe, expect, it } from 'vitest';
import words from '../../../data/words/errors.json';
import { jsonFault } from '../../../src/core/file/json-fault.ts';
import { fc } from '../../property.ts';

const { openString, space, unseen, curly } = words.json;

/** Where the fault is in the text, counted from 0. */
function placeIn(text: string): number {
  const { line, column } = jsonFault(text);
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((length, each) => length + each.length + 1, 0) + column - 1;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('the first fault of a text that is not JSON', () => {
  it.each<[string, number, number, string, string]>([
    ['{"a":}', 1, 6, 'a value', '}'],
    ['{"a" 1}', 1, 6, ':', '1'],
    ['{"a":1 "b":2}', 1, 8, ', or }', openString],
    ['["a', 1, 2, 'a value or ]', openString],
    ['{"a":]}', 1, 6, 'a value', ']'],
    ['[1,]', 1, 4, 'a value', ']'],
    ['{]', 1, 2, 'a name in double quotes or }', ']'],
    ['[:]', 1, 2, 'a value or ]', ':'],
    ['{1: 2}', 1, 2, 'a name in double quotes or }', '1'],
    ['{"a":1,2}', 1, 8, 'a name in double quotes', '2'],
    ['{"a":{"b":1]}', 1, 12, ', or }', ']'],
    ['[undefinedundefinedundefined]', 1, 2, 'a value or ]', 'undefinedundefinedun'],
    ['[\u205f1]', 1, 2, 'a value or ]', 'a control character'],
    ['[\u00a01]', 1, 2, 'a value or ]', `${space} (U+00A0)`],
    ['[\u200b1]', 1, 2, 'a value or ]', `${unseen} (U+200B)`],
    ['{\u201ca\u201d: 1}', 1, 2, 'a name in double quotes or }', `${curly} (U+201C)`],
    ['{\n  "a": 1,\n}', 3, 1, 'a name in double quotes', '}'],
    ['[1,\n 2,,]', 2, 4, 'a value', ','],
    ['[1}', 1, 3, ', or ]', '}'],
    ['{a: 1}', 1, 2, 'a name in double quotes or }', 'a'],
    ['[True]', 1, 2, 'a value or ]', 'True'],
    ['[01]', 1, 3, ', or ]', '1'],
    ['{"a": 1} // done', 1, 10, 'the end', '/'],
    ['[1, 2', 1, 6, ', or ]', 'the end of the text'],
    ['', 1, 1, 'a value', 'the end of the text'],
    ['[\u0007]', 1, 2, 'a value or ]', 'a control character'],
  ])('%j is at %i:%i, where %s is expected', (text, line, column, expected, found) => {
    expect(jsonFault(text)).toEqual({ line, column, expected, found });
  });
  it('is at the start of a string that is not right', () => {
    for (const text of ['["a\n"]', '["\\x"]', '["a]']) expect(placeIn(text)).toBe(1);
  });
  it('has a whole JSON text before it that only needs an end', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.nat(),
        fc.constantFrom(',', '}', ']', ':', 'x', '"', "'"),
        (value, at, extra) => {
          const text = JSON.stringify(value, null, 1);
          const place = at % (text.length + 1);
          const broken = text.slice(0, place) + extra + text.slice(place);
          if (isJson(broken)) return;
          // Nothing before the place where it was broken is blamed, but for the string or number it is in.
          expect(placeIn(broken)).toBeGreaterThanOrEqual(startOfToken(text, place));
        },
      ),
      { numRuns: 1000 },
    );
  });
  it('is at the end of a text that was cut off, or at the string it was cut in', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(), (value, at) => {
        const text = JSON.stringify([value]);
        const cut = text.slice(0, at % text.length);
        expect(placeIn(cut)).toBeGreaterThanOrEqual(startOfToken(cut, cut.length));
      }),
    );
  });
});

/** Where the string, number or word begins that holds this place or ends there. */
function startOfToken(text: string, place: number): number {
  const tokens = [...text.matchAll(/"(?:[^"\\]|\\.)*(?:"|\\?$)|[-\w.+]+/gs)];
  const around = tokens.find(({ index, 0: word }) => index <= place && index + word.length >= place);
  return around?.index ?? place;
}
