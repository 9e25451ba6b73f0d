import * as z from 'zod';
import { question } from './coach.ts';
import { id, joint, sourceIds, words } from './common.ts';
import { condition } from './condition.ts';

const name = z.string().regex(/^[a-z][A-Za-z]*$/);

const phase = z.strictObject({
  name: z.enum(['get-ready', 'hold', 'rest']),
  seconds: z.number().int().min(1).max(120),
});

/** One thing to do in the self-test, and the question after it. */
const step = z.strictObject({
  name: words.max(60),
  both: z.optional(z.strictObject({ name: words.max(60) }).describe('where both legs are troubled')),
  side: z.optional(z.enum(['other', 'sore']).describe('the leg that is less troubled, or the troubled one')),
  figure: id.describe('the stretch whose drawing shows it'),
  pose: z.partialRecord(joint, z.number()).describe('degrees; what is drawn'),
  cues: z.array(words).min(1).max(4),
  phases: z.array(phase).min(1),
  asks: z.optional(id.describe('one of questions')),
});

/**
 * What some answers come to: the first whose `when` holds. Any row holds when each of its answers is one of those
 * listed. `sameSides`, `similarSides` and `nerveWord` are worked out.
 */
const outcome = z.strictObject({
  id,
  when: z.array(z.record(name, z.array(id).min(1))).min(1),
  title: words,
  says: z.array(words).min(1),
  warn: z.optional(
    z.literal(true).describe('the signs to be seen for are printed, and no exercise is offered now'),
  ),
  feeds: z
    .record(name, id)
    .describe('answers of the questionnaire: from the answer to a question here, or as it stands'),
  sources: sourceIds,
});

/** The guided self-test: is it nerve or muscle? */
export const selfTestFile = z.strictObject({
  $schema: z.optional(z.string()),
  asks: z.array(name).min(1).describe('what has to be answered first, of questionnaire.json'),
  assumes: z
    .record(name, z.union([z.string(), z.number(), z.array(z.string())]))
    .describe('what a routine must know and the test need not: answers that tell it nothing'),
  intro: z.array(words).min(1),
  gates: z
    .array(z.strictObject({ when: condition, because: words, sources: sourceIds }))
    .describe('for whom it is not; the first that holds'),
  instead: words,
  nerveWord: condition.describe('what is felt is said in a word of nerves'),
  below: condition.describe('felt below the knee: then the hip is moved and not the foot'),
  chair: z.array(id).min(3).describe('the steps for a feeling in the thigh or behind the knee'),
  lean: z.array(id).min(3).describe('the steps for a feeling below the knee'),
  steps: z.record(id, step),
  questions: z.record(id, question),
  outcomes: z.array(outcome).min(2).describe('in order; the last holds always'),
  limits: z.array(words).min(1),
  feeding: z.strictObject({
    offer: words,
    now: words,
    later: words,
    done: words,
    kept: words,
    taken: words.describe('{what}'),
  }),
  sources: sourceIds,
});

export type SelfTestFile = z.infer<typeof selfTestFile>;
export type SelfTestOutcome = z.infer<typeof outcome>;
