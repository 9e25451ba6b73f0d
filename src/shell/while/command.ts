import type { Command } from 'commander';
import { addLiveFlags, type LiveOptions } from '../live/options.ts';

/** `stretch while -- COMMAND…`: what follows the dashes is a command of somebody else's, flags and all. */
export function define(command: Command, root: string): void {
  addLiveFlags(command)
    .passThroughOptions()
    .showHelpAfterError('(stretch while --help says more)')
    .action(async (words: string[], options: LiveOptions) => {
      const { runWhile } = await import('./run.ts');
      await runWhile(words, options, root);
    });
}
