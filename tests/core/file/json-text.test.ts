import { describe, expect, it } from 'vitest';
import { doubledName } from '../../../src/core/file/json-text.ts';
import { fc } from '../../property.ts';

describe('a name that stands twice in one object', () => {
  it.each<[string, string, number, number, number, number]>([
    ['{"a":1,"a":2}', 'a', 1, 2, 1, 8],
    ['{"emergency":["saddle"],\n "age":"16-64",\n "emergency":[]}', 'emergency', 1, 2, 3, 2],
    ['{"a":{"b":1,"c":2,"b":3}}', 'b', 1, 7, 1, 19],
    ['[{"a":1},{"a":1,"b":"a","a":0}]', 'a', 1, 11, 1, 25],
    ['{"a":1,"\\u0061":2}', 'a', 1, 2, 1, 8],
    ['{"__proto__":1,"__proto__":2}', '__proto__', 1, 2, 1, 16],
    ['{"":1,"":2}', '', 1, 2, 1, 7],
  ])('%j', (text, name, line, column, againLine, againColumn) => {
    expect(doubledName(text)).toEqual({
      name,
      first: { line, column },
      line: againLine,
      column: againColumn,
    });
  });
  it('may stand in another object, in a string, and as a value', () => {
    const text = '{"a":{"a":[{"a":"a"},{"a":"{\\"a\\":1,\\"a\\":2}"}]},"b":"a"}';
    expect(doubledName(text)).toBeUndefined();
  });
  it('is in nothing that was written from a value, and is found where one is put in', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), fc.boolean(), (value, name, spaced) => {
        const text = JSON.stringify({ inside: value }, null, spaced ? 1 : undefined);
        expect(doubledName(text)).toBeUndefined();
        const key = JSON.stringify(name);
        expect(doubledName(`[${text},{${key}:${text},"x${name.length}":0,${key}:1}]`)?.name).toBe(name);
      }),
    );
  });
});
