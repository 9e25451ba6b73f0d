import * as z from 'zod';
import { id, joint, kind, sourceIds, startPosition, words } from './common.ts';
import { condition, line } from './condition.ts';
import { spans } from './roles.ts';

const applies = { when: z.optional(condition), unless: z.optional(condition) };

const target = z.strictObject({
  part: id.describe('one of bodyParts'),
  name: words.max(40),
  called: z
    .array(id)
    .describe('what people may call it, hyphens for spaces; several targets may share a word'),
});

/** Sentences and names that belong to no single stretch. */
export const wordsFile = z.strictObject({
  $schema: z.optional(z.string()),
  throughout: z.array(
    z.strictObject({
      id,
      says: words,
      pose: z.optional(
        spans.describe('how a hold is where it is as this says; one that is not says so itself'),
      ),
      ...applies,
    }),
  ),
  position: z.array(
    z.strictObject({
      joint,
      atLeast: z.optional(z.number()),
      atMost: z.optional(z.number()),
      starts: z.optional(z.array(startPosition)),
      ...applies,
      says: words,
    }),
  ),
  loaded: z.strictObject({
    code: id,
    fromBand: z.string(),
    text: words,
    inCalf: z
      .strictObject({ targets: z.array(id).min(1), text: words })
      .describe('where it is meant to be felt below the knee'),
  }),
  alreadySaid: z
    .array(z.strictObject({ cue: words, by: z.array(words).min(1) }))
    .describe('a cue that says nothing more beside one of others in the same step'),
  intensity: z
    .array(
      z.strictObject({
        when: z.optional(condition),
        kinds: z.optional(z.array(kind).min(1).describe('only where every step is of one of these')),
        says: words,
      }),
    )
    .describe('the first that holds'),
  ifItTingles: z.strictObject({ slider: words, swap: words, last: words, still: words }),
  warnings: z.array(
    z.strictObject({
      code: id.describe('the right position'),
      position: id.describe('the spoiled one'),
      joint,
      spoiled: z.number().describe('degrees'),
      named: words.max(40).describe('the spoiled position in plain words'),
      soleFree: z.optional(z.literal(true).describe('not where the sole stays on the floor')),
      text: words,
      says: z.optional(words.describe('the beginning of text, without its reason: enough the second time')),
      ...applies,
    }),
  ),
  placed: z
    .array(
      z.strictObject({ joint, atLeast: z.optional(z.number()), atMost: z.optional(z.number()), says: words }),
    )
    .describe('where a joint is, in plain words: the first that fits; {degrees} is its angle'),
  starts: z.record(startPosition, words.max(40)).describe('every starting position in plain words'),
  whom: z.record(id, words.max(80)).describe('of whom the notFor of a stretch speaks, in plain words'),
  bodyParts: z
    .array(z.strictObject({ id, name: words.max(40) }))
    .describe('what the library is listed by, in this order'),
  targets: z.record(id, target).describe('every target of a stretch in plain words'),
  kinds: z.record(kind, words.max(40)).describe('every kind in plain words, in the order of a list'),
  short: words,
  noSteps: words,
  noTime: z
    .strictObject({
      says: z
        .array(z.strictObject({ when: z.optional(condition), says: words }))
        .describe('the first that holds'),
      minutes: z
        .array(z.number().int().min(2))
        .describe('how many more might bring something, the fewest first'),
      more: words.describe('{minutes} and {names} of what they would bring'),
    })
    .describe('instead, where there would have been something with more time'),
  painLimits: z
    .array(z.strictObject({ when: condition, from: words, to: words }))
    .describe(
      'when to stop, said more carefully while something holds: the first that fits, the strictest first',
    ),
  fewSteps: words,
  withMore: z
    .strictObject({ each: words, all: words })
    .describe('what would fit with more at hand, and what each needs'),
  advice: z.array(line).describe('for everybody, after that of pattern and goal'),
  sources: sourceIds,
});

export type WordsFile = z.infer<typeof wordsFile>;
