import { type Command, Option } from 'commander';
import { topicFormats } from '../../render/topic/index.ts';
import { type LearnOptions, runLearn } from './run.ts';

/** `stretch learn`. */
export function addLearnCommand(program: Command, root: string, argv: readonly string[]): void {
  const command = program
    .command('learn')
    .description('short pages: what you should feel, how nerves slide, the five positions')
    .argument('[topic]', 'which page; without it, the list of them')
    .addOption(
      new Option('-f, --format <format>', 'how to print it')
        .choices(Object.keys(topicFormats))
        .default('text'),
    )
    .option('--no-figures', 'words alone, without drawings')
    .option('--no-color', 'print without colour')
    .showHelpAfterError('(stretch learn --help says more)');
  if (!argv.includes('learn')) return;
  command.action((topic: string | undefined, options: LearnOptions) => runLearn(topic, options, root));
}
