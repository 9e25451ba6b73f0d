import * as z from 'zod';
import { rule } from './rule.ts';

/** Gates and conditions: rules that take something away while they hold. */
export const rulesFile = z.strictObject({
  $schema: z.optional(z.string()),
  base: z.optional(
    z.strictObject({ holdLoad: z.number(), peakLoad: z.number() }).describe('limits before any rule'),
  ),
  rules: z.array(rule).min(1),
});

export type RulesFile = z.infer<typeof rulesFile>;
