import type * as z from 'zod';
import words from '../../../data/words/lint.json';
import { quote, remedyFor } from '../problem.ts';
import { fill } from '../words.ts';
import { type Finding, finding, type Path } from './finding.ts';

/** The parts of zod's own description of a schema that we read: which names it has, and in which order. */
export type Def =
  | { type: 'object'; shape: Record<string | number, z.ZodType> }
  | { type: 'optional'; innerType: z.ZodType }
  | { type: 'array'; element: z.ZodType }
  | { type: 'record'; keyType: z.ZodType; valueType: z.ZodType }
  | { type: 'union'; options: readonly z.ZodType[] }
  | { type: 'enum'; entries: Record<string, string> }
  | { type: 'string' };

export const defOf = (schema: z.ZodType): Def => (schema as unknown as { def: Def }).def;

type Issue = z.core.$ZodIssue;

/** No more are named of one file: who has as many wrong has another kind of file. */
export const mostFindings = 200;

/** How a value is unlike its schema: all of it, in words. */
export function shapeFaults(schema: z.ZodType, value: unknown): Finding[] {
  const found = schema.safeParse(value, { jitless: true });
  if (found.success) return [];
  return found.error.issues.slice(0, mostFindings).flatMap((issue) => worded(issue, schema, value, []));
}

function worded(issue: Issue, schema: z.ZodType, value: unknown, above: Path): Finding[] {
  const path: Path = [
    ...above,
    ...issue.path.map((part) => (typeof part === 'number' ? part : String(part))),
  ];
  if (issue.code === 'unrecognized_keys') return unknownNames(issue.keys, namesAt(schema, path), path);
  if (issue.code === 'invalid_union') return ofUnion(issue, schema, value, path);
  const given = valueAt(value, path);
  if (given === undefined) return [finding('shape', path, ...absent(issue, path))];
  return [finding('shape', path, ...wrongValue(issue, given))];
}

const unknownNames = (keys: readonly string[], known: readonly string[], path: Path): Finding[] =>
  keys.map((key) =>
    finding(
      'shape',
      [...path, key],
      fill(words.unknownName, { name: quote(key) }),
      known.length > 0 ? remedyFor(key, known) : undefined,
    ),
  );

/** Of several forms the one that was meant: the one that goes wrong furthest in. */
function ofUnion(
  issue: Issue & { code: 'invalid_union' },
  schema: z.ZodType,
  value: unknown,
  path: Path,
): Finding[] {
  const depth = (issues: readonly Issue[]): number => Math.max(0, ...issues.map((each) => each.path.length));
  const meant = [...issue.errors].sort((one, other) => depth(other) - depth(one))[0] ?? [];
  return meant.flatMap((each) => worded(each, schema, value, path));
}

function absent(issue: Issue, path: Path): [string, string?] {
  const said = fill(words.missing, { name: quote(path.at(-1)) });
  if (issue.code === 'invalid_type') return [said, fill(words.expected, { what: kindOf(issue.expected) })];
  return issue.code === 'invalid_value' ? [said, remedyFor('', issue.values.map(String))] : [said];
}

/** What is wrong with a value, and what would be right. */
function wrongValue(issue: Issue, given: unknown): [string, string?] {
  const value = quote(given);
  switch (issue.code) {
    case 'invalid_type':
      return [fill(words.wrongType, { value, what: kindOf(issue.expected) })];
    case 'invalid_value':
      return [fill(words.notAChoice, { value }), remedyFor(String(given), issue.values.map(String))];
    case 'too_small':
      return [fill(words.tooSmall, { value, least: String(issue.minimum), of: unitOf(issue.origin) })];
    case 'too_big':
      return [fill(words.tooBig, { value, most: String(issue.maximum), of: unitOf(issue.origin) })];
    case 'invalid_format':
      return [fill(words.wrongForm, { value }), words.idForm];
    default:
      return [fill(words.wrong, { value })];
  }
}

const kindOf = (expected: string): string =>
  expected in words.kinds ? words.kinds[expected as keyof typeof words.kinds] : expected;

const unitOf = (origin: string): string =>
  origin === 'string' ? words.units.string : origin === 'array' ? words.units.array : '';

function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const part of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) return undefined;
    at = (at as Record<string | number, unknown>)[part];
  }
  return at;
}

/** The names an object may have at this place of its schema. */
function namesAt(schema: z.ZodType, path: Path): string[] {
  const [first, ...rest] = path;
  const def = defOf(schema);
  if (def.type === 'optional') return namesAt(def.innerType, path);
  if (def.type === 'union') return [...new Set(def.options.flatMap((each) => namesAt(each, path)))];
  if (def.type === 'array') return first === undefined ? [] : namesAt(def.element, rest);
  if (def.type === 'record') return first === undefined ? namesOf(def.keyType) : namesAt(def.valueType, rest);
  if (def.type !== 'object') return [];
  const inner = first === undefined ? undefined : def.shape[first];
  return first === undefined ? Object.keys(def.shape) : inner ? namesAt(inner, rest) : [];
}

const namesOf = (schema: z.ZodType): string[] => {
  const def = defOf(schema);
  return def.type === 'enum' ? Object.keys(def.entries) : [];
};
