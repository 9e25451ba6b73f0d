import * as z from 'zod';
import { id, sourceIds, words } from './common.ts';
import { spans } from './roles.ts';

const pattern = words.describe('a regular expression, read without regard to capitals');

/** Words that a stretch should not say, or not beside the pose it states. */
const readingRule = z.strictObject({
  id,
  level: z.optional(z.literal('warning').describe('worth a look; absent means that the file is refused')),
  finds: z.array(pattern).min(1).describe('what it says'),
  unless: z.optional(z.array(pattern).min(1).describe('and the sentence does not say one of these')),
  pose: z.optional(spans.describe('and the pose is within these angles where it begins and where it ends')),
  everywhere: z.optional(z.literal(true).describe('also where one is told when to stop, and after a "not"')),
  says: words.describe('what is wrong with it'),
  right: words.describe('what would be right'),
  sources: sourceIds,
});

export const readingFile = z.strictObject({
  $schema: z.optional(z.string()),
  negations: z.array(words).min(1).describe('before it in the same sentence, these make it harmless'),
  rules: z.array(readingRule).min(1),
});

export type ReadingFile = z.infer<typeof readingFile>;
