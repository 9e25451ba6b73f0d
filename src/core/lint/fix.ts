import type * as z from 'zod';
import { stretchFile } from '../schema/stretch.ts';
import { type Def, defOf } from './shape.ts';

/** Columns a line of a data file may have. */
const width = 110;

/**
 * The text of a stretch file in the order and the form that ours have; names the schema does not know come last. Nothing is
 * added or taken away. For JSON that is whole.
 */
export const fixed = (text: string): string =>
  `${printed(ordered(JSON.parse(text.replace(/^\uFEFF/, '')), stretchFile), 0, 0)}\n`;

/** A value with its names in the order of the schema. */
function ordered(value: unknown, schema: z.ZodType | undefined): unknown {
  const def = schema && plainDef(schema, value);
  if (Array.isArray(value))
    return value.map((each) => ordered(each, def?.type === 'array' ? def.element : undefined));
  if (typeof value !== 'object' || value === null) return value;
  const shape = def?.type === 'object' ? def.shape : {};
  const names = [...Object.keys(shape).filter((name) => Object.hasOwn(value, name)), ...Object.keys(value)];
  return Object.fromEntries(
    [...new Set(names)].map((name) => [name, ordered((value as Record<string, unknown>)[name], shape[name])]),
  );
}

/** What a schema says of this value, through what may be left out and what has several forms. */
function plainDef(schema: z.ZodType, value: unknown): Def | undefined {
  const def = defOf(schema);
  if (def.type === 'optional') return plainDef(def.innerType, value);
  if (def.type !== 'union') return def;
  const forms = def.options
    .map((each) => plainDef(each, value))
    .filter((each) => each?.type === typeof value);
  return forms.find((each) => hasNamesOf(each, value)) ?? forms[0];
}

/** Whether a form has every name that stands here: two kinds of object are told apart by theirs. */
const hasNamesOf = (form: Def | undefined, value: unknown): boolean =>
  form?.type !== 'object' || Object.keys(value as object).every((name) => Object.hasOwn(form.shape, name));

/** `column`: where the value begins on its line. */
function printed(value: unknown, indent: number, column: number): string {
  const line = oneLine(value);
  // One column more for the comma that may follow.
  if (line !== undefined && column > 0 && column + line.length + 1 <= width) return line;
  const inside = ' '.repeat(indent + 2);
  const lines = entriesOf(value).map(
    ([name, each]) => `${inside}${name}${printed(each, indent + 2, indent + 2 + name.length)}`,
  );
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return lines.length === 0
    ? JSON.stringify(value)
    : `${open}\n${lines.join(',\n')}\n${' '.repeat(indent)}${close}`;
}

const isScalar = (value: unknown): boolean => typeof value !== 'object' || value === null;

const entriesOf = (value: unknown): [string, unknown][] =>
  Array.isArray(value)
    ? value.map((each) => ['', each])
    : isScalar(value)
      ? []
      : Object.entries(value as object).map(([name, each]) => [`${JSON.stringify(name)}: `, each]);

/** A value on one line: a scalar, an object of scalars, a list of such; nothing deeper. */
function oneLine(value: unknown): string | undefined {
  const entries = entriesOf(value);
  const simple = (each: unknown): boolean => entriesOf(each).every(([, inner]) => isScalar(inner));
  const flat = Array.isArray(value)
    ? value.every((each) => !Array.isArray(each) && simple(each))
    : simple(value);
  if (!flat) return undefined;
  if (entries.length === 0) return JSON.stringify(value);
  const inner = entries.map(([name, each]) => name + (oneLine(each) ?? '')).join(', ');
  return Array.isArray(value) ? `[${inner}]` : `{ ${inner} }`;
}
