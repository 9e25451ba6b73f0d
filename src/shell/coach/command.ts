import type { Command } from 'commander';
import { addLiveFlags, type LiveOptions } from '../live/options.ts';

export type CoachOptions = LiveOptions & { resume?: boolean };

/** `stretch coach [FILE]`: the last routine, or a saved one. */
export function define(command: Command, root: string): void {
  addLiveFlags(command.option('--resume', 'go on with the session that was not finished'))
    .showHelpAfterError('(stretch coach --help says more)')
    .action(async (file: string | undefined, options: CoachOptions) => {
      const { runCoach } = await import('./run.ts');
      await runCoach(file, options, root);
    });
}
