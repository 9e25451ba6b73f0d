import { Command, CommanderError } from 'commander';
import { version } from '../package.json';
import { clean } from './core/clean.ts';
import { addCoachCommand } from './shell/coach/command.ts';
import { exitCodes, Interrupted, type Signal, UserError } from './shell/errors.ts';
import { addLearnCommand } from './shell/learn/command.ts';
import { addListCommand } from './shell/list/command.ts';
import { type Importer, importWith } from './shell/packages.ts';
import { addRoutineCommand } from './shell/routine/command.ts';
import { endOfReader, say, whenSaid } from './shell/say.ts';
import { addShowCommand } from './shell/show/command.ts';

const examples = `
Examples:
  stretch routine                           answer a questionnaire, get a routine
  stretch routine -o plan.html              the same as a page to print (or .md, .json)
  stretch routine --answers me.json --copy  from saved answers, to the clipboard
  stretch list --map                        the library: much muscle, little nerve
  stretch show sciatic-slider-seated        one stretch, drawn (--animate: moving)
  stretch learn five-positions              a short page to read

Exit codes:
  0 done   1 our mistake   2 wrong usage, or questions left open   3 a bad file
  4 a warning sign: no routine   129, 130, 143 interrupted`;

/** The program: one catch, one exit. `root` is the folder that holds data/. */
export async function main(
  root: string,
  argv: readonly string[] = process.argv,
  lent?: Importer,
): Promise<void> {
  if (lent) importWith(lent);
  process.stdout.on('error', endOfReader);
  try {
    await programFor(root, argv).parseAsync([...argv]);
  } catch (error) {
    process.exitCode = report(error);
  }
  // A clipboard program that never answers must not keep us: exit as soon as everything is written.
  process.stdout.write('', () => whenSaid(() => process.exit()));
}

function programFor(root: string, argv: readonly string[]): Command {
  const program = new Command('stretch')
    .description('A stretch coach for the command line: what you feel decides the routine.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .option('--no-color', 'print without colour')
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(cleanLines(text)) })
    .addHelpText('after', examples)
    .showHelpAfterError('(stretch --help says more)');
  for (const add of [addRoutineCommand, addCoachCommand, addListCommand, addShowCommand, addLearnCommand])
    add(program, root, argv);
  // Only the bare program has an action of its own, so that an unknown command is named with the nearest.
  const bare = argv.slice(2).every((word) => word === '--no-color');
  if (bare) program.action(() => program.outputHelp());
  return program;
}

/** What commander repeats of the arguments is made safe for the terminal. */
const cleanLines = (text: string): string => text.split('\n').map(clean).join('\n');

/** A terminal that has gone takes the program with it: leaving by the signal is clean, an ordinary exit crashes. */
function interrupted(signal: Signal): number {
  if (signal === 'SIGHUP') process.kill(process.pid, signal);
  return exitCodes[signal];
}

function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  if (error instanceof Interrupted) return interrupted(error.signal);
  if (error instanceof UserError) {
    say(`${error.lines.join('\n')}\n`);
    return error.exitCode;
  }
  const stack = error instanceof Error ? error.stack : String(error);
  say(
    process.env.DEBUG
      ? `${stack}\n`
      : `This is our mistake, not yours: ${clean(error instanceof Error ? error.message : String(error))}\nDEBUG=1 shows where. stretch ${version}, Node ${process.version}.\n`,
  );
  return exitCodes.bug;
}
