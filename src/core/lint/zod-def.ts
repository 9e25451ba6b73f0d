import type * as z from 'zod';

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
