import type { Command } from 'commander';

/** How a session is coached: flags that several commands share. */
export type LiveOptions = {
  compact?: boolean;
  figures?: boolean;
  quiet?: boolean;
  voice?: boolean;
  /** Whether to ask how it feels, before and after. */
  ask?: boolean;
};

export const addLiveFlags = (command: Command): Command =>
  command
    .option('--compact', 'count down in one line')
    .option('--voice', 'say aloud what to do')
    .option('--quiet', 'without a sound')
    .option('--no-ask', 'do not ask how it feels, before and after')
    .option('--no-figures', 'without drawings');
