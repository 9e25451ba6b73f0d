import { parse, type ValueNode } from '@humanwhocodes/momoa';
import words from '../../../data/words/lint.json';
import type { At } from '../file/json-fault.ts';
import { bare, type JsonFault, parsedStrictly } from '../file/json-text.ts';
import { noStretch } from '../file/kind.ts';
import { idForm } from '../schema/common.ts';
import { type StretchFile, stretchFile } from '../schema/stretch.ts';
import { fill } from '../words.ts';
import { type Finding, finding, type Given, type Located, type Path } from './finding.ts';
import { type Around, lawFaults } from './laws.ts';
import { leadsOf, type Others } from './leads.ts';
import { mostFindings, shapeFaults } from './shape.ts';
import { type Judged, type Linted, together, wrongAmong } from './together.ts';

export type { Finding, Located, Path } from './finding.ts';
export { type Bytes, type Given, givenOf } from './finding.ts';
export type { Around } from './laws.ts';
export type { Judged, Linted } from './together.ts';
export { idForm };

/** What was found in a file, with the stretch in it where it has the form of one. */
export type Whole = Judged & { readonly stretch?: StretchFile };

/**
 * Judges stretch files: each by itself (as JSON, its shape, the laws, beside the shipped ones), then beside each other.
 * A bad file never hides another. Pure.
 */
export function lint(given: readonly Given[], around: Around): Linted {
  const alone = given.map((each) => judged(each, around));
  const { others, again } = wrongAmong(given, alone, around.stretches);
  const anew = (at: number) => judged(given[at] as Given, around, others).findings;
  return together(given, alone, new Map(again.map((at) => [at, anew(at)])));
}

/** Judges one file. Without `others` every stretch that it names counts as there. */
export function judged(given: Given, around: Around, others?: Others): Whole {
  const { findings: ofShape, stretch, at } = shaped(given);
  if (!stretch || !at) return { findings: ofShape };
  const { file, id } = given;
  const broken = lawFaults(id, stretch, around, others);
  const findings = broken.map((each) => ({ ...each, file, ...at(each.path) }));
  return { findings, leads: leadsOf(stretch), stretch };
}

type Shaped = {
  findings: Located[];
  stretch?: StretchFile;
  at?: Exclude<ReturnType<typeof placedJson>, { fault: unknown }>['at'];
};

function shaped({ file, id, text }: Given): Shaped {
  const placed = placedJson(text);
  if ('fault' in placed) return { findings: [{ ...placed.fault, file }] };
  const { at, value } = placed;
  const other = noStretch(value);
  if (other) return { findings: [{ ...finding('shape', [], other.message, other.remedy), file, ...at([]) }] };
  const wrong: Finding[] = [
    ...(idForm.test(id) ? [] : [finding('id', [], words.fileName)]),
    ...shapeFaults(stretchFile, value),
  ].slice(0, mostFindings);
  const findings = wrong.map((each) => ({ ...each, file, ...at(each.path) }));
  // What follows the schema is of its type.
  return findings.length > 0 ? { findings } : { findings, at, stretch: value as StretchFile };
}

/** What is wrong with one part of a file that is still being written: its form, and, beside others, what lint says of it. */
export const faultsAt = (file: StretchFile, path: Path, around?: Around): Finding[] =>
  [
    ...shapeFaults(stretchFile, file),
    ...(around ? lawFaults('', file, around, around.stretches) : []),
  ].filter((each) => path.every((part, index) => each.path[index] === part));

/** A JSON text as a value, with where each part of it stands. */
type Placed = { readonly value: unknown; readonly at: (path: Path) => At };

/** No file of ours is nested deeper; reading one that is would cost more than it can be worth. */
const deepest = 40;

/** A JSON text read with its places, or why it is none. */
function placedJson(text: string): Placed | { fault: Finding & At } {
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
