import * as z from 'zod';
import { equipment, id, sourceIds, startPosition, words } from './common.ts';
import { hand } from './figure.ts';
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

/** What somebody stands, leans, sits and lies on, for the laws that ask for it. */
const footing = z.strictObject({
  upright: z.array(startPosition).min(1).describe('starts in which one stands and could fall'),
  holds: z
    .partialRecord(hand, equipment)
    .describe('what of the equipment a hand has hold of, by where the figure has it'),
  leans: z
    .strictObject({ always: z.array(hand).min(1), upright: z.array(hand).min(1) })
    .describe('hands that lean on a chair: in every start, and in those in which one stands'),
  braced: words.describe('what a step says of a chair that one leans on'),
  seats: z.array(words).min(1).describe('things at hand that one can sit on'),
  offFloor: z.array(startPosition).min(1).describe('starts in which nobody is on the floor'),
  beds: z.array(words).min(1).describe('what a step names that takes the place of the floor'),
});

export const readingFile = z.strictObject({
  $schema: z.optional(z.string()),
  negations: z.array(words).min(1).describe('before it in the same sentence, these make it harmless'),
  rules: z.array(readingRule).min(1),
  things: z
    .record(words, words)
    .describe('what steps may take, and what it is asked for as: in `equipment`, or said to be `atHand`'),
  places: z
    .array(words)
    .min(1)
    .describe('what follows such a thing where a sentence begins with it: "Strap round the calf"'),
  footing,
  sources: sourceIds,
});

export type ReadingFile = z.infer<typeof readingFile>;
