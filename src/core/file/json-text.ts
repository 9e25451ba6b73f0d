import { type At, type Fault, jsonFault, lineAndColumn } from './json-fault.ts';

/** Why a text holds no value that could be used, and where. */
export type JsonFault = At &
  ({ is: 'empty' } | { is: 'deep' } | ({ is: 'notJson' } & Fault) | ({ is: 'doubled' } & Doubled));

type Read = { readonly value: unknown } | { readonly fault: JsonFault };

/** Whatever a person writes is; a value that is nested deeper is not walked through. */
const shallow = 100;

const top: At = { line: 1, column: 1 };

/** A JSON text as anybody may have saved it: without its byte order mark. */
export const bare = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text);

/** Reads a JSON text. Of a name that stands twice the last counts. */
export function parsed(text: string): Read {
  const json = bare(text);
  if (json.trim() === '') return { fault: { is: 'empty', ...top } };
  try {
    return { value: JSON.parse(json) };
  } catch {
    return { fault: { is: 'notJson', ...jsonFault(json) } };
  }
}

/** The value of a JSON text; undefined where it is none. */
export function valueIn(text: string): unknown {
  const read = parsed(bare(text));
  return 'value' in read ? read.value : undefined;
}

/**
 * Reads a JSON text that somebody else wrote: one that names a thing twice, or is nested deeper than `deepest`, is
 * refused.
 */
export function parsedStrictly(text: string, deepest = Number.POSITIVE_INFINITY): Read {
  const json = bare(text);
  const depth = bracketsIn(json) < Math.min(deepest, shallow) ? 0 : depthOf(json);
  if (depth > deepest) return { fault: { is: 'deep', ...top } };
  const read = parsed(json);
  if ('fault' in read) return read;
  // As many names in the value as in the text: none stands twice. Most files are done with that.
  const doubled = depth < shallow && namesIn(read.value) === nameEndsIn(json) ? undefined : doubledName(json);
  return doubled ? { fault: { is: 'doubled', ...doubled } } : read;
}

/** How many brackets open, those in strings as well: where there are few, none is too deep. */
function bracketsIn(json: string): number {
  let count = 0;
  for (const bracket of ['{', '['])
    for (let at = json.indexOf(bracket); at >= 0; at = json.indexOf(bracket, at + 1)) count++;
  return count;
}

/** How deep the brackets of a text go: what stands in strings is left out. */
function depthOf(json: string): number {
  let [open, depth] = [0, 0];
  for (let at = 0; at < json.length; at++) {
    const sign = json.charCodeAt(at);
    if (sign === quoteSign) at = endOfString(json, at);
    else if (sign === openList || sign === openObject) depth = Math.max(depth, ++open);
    else if (sign === openList + 2 || sign === openObject + 2) open--;
  }
  return depth;
}

/** Where a string ends that begins here: at a quotation mark without a backslash of its own. */
function endOfString(json: string, from: number): number {
  for (let at = json.indexOf('"', from + 1); at > 0; at = json.indexOf('"', at + 1)) {
    let before = at;
    while (json.charCodeAt(before - 1) === backslash) before--;
    if ((at - before) % 2 === 0) return at;
  }
  return json.length;
}

/**
 * How many quotation marks have a colon after them: as many as there are names, or more where a string has such a pair
 * in it.
 */
function nameEndsIn(json: string): number {
  let count = 0;
  for (let at = json.indexOf(':'); at >= 0; at = json.indexOf(':', at + 1)) {
    let before = at - 1;
    while (isSpace(json.charCodeAt(before))) before--;
    if (json.charCodeAt(before) === quoteSign) count++;
  }
  return count;
}

const isSpace = (sign: number): boolean => sign === 32 || sign === 10 || sign === 13 || sign === 9;

function namesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let count = 0;
  if (Array.isArray(value)) {
    for (const each of value) if (typeof each === 'object') count += namesIn(each);
    return count;
  }
  const fields = value as Readonly<Record<string, unknown>>;
  for (const name in fields) {
    count++;
    if (typeof fields[name] === 'object') count += namesIn(fields[name]);
  }
  return count;
}

const [quoteSign, backslash, openList, openObject] = [34, 92, 91, 123];

/** A name that stands twice in one object, and where both are. */
type Doubled = { name: string; first: At } & At;

const token = /[{}[\],:]|"(?:[^"\\]|\\.)*"|[^\s{}[\],:"]+/gu;

/**
 * The first name that an object of this JSON text has twice. JSON.parse takes the last without a word, so a
 * warning sign that is marked could be taken back further down.
 */
export function doubledName(json: string): Doubled | undefined {
  /** The names of each open object with their places; null for a list. */
  const open: (Map<string, number> | null)[] = [];
  let before = '';
  for (const { 0: found, index } of json.matchAll(token)) {
    const names = open.at(-1);
    if (found === '{') open.push(new Map());
    else if (found === '[') open.push(null);
    else if (found === '}' || found === ']') open.pop();
    else if (names && (before === '{' || before === ',')) {
      const name = String(JSON.parse(found));
      const first = names.get(name);
      if (first !== undefined)
        return { name, first: lineAndColumn(json, first), ...lineAndColumn(json, index) };
      names.set(name, index);
    }
    before = found;
  }
  return undefined;
}

/** Where a name of the outermost object stands in this JSON text; undefined where it is not in it. */
export function nameAt(json: string, wanted: string): At | undefined {
  let depth = 0;
  let before = '';
  for (const { 0: found, index } of json.matchAll(token)) {
    if (found === '{' || found === '[') depth++;
    else if (found === '}' || found === ']') depth--;
    else if (depth === 1 && (before === '{' || before === ',') && found.startsWith('"')) {
      if (String(JSON.parse(found)) === wanted) return lineAndColumn(json, index);
    }
    before = found;
  }
  return undefined;
}
