import { type Command, Option } from 'commander';
import { formats } from '../../render/index.ts';
import { addQuestionFlags } from '../app/flags.ts';
import { addLiveFlags } from '../app/live/options.ts';
import { placeAt } from '../app/place.ts';
import { type RoutineOptions, runRoutine } from '../app/routine.ts';

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
    .option('--coach', 'start the live coach after printing')
    .option('--no-coach', 'do not offer the live coach')
    .showHelpAfterError('(stretch routine --help says more)');
  addLiveFlags(command);
  const place = placeAt(root);
  addQuestionFlags(command, place.library.files.questionnaire.questions);
  command.action((options: RoutineOptions) => runRoutine(options, place));
}
