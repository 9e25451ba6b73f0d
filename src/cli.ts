import { Command, CommanderError, Option } from 'commander';
import { version } from '../package.json';
import { clean } from './core/clean.ts';
import type { Flag } from './shell/app/flags.ts';
import { hasOwn, withOwn } from './shell/app/own-stretches.ts';
import { type Place, placeAt } from './shell/app/place.ts';
import type { Definition } from './shell/commands/definition.ts';
import { commands } from './shell/commands/table.ts';
import { exitCodes, Interrupted, type Signal, UserError } from './shell/errors.ts';
import type { Io } from './shell/terminal/io.ts';
import { type Given, processIo } from './shell/terminal/process-io.ts';

const examples = `
Examples:
  stretch routine                           answer a questionnaire, get a routine
  stretch routine -o plan.html              the same as a page to print (or .md, .json)
  stretch routine --answers me.json --copy  from saved answers, to the clipboard
  stretch coach --voice                     the last routine, coached live
  stretch nerve                             is it nerve or muscle? a self-test
  stretch while -- npm test                 stretch until it is done
  stretch list --map                        the library: much muscle, little nerve
  stretch show sciatic-slider-seated        one stretch, drawn (--animate: moving)
  stretch learn five-positions              a short page to read

Exit codes:
  0 done   1 our mistake   2 wrong usage, or questions left open   3 a bad file
  4 a warning sign, or the body said stop   129, 130, 131, 143 interrupted`;

/** The program: one catch, one exit. `root` is the folder that holds data/. */
export async function main(
  root: string,
  argv: readonly string[] = process.argv,
  given: Given = {},
): Promise<void> {
  const io = processIo(given);
  await run(argv.slice(2), io, root);
  // A clipboard program that never answers must not keep us: exit as soon as everything is written.
  io.finish((failure) => {
    if (failure) io.endWith(report(failure, io));
    io.exit();
  });
}

/** Runs one command line to its end, whatever it touches. */
export async function run(words: readonly string[], io: Io, root: string): Promise<void> {
  try {
    const program = await programFor(words, placeAt(root, io));
    await program.parseAsync([...words], { from: 'user' });
  } catch (error) {
    io.endWith(report(error, io));
  }
}

async function programFor(words: readonly string[], place: Place): Promise<Command> {
  const { say, print, results } = place.io;
  const program = new Command('stretch')
    .description('A stretch coach for the command line: what you feel decides the routine.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .option('--no-color', 'print without colour')
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: print,
      writeErr: say,
      outputError: (text, write) => write(cleanLines(text)),
      getOutHelpWidth: () => (results.isTTY ? (results.columns ?? 80) : 80),
    })
    .addHelpText('after', examples)
    .showHelpAfterError('(stretch --help says more)');
  for (const row of commands) {
    const command = program
      .command(row.usage)
      .description(row.says)
      .option('--no-color', 'print without colour');
    if (words.includes(command.name())) {
      const definition = await row.load();
      defineAs(command, definition, definition.ownStretches ? await withOwnStretches(words, place) : place);
    }
  }
  // Only the bare program has an action of its own, so that an unknown command is named with the nearest.
  const bare = words.every((word) => word === '--no-color');
  if (bare) program.action(() => program.outputHelp());
  return program;
}

/** Named before the command line is read: what the flags offer depends on what the library has. */
async function withOwnStretches(words: readonly string[], place: Place): Promise<Place> {
  const end = words.indexOf('--');
  const own = end < 0 ? words : words.slice(0, end);
  const given = own.flatMap((word, index) => {
    if (word === '--library') return own[index + 1] ?? [];
    return word.startsWith('--library=') ? word.slice('--library='.length) : [];
  });
  if (!hasOwn(given, place.io)) return place;
  return placeAt(place.root, place.io, await withOwn(place.library, given, place));
}

function defineAs(command: Command, { flags, more, passThrough, run }: Definition, place: Place): void {
  command.showHelpAfterError(`(stretch ${command.name()} --help says more)`);
  if (passThrough) command.passThroughOptions();
  if (more) command.addHelpText('after', more);
  let heading: string | undefined;
  for (const flag of flags(place)) {
    if (flag.group && flag.group !== heading) command.optionsGroup(flag.group);
    heading = flag.group;
    command.addOption(optionFor(flag));
  }
  command.action(() => run(command.args, command.opts(), place));
}

function optionFor({ flags, says, choices, list, repeatable, ownWords, usual }: Flag): Option {
  const option = new Option(flags, says);
  if (choices && !ownWords) option.choices(choices);
  if (list) option.argParser(joined);
  if (repeatable) option.argParser((value, before: string[] = []) => [...before, value]);
  return usual === undefined ? option : option.default(usual);
}

/** A list flag given twice is one longer list: no symptom is lost. */
const joined = (value: string, before: string | undefined): string =>
  before === undefined ? value : `${before},${value}`;

/** What commander repeats of the arguments is made safe for the terminal. */
const cleanLines = (text: string): string => text.split('\n').map(clean).join('\n');

/** A terminal that has gone takes the program with it: leaving by the signal is clean, an ordinary exit crashes. */
function interrupted(signal: Signal, { host }: Io): number {
  if (signal === 'SIGHUP') host.raise(signal);
  return exitCodes[signal];
}

function report(error: unknown, io: Io): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  if (error instanceof Interrupted) return interrupted(error.signal, io);
  if (error instanceof UserError) {
    io.say(`${error.lines.join('\n')}\n`);
    return error.exitCode;
  }
  const stack = error instanceof Error ? error.stack : String(error);
  io.say(
    io.env.DEBUG
      ? `${stack}\n`
      : `This is our mistake, not yours: ${clean(error instanceof Error ? error.message : String(error))}\nDEBUG=1 shows where. stretch ${version}, Node ${process.version}.\n`,
  );
  return exitCodes.bug;
}
