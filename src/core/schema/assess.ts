import * as z from 'zod';
import { id, irritability, sourceIds, triageLevel, words } from './common.ts';
import { condition, line } from './condition.ts';

const worst = z.array(z.strictObject({ most: z.number(), grade: irritability })).min(1);

/** How easily it is stirred: the worst grade of several columns. */
export const irritabilityFile = z.strictObject({
  $schema: z.optional(z.string()),
  columns: z.array(z.strictObject({ question: z.string(), grades: z.record(z.string(), irritability) })),
  worst: z.strictObject({ question: z.string(), upTo: worst }),
  plain: z.strictObject({ when: condition, says: words, ignore: z.array(z.string()), worst }),
  only: z.array(
    z.strictObject({
      when: condition,
      columns: z.array(z.string()).describe('nothing else is graded'),
      most: z.optional(irritability.describe('the gravest it can be')),
    }),
  ),
  sources: sourceIds,
});

export type IrritabilityFile = z.infer<typeof irritabilityFile>;

/** `stop`: no exercise. `limited`: referral first, then a gentle routine. `refer`: referral first. `note`: a line. */
const signEffect = z.enum(['stop', 'limited', 'refer', 'note']);

const sign = z.strictObject({
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
