import words from '../../../data/words/pick.json';
import { clean } from '../../core/clean.ts';
import { Interrupted } from '../errors.ts';
import { type Io, isAttended } from '../terminal/io.ts';
import { columnsOf, hasUnicode, wantsLines } from '../terminal/look.ts';
import { restore, watchSignals } from './questions/watch.ts';

/** Something to choose: its id, and what it is in a few words. */
export type Pickable = { readonly id: string; readonly says: string };

type Ask = (question: object) => Promise<{ answer?: unknown }>;

/** Whether somebody can be shown a list to type in: a terminal all round, where the cursor may move. */
export const canPick = (io: Pick<Io, 'isTerminal' | 'env'>): boolean =>
  isAttended(io) && io.isTerminal('results') && !wantsLines(io.env);

/** The ids of what a person typed some words of, in any order; all of them for none. */
export function matching(typed: string, all: readonly Pickable[]): readonly Pickable[] {
  const asked = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return all.filter(({ id, says }) => {
    const text = `${id} ${says}`.toLowerCase();
    return asked.every((word) => text.includes(word));
  });
}

/** Shows a list that gets shorter as one types; Enter takes the line. Throws `Interrupted`. */
export async function pickOne(message: string, all: readonly Pickable[], io: Io): Promise<string> {
  const watch = watchSignals(io);
  try {
    const { default: inquirer } = await io.load('inquirer');
    const ask = inquirer.createPromptModule({
      signal: watch.ended,
      input: io.input as NodeJS.ReadStream,
      output: io.output as NodeJS.WriteStream,
      clearPromptOnDone: true,
    }) as unknown as Ask;
    const widest = Math.max(...all.map(({ id }) => id.length));
    const room = columnsOf(io.output) - 6;
    const { answer } = await ask({
      ...{ type: 'search', name: 'answer', message, pageSize: Math.max(3, (io.output.rows ?? 24) - 6) },
      source: (typed: string | undefined) =>
        matching(typed ?? '', all).map(({ id, says }) => ({
          value: id,
          name: clean(`${id.padEnd(widest)}  ${says}`).slice(0, room),
          short: id,
        })),
      theme: {
        prefix: ' ',
        icon: { cursor: hasUnicode(io.env) ? '\u203a' : '>' },
        style: {
          ...plainStyle,
          error: () => `  ${words.none}`,
          keysHelpTip: () => `  ${words.keys}`,
        },
      },
    });
    return String(answer);
  } catch (error) {
    watch.ended.throwIfAborted();
    // Ctrl-C within the prompt is a key, and no signal.
    if (error instanceof Error && error.name === 'ExitPromptError') throw new Interrupted('SIGINT');
    throw error;
  } finally {
    restore(io);
    watch.stop();
  }
}

const asIs = (text: string): string => text;

/** Inquirer's own styles would take their colour from standard output. */
const plainStyle = {
  answer: asIs,
  message: asIs,
  highlight: asIs,
  searchTerm: asIs,
  description: asIs,
  disabled: asIs,
};
