import { Command, CommanderError } from 'commander';
import { version } from '../package.json';
import { exitCodes, Interrupted, UserError } from './shell/errors.ts';
import { addRoutineCommand } from './shell/routine/command.ts';

const examples = `
Examples:
  stretch routine                             answer a short questionnaire, get a routine
  stretch routine -o plan.md                  the same, saved as Markdown
  stretch routine --answers me.json --copy    from saved answers, onto the clipboard

Exit codes:
  0 done   2 wrong usage, or questions left open   3 a bad file
  4 a warning sign: no routine   129, 130, 143 interrupted`;

/** The program: one catch, one exit. `root` is the folder that holds data/. */
export async function main(root: string, argv: readonly string[] = process.argv): Promise<void> {
  // A reader that has seen enough (| head) is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCodes.done);
    throw error;
  });
  try {
    const program = new Command('stretch')
      .description('A stretch coach for the command line: what you feel decides the routine.')
      .version(version, '-V, --version', 'print the version')
      .helpOption('-h, --help', 'print this help')
      .exitOverride()
      .addHelpText('after', examples)
      .showHelpAfterError('(stretch --help says more)');
    addRoutineCommand(program, root, argv);
    program.action(() => program.outputHelp());
    await program.parseAsync([...argv]);
  } catch (error) {
    process.exitCode = report(error);
  }
}

function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  if (error instanceof Interrupted) return exitCodes[error.signal];
  if (error instanceof UserError) {
    process.stderr.write(`${error.lines.join('\n')}\n`);
    return error.exitCode;
  }
  const stack = error instanceof Error ? error.stack : String(error);
  process.stderr.write(
    process.env['DEBUG']
      ? `${stack}\n`
      : `This is our mistake, not yours: ${error instanceof Error ? error.message : String(error)}\nDEBUG=1 shows where. stretch ${version}, Node ${process.version}.\n`,
  );
  return exitCodes.bug;
}
