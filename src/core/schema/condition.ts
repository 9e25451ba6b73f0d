import * as z from 'zod';
import { id, sourceIds, words } from './common.ts';

/**
 * When something applies, said about the answers. `has` and `only` take choice ids; `atLeast` and `atMost` a
 * number; `given` asks whether the question was answered at all; `fact` names a fact of facts.json or one the
 * assessment works out (a pattern, a condition, `neural`, `irritability-high`, ...).
 */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { fact: string }
  | { question: string; has: string[] }
  | { question: string; only: string[] }
  | { question: string; atLeast: number }
  | { question: string; atMost: number }
  | { question: string; given: boolean };

const question = z.string().describe('a question id');
const choices = z.array(z.string()).min(1).describe('choice ids');

export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
    z.strictObject({ fact: z.string() }),
    z.strictObject({ question, has: choices.describe('at least one of these is chosen') }),
    z.strictObject({ question, only: choices.describe('something is chosen, and nothing but these') }),
    z.strictObject({ question, atLeast: z.number() }),
    z.strictObject({ question, atMost: z.number() }),
    z.strictObject({ question, given: z.boolean() }),
  ]),
);

/** A name for something true of a person, so that stretches, questions and rules can all speak of it. */
const fact = z.strictObject({
  says: words,
  when: condition,
  why: z.optional(words.describe('of an exemption within it, for those who argue about it; never printed')),
  sources: sourceIds,
});

export const factsFile = z.strictObject({ $schema: z.optional(z.string()), facts: z.record(id, fact) });

export type FactsFile = z.infer<typeof factsFile>;

/**
 * A sentence for everybody, or, with `when`, for those of whom it is true. `waits`: the weeks it lets one wait; as
 * advice it is said only where nobody need look sooner, and after another of as many weeks `besides` instead (plan/advice.ts).
 */
export const line = z.union([
  words,
  z.strictObject({
    when: z.optional(condition.describe('the answers that make it true of this person')),
    says: words,
    waits: z.optional(z.number().int().min(1).describe('weeks until which it lets one wait, as advice')),
    besides: z.optional(
      words.describe('what is said in its place after another line that lets one wait as long'),
    ),
    alone: z.optional(
      z.literal(true).describe('as advice: true without any exercise, so said where there is none'),
    ),
  }),
]);

/** Words in a row; of several lines, those that are true of this person. */
export const text = z.union([words, z.array(line).min(1)]);

export type Line = z.infer<typeof line>;
export type Text = z.infer<typeof text>;
