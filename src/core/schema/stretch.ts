import * as z from 'zod';
import {
  balance,
  bodyPose,
  dose,
  equipment,
  id,
  joint,
  kind,
  sourceIds,
  startPosition,
  words,
} from './common.ts';
import { figureFile } from './figure.ts';
import { stated } from './roles.ts';

export const notFor = z.strictObject({
  when: id.describe('a pattern, a condition or another named fact (data/README.md lists them)'),
  because: words,
  each: z.optional(words.describe('the same said of several stretches')),
});

/** Why a position is never planned, and what to do instead. */
const never = z.strictObject({
  because: words,
  instead: z.array(id).min(1).describe('stretches for the same, the best first'),
  sources: sourceIds,
});

/** One stretch: data/stretches/<id>.json. The file name is the id. */
export const stretchFile = z.strictObject({
  $schema: z.optional(z.string()),
  name: words,
  kind,
  roles: z.array(stated).describe('what it is for, of data/roles.json: groups ask for these'),
  targets: z.array(id).min(1).describe('muscles or nerves, the main one first'),
  start: startPosition,
  equipment: z.array(equipment).describe('all of these are needed'),
  orEquipment: z.optional(z.array(equipment).min(2).describe('and any one of these')),
  atHand: z.optional(
    z.array(words.max(40)).min(1).describe('things every home has, each with its article; never asked for'),
  ),
  floor: z.boolean().describe('needs getting down to the floor'),
  balance: balance.describe('how much balance it asks for'),
  sided: z.optional(
    z.boolean().describe('false when both legs work at once; absent means one side at a time'),
  ),
  soreSideOnly: z.optional(z.literal(true).describe('with one sore side, only that side is named')),
  offered: z.optional(z.boolean().describe('false for a position that is shown but never planned')),
  never: z.optional(never),
  statedLoad: z
    .number()
    .int()
    .min(0)
    .describe('neural load of `pose`, reckoned apart from the program: it holds the program to it'),
  pose: bodyPose.describe('the end position, or for a moving stretch the instant that loads the nerve most'),
  from: z.optional(bodyPose.describe('where a moving stretch begins')),
  pace: z.optional(
    z
      .strictObject({ there: words.max(60), back: words.max(60) })
      .describe('what to do on the way to the end position and on the way back, as somebody would say it'),
  ),
  figure: z.optional(figureFile),
  adjustable: z.array(joint).describe('joints a correction may change'),
  adjustBy: z.optional(
    z.partialRecord(joint, words).describe('how to change a joint here, where the usual cue would not fit'),
  ),
  dose: z.optional(dose.describe('only what differs from doses.json')),
  steps: z.array(words).min(2).max(6),
  feel: words.describe('what you should feel, and where'),
  stopIf: z.array(words).min(1),
  easier: z.optional(id),
  easierBy: z.optional(words.max(80).describe('what makes this same stretch easier, beside the link')),
  harder: z.optional(id),
  harderBy: z.optional(words.max(80)),
  notFor: z.array(notFor),
  sources: sourceIds,
  draft: z.optional(
    z
      .strictObject({
        open: z.array(joint).describe('joints whose angle nobody has stated yet'),
        guessed: z.array(words).describe('what was taken from the text, and from which words'),
      })
      .describe('not written for us: what is to be looked at'),
  ),
  reviewed: z.optional(z.boolean().describe('a draft is planned only when this is true')),
});

export type StretchFile = z.infer<typeof stretchFile>;
