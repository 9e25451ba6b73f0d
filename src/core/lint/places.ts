import { parse, type ValueNode } from '@humanwhocodes/momoa';
import words from '../../../data/words/lint.json';
import { doubledName } from '../file/json-doubled.ts';
import { type At, jsonFault } from '../file/json-fault.ts';
import { fill } from '../words.ts';
import { type Finding, finding, type Path } from './finding.ts';

/** A JSON text as a value, with where each part of it stands. */
export type Placed = { readonly value: unknown; readonly at: (path: Path) => At };

const top: At = { line: 1, column: 1 };

/** No file of ours is nested deeper; reading one that is would cost more than it can be worth. */
const deepest = 40;

/** A JSON text read with its places, or why it is none. */
export function placedJson(text: string): Placed | { fault: Finding & At } {
  const json = text.replace(/^\uFEFF/, '');
  const value = read(json);
  return 'fault' in value ? value : { value: value.value, at: placesOf(json) };
}

/** Places are worked out where something is wrong: most files have nothing, and no need of them. */
function placesOf(json: string): Placed['at'] {
  let body: ValueNode | undefined;
  return (path) => {
    body ??= parse(json, { mode: 'json' }).body;
    return placeIn(body, path);
  };
}

function read(json: string): { value: unknown } | { fault: Finding & At } {
  if (json.trim() === '') return { fault: { ...finding('json', [], words.empty), ...top } };
  if (isDeeper(json, deepest))
    return { fault: { ...finding('json', [], fill(words.deep, { deepest })), ...top } };
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    const { line, column, ...parts } = jsonFault(json);
    return { fault: { ...finding('json', [], fill(words.notJson, parts)), line, column } };
  }
  const fault = doubledIn(json);
  return fault ? { fault } : { value };
}

function doubledIn(json: string): (Finding & At) | undefined {
  const doubled = doubledName(json);
  if (!doubled) return undefined;
  const { name, first, line, column } = doubled;
  const said = fill(words.doubled, {
    name: JSON.stringify(name.slice(0, 60)),
    line: first.line,
    column: first.column,
  });
  return { ...finding('json', [], said, words.keepOne), line, column };
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

/** Where a value begins; what is not there is at the nearest thing around it that is. */
function placeIn(node: ValueNode, path: Path): At {
  const [first, ...rest] = path;
  const inner =
    node.type === 'Object'
      ? node.members.find(({ name }) => name.type === 'String' && name.value === first)?.value
      : node.type === 'Array' && typeof first === 'number'
        ? node.elements[first]?.value
        : undefined;
  if (inner) return placeIn(inner, rest);
  const { line, column } = node.loc.start;
  return { line, column };
}
