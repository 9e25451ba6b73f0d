import type { Command } from 'commander';

/** `stretch learn`. */
export function addLearnCommand(program: Command, root: string, argv: readonly string[]): void {
  const command = program.command('learn [topic]').description('learn');
  if (!argv.includes('learn')) return;
  command.action(() => {
    process.stdout.write(`${root}\n`);
  });
}
