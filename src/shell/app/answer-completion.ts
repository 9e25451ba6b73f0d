import { type Choice, flagsOf } from '../commands/definition.ts';
import { commands, nameOf } from '../commands/table.ts';
import type { Io } from '../terminal/io.ts';
import { type Completions, completionsFor } from './completion.ts';
import { placeAt } from './place.ts';

/** To the shells' scripts a number says what else fits: 0 files too, 4 nothing more. */
const directive = ({ files }: Completions): string => `:${files ? 0 : 4}`;

/** Answers a shell: a choice a line with what it is, and last what else fits. Only the command in question is loaded. */
export async function answerCompletion(asked: readonly string[], root: string, io: Io): Promise<void> {
  const place = placeAt(root, io);
  const rows: Choice[] = commands.map((row) => ({ value: nameOf(row), says: row.says }));
  const row = asked.length > 1 ? commands.find((each) => nameOf(each) === asked[0]) : undefined;
  const definition = await row?.load();
  const found = completionsFor(
    asked,
    rows,
    definition && { flags: flagsOf(definition, place), words: definition.words?.(place) ?? [] },
  );
  const lines = found.choices.map(({ value, says }) => `${value}\t${says}`);
  io.print(`${[...lines, directive(found)].join('\n')}\n`);
}
