import * as z from 'zod';
import { id, sourceIds, words } from './common.ts';
import { condition } from './condition.ts';

/** A name for something true of a person, so that stretches, questions and rules can all speak of it. */
export const fact = z.strictObject({
  says: words,
  when: condition,
  why: z.optional(words.describe('of an exemption within it, for those who argue about it; never printed')),
  sources: sourceIds,
});

export const factsFile = z.strictObject({ $schema: z.optional(z.string()), facts: z.record(id, fact) });

export type FactsFile = z.infer<typeof factsFile>;
