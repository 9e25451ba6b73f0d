import * as z from 'zod';
import { id, joint, sourceIds, startPosition, words } from './common.ts';
import { condition } from './condition.ts';

const applies = { when: z.optional(condition), unless: z.optional(condition) };

/** Sentences of a routine that belong to no single stretch. */
export const wordsFile = z.strictObject({
  $schema: z.optional(z.string()),
  throughout: z.array(z.strictObject({ id, says: words, ...applies })),
  position: z.array(
    z.strictObject({
      joint,
      from: z.optional(z.number()),
      upTo: z.optional(z.number()),
      starts: z.optional(z.array(startPosition)),
      ...applies,
      says: words,
    }),
  ),
  loaded: z.strictObject({ code: id, fromBand: z.string(), text: words }),
  intensity: z
    .array(z.strictObject({ when: z.optional(condition), says: words }))
    .describe('the first that holds'),
  ifItTingles: z.strictObject({ slider: words, swap: words, last: words, still: words }),
  warnings: z.array(
    z.strictObject({ code: id, joint, spoiled: z.number().describe('degrees'), text: words, ...applies }),
  ),
  short: words,
  noSteps: words,
  fewSteps: words,
  rotationHurts: words,
  sources: sourceIds,
});

export type WordsFile = z.infer<typeof wordsFile>;
