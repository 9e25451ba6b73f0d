import * as z from 'zod';
import { dose, id, kind, sourceIds, startPosition, words } from './common.ts';
import { condition } from './condition.ts';
import { ask } from './roles.ts';

/** A dose for people of whom `when` holds. Ranges only ever shrink, unless it `wins` or `raises`. */
const setting = z.strictObject({
  id,
  when: condition,
  kinds: z.array(kind).min(1),
  targets: z.optional(z.array(id)),
  notRoles: z.optional(z.array(ask).min(1).describe('whose own dose stands')),
  wins: z.optional(z.literal(true).describe('replaces every other dose')),
  raises: z.optional(z.literal(true).describe('lengthens, but only where nothing else shortens')),
  dose,
  mostPerTargetSeconds: z.optional(
    z.number().describe('held seconds a muscle and side, over the whole routine'),
  ),
  mostSteps: z.optional(z.number().int().min(1).describe('of these kinds, over the whole routine')),
  says: words,
  sources: sourceIds,
});

export const dosesFile = z.strictObject({
  $schema: z.optional(z.string()),
  kinds: z.record(kind, dose),
  settings: z.array(setting),
  getReady: z.strictObject({
    least: z.number(),
    most: z.number(),
    wordsPerSecond: z.number(),
    down: z.partialRecord(startPosition, z.number()).describe('seconds more, to get into the position'),
    says: words,
  }),
  repetitionSeconds: z
    .number()
    .describe('strength held for less is a repetition: its sets are its number, and are not cut for time'),
  switchSeconds: z.number(),
  switchFor: z.partialRecord(startPosition, z.number()).describe('where changing sides takes longer'),
  order: z.array(kind).describe('of the kinds within a routine'),
  easeFirst: condition.describe('when a position of ease comes first'),
  holdsFirst: z
    .array(z.strictObject({ when: condition, of: z.array(ask).min(1) }))
    .describe('holds that come before every other, in this order'),
  sliderFirst: condition.describe('when hamstrings are lengthened only after a slider'),
  stretchFirst: condition.describe('when a slider is chosen only beside a hamstring stretch'),
  starts: z.array(startPosition).describe('within a kind: standing first, so that one gets down once'),
  variety: z.strictObject({ least: z.number(), minutesPerStretch: z.number(), most: z.number() }),
  atLeastShare: z.number().describe('of the minutes asked, where there is enough to do'),
  few: z
    .strictObject({ under: z.number().int(), inMinutes: z.number(), sources: sourceIds })
    .describe('so few steps in so much time: that is said, with why'),
  longestPause: z.number().describe('seconds: where nothing is held or moved, in a plan somebody else wrote'),
  sources: sourceIds,
});

export type DosesFile = z.infer<typeof dosesFile>;
export type Setting = z.infer<typeof setting>;
