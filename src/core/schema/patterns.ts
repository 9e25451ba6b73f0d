import * as z from 'zod';
import { id, kind, sourceIds, words } from './common.ts';
import { condition, line, text } from './condition.ts';
import { ask } from './roles.ts';
import { filter, rewords } from './rule.ts';

/** The columns of the score table. */
const scoreName = z.enum(['neural', 'muscular', 'sit-bone', 'calf', 'deep-gluteal', 'back']);

const scoreRow = z.strictObject({
  id,
  when: condition,
  points: z.partialRecord(scoreName, z.number().int().min(-3).max(5)),
  sources: sourceIds,
});

/** Stretches for one purpose within a routine; the planner takes the best it may use. */
const group = z.strictObject({
  purpose: words,
  take: z.number().int().min(1).max(4),
  by: z
    .enum(['bargain', 'order'])
    .describe('bargain: most hamstring lengthening per neural load; order: as asked, by rank'),
  of: z.array(ask).min(1),
  when: z.optional(condition),
  must: z.optional(
    z
      .union([z.literal(true), condition])
      .describe(
        'what the routine is for: chosen before all else, shorter if need be; where no such group has time there is no routine',
      ),
  ),
});

const includes = z.array(
  z.union([group, z.strictObject({ set: id.describe('a list of groups of its own name') })]),
);

const promises = z
  .array(id)
  .describe('what the title says is there: where no step has it, another title stands');

const pattern = z.strictObject({
  id,
  name: words.describe('in plain words'),
  title: words.describe('of the routine'),
  promises: z.optional(promises),
  code: z.optional(id.describe('of the finding; absent means the id')),
  names: z.optional(
    condition.describe('takes the name before any score is compared, in the order of the file'),
  ),
  fits: z.optional(condition.describe('listed among what also fits')),
  score: z.optional(scoreName.describe('compared when no name was taken')),
  atLeast: z.optional(z.number().describe('the score it needs to fit')),
  nameAtLeast: z.optional(z.number().describe('the score it needs to give the name')),
  text: text.describe('what the answers suggest, and why'),
  filter: z.optional(filter),
  because: z.optional(words.describe('why the filter')),
  rewords: z.optional(rewords),
  includes,
  advice: z.array(line),
  sources: sourceIds,
});

/** What becomes of a goal's advice beside each condition, finding and pattern: no pair is left undecided. */
const beside = z.strictObject({
  allowed: z.array(id).describe('facts and patterns beside which the advice stands as it is'),
  reworded: z.optional(z.array(z.strictObject({ with: z.array(id).min(1), says: z.array(line).min(1) }))),
  replaced: z.optional(z.array(id).describe('none of it is said: the words of the condition lead')),
});

/** What a goal is made of, and what is said where no step holds any of it. */
const part = z.strictObject({ targets: z.array(id).min(1), missing: words });

const goal = z.strictObject({
  id,
  includes,
  parts: z.optional(z.array(part)),
  advice: z.array(line),
  beside,
  sources: sourceIds,
});

/** What a person like this does first, whatever the pattern is called. */
const first = z.strictObject({
  when: condition,
  alone: z.optional(z.literal(true).describe('nothing else is considered')),
  includes: z.array(group),
});

/** Other words for a pattern, or for all, while something holds; the first that holds. */
const instead = z.strictObject({
  when: condition,
  patterns: z.optional(z.array(id)),
  title: words,
  promises: z.optional(promises),
  text: z.optional(text.describe("absent: the pattern's own")),
});

export const patternsFile = z.strictObject({
  $schema: z.optional(z.string()),
  scores: z.array(scoreRow),
  nerveFeatures: z.strictObject({ neuralAtLeast: z.number(), any: condition, sources: sourceIds }),
  mixed: z.strictObject({ muscularAtLeast: z.number(), lead: z.number() }),
  first: z.array(first),
  instead: z.array(instead),
  promises: z
    .record(id, z.strictObject({ kinds: z.array(kind).min(1), targets: z.optional(z.array(id).min(1)) }))
    .describe('the steps that keep a promise of a title'),
  otherwise: z
    .array(z.strictObject({ title: words, promises }))
    .min(1)
    .describe('titles where one is not kept: the first that is; the last promises nothing'),
  sets: z.record(id, z.array(group)),
  again: z.record(words, words).describe('a purpose, where a step before has it too'),
  standIn: z
    .partialRecord(kind, words)
    .describe('the purpose of an easier stretch of another kind that stands in for a group'),
  patterns: z.array(pattern).describe('in the order in which names are taken'),
  goals: z.array(goal),
});

export type ScoreName = z.infer<typeof scoreName>;
export type Scores = Record<ScoreName, number>;
export type Pattern = z.infer<typeof pattern>;
export type Goal = z.infer<typeof goal>;
export type Instead = z.infer<typeof instead>;
export type GroupFile = z.infer<typeof group>;
export type PatternsFile = z.infer<typeof patternsFile>;
