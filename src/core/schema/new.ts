import * as z from 'zod';
import { sourceIds, words } from './common.ts';

const answers = z
  .record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]))
  .describe('question id to answer');

/** Whom a new stretch is tried on, to say who would be given it. */
export const newFile = z.strictObject({
  $schema: z.optional(z.string()),
  usual: answers.describe('what each of them answers where nothing else is said'),
  people: z.array(z.strictObject({ who: words.max(60), but: answers })).min(1),
  sources: sourceIds,
});

export type NewFile = z.infer<typeof newFile>;
