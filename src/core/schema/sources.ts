import * as z from 'zod';
import { id, words } from './common.ts';

/**
 * How well a source was checked: `read` the statement was read in a public page; `title` only title and authors
 * were seen; `partly` the page confirms the study, a detail is from memory; `memory` from memory of the
 * literature with high confidence; `heuristic` our own engineering choice, not a published threshold.
 */
export const checked = z.enum(['read', 'title', 'partly', 'memory', 'heuristic']);

export const source = z.strictObject({
  title: words,
  authors: z.optional(words),
  year: z.optional(z.number().int().min(1900).max(2100)),
  where: z.optional(words.describe('journal, volume and pages, or publisher')),
  url: z.optional(z.url({ protocol: /^https$/ })),
  checked,
  note: z.optional(words),
});

export const sourcesFile = z.strictObject({ $schema: z.optional(z.string()), sources: z.record(id, source) });

export type Source = z.infer<typeof source>;
export type SourcesFile = z.infer<typeof sourcesFile>;
