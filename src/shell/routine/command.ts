import { type Command, Option } from 'commander';
import { formats } from '../../render/index.ts';
import { loadLibrary } from '../data.ts';
import { addQuestionFlags } from './flags.ts';
import { type RoutineOptions, runRoutine } from './run.ts';

/** `stretch routine`. Its question flags are added only when it is called: the others need not read the data. */
export function addRoutineCommand(program: Command, root: string, argv: readonly string[]): void {
  const command = program
    .command('routine')
    .description('ask what is still open, print the routine, offer to count it down')
    .option('-a, --answers <file>', 'answers from a JSON file, or - for standard input')
    .option('--no-input', 'never ask: exit 2 naming what is missing')
    .addOption(
      new Option('-f, --format <format>', 'how to print it (default: text, or as the file is named)').choices(
        Object.keys(formats),
      ),
    )
    .option('-o, --output <file>', 'write to a file, or - for standard output')
    .option('--copy', 'copy it to the clipboard, as Markdown unless --format says otherwise')
    .option('--front-matter', 'start the Markdown with title, minutes and what it suggests')
    .option('--coach', 'start the countdown after printing')
    .option('--no-coach', 'do not offer the countdown')
    .option('--compact', 'count down in one line')
    .option('--voice', 'say aloud what to do in the countdown')
    .option('--quiet', 'count down without a bell')
    .option('--no-figures', 'print without drawings')
    .option('--no-color', 'print without colour')
    .showHelpAfterError('(stretch routine --help says more)');
  if (!argv.includes('routine')) return;
  const library = loadLibrary(root);
  addQuestionFlags(command, library.files.questionnaire.questions);
  command.action((options: RoutineOptions) => runRoutine(options, library));
}
