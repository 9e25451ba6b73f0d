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
  const fault = faultIn(json);
  if (fault) return { fault };
  const { body } = parse(json, { mode: 'json' });
  return { value: JSON.parse(json), at: (path) => placeIn(body, path) };
}

function faultIn(json: string): (Finding & At) | undefined {
  if (json.trim() === '') return { ...finding('json', [], words.empty), ...top };
  if (depthOf(json) > deepest) return { ...finding('json', [], fill(words.deep, { deepest })), ...top };
  try {
    JSON.parse(json);
  } catch {
    const { line, column, ...parts } = jsonFault(json);
    return { ...finding('json', [], fill(words.notJson, parts)), line, column };
  }
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

/** How deep the brackets of a text go, what stands in strings left out. */
function depthOf(json: string): number {
  let depth = 0;
  let most = 0;
  for (const [sign] of json.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (sign === '[' || sign === '{') most = Math.max(most, ++depth);
    else if (sign === ']' || sign === '}') depth--;
  }
  return most;
}

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
