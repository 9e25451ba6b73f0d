import * as z from 'zod';
import { loadBands } from '../vocabulary.ts';
import { id, joint, kind, sourceIds, startPosition, words } from './common.ts';

const points = z.number().int().min(0).max(3);
const at = { joint, atLeast: z.optional(z.number()), atMost: z.optional(z.number()) };
const place = z.strictObject(at).describe('a joint from an angle upwards, or up to an angle; degrees');

/** The points of one joint position; further rows of the same joint add up. */
const addition = z.strictObject({
  ...at,
  points,
  halvedWhenBaseBelow: z.optional(z.number().describe('halved and rounded down when hip and knee give less')),
  with: z.optional(place),
});

const relief = z.strictObject({ ...at, points, unless: z.optional(place) });

const correction = z.strictObject({
  code: id,
  joint,
  to: z.array(z.number()).min(1).describe('degrees, the smallest change first'),
  way: z.enum(['less', 'more']).describe('the way its angle goes'),
  cue: words,
  lying: z.optional(words.describe('the cue where one lies')),
  moving: z.optional(words.describe('the cue where the movement itself takes the joint against this')),
  otherWay: z.optional(words.describe('the cue where a rule takes the joint the other way')),
  why: words,
  sources: sourceIds,
});

/** How far a correction may take a joint of some stretches before they are another stretch. */
const within = z.strictObject({
  joint,
  atLeast: z.optional(z.number()),
  atMost: z.optional(z.number()),
  kinds: z.optional(z.array(kind)),
  starts: z.optional(z.array(startPosition)),
  targets: z.optional(z.array(id)),
  because: words,
  sources: sourceIds,
});

/** The neural load index: clinical points for each joint position (ordinal). */
export const neuralLoadFile = z.strictObject({
  $schema: z.optional(z.string()),
  says: words,
  hip: z.strictObject({ joint, bands: z.array(z.strictObject({ from: z.number(), points })) }),
  knee: z.strictObject({ joint, bands: z.array(z.strictObject({ upTo: z.number(), points })) }),
  caps: z
    .array(
      z.strictObject({
        joint,
        above: z.optional(z.number()),
        below: z.optional(z.number()),
        baseAtMost: z.number(),
        because: words,
      }),
    )
    .describe('where the nerve is slack: then toes, back and head do not decide'),
  additions: z.array(addition),
  reliefs: z.array(relief),
  reliefAtMost: z.number(),
  bands: z.array(z.strictObject({ band: z.enum(loadBands), from: z.number() })),
  corrections: z.array(correction).describe('the cheapest first'),
  within: z.array(within).describe('what no correction leaves, degrees: past it, it is another stretch'),
  sources: sourceIds,
});

const factor = z.optional(z.number());

/** Muscle length in percent of its length standing: a sum of factor times degrees. */
export const muscleLengthFile = z.strictObject({
  $schema: z.optional(z.string()),
  says: words,
  valid: z.partialRecord(joint, z.tuple([z.number(), z.number()])).describe('degrees the fit holds for'),
  muscles: z.record(
    id,
    z.strictObject({
      hipFlexion: factor,
      kneeFlexion: factor,
      ankleDorsiflexion: factor,
      hipFlexionSquared: factor,
      largestError: z.number().describe('percentage points'),
      slack: z.optional(
        z
          .strictObject({ joint, above: z.number(), sources: sourceIds })
          .describe('past this angle it is not what is stretched, whatever the fit says; degrees'),
      ),
    }),
  ),
  drawn: z.strictObject({
    from: z
      .tuple([z.number(), z.number(), z.number()])
      .describe('percent longer than standing from which it is drawn, clearly, and strongly'),
    sources: sourceIds,
  }),
  sources: sourceIds,
});

export type NeuralLoadFile = z.infer<typeof neuralLoadFile>;
export type Correction = z.infer<typeof correction>;
export type MuscleLengthFile = z.infer<typeof muscleLengthFile>;

const point = z.tuple([z.number(), z.number()]).describe('to the right and down, in dots');
const outline = z.array(point).min(3).describe('a closed line');

/** A view of the right leg: where it stands on the map, and its outline. */
const view = z.strictObject({
  id,
  name: words.max(10).describe('the word below it'),
  left: z.number(),
  right: z.number(),
  outline,
  lines: z.array(z.array(point).min(2)).describe('what helps to know it by: a fold, the kneecap, toes'),
});

export const bodyMapFile = z.strictObject({
  $schema: z.optional(z.string()),
  width: z.number().int(),
  height: z.number().int(),
  views: z.array(view).min(1),
  places: z.record(id, z.array(outline).min(1)).describe('the surface of each place where it can be felt'),
});
