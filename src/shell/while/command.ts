import type { Command } from 'commander';
import { addLiveFlags, type LiveOptions } from '../live/options.ts';

const more = `
The command has no terminal to ask on, for the keyboard is the coach's: what wants a password (sudo, ssh, git push)
fails at once and says so. Give it before: sudo -v, ssh-add, or a credential helper. Ctrl-C, Ctrl-Z and signals reach it.`;

/** `stretch while -- COMMAND…`: what follows the dashes is a command of somebody else's, flags and all. */
export function define(command: Command, root: string): void {
  addLiveFlags(command)
    .passThroughOptions()
    .addHelpText('after', more)
    .showHelpAfterError('(stretch while --help says more)')
    .action(async (words: string[], options: LiveOptions) => {
      const { runWhile } = await import('./run.ts');
      await runWhile(words, options, root);
    });
}
