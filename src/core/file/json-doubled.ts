import { type At, lineAndColumn } from './json-fault.ts';

/** A name that stands twice in one object, and where both are. */
export type Doubled = { name: string; first: At } & At;

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
