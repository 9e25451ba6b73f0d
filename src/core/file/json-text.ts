import { type Doubled, doubledName } from './json-doubled.ts';
import { type At, type Fault, jsonFault } from './json-fault.ts';

/** Why a text holds no value that could be used, and where. */
export type JsonFault = At &
  ({ is: 'empty' } | { is: 'deep' } | ({ is: 'notJson' } & Fault) | ({ is: 'doubled' } & Doubled));

type Read = { readonly value: unknown } | { readonly fault: JsonFault };

const top: At = { line: 1, column: 1 };

/** A JSON text as anybody may have saved it: without its byte order mark. */
export const bare = (text: string): string => text.replace(/^\uFEFF/, '');

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
  if (deepest < json.length && isDeeper(json, deepest)) return { fault: { is: 'deep', ...top } };
  const read = parsed(json);
  if ('fault' in read) return read;
  const doubled = doubledName(json);
  return doubled ? { fault: { is: 'doubled', ...doubled } } : read;
}

/** Whether the brackets of a text go deeper than so many; what stands in strings is left out. */
function isDeeper(json: string, most: number): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < json.length; at++) {
    const sign = json.charCodeAt(at);
    if (sign === quoteSign) inString = !inString;
    else if (inString) at += sign === backslash ? 1 : 0;
    else if (sign === openList || sign === openObject) {
      depth++;
      if (depth > most) return true;
    } else if (sign === openList + 2 || sign === openObject + 2) depth--;
  }
  return false;
}

const [quoteSign, backslash, openList, openObject] = [34, 92, 91, 123];
