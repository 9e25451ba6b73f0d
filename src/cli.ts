import errors from '../data/words/errors.json';
import { version } from '../package.json';
import { clean } from './core/clean.ts';
import { fill } from './core/words.ts';
import type { Knowledge } from './shell/app/place.ts';
import { exitCodes, Interrupted, type Signal, UserError } from './shell/errors.ts';
import { isKept } from './shell/files/state/places.ts';
import { type Io, isAttended } from './shell/terminal/io.ts';
import { type Given, processIo } from './shell/terminal/process-io.ts';

/** The program: one catch, one exit. `root` is the folder that holds data/. */
export async function main(
  root: string,
  argv: readonly string[] = process.argv,
  given: Given = {},
): Promise<void> {
  const io = processIo(given);
  await run(argv.slice(2), io, root, 'made');
  // A clipboard program that never answers must not keep us: exit as soon as everything is written.
  io.finish((failure) => {
    if (failure) io.endWith(report(failure, io));
    io.exit();
  });
}

/**
 * Runs one command line to its end, whatever it touches. Each way loads what it needs, and nothing of the others; the
 * knowledge in data/ is read where nobody gives another.
 */
export async function run(
  words: readonly string[],
  io: Io,
  root: string,
  knowledge?: Knowledge,
): Promise<void> {
  try {
    const [first, second] = words;
    if (words.length === 1 && first !== undefined && isVersion(first)) io.print(`${version}\n`);
    else if (words.length === 1 && first === 'due') await sayDue(root, io);
    else if (first === 'complete' && second === '--') await complete(words, root, io, knowledge);
    else if (words.length === 2 && words.includes('--verbose') && words.some(isVersion)) await sayVersion(io);
    else await runCommandLine(words, root, io, knowledge);
  } catch (error) {
    io.endWith(report(error, io));
  }
}

const isVersion = (word: string): boolean => word === '--version' || word === '-V';

/** Before every prompt of a shell, so before everything else: neither the knowledge nor the other commands are read. */
async function sayDue(root: string, io: Io): Promise<void> {
  const { runDue } = await import('./shell/commands/due.ts');
  runDue({ root, io });
}

/** What the scripts in the shells ask: `stretch complete -- routine --felt-at so`. */
async function complete(words: readonly string[], root: string, io: Io, knowledge: Knowledge): Promise<void> {
  const { answerCompletion } = await import('./shell/app/completion.ts');
  await answerCompletion(words.slice(2), root, io, knowledge);
}

async function sayVersion(io: Io): Promise<void> {
  const { versionInFull } = await import('./shell/app/version.ts');
  io.print(versionInFull({ version, node: process.version, arch: process.arch }, io));
}

async function runCommandLine(
  words: readonly string[],
  root: string,
  io: Io,
  knowledge: Knowledge,
): Promise<void> {
  const again = againIn(words);
  const [{ runAgain, runCommand }, { placeAt }] = await Promise.all([
    import('./shell/app/command-line.ts'),
    import('./shell/app/place.ts'),
  ]);
  const place = placeAt(root, io, knowledge);
  if (again && isAttended(io) && isKept(io, 'last')) await runAgain(again, words, place);
  else await runCommand(again ? firstOf(again, io) : words, version, place);
}

/** What it comes to where there is nothing to do again; undefined where nothing is asked for. */
function firstOf({ minutes }: { minutes?: number }, io: Io): readonly string[] | undefined {
  if (minutes !== undefined) return ['routine', '--minutes', String(minutes)];
  // What stopped somebody is said, and the way on from there.
  return isAttended(io) && isKept(io, 'stopped') ? ['routine'] : undefined;
}

/** `stretch` alone, or with minutes; undefined for any other command line. */
function againIn(words: readonly string[]): { minutes?: number } | undefined {
  const [first, ...more] = words.filter((word) => word !== '--no-color');
  if (first === undefined) return {};
  return more.length === 0 && /^\d{1,3}$/.test(first) ? { minutes: Number(first) } : undefined;
}

/** A terminal that has gone takes the program with it: leaving by the signal is clean, an ordinary exit crashes. */
function interrupted(signal: Signal, { host }: Io): number {
  if (signal === 'SIGHUP') host.raise(signal);
  return exitCodes[signal];
}

function report(error: unknown, io: Io): number {
  if (error instanceof Interrupted) return interrupted(error.signal, io);
  if (error instanceof UserError) {
    io.say(`${error.lines.join('\n')}\n`);
    return error.exitCode;
  }
  const stack = error instanceof Error ? error.stack : String(error);
  io.say(
    io.env.DEBUG
      ? `${stack}\n`
      : `${fill(errors.mistake, { what: clean(error instanceof Error ? error.message : String(error)), version, node: process.version })}\n`,
  );
  return exitCodes.bug;
}
