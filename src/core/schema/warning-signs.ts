import * as z from 'zod';
import { id, sourceIds, triageLevel, words } from './common.ts';
import { condition, line } from './condition.ts';

/** `stop`: no exercise. `limited`: referral first, then a gentle routine. `refer`: referral first. `note`: a line. */
const signEffect = z.enum(['stop', 'limited', 'refer', 'note']);

export const sign = z.strictObject({
  id,
  level: triageLevel,
  effect: signEffect,
  when: condition,
  title: words,
  say: z.array(line).min(1),
  atOnce: z.optional(
    z.array(line).min(1).describe('when not to wait: said before all else that is to be done'),
  ),
  do: z.array(line).describe('what to do, or else to do'),
  until: z.optional(z.array(line).min(1).describe('what to do and not to do until then: said last')),
  waits: z.optional(z.literal(true).describe('lets one wait: not said beside a referral')),
  sources: sourceIds,
});

/** What somebody with a condition watches for as well. */
const netLine = z.strictObject({ when: condition, says: words, sources: sourceIds });

export const warningSignsFile = z.strictObject({
  $schema: z.optional(z.string()),
  signs: z.array(sign).min(1),
  safetyNet: z
    .array(z.union([words, netLine]))
    .min(1)
    .describe('for everybody, and by condition'),
  disclaimer: words,
  tellAll: words.describe('where a stop leaves out what graver signs outweigh'),
  noExercise: words,
  sources: sourceIds,
});

export type Sign = z.infer<typeof sign>;
export type WarningSignsFile = z.infer<typeof warningSignsFile>;
