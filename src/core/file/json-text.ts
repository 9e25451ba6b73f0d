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

/** The value of a JSON text; of a name that stands twice the last counts. */
export function parsed(text: string): Read {
  const json = bare(text);
  if (json.trim() === '') return { fault: { is: 'empty', ...top } };
  try {
    return { value: JSON.parse(json) };
  } catch {
    return { fault: { is: 'notJson', ...jsonFault(json) } };
  }
}

/** The same of a file that somebody else wrote: one that says a thing twice, or is nested deeper, is refused. */
export function parsedStrictly(text: string, deepest = Number.POSITIVE_INFINITY): Read {
  const json = bare(text);
  const { depth, names } = outlineOf(json);
  if (depth > deepest) return { fault: { is: 'deep', ...top } };
  const read = parsed(json);
  if ('fault' in read) return read;
  // As many names in the value as in the text: none stands twice. Most files are done with that.
  const doubled = depth < shallow && namesIn(read.value) === names ? undefined : doubledName(json);
  return doubled ? { fault: { is: 'doubled', ...doubled } } : read;
}

/** How deep the brackets of a text go, and how many names it has: what stands in strings is left out. */
function outlineOf(json: string): { depth: number; names: number } {
  let [open, depth, names] = [0, 0, 0];
  for (let at = 0; at < json.length; at++) {
    const sign = json.charCodeAt(at);
    if (sign === quoteSign) at = endOfString(json, at);
    else if (sign === colon) names++;
    else if (sign === openList || sign === openObject) depth = Math.max(depth, ++open);
    else if (sign === openList + 2 || sign === openObject + 2) open--;
  }
  return { depth, names };
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

const [quoteSign, backslash, colon, openList, openObject] = [34, 92, 58, 91, 123];

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
