import * as z from 'zod';
import { balance, equipment, id, joint, kind, sourceIds, startPosition, words } from './common.ts';
import { condition, text } from './condition.ts';
import { ask, spans } from './roles.ts';

/**
 * A joint kept within a span: changed when the stretch lets it be changed, otherwise the stretch is left out.
 * `short` keeps it that many degrees short of the listed end.
 */
const jointLimit = z.strictObject({
  joint,
  atLeast: z.optional(z.number()),
  atMost: z.optional(z.number()),
  short: z.optional(z.number()),
  kinds: z.optional(z.array(kind)),
  starts: z.optional(z.array(startPosition)),
  targets: z.optional(z.array(id)),
});

/** What a rule takes away. Rules only ever take away, so adding one never loosens anything. */
export const filter = z.strictObject({
  holdLoad: z.optional(z.number().min(0).describe('highest neural load of a position that is held')),
  peakLoad: z.optional(z.number().min(0).describe('highest neural load while moving')),
  noTensioners: z.optional(z.literal(true)),
  notKinds: z.optional(z.array(kind)),
  notStarts: z.optional(z.array(startPosition)),
  notEquipment: z.optional(z.array(equipment)),
  notRoles: z.optional(z.array(ask).min(1).describe('none of these')),
  onlyRoles: z.optional(z.array(id).min(1).describe('none that has any other role, or none at all')),
  notTargets: z.optional(
    z
      .array(z.strictObject({ targets: z.array(id).min(1), kinds: z.optional(z.array(kind)) }))
      .describe('no stretch with one of these targets, of these kinds or of any'),
  ),
  notPose: z.optional(z.array(spans).describe('a pose that meets all spans of one is out')),
  jointLimits: z.optional(z.array(jointLimit)),
  balance: z.optional(balance.describe('the most balance asked')),
  noFloor: z.optional(z.literal(true)),
  holdSeconds: z.optional(z.number().describe('longest hold')),
  effortPercent: z.optional(z.number().describe('strongest push')),
});

export const rewords = z
  .array(z.strictObject({ from: words, to: words }))
  .min(1)
  .describe('steps of a stretch that are said in other words; only of a stretch whose poses it bounds');

const rule = z.strictObject({
  id,
  when: condition,
  filter,
  because: text,
  each: z.optional(words.describe('the same said of several stretches')),
  shows: z.optional(
    z
      .strictObject({ when: id.describe('a named fact'), because: words })
      .describe('said on the page of each stretch that it leaves out by itself'),
  ),
  cue: z.optional(words.describe('added to every step whose pose it changes')),
  movingCue: z.optional(words.describe('instead of the cue, where the movement itself takes that joint')),
  cueKinds: z.optional(z.array(kind).describe('kinds the cue is added to, changed or not')),
  cueStarts: z.optional(
    z
      .array(startPosition)
      .describe('the only positions the cue is added in, after the first step, changed or not'),
  ),
  rewords: z.optional(rewords),
  sources: sourceIds,
});

export type Filter = z.infer<typeof filter>;
export type JointLimit = z.infer<typeof jointLimit>;
export type Rule = z.infer<typeof rule>;

/** Gates and conditions: rules that take something away while they hold. */
export const rulesFile = z.strictObject({
  $schema: z.optional(z.string()),
  base: z.optional(
    z.strictObject({ holdLoad: z.number(), peakLoad: z.number() }).describe('limits before any rule'),
  ),
  rules: z.array(rule).min(1),
});

export type RulesFile = z.infer<typeof rulesFile>;
