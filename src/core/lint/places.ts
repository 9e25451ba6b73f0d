import { parse, type ValueNode } from '@humanwhocodes/momoa';
import words from '../../../data/words/lint.json';
import type { At } from '../file/json-fault.ts';
import { bare, type JsonFault, parsedStrictly } from '../file/json-text.ts';
import { fill } from '../words.ts';
import { type Finding, finding, type Path } from './finding.ts';

/** A JSON text as a value, with where each part of it stands. */
export type Placed = { readonly value: unknown; readonly at: (path: Path) => At };

/** No file of ours is nested deeper; reading one that is would cost more than it can be worth. */
const deepest = 40;

/** A JSON text read with its places, or why it is none. */
export function placedJson(text: string): Placed | { fault: Finding & At } {
  const read = parsedStrictly(text, deepest);
  return 'fault' in read ? { fault: worded(read.fault) } : { value: read.value, at: placesOf(bare(text)) };
}

/** Places are worked out where something is wrong: most files have nothing, and no need of them. */
function placesOf(json: string): Placed['at'] {
  let body: ValueNode | undefined;
  return (path) => {
    body ??= parse(json, { mode: 'json' }).body;
    return placeIn(body, path);
  };
}

function worded(fault: JsonFault): Finding & At {
  const { line, column } = fault;
  return { ...finding('json', [], ...saidOf(fault)), line, column };
}

function saidOf(fault: JsonFault): [string, string?] {
  if (fault.is === 'empty') return [words.empty];
  if (fault.is === 'deep') return [fill(words.deep, { deepest })];
  if (fault.is === 'notJson') return [fill(words.notJson, { expected: fault.expected, found: fault.found })];
  const { name, first } = fault;
  const shown = JSON.stringify(name.slice(0, 60));
  return [fill(words.doubled, { name: shown, line: first.line, column: first.column }), words.keepOne];
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
