import type { ChildProcess } from 'node:child_process';

/**
 * Sends a signal to a command with a session of its own and to all it runs, as a terminal would: a shell that waits
 * for what it runs does not listen alone. One that has ended gets none.
 */
export function signalGroup(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, name);
  } catch {
    // No group of its own (Windows), or one of somebody else's (sudo): then the command alone, if it may be.
    child.kill(name);
  }
}
