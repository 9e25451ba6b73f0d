import type * as z from 'zod';
import { onceFor } from '../remembered.ts';

/** What a schema says of itself, as far as it is read here. */
type Def = Check & {
  readonly type: string;
  readonly checks?: readonly { readonly _zod: { readonly def: Check } }[];
  readonly innerType: z.ZodType;
  readonly element: z.ZodType;
  readonly items: readonly z.ZodType[];
  readonly rest: z.ZodType | null;
  readonly options: readonly z.ZodType[];
  readonly shape: Readonly<Record<string, z.ZodType>>;
  readonly catchall?: z.ZodType;
  readonly partial?: boolean;
  readonly keyType: z.ZodType;
  readonly valueType: z.ZodType;
  readonly entries: Readonly<Record<string, string>>;
  readonly values: readonly unknown[];
};

type Check = { readonly check: string; readonly format: string; readonly pattern?: RegExp } & Readonly<
  Record<'value' | 'minimum' | 'maximum', number>
> & { readonly inclusive: boolean };

type Fits = (value: unknown) => boolean;

/**
 * Whether a value of JSON surely has the form of a schema: a quick look, for zod takes thirty times as long and most files are
 * right. Whatever is not understood here does not fit, and is left to zod, as is every word about what is wrong.
 */
export const fits = (schema: z.ZodType, value: unknown): boolean => fitting(schema)(value);

const fitting = onceFor((schema: z.ZodType) => fitsOf(schema));

const defOf = (schema: z.ZodType): Def => (schema as unknown as { def: Def }).def;

function fitsOf(schema: z.ZodType): Fits {
  const def = defOf(schema);
  const form = formOf(def);
  // A schema of a format, such as whole numbers, is a check itself.
  const all = [...('check' in def ? [def] : []), ...(def.checks ?? []).map(({ _zod }) => _zod.def)];
  return all.map(checkOf).reduce(both, form);
}

const both =
  (one: Fits, other: Fits): Fits =>
  (value) =>
    one(value) && other(value);

const never: Fits = () => false;

function formOf(def: Def): Fits {
  switch (def.type) {
    case 'string':
    case 'boolean':
      return (value) => typeof value === def.type;
    case 'number':
      return Number.isFinite;
    case 'literal':
      return oneOf(def.values);
    case 'enum':
      return oneOf(Object.values(def.entries));
    case 'optional':
      return fitsOf(def.innerType);
    case 'union':
      return anyOf(def.options.map(fitsOf));
    case 'array':
      return arrayOf(fitsOf(def.element));
    case 'tuple':
      return def.rest ? never : tupleOf(def.items.map(fitsOf));
    case 'record':
      return def.partial && defOf(def.keyType).type === 'enum'
        ? fieldsOf(byName(Object.keys(defOf(def.keyType).entries), def.valueType), [])
        : never;
    case 'object':
      return objectOf(def);
    default:
      return never;
  }
}

const oneOf = (values: readonly unknown[]): Fits => {
  const right = new Set(values);
  return (value) => right.has(value);
};

const anyOf =
  (options: readonly Fits[]): Fits =>
  (value) =>
    options.some((option) => option(value));

const arrayOf =
  (element: Fits): Fits =>
  (value) =>
    Array.isArray(value) && value.every(element);

const tupleOf =
  (items: readonly Fits[]): Fits =>
  (value) =>
    Array.isArray(value) && value.length === items.length && items.every((item, index) => item(value[index]));

const byName = (names: readonly string[], schema: z.ZodType): Map<string, Fits> =>
  new Map(names.map((name) => [name, fitsOf(schema)]));

function objectOf({ shape, catchall }: Def): Fits {
  if (!catchall || defOf(catchall).type !== 'never') return never;
  const fields = Object.entries(shape);
  const needed = fields.filter(([, schema]) => defOf(schema).type !== 'optional').map(([name]) => name);
  return fieldsOf(new Map(fields.map(([name, schema]) => [name, fitsOf(schema)])), needed);
}

/** Names that are known, each with a value that fits, and all that are needed. */
function fieldsOf(fields: ReadonlyMap<string, Fits>, needed: readonly string[]): Fits {
  const known = new Map(
    [...fields].map(([name, fits]) => [name, { fits, needed: needed.includes(name) ? 1 : 0 }]),
  );
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const given = value as Readonly<Record<string, unknown>>;
    let left = needed.length;
    for (const name in given) {
      const field = known.get(name);
      if (!field?.fits(given[name])) return false;
      left -= field.needed;
    }
    return left === 0;
  };
}

/** The bounds that are in use; `value` has its form already. */
function checkOf({ check, format, pattern, value: bound, inclusive, minimum, maximum }: Check): Fits {
  const size = (value: unknown): number => (value as string | readonly unknown[]).length;
  switch (check) {
    case 'min_length':
      return (value) => size(value) >= minimum;
    case 'max_length':
      return (value) => size(value) <= maximum;
    case 'greater_than':
      return (value) => (value as number) > bound || (inclusive && value === bound);
    case 'less_than':
      return (value) => (value as number) < bound || (inclusive && value === bound);
    case 'number_format':
      return format === 'safeint' ? Number.isSafeInteger : never;
    case 'string_format':
      return format === 'regex' && pattern && !pattern.global
        ? (value) => pattern.test(value as string)
        : never;
    default:
      return never;
  }
}
