import { type Command, Option } from 'commander';
import { formats } from '../../render/index.ts';
import { loadLibrary } from '../data.ts';
import { addQuestionFlags } from './flags.ts';
import { type RoutineOptions, runRoutine } from './run.ts';

/** `stretch routine`, with a flag for each question. */
export function define(command: Command, root: string): void {
  command
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
    .showHelpAfterError('(stretch routine --help says more)');
  const library = loadLibrary(root);
  addQuestionFlags(command, library.files.questionnaire.questions);
  command.action((options: RoutineOptions) => runRoutine(options, library));
}
