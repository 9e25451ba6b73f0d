import type { Flag } from '../flags.ts';

/** How a session is coached: flags that several commands share. */
export type LiveOptions = {
  compact?: boolean;
  figures?: boolean;
  quiet?: boolean;
  voice?: boolean;
  /** Whether to ask how it feels, before and after. */
  ask?: boolean;
};

export const liveFlags: readonly Flag[] = [
  { flags: '--compact', says: 'count down in one line' },
  { flags: '--voice', says: 'say aloud what to do' },
  { flags: '--quiet', says: 'without a sound' },
  { flags: '--no-ask', says: 'do not ask how it feels, before and after' },
  { flags: '--no-figures', says: 'without drawings' },
];
