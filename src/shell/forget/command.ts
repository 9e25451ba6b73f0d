import type { Command } from 'commander';

/** `stretch forget`: deletes what is kept. */
export function define(command: Command): void {
  command
    .option('-y, --yes', 'without asking')
    .showHelpAfterError('(stretch forget --help says more)')
    .action(async (options: { yes?: boolean }) => {
      const { runForget } = await import('./run.ts');
      await runForget(options);
    });
}
