type Random = (below: number) => number;

const pick = <Item>(items: readonly Item[], random: Random): Item => items[random(items.length)] as Item;

/** What a file may say in the place of anything. */
const hostile = [
  ...[
    'null',
    'true',
    '[]',
    '{}',
    '""',
    '-1',
    '0.5',
    '1e999',
    '9007199254740993',
    '"\\u001b[2J"',
    '"\\u202e"',
  ],
  ...[
    '"\\u0000"',
    '"constructor"',
    '{"__proto__":{"a":1}}',
    '[[[[[[]]]]]]',
    `"${'x'.repeat(700)}"`,
    '1e-400',
  ],
  ...['"<script>alert(1)</script>"', '"\\ud800"', '{"toString":1}', '[null,null]', '"\\u009b31m"'],
];

/** Pieces of bytes that no editor of ours writes. */
const pieces = [
  '\u001b[31m',
  '\u0000',
  '\ufeff',
  '\u00a0',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  '\\',
  '\r\n',
  '\u202e',
];

/** The values of a JSON text, as spans: strings, numbers, words, and what braces hold up to the next one. */
const values = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null|\[[^[\]{}]*\]|\{[^[\]{}]*\}/g;

const changes: readonly ((text: string, random: Random) => string)[] = [
  (text, random) => {
    const found = [...text.matchAll(values)];
    const { index = 0, 0: value } = pick(found, random) ?? { 0: '' };
    return text.slice(0, index) + pick(hostile, random) + text.slice(index + value.length);
  },
  (text, random) => {
    const [one, other] = [pick([...text.matchAll(values)], random), pick([...text.matchAll(values)], random)];
    if (!one || !other) return text;
    return text.slice(0, one.index) + other[0] + text.slice(one.index + one[0].length);
  },
  (text, random) => text.slice(0, random(text.length + 1)),
  (text, random) => {
    const at = random(text.length + 1);
    return text.slice(0, at) + pick(pieces, random) + text.slice(at);
  },
  (text, random) => {
    const at = random(text.length + 1);
    return text.slice(0, at) + text.slice(at + 1 + random(20));
  },
  (text, random) => {
    const [from, length, to] = [random(text.length), random(80), random(text.length)];
    return text.slice(0, to) + text.slice(from, from + length) + text.slice(to);
  },
  (text, random) => {
    const at = random(text.length || 1);
    return text.slice(0, at) + String.fromCharCode(random(256)) + text.slice(at + 1);
  },
];

/** A file that was right, with one to three things wrong in it. */
export function mutated(text: string, random: Random): string {
  let result = text;
  for (let times = 1 + random(3); times > 0; times--) result = pick(changes, random)(result, random);
  return result;
}
