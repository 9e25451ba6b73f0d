import * as z from 'zod';
import { id, sourceIds, triageLevel, words } from './common.ts';
import { condition } from './condition.ts';

/** `stop`: no exercise. `limited`: referral first, then a gentle routine. `refer`: referral first. `note`: a line. */
const signEffect = z.enum(['stop', 'limited', 'refer', 'note']);

export const sign = z.strictObject({
  id,
  level: triageLevel,
  effect: signEffect,
  when: condition,
  title: words,
  say: z.array(words).min(1),
  do: z.array(words),
  sources: sourceIds,
});

export const warningSignsFile = z.strictObject({
  $schema: z.optional(z.string()),
  signs: z.array(sign).min(1),
  safetyNet: z.array(words).min(1),
  disclaimer: words,
  noExercise: words,
  sources: sourceIds,
});

export type Sign = z.infer<typeof sign>;
export type WarningSignsFile = z.infer<typeof warningSignsFile>;
