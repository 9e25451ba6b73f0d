import type { ChildProcess, StdioOptions } from 'node:child_process';
import { givenEnv } from '../../given-env.ts';
import { load } from '../../packages.ts';
import { type Failure, failureOf } from './failure.ts';

/** Nothing on its standard input, for the keyboard belongs to the coach. */
const kept: StdioOptions = ['ignore', 'pipe', 'pipe'];

/** Whether a command has a session of its own, and no terminal: Windows knows none. */
const apart = process.platform !== 'win32';

/**
 * Starts a command. One whose output is kept gets a session of its own: a command that asked on our terminal would
 * take every key from the coach. No shell comes between: on Windows a .cmd (npm, npx) needs `cmd /c` in front.
 */
export async function start(
  command: string,
  args: readonly string[],
  stdio: StdioOptions = kept,
): Promise<ChildProcess | Failure> {
  const { spawn } = await load('node:child_process');
  return new Promise((done) => {
    const fail = (error: unknown): void => done(failureOf(error, command));
    try {
      const child = spawn(command, [...args], {
        ...{ stdio, env: givenEnv(), windowsHide: true },
        detached: apart && stdio === kept,
      });
      child.once('spawn', () => done(child));
      // It stays: a signal that may not be sent (to sudo) is told here too, and is no crash.
      child.on('error', fail);
    } catch (error) {
      fail(error);
    }
  });
}
