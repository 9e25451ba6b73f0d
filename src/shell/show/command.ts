import { type Command, Option } from 'commander';
import { showFormats } from '../../render/show/index.ts';
import { runShow, type ShowOptions } from './run.ts';

/** `stretch show`. */
export function define(command: Command, root: string): void {
  command
    .addOption(
      new Option('-f, --format <format>', 'how to print it (default: text, or as the file is named)').choices(
        Object.keys(showFormats),
      ),
    )
    .option('-o, --output <file>', 'write to a file, or - for standard output')
    .option('--no-figures', 'words alone, without the drawing')
    .option('--animate', 'show it moving, at the pace of its dose; any key ends it')
    .showHelpAfterError('(stretch show --help says more)');
  command.action((words: string[], options: ShowOptions) => runShow(words.join(' '), options, root));
}
