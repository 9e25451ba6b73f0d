import * as z from 'zod';
import { equipment, field, schemaPath } from './common.ts';
import type { Question } from './questionnaire.ts';

const path = z.string().min(1).max(4096);

/** What a person has set up: `config.json`. */
export const configFile = z.strictObject({
  $schema: schemaPath,
  minutes: z.optional(field(z.number().int().min(3).max(60), 'How long a routine takes, in minutes.', 15)),
  equipment: z.optional(
    field(z.array(z.union([equipment, z.literal('none')])), 'What is at hand. ["none"] for nothing.', [
      'wall',
      'chair',
    ]),
  ),
  voice: z.optional(field(z.boolean(), 'Whether the coach says aloud what to do.', true)),
  quiet: z.optional(field(z.boolean(), 'Whether the coach makes no sound.', false)),
  detail: z.optional(
    field(
      z.enum(['short', 'full']),
      'How much a printed routine says: short says once what steps share.',
      'short',
    ),
  ),
  library: z.optional(
    field(
      z.union([path, z.array(path).max(100)]),
      'Folders or files with stretches of your own, from this file; ~ is your home.',
      ['my-stretches'],
    ),
  ),
  onSessionEnd: z.optional(
    field(
      z.union([path, z.array(path).min(1).max(100)]),
      'A program and its words. When a session ends it gets the entry of the diary as JSON.',
      ['notify-send', 'Stretched'],
    ),
  ),
});

/** Answers as `--answers` takes them, for this questionnaire: question id to answer, each of them optional. */
export const answersFile = (questions: readonly Question[]): z.ZodType =>
  z.strictObject({
    $schema: schemaPath,
    ...Object.fromEntries(questions.map((each) => [each.id, z.optional(answerTo(each))])),
  });

function answerTo({ type, ask, help, choices = [], range, short }: Question): z.ZodType {
  const description = [ask, help ?? ''].join(' ').trim();
  if (type === 'number') {
    const { least, most } = range ?? { least: 0, most: 0 };
    const number = z.number().int().min(least).max(most);
    return field(number, `${description} (${short}, ${least} to ${most})`, least);
  }
  const ids = choices.map(({ id }) => id);
  const one = z.enum(ids).meta({ enumDescriptions: choices.map(({ label }) => label) });
  const [first = ''] = ids;
  return type === 'one' ? field(one, description, first) : field(z.array(one), description, [first]);
}
