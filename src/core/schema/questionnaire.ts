import * as z from 'zod';
import { id, joint, words } from './common.ts';
import { condition } from './condition.ts';

const choice = z.strictObject({
  id,
  label: words.max(76).describe('the short form shown in a list and in the review'),
  help: z.optional(words.describe('a line shown while the choice is under the cursor')),
  ask: z.optional(condition.describe('shown only when this holds; counts whenever given')),
  inSession: z.optional(id.describe('what it counts as while a session runs: there it raises nothing')),
  part: z.optional(z.number().int().min(1).describe('long lists are asked in parts')),
});

/** The heading of a part of a long list, and what else its page says. */
const part = z.union([
  words,
  z.strictObject({
    heading: words,
    help: z.optional(words.describe('holds for this part alone, which then shares its page with no other')),
    about: z.optional(words.max(60).describe('its heading where it shares a page with other parts')),
  }),
]);

/** A position that is to be tried, drawn with the question. */
const shown = z.strictObject({
  stretch: id.describe('the stretch whose drawing shows it'),
  pose: z.partialRecord(joint, z.number()).describe('degrees; what is drawn'),
  says: words.max(28).describe('the words below it'),
});

/** Other words to ask with while something holds. */
const otherWords = z.strictObject({ when: condition, ask: words, parts: z.optional(z.array(part)) });

const question = z.strictObject({
  id: z.string().regex(/^[a-z]+([A-Z][a-z]+)*$/),
  type: z.enum(['one', 'many', 'number']),
  asked: z.optional(z.literal(false).describe('never asked: it comes from the self-test, a file or a flag')),
  ofFeeling: z.optional(
    z.literal(true).describe('answered anew when it is felt elsewhere, in another way, or is stronger'),
  ),
  ask: words,
  help: z.optional(words),
  short: words.max(40).describe('the name in the review and in --help'),
  group: words.max(20).describe('the line of the review it stands in'),
  parts: z.optional(z.array(part).describe('a heading for each part of a long list')),
  instead: z.optional(z.array(otherWords).describe('other words to ask with; the first that holds')),
  shows: z.optional(z.array(shown).min(1).max(2).describe('drawn where there is room: what is to be tried')),
  none: z.optional(words.describe('the words for "none of these", last in the list')),
  enterAlone: z.optional(z.literal(false).describe('false: Enter with nothing marked does not pass')),
  choices: z.optional(z.array(choice).min(2)),
  range: z.optional(z.strictObject({ least: z.number(), most: z.number() })),
  cursor: z.optional(
    z
      .union([z.string(), z.number()])
      .describe(
        'the choice under the cursor from the start, or the number Enter alone answers; only where no answer limits anything. Without it a key has to choose a line',
      ),
  ),
  default: z.optional(z.union([z.string(), z.number(), z.array(z.string())])),
  when: z.optional(condition.describe('asked only when this holds')),
  required: z.optional(
    z.union([z.literal(true), condition]).describe('must be answered, always or when this holds'),
  ),
  late: z.optional(
    z.literal(true).describe('its careful choice hangs on worked-out facts, so it is filled last'),
  ),
  absent: z.optional(
    z
      .array(z.strictObject({ when: z.optional(condition), as: z.union([z.string(), z.number()]) }))
      .describe('the more careful answer an unanswered question counts as; the first that holds'),
  ),
});

export const questionnaireFile = z.strictObject({
  $schema: z.optional(z.string()),
  intro: z.array(words),
  questions: z.array(question).min(1),
});

export type Choice = z.infer<typeof choice>;
export type Question = z.infer<typeof question>;
export type QuestionnaireFile = z.infer<typeof questionnaireFile>;
