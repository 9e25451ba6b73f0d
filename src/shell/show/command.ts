import { type Command, Option } from 'commander';
import { showFormats } from '../../render/show/index.ts';
import { runShow, type ShowOptions } from './run.ts';

/** `stretch show`. */
export function addShowCommand(program: Command, root: string, argv: readonly string[]): void {
  const command = program
    .command('show')
    .description('one stretch: its drawing, its numbers, and the same position spoiled')
    .argument('[id...]', 'which one, by its id or its name')
    .addOption(
      new Option('-f, --format <format>', 'how to print it (default: text, or as the file is named)').choices(
        Object.keys(showFormats),
      ),
    )
    .option('-o, --output <file>', 'write to a file, or - for standard output')
    .option('--no-figures', 'words alone, without the drawing')
    .option('--animate', 'show it moving, at the pace of its dose; any key ends it')
    .option('--no-color', 'print without colour')
    .showHelpAfterError('(stretch show --help says more)');
  if (!argv.includes('show')) return;
  command.action((words: string[], options: ShowOptions) => runShow(words.join(' '), options, root));
}
