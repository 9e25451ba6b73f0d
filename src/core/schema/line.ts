import * as z from 'zod';
import { words } from './common.ts';
import { condition } from './condition.ts';

/**
 * A sentence for everybody, or, with `when`, for those of whom it is true. `waits`: the weeks it lets one wait; as
 * advice it is said only where nobody need look sooner (plan/advice.ts).
 */
export const line = z.union([
  words,
  z.strictObject({
    when: z.optional(condition.describe('the answers that make it true of this person')),
    says: words,
    waits: z.optional(z.number().int().min(1).describe('weeks until which it lets one wait, as advice')),
  }),
]);

/** Words in a row; of several lines, those that are true of this person. */
export const text = z.union([words, z.array(line).min(1)]);

export type Line = z.infer<typeof line>;
export type Text = z.infer<typeof text>;
