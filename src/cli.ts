import { Command, CommanderError } from 'commander';
import { version } from '../package.json';
import { clean } from './core/clean.ts';
import { exitCodes, Interrupted, type Signal, UserError } from './shell/errors.ts';
import { startedWith } from './shell/given-env.ts';
import { type Importer, importWith } from './shell/packages.ts';
import { outputFailed, whenPrinted } from './shell/terminal/print.ts';
import { say, whenSaid } from './shell/terminal/say.ts';

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

/** `env`: the environment as it was before the colours were settled in it. */
type Given = { import?: Importer; env?: NodeJS.ProcessEnv };

/** The program: one catch, one exit. `root` is the folder that holds data/. */
export async function main(
  root: string,
  argv: readonly string[] = process.argv,
  given: Given = {},
): Promise<void> {
  if (given.import) importWith(given.import);
  if (given.env) startedWith(given.env);
  process.stdout.on('error', outputFailed);
  try {
    const program = await programFor(root, argv);
    await program.parseAsync([...argv]);
  } catch (error) {
    process.exitCode = report(error);
  }
  // A clipboard program that never answers must not keep us: exit as soon as everything is written.
  whenPrinted((error) => {
    if (error) process.exitCode = report(error);
    whenSaid(() => process.exit());
  });
}

type Definition = { define: (command: Command, root: string) => void };

/** What can be done. Only what is called is loaded: the others need neither their code nor the data. */
const commands: readonly { usage: string; says: string; load: () => Promise<Definition> }[] = [
  {
    usage: 'routine',
    says: 'ask what is still open, print the routine, offer to coach it',
    load: () => import('./shell/commands/routine.ts'),
  },
  {
    usage: 'coach [file]',
    says: 'coach the last routine live, or one from a file: stretch routine -o plan.json',
    load: () => import('./shell/commands/coach.ts'),
  },
  {
    usage: 'nerve',
    says: 'is it nerve or muscle? a guided self-test whose result feeds the next routine',
    load: () => import('./shell/commands/nerve.ts'),
  },
  {
    usage: 'while <command...>',
    says: 'stretch while a command runs: stretch while -- make test',
    load: () => import('./shell/commands/while.ts'),
  },
  {
    usage: 'list',
    says: 'the library: how far each stretch lengthens the hamstring, how much it loads the nerve',
    load: () => import('./shell/commands/list.ts'),
  },
  {
    usage: 'show [id...]',
    says: 'one stretch: its drawing, its numbers, and the same position spoiled',
    load: () => import('./shell/commands/show.ts'),
  },
  {
    usage: 'learn [topic]',
    says: 'short pages: what you should feel, how nerves slide, the five positions',
    load: () => import('./shell/commands/learn.ts'),
  },
  {
    usage: 'forget',
    says: 'delete what is kept: your last answers, an unfinished session, the diary',
    load: () => import('./shell/commands/forget.ts'),
  },
];

async function programFor(root: string, argv: readonly string[]): Promise<Command> {
  const program = new Command('stretch')
    .description('A stretch coach for the command line: what you feel decides the routine.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .option('--no-color', 'print without colour')
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ writeErr: say, outputError: (text, write) => write(cleanLines(text)) })
    .addHelpText('after', examples)
    .showHelpAfterError('(stretch --help says more)');
  for (const { usage, says, load } of commands) {
    const command = program.command(usage).description(says).option('--no-color', 'print without colour');
    if (argv.includes(command.name())) (await load()).define(command, root);
  }
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
