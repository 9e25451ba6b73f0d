import { Chalk, type ChalkInstance } from 'chalk';
import type { Paint } from '../../render/paint.ts';
import { folded } from '../../render/text/wrap.ts';
import type { Line, Role } from '../../session/index.ts';
import { columnsOf, type Env, hasUnicode, type Io, isAccessible } from './io.ts';

/** Turns a line of the session into text for a terminal. */
export type LinePainter = (line: Line) => string;

export function linePainter(chalk: ChalkInstance): LinePainter {
  const { do: todo, caution, dim, strong } = paintWith(chalk);
  const colours: Record<Role, (text: string) => string> = {
    plain: (text) => text,
    do: todo,
    caution,
    dim,
    strong,
  };
  return (line) => line.map(({ text, role }) => colours[role](text)).join('');
}

/** Colour for a stream: as FORCE_COLOR says, otherwise only at a terminal that is not dumb, nor read aloud. */
export function chalkFor(stream: { isTTY?: boolean }, env: Env): ChalkInstance {
  return new Chalk({ level: levelFor(stream, env) });
}

function levelFor(stream: { isTTY?: boolean }, env: Env): 0 | 1 | 2 | 3 {
  const forced = env.FORCE_COLOR;
  if (forced !== undefined)
    return forced === '0' || forced === 'false' ? 0 : forced === '2' ? 2 : forced === '3' ? 3 : 1;
  return stream.isTTY && env.TERM !== 'dumb' && !isAccessible(env) ? 1 : 0;
}

/**
 * Colours by meaning: cyan and yellow for marks, a stop the other way round, dim for reasons; what one must read in the
 * terminal's own.
 */
export const paintWith = (chalk: ChalkInstance): Paint => ({
  do: chalk.cyan,
  // On a white terminal yellow alone is hard to see: it is for a word, and bold.
  caution: chalk.yellow.bold,
  // Red is hard to read on most dark terminals: the terminal's own two colours, the other way round, never are.
  stop: chalk.bold.inverse,
  dim: chalk.dim,
  strong: chalk.bold,
  heading: chalk.bold,
});

/** What a page is laid out with for the stream it goes to. */
type Look = { columns: number; paint: Paint; unicode: boolean; aloud: boolean };

/** A stream that is no terminal has nothing to say of itself, and is not opened to be asked. */
export function lookOf(name: 'output' | 'results', io: Pick<Io, typeof name | 'isTerminal' | 'env'>): Look {
  const { env } = io;
  const stream = io.isTerminal(name) ? io[name] : {};
  return {
    columns: columnsOf(stream),
    paint: paintFor(stream, env),
    unicode: hasUnicode(env),
    aloud: isAccessible(env),
  };
}

/** Prints sentences as a result: at a terminal no word of them is broken. */
export function printSentences(text: string, io: Pick<Io, 'print' | 'results' | 'isTerminal'>): void {
  io.print(io.isTerminal('results') ? folded(text, io.results.columns || 80) : text);
}

export const paintFor = (stream: { isTTY?: boolean }, env: Env): Paint => paintWith(chalkFor(stream, env));
