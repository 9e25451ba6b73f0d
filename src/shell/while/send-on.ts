import type { Signal } from '../errors.ts';
import type { KeptCommand } from './index.ts';

/**
 * Sends a signal on to the command. Ctrl-C, which the coach took as a key, goes to the whole group, as the terminal
 * would have sent it: a shell that waits for what it runs does not listen alone. We are of the group: `spare` us before.
 */
export function sendOn(signal: Signal, kept: KeptCommand): void {
  if (kept.over()) return;
  if (signal !== 'SIGINT' || process.platform === 'win32') {
    kept.signal(signal);
    return;
  }
  process.kill(0, signal);
}
