import { type Command, Option } from 'commander';
import { topicFormats } from '../../render/topic/index.ts';
import { type LearnOptions, runLearn } from './run.ts';

/** `stretch learn`. */
export function define(command: Command, root: string): void {
  command
    .addOption(
      new Option('-f, --format <format>', 'how to print it')
        .choices(Object.keys(topicFormats))
        .default('text'),
    )
    .option('--no-figures', 'words alone, without drawings')
    .showHelpAfterError('(stretch learn --help says more)');
  command.action((topic: string | undefined, options: LearnOptions) => runLearn(topic, options, root));
}
