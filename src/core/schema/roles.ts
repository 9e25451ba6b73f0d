import * as z from 'zod';
import { field, id, joint, kind, sourceIds, startPosition, words } from './common.ts';

/** Angles in degrees, both ends included. */
const span = z.strictObject({ atLeast: z.optional(z.number()), atMost: z.optional(z.number()) });

export const spans = z.partialRecord(joint, span);

/** What a stretch is for, and what every stretch for it is like. */
const role = z.strictObject({
  says: words.describe('what a stretch of this role does, for whoever adds one'),
  kinds: z.array(kind).min(1).describe('every stretch of the role is of one of these kinds'),
  targets: z.array(id).min(1).describe('and has one of these targets'),
  pose: z.optional(spans.describe('and is within these angles where it begins and where it ends')),
  notAsked: z.optional(words.describe('why no group asks for it')),
});

export const rolesFile = z.strictObject({
  $schema: z.optional(z.string()),
  roles: z.record(id, role),
  alike: z.strictObject({
    degrees: z.number().min(0).describe('how near at every joint two stretches are in one position'),
    because: words,
  }),
  sources: sourceIds,
});

/** A role as a stretch states it; with a rank it comes before those of the role without one. */
export const stated = z.union([
  id,
  z.strictObject({
    role: field(id, 'A role of data/roles.json.', 'calf-hold'),
    rank: field(z.number().int().min(1), 'Its place among those of the role: 1 comes first.', 1),
    because: field(words, 'Why it comes there.', 'it takes no more than a wall'),
  }),
]);

/** The stretches of a role, or those of them in some positions. */
export const ask = z.union([
  id.describe('a role: all its stretches, by rank'),
  z.strictObject({
    role: id,
    starts: z.optional(z.array(startPosition).min(1).describe('none that starts otherwise')),
    first: z.optional(
      z.array(startPosition).min(1).describe('those that start so come first, in this order, then by rank'),
    ),
    pose: z.optional(spans.describe('none whose end position is outside of these angles')),
  }),
]);

export type RolesFile = z.infer<typeof rolesFile>;
export type Stated = z.infer<typeof stated>;
export type Ask = z.infer<typeof ask>;
export type Spans = z.infer<typeof spans>;
