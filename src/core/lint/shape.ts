import type * as z from 'zod';
import words from '../../../data/words/shape.json';
import { quote, remedyFor } from '../problem.ts';
import { legPose, spinePose } from '../schema/common.ts';
import type { Joint } from '../types.ts';
import { counted, fill } from '../words.ts';
import { type Finding, finding, type Path } from './finding.ts';
import { fits } from './fits-schema.ts';

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
  if (fits(schema, value)) return [];
  const found = schema.safeParse(value, { jitless: true });
  if (found.success) return [];
  return found.error.issues.slice(0, mostFindings).flatMap((issue) => worded(issue, schema, value, []));
}

function worded(issue: Issue, schema: z.ZodType, value: unknown, above: Path): Finding[] {
  // JSON has no other names than these.
  const path: Path = [...above, ...(issue.path as Path)];
  if (issue.code === 'unrecognized_keys') return unknownNames(issue.keys, namesAt(schema, path), path);
  if (issue.code === 'invalid_union') return ofUnion(issue, schema, value, path);
  const given = valueAt(value, path);
  if (given === undefined) return [finding('shape', path, ...absent(issue, path))];
  if (issue.code === 'invalid_key') return [finding('shape', path, ...ofWrongForm(path.at(-1)))];
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

/**
 * The form that was meant among several: of the same type, then the one that goes wrong furthest in, in the fewest
 * places.
 */
function ofUnion(
  issue: Issue & { code: 'invalid_union' },
  schema: z.ZodType,
  value: unknown,
  path: Path,
): Finding[] {
  const meant = [...issue.errors].sort(byLikeness)[0] ?? [];
  return meant.flatMap((each) => worded(each, schema, value, path));
}

const isOfAnotherType = (issues: readonly Issue[]): boolean =>
  issues.some(({ code, path }) => path.length === 0 && (code === 'invalid_type' || code === 'invalid_value'));

const depthOf = (issues: readonly Issue[]): number => Math.max(0, ...issues.map(({ path }) => path.length));

const byLikeness = (one: readonly Issue[], other: readonly Issue[]): number =>
  Number(isOfAnotherType(one)) - Number(isOfAnotherType(other)) ||
  depthOf(other) - depthOf(one) ||
  one.length - other.length;

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
      return [fill(words.tooSmall, { value, least: boundOf(issue.minimum, issue.origin) })];
    case 'too_big':
      return [fill(words.tooBig, { value, most: boundOf(issue.maximum, issue.origin) })];
    case 'invalid_format':
      return ofWrongForm(given, issue.format);
    default:
      return [fill(words.wrong, { value })];
  }
}

/** Words that are no id, or no address. */
const ofWrongForm = (given: unknown, format?: string): [string, string] => [
  fill(words.wrongForm, { value: quote(given) }),
  format === 'url' ? words.forms.url : words.forms.id,
];

const kindOf = (expected: string): string =>
  expected in words.kinds ? words.kinds[expected as keyof typeof words.kinds] : expected;

/** A bound with what it counts: characters, things of a list, or nothing for a number. */
function boundOf(bound: number | bigint, origin: string): string {
  const unit = origin === 'string' || origin === 'array' ? words.units[origin] : words.units.number;
  return counted(unit, Number(bound));
}

/** The value at a place that zod names: what stands above it is there. */
const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce((at, part) => (at as Record<string | number, unknown>)[part], value);

/** The names an object may have at this place of its schema. */
function namesAt(schema: z.ZodType, path: Path): string[] {
  const [first, ...rest] = path;
  const def = defOf(schema);
  if (def.type === 'optional') return namesAt(def.innerType, path);
  if (def.type === 'union') return [...new Set(def.options.flatMap((each) => namesAt(each, path)))];
  if (def.type === 'array') return namesAt(def.element, rest);
  if (def.type === 'record') return namesOf(def.keyType);
  if (def.type !== 'object') return [];
  if (first === undefined) return Object.keys(def.shape);
  const inner = def.shape[first];
  return inner ? namesAt(inner, rest) : [];
}

const namesOf = (schema: z.ZodType): string[] => {
  const def = defOf(schema);
  return def.type === 'enum' ? Object.keys(def.entries) : [];
};

/** The least and the most degrees that a file may state of a joint. */
export function spanOf(joint: Joint): { least: number; most: number } {
  const angles: Readonly<Record<string, z.ZodOptional<z.ZodNumber>>> = {
    ...legPose.shape,
    ...spinePose.shape,
  };
  // From its checks: what zod itself says of its bounds comes with how it writes JSON Schemas, which the build leaves out.
  const checks = (angles[joint]?.unwrap().def.checks ?? []).map(
    ({ _zod }) => _zod.def as { check: string; value?: number },
  );
  const bound = (wanted: string): number | undefined => checks.find(({ check }) => check === wanted)?.value;
  return {
    least: bound('greater_than') ?? Number.NEGATIVE_INFINITY,
    most: bound('less_than') ?? Number.POSITIVE_INFINITY,
  };
}

/** Whether a joint is one of the leg, or one of the spine. */
export const partOf = (joint: Joint): 'leg' | 'spine' =>
  Object.hasOwn(legPose.shape, joint) ? 'leg' : 'spine';
