import * as z from 'zod';
import { balance, equipment, id, joint, sourceIds, startPosition, words } from './common.ts';

const finds = words.describe('a regular expression, read without regard to capitals');

/** How exercises of the free-exercise-db format are read: which muscles, and what their sentences state. */
export const importFile = z.strictObject({
  $schema: z.optional(z.string()),
  muscles: z
    .record(
      id,
      z.strictObject({
        target: id,
        role: id,
        feel: words,
        states: z.array(joint).min(1).describe('joints without which the position is not known'),
      }),
    )
    .describe('by the name it has there; others are refused'),
  starts: z
    .array(z.strictObject({ finds, start: startPosition, floor: z.boolean(), balance }))
    .describe('the first that fits'),
  positions: z
    .array(z.strictObject({ finds, joint, degrees: z.number() }))
    .describe('an angle that a sentence states; the first of a joint counts'),
  equipment: z.array(z.strictObject({ finds, needs: equipment })),
  refuses: z.array(z.strictObject({ finds, because: words })),
  stopIf: z.array(words).min(1),
  unsteady: words.describe('why what is done standing free is not for the unsteady'),
  sources: sourceIds,
});

export type ImportFile = z.infer<typeof importFile>;

const answers = z
  .record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]))
  .describe('question id to answer');

/** Whom a new stretch is tried on, to say who would be given it. */
export const newFile = z.strictObject({
  $schema: z.optional(z.string()),
  usual: answers.describe('what each of them answers where nothing else is said'),
  people: z.array(z.strictObject({ who: words.max(60), but: answers })).min(1),
  sources: sourceIds,
});

export type NewFile = z.infer<typeof newFile>;
