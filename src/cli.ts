import { Command, CommanderError, Option } from 'commander';
import words from '../data/words/commands.json';
import errors from '../data/words/errors.json';
import { version } from '../package.json';
import { clean } from './core/clean.ts';
import { fill } from './core/words.ts';
import { answerCompletion, isCompleting } from './shell/app/answer-completion.ts';
import type { Flag } from './shell/app/flags.ts';
import { fitted, helpWidth, moreHelp } from './shell/app/help.ts';
import { hasOwn, withOwn } from './shell/app/own-stretches.ts';
import { type Place, placeAt } from './shell/app/place.ts';
import { isVersionInFull, versionInFull } from './shell/app/version.ts';
import { type Definition, flagsOf } from './shell/commands/definition.ts';
import { commands } from './shell/commands/table.ts';
import { exitCodes, Interrupted, type Signal, UserError } from './shell/errors.ts';
import { isKept } from './shell/files/state/places.ts';
import { type Io, isAttended } from './shell/terminal/io.ts';
import { type Given, processIo } from './shell/terminal/process-io.ts';

const { program: says } = words;

const running = { version, node: process.version, arch: process.arch };

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
    const place = placeAt(root, io);
    if (isCompleting(words)) return await answerCompletion(words, place);
    if (isVersionInFull(words)) return io.print(versionInFull(running, io));
    const again = againIn(words);
    if (again && isAttended(io) && isKept(io, 'last')) return await runAgain(again, words, place);
    const program = await programFor(words, place);
    // Minutes alone, where there is nothing to do again, are as good as nothing.
    await program.parseAsync(again ? [] : [...words], { from: 'user' });
  } catch (error) {
    io.endWith(report(error, io));
  }
}

/** `stretch` alone, or with minutes; undefined for any other command line. */
function againIn(words: readonly string[]): { minutes?: number } | undefined {
  const [first, ...more] = words.filter((word) => word !== '--no-color');
  if (first === undefined) return {};
  return more.length === 0 && /^\d{1,3}$/.test(first) ? { minutes: Number(first) } : undefined;
}

async function runAgain({ minutes }: { minutes?: number }, words: readonly string[], place: Place) {
  const { secondDay } = await import('./shell/app/second-day/index.ts');
  await secondDay(minutes, await withOwnStretches(words, place));
}

async function programFor(words: readonly string[], place: Place): Promise<Command> {
  const { say, print } = place.io;
  const program = new Command('stretch')
    .description(says.says)
    .version(version, '-V, --version', says.version)
    .helpOption('-h, --help', says.help)
    .option('--no-color', says.noColor)
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: print,
      writeErr: say,
      outputError: (text, write) => write(cleanLines(text)),
      getOutHelpWidth: () => helpWidth(place.io),
    })
    .addHelpText('after', () => moreHelp(helpWidth(place.io)))
    .showHelpAfterError(says.moreHelp);
  for (const row of commands) {
    const command = program.command(row.usage).description(row.says).option('--no-color', says.noColor);
    if (words.includes(command.name())) {
      const definition = await row.load();
      defineAs(command, definition, definition.ownStretches ? await withOwnStretches(words, place) : place);
    }
  }
  // Only the bare program has an action of its own, so that an unknown command is named with the nearest.
  if (againIn(words)) program.action(() => program.outputHelp());
  return program;
}

/** Named before the command line is read: what the flags offer depends on what the library has. */
async function withOwnStretches(words: readonly string[], place: Place): Promise<Place> {
  const end = words.indexOf('--');
  const own = end < 0 ? words : words.slice(0, end);
  const given = own.flatMap((word, index) => {
    if (word === '--library' || word === '-l') return own[index + 1] ?? [];
    return word.startsWith('--library=') ? word.slice('--library='.length) : [];
  });
  if (!hasOwn(given, place)) return place;
  return placeAt(place.root, place.io, await withOwn(place.library, given, place), place.config);
}

function defineAs(command: Command, definition: Definition, place: Place): void {
  const { more, passThrough, run } = definition;
  command.showHelpAfterError(fill(says.moreHelpOf, { command: command.name() }));
  if (passThrough) command.passThroughOptions();
  if (more) command.addHelpText('after', () => fitted(more, helpWidth(place.io)));
  let heading: string | undefined;
  for (const flag of flagsOf(definition, place)) {
    if (flag.group && flag.group !== heading) command.optionsGroup(flag.group);
    heading = flag.group;
    command.addOption(optionFor(flag));
  }
  command.action(() => {
    const { json, ...options } = command.opts<{ json?: true }>();
    const said = { ...setUpFor(command, place), ...options };
    return run(command.args, json ? { ...said, format: 'json' } : said, place);
  });
}

/** What the config file says of flags that a command has; a flag that is given wins over it. */
function setUpFor(command: Command, place: Place): object {
  const names = command.options.map((option) => option.attributeName());
  const wanted = (['voice', 'quiet', 'detail'] as const).filter((name) => names.includes(name));
  return Object.fromEntries(
    wanted.flatMap((name) => (place.config[name] === undefined ? [] : [[name, place.config[name]]])),
  );
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
      : `${fill(errors.mistake, { what: clean(error instanceof Error ? error.message : String(error)), version, node: process.version })}\n`,
  );
  return exitCodes.bug;
}
