import words from '../../../data/words/errors.json';
import { clean } from '../clean.ts';

/** A place in a text, both counted from 1. */
export type At = { line: number; column: number };

/** Where a text stops being JSON, what belongs there, and what stands there instead. */
export type Fault = At & { expected: string; found: string };

// A control character may not stand in a string, only those that Unicode added later (7f to 9f).
const token =
  /[{}[\],:]|"(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;

const { json: says } = words;

type Want = 'value' | 'firstValue' | 'name' | 'firstName' | 'colon' | 'nextName' | 'nextValue' | 'end';
type State = { want: Want; open: ('{' | '[')[] };

/** The first fault of a text that JSON.parse refused. Its own messages name a place only now and then. */
export function jsonFault(text: string): Fault {
  const state: State = { want: 'value', open: [] };
  let at = 0;
  for (;;) {
    at = skipSpace(text, at);
    token.lastIndex = at;
    const found = token.exec(text)?.[0];
    const next = found === undefined ? undefined : wantAfter(found, state);
    if (found === undefined || next === undefined) return faultAt(text, at, says[state.want]);
    state.want = next;
    at += found.length;
  }
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (' \t\r\n'.includes(text[at] ?? '-')) at++;
  return at;
}

/** What may follow this token; undefined when it may not stand here. Keeps count of what is open. */
function wantAfter(found: string, { want, open }: State): Want | undefined {
  if (want === 'colon') return found === ':' ? 'value' : undefined;
  if (want === 'nextName' && found === ',') return 'name';
  if (want === 'nextValue' && found === ',') return 'value';
  if (found === '}') return want === 'nextName' || want === 'firstName' ? closed(open) : undefined;
  if (found === ']') return want === 'nextValue' || want === 'firstValue' ? closed(open) : undefined;
  if (want === 'name' || want === 'firstName') return found.startsWith('"') ? 'colon' : undefined;
  return want === 'value' || want === 'firstValue' ? valueBegun(found, open) : undefined;
}

function valueBegun(found: string, open: State['open']): Want | undefined {
  if (found === ',' || found === ':') return undefined;
  if (found !== '{' && found !== '[') return afterValue(open);
  open.push(found);
  return found === '{' ? 'firstName' : 'firstValue';
}

function closed(open: State['open']): Want {
  open.pop();
  return afterValue(open);
}

function afterValue(open: State['open']): Want {
  const inside = open.at(-1);
  if (inside === undefined) return 'end';
  return inside === '{' ? 'nextName' : 'nextValue';
}

const faultAt = (text: string, at: number, expected: string): Fault => ({
  ...lineAndColumn(text, at),
  expected,
  found: foundAt(text, at),
});

/** The line and column of a place that is counted from the start of the text. */
export function lineAndColumn(text: string, at: number): At {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function foundAt(text: string, at: number): string {
  const word = /^(?:[\p{L}\p{N}]{1,20}|.)/su.exec(text.slice(at, at + 20))?.[0];
  if (word === undefined) return says.endOfText;
  const lookalike = lookalikes.find(({ looks }) => looks.test(word));
  if (lookalike) return `${says[lookalike.is]} (${codeOf(word)})`;
  if (word === '"') return says.openString;
  return clean(word).trim() === '' ? says.control : clean(word);
}

/** What looks like a part of JSON and is none. */
const lookalikes: readonly { looks: RegExp; is: 'space' | 'unseen' | 'curly' }[] = [
  { looks: /^[\u00a0\u2000-\u200a\u202f\u3000]/, is: 'space' },
  { looks: /^[\u200b\u2060\ufeff]/, is: 'unseen' },
  { looks: /^[\u2018-\u201f\u00ab\u00bb]/, is: 'curly' },
];

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
