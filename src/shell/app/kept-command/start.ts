import type { ChildProcess, StdioOptions } from 'node:child_process';
import type { Io } from '../../terminal/io.ts';
import { type Failure, failureOf } from './failure.ts';

/** Nothing on its standard input, for the keyboard belongs to the coach. */
const kept: StdioOptions = ['ignore', 'pipe', 'pipe'];

/**
 * Starts a command. One whose output is kept gets a session of its own: a command that asked on our terminal would
 * take every key from the coach. No shell comes between: on Windows a .cmd (npm, npx) needs `cmd /c` in front.
 */
export async function start(
  command: string,
  args: readonly string[],
  { load, platform, givenEnv }: Pick<Io, 'load' | 'platform' | 'givenEnv'>,
  stdio: StdioOptions = kept,
): Promise<ChildProcess | Failure> {
  const { spawn } = await load('node:child_process');
  return new Promise((done) => {
    const fail = (error: unknown): void => done(failureOf(error, command, platform));
    try {
      const child = spawn(command, [...args], {
        ...{ stdio, env: { ...givenEnv }, windowsHide: true },
        // A session of its own, and no terminal; Windows knows none.
        detached: platform !== 'win32' && stdio === kept,
      });
      child.once('spawn', () => done(child));
      // It stays: a signal that may not be sent (to sudo) is told here too, and is no crash.
      child.on('error', fail);
    } catch (error) {
      fail(error);
    }
  });
}
