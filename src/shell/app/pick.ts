import words from '../../../data/words/pick.json';
import { clean } from '../../core/clean.ts';
import { fill } from '../../core/words.ts';
import { cut, packed, width } from '../../render/text/wrap.ts';
import { Interrupted } from '../errors.ts';
import { columnsOf, hasUnicode, type Io, isAttended, wantsLines } from '../terminal/io.ts';
import { glyphsFor } from './questions/layout.ts';
import { restore, watchSignals } from './questions/watch.ts';

/** Something to choose: its id, and what it is in a few words. */
type Pickable = { readonly id: string; readonly says: string };

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

/** What it is, whole where there is room, and its id beside it where every line has room for both. */
export function lineOf(all: readonly Pickable[], room: number, more: string): (one: Pickable) => string {
  const widest = Math.max(...all.map(({ says }) => width(clean(says))));
  const hasIds = all.every(({ id }) => widest + 2 + id.length <= room);
  return ({ id, says }) => {
    const said = clean(says);
    if (hasIds) return `${said}${' '.repeat(widest - width(said))}  ${id}`;
    return width(said) <= room ? said : `${cut(said, room - more.length)[0].trimEnd()}${more}`;
  };
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
    const line = lineOf(all, columnsOf(io.output) - 6, hasUnicode(io.env) ? '\u2026' : '...');
    const { answer } = await ask({
      ...{ type: 'search', name: 'answer', message, pageSize: Math.max(3, (io.output.rows ?? 24) - 6) },
      source: (typed: string | undefined) =>
        matching(typed ?? '', all).map((each) => ({ value: each.id, name: line(each), short: each.id })),
      theme: themeFor(io),
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

function themeFor({ env, output }: Io) {
  const { arrows, between } = glyphsFor(env);
  const keys = words.keys.map((key) => fill(key, { arrows }));
  const keysHelpTip = (): string =>
    packed(keys, columnsOf(output) - 4, between)
      .map((each) => `  ${each}`)
      .join('\n');
  return {
    prefix: ' ',
    icon: { cursor: hasUnicode(env) ? '\u203a' : '>' },
    style: { ...plainStyle, error: () => `  ${words.none}`, keysHelpTip },
  };
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
