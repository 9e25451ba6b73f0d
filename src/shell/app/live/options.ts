import help from '../../../../data/words/commands.json';
import words from '../../../../data/words/second-day.json';
import type { Flag } from '../flags.ts';

/** How a session is coached: flags that several commands share. */
export type LiveOptions = {
  compact?: boolean;
  figures?: boolean;
  quiet?: boolean;
  voice?: boolean;
  /** Whether to ask how it feels, before and after. */
  ask?: boolean;
  /** Whether nothing of it is kept. */
  private?: boolean;
};

export const liveFlags: readonly Flag[] = [
  { flags: '--compact', says: help.flags.compact },
  { flags: '--voice', says: help.flags.voice },
  { flags: '--no-voice', says: help.flags.noVoice },
  { flags: '-q, --quiet', says: help.flags.quiet },
  { flags: '--no-quiet', says: help.flags.noQuiet },
  { flags: '--no-ask', says: help.flags.noAsk },
  { flags: '--no-figures', says: help.flags.noFigures },
  { flags: '--private', says: words.private },
];
