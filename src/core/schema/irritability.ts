import * as z from 'zod';
import { irritability, sourceIds, words } from './common.ts';
import { condition } from './condition.ts';

const worst = z.array(z.strictObject({ most: z.number(), grade: irritability })).min(1);

/** How easily it is stirred: the worst grade of several columns. */
export const irritabilityFile = z.strictObject({
  $schema: z.optional(z.string()),
  columns: z.array(z.strictObject({ question: z.string(), grades: z.record(z.string(), irritability) })),
  worst: z.strictObject({ question: z.string(), upTo: worst }),
  plain: z.strictObject({ when: condition, says: words, ignore: z.array(z.string()), worst }),
  only: z.array(
    z.strictObject({
      when: condition,
      columns: z.array(z.string()).describe('nothing else is graded'),
      most: z.optional(irritability.describe('the gravest it can be')),
    }),
  ),
  sources: sourceIds,
});

export type IrritabilityFile = z.infer<typeof irritabilityFile>;
