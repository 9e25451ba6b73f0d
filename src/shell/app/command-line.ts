import { Command, CommanderError, Option } from 'commander';
import words from '../../../data/words/commands.json';
import { clean } from '../../core/clean.ts';
import { notAChoice } from '../../core/problem.ts';
import { under } from '../../core/read-values.ts';
import { fill } from '../../core/words.ts';
import { type Definition, flagsOf } from '../commands/definition.ts';
import { commands, nameOf } from '../commands/table.ts';
import { exitCodes, problemLine, UserError } from '../errors.ts';
import { isKept } from '../files/state/places.ts';
import { isAccessible, isAttended } from '../terminal/io.ts';
import { type Flag, namesOf, neededFor, saidOf } from './flags.ts';
import { fitted, helpWidth, itemIn, moreHelp, spokenItem, spokenLines } from './help.ts';
import { hasOwn, withOwn } from './own-stretches.ts';
import { type Place, placeAt } from './place.ts';

const { program: says, needed } = words;

/** Runs what a command line asks for. Undefined asks for nothing, and is told what there is. */
export async function runCommand(
  words: readonly string[] | undefined,
  version: string,
  place: Place,
): Promise<void> {
  const { io } = place;
  try {
    const program = await programFor(words ?? [], version, place);
    // Only the bare program has an action of its own, so that an unknown command is named with the nearest.
    if (!words) program.action(() => program.outputHelp());
    await program.parseAsync([...unlessUnknown(words ?? [])], { from: 'user' });
    if (!words && isAttended(io) && !isKept(io, 'last')) io.say(`\n${says.begin}\n`);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    io.endWith(error.exitCode === 0 ? exitCodes.done : exitCodes.usage);
  }
}

/** The words to run. Help for an unknown command becomes that command alone, which leads to its error. */
function unlessUnknown(words: readonly string[]): readonly string[] {
  const [first = '', second = ''] = words;
  const asks = words.some((word) => word === '--help' || word === '-h');
  const named = first === 'help' ? second : asks ? first : '';
  const isNone = /^[^-\d]/.test(named) && named !== 'help' && !commands.some((row) => nameOf(row) === named);
  return isNone ? [named] : words;
}

/** The last routine again, in as many minutes as are given. */
export async function runAgain(
  { minutes }: { minutes?: number },
  words: readonly string[],
  place: Place,
): Promise<void> {
  const { secondDay } = await import('./second-day/index.ts');
  await secondDay(minutes, {}, await withOwnStretches(words, place));
}

async function programFor(words: readonly string[], version: string, place: Place): Promise<Command> {
  const { say, print, env } = place.io;
  const aloud = isAccessible(env);
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
    .helpCommand('help [command]', says.helpOf)
    .configureHelp({
      optionDescription: ({ description }) => description,
      formatItem: (typed, column, what, helper) =>
        aloud
          ? spokenItem(typed, what, helpWidth(place.io))
          : itemIn(helper, [typed, column, what], helpWidth(place.io)),
    })
    .addHelpText('after', () => moreHelp(helpWidth(place.io), aloud))
    .showHelpAfterError(says.moreHelp);
  const named = commands.filter((row) => nameOf(row) === words[0]);
  // Only the command that is called is set up; for an unknown one all are, so that the nearest can be named.
  for (const row of named.length > 0 ? named : commands) {
    const command = program.command(row.usage).description(row.says).option('--no-color', says.noColor);
    if (words.includes(command.name())) {
      const definition = await row.load();
      const here = definition.ownStretches ? await withOwnStretches(words, place) : place;
      defineAs(command, definition, words, here);
    }
  }
  return program;
}

/** A place with the person's own stretches, before the command line is read: flags offer what the library has. */
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

function defineAs(command: Command, definition: Definition, words: readonly string[], place: Place): void {
  const { more, passThrough, run } = definition;
  command.showHelpAfterError(fill(says.moreHelpOf, { command: command.name() }));
  const missing = under(needed, command.name());
  if (missing) Object.assign(command, { missingArgument: () => command.error(missing) });
  if (passThrough) command.passThroughOptions();
  const shown = more && isAccessible(place.io.env) ? spokenLines(more) : more;
  if (shown) command.addHelpText('after', () => fitted(shown, helpWidth(place.io)));
  const flags = flagsOf(definition, place);
  let heading: string | undefined;
  for (const flag of neededFor(words, flags)) {
    if (flag.group && flag.group !== heading) command.optionsGroup(flag.group);
    heading = flag.group;
    command.addOption(optionFor(flag));
  }
  command.action(() => {
    const { json, ...options } = command.opts<{ json?: true }>();
    const said = { ...setUpFor(flags, place), ...options };
    return run(command.args, json ? { ...said, format: 'json' } : said, place);
  });
}

/** What the config file says of flags that a command has; a flag that is given wins over it. */
function setUpFor(flags: readonly Flag[], { config }: Place): object {
  const wanted = (['voice', 'quiet', 'detail'] as const).filter(
    (name) => config[name] !== undefined && flags.some((flag) => namesOf(flag).includes(`--${name}`)),
  );
  return Object.fromEntries(wanted.map((name) => [name, config[name]]));
}

function optionFor(flag: Flag): Option {
  const { flags, choices, list, repeatable, ownWords, usual } = flag;
  const option = new Option(flags, saidOf(flag));
  if (choices && !ownWords) option.argParser((value) => choiceOf(value, choices, option));
  if (list) option.argParser(joined);
  if (repeatable) option.argParser((value, before: string[] = []) => [...before, value]);
  return usual === undefined ? option : option.default(usual);
}

/** One of the choices of a flag. Throws a `UserError` for any other. */
function choiceOf(value: string, choices: readonly string[], { long = '' }: Option): string {
  if (choices.includes(value)) return value;
  throw new UserError([problemLine('', notAChoice(long, value, choices))], exitCodes.usage);
}

/** A list flag given twice is one longer list: no symptom is lost. */
const joined = (value: string, before: string | undefined): string =>
  before === undefined ? value : `${before},${value}`;

/** Makes safe for the terminal what commander repeats of the arguments. */
const cleanLines = (text: string): string => text.split('\n').map(clean).join('\n');
