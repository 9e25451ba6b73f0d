import { describe, expect, it } from 'vitest';
import { doubledName, nameAt, parsed, parsedStrictly } from '../../../src/core/file/json-text.ts';
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

describe('where a name of the outermost object stands', () => {
  it.each<[string, string, [number, number] | undefined]>([
    ['{"a":1}', 'a', [1, 2]],
    ['{"a":1,\n "b":2}', 'b', [2, 2]],
    ['{"a":{"b":1},"b":2}', 'b', [1, 14]],
    ['{"a":["b",{"b":1}],"b":2}', 'b', [1, 20]],
    ['{"a":"b","b":2}', 'b', [1, 10]],
    ['{"a":["b","b"],"c":[1,2],"b":3}', 'b', [1, 26]],
    ['{"a":[[],{}],"b":2}', 'b', [1, 14]],
    ['{"\\u0061":1}', 'a', [1, 2]],
    ['{"a":1}', 'b', undefined],
    ['{"a":{"b":1}}', 'b', undefined],
    ['[{"b":1}]', 'b', undefined],
    ['["b"]', 'b', undefined],
    ['{"a":1,b:2}', 'b', undefined],
    ['"b"', 'b', undefined],
  ])('%s: %s', (text, name, at) => {
    expect(nameAt(text, name)).toEqual(at && { line: at[0], column: at[1] });
  });
});

describe('a text as anybody may have saved it', () => {
  const top = { line: 1, column: 1 };
  it.each<[string, string, object]>([
    ['JSON', '{"a":1}', { value: { a: 1 } }],
    ['with a byte order mark', '\ufeff{"a":1}', { value: { a: 1 } }],
    ['nothing', '', { fault: { is: 'empty', ...top } }],
    ['spaces alone', ' \n\t ', { fault: { is: 'empty', ...top } }],
    ['a mark alone', '\ufeff', { fault: { is: 'empty', ...top } }],
    [
      'what is no JSON, whatever it says twice',
      '{"a":1,"a":2,',
      { fault: expect.objectContaining({ is: 'notJson', line: 1 }) },
    ],
    ['what is no JSON', '{"a"}', { fault: expect.objectContaining({ is: 'notJson', line: 1, column: 5 }) }],
  ])('%s', (_, text, read) => {
    expect(parsed(text)).toEqual(read);
    expect(parsedStrictly(text)).toEqual(read);
  });
  it.each([
    ...[' ', '\t', '\n', '\r', '\r\n'].map((space) => `{"a"${space}:1,"a":2}`),
    '{"a":1,"a":"x"}',
    '{"a":"x","a":1}',
    '{"a":1,"~":2,"a":3}',
    '{"a":1,"a":"~"}',
    '[{"b":1},{"a":1,"a":[]}]',
    '{"a":{"b":1},"a":{"b":1}}',
  ])('a name that stands twice is refused however it is written: %j', (text) => {
    expect(parsedStrictly(text)).toMatchObject({ fault: { is: 'doubled', name: 'a' } });
  });
  it('a name that stands twice is refused where it counts, and the last counts elsewhere', () => {
    expect(parsed('{"a":1,"a":2}')).toEqual({ value: { a: 2 } });
    expect(parsedStrictly('{"a":1,"a":2}')).toMatchObject({ fault: { is: 'doubled', name: 'a' } });
  });
  it.each<[string, string, boolean]>([
    ['spaces before the colon', '{"a" :1,"a"\n\t:2}', true],
    ['and a string with a pair in it that ends a name elsewhere', '{"a":1,"a" :"\\":"}', true],
    ['a string that begins with a colon', '{"a":":","b":1}', false],
    ['a string with a mark before its colon', '{"a":"\\":","b":"\\" :"}', false],
    ['more brackets than are looked at', `{"a":[${'[],'.repeat(120)}1],"b":{"a":1}}`, false],
    ['the same, and a name twice', `{"a":[${'[],'.repeat(120)}1],"b":1,"b":2}`, true],
    ['deeper brackets', `{"a":${'['.repeat(120)}${']'.repeat(120)},"b":1}`, false],
    ['the same, and a name twice', `{"a":${'['.repeat(120)}${']'.repeat(120)},"a":1}`, true],
  ])('whether a name stands twice is seen beside %s', (_, text, isTwice) => {
    expect(parsedStrictly(text)).toMatchObject(
      isTwice ? { fault: { is: 'doubled' } } : { value: JSON.parse(text) },
    );
  });
  const deep = { fault: { is: 'deep', ...top } };
  it.each<[string, number]>([
    ['7', 0],
    ['"["', 0],
    ['[]', 1],
    ['{}', 1],
    ['[[],[],[]]', 2],
    ['{"a":{},"b":{},"c":{}}', 2],
    ['[{},[],{"a":[]}]', 3],
    ['[[[]],[[]],{"a":[]}]', 3],
    ['[[[[]]]]', 4],
    ['{"[[{{":"}}]]"}', 1],
    ['["",[[]],""]', 3],
    ['["]]",[[]]]', 3],
    ['["YY~~",[[]]]', 3],
    ['["\\"[[",""]', 1],
    ['["\\"",[[]]]', 3],
    ['["\\\\",[[]]]', 3],
    ['["a\\\\\\"[[",[]]', 2],
  ])('no deeper than it may be, whatever stands in its strings: %s goes %i deep', (text, depth) => {
    expect(parsedStrictly(text, depth)).toEqual({ value: JSON.parse(text) });
    expect(parsedStrictly(text, depth - 1)).toEqual(deep);
  });
  it('what is too deep is so before it is known whether it is JSON', () => {
    expect(parsedStrictly('""[[', 1)).toEqual(deep);
    expect(parsedStrictly('[[,', 1)).toEqual(deep);
  });
  it('any value is as deep as its lists and objects are', () => {
    const signs = fc.string({ unit: fc.constantFrom('"', '\\', '[', ']', '{', '}', ':', 'a') });
    const depthOf = (value: unknown): number =>
      typeof value === 'object' && value !== null
        ? 1 + Math.max(0, ...Object.values(value).map((each) => depthOf(each)))
        : 0;
    const values = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 5 }, signs, tie('list'), tie('object')),
      list: fc.array(tie('value'), { maxLength: 4 }),
      object: fc.dictionary(signs, tie('value'), { maxKeys: 4 }),
    })).value;
    fc.assert(
      fc.property(values, fc.boolean(), (value, spaced) => {
        const text = JSON.stringify(value, null, spaced ? 1 : undefined);
        const depth = depthOf(value);
        expect(parsedStrictly(text, depth)).toEqual({ value: JSON.parse(text) });
        expect(parsedStrictly(text, depth - 1)).toEqual(deep);
      }),
    );
  });
});
