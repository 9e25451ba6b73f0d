import type { ChildProcess, StdioOptions } from 'node:child_process';
import { statSync } from 'node:fs';
import words from '../../../../data/words/errors.json';
import { clean } from '../../../core/clean.ts';
import { fill } from '../../../core/words.ts';
import type { Io } from '../../terminal/io.ts';

const { command: says } = words;

/** A command that could not be started: the exit status a shell would give, and one sentence that says why. */
export type Failure = { status: 126 | 127; sentence: string };

export function failureOf(error: unknown, command: string, platform: string): Failure {
  const { code = says.unknownCode } = error as NodeJS.ErrnoException;
  const name = clean(command);
  if (command === '' || code === 'ENOENT' || code === 'ENOTDIR') return notFound(command, name, platform);
  if (kindOf(command) === 'folder') return cannot(fill(says.folder, { name }));
  if (code === 'EACCES') return cannot(fill(says.notAllowed, { name }));
  return cannot(hinted(fill(says.notStarted, { name, code }), platform));
}

function notFound(command: string, name: string, platform: string): Failure {
  // The file is there, so it is the program it wants that is not.
  return kindOf(command) === 'file'
    ? cannot(fill(says.interpreter, { name }))
    : { status: 127, sentence: say(hinted(fill(says.none, { name }), platform)) };
}

const cannot = (why: string): Failure => ({ status: 126, sentence: say(why) });

const say = (why: string): string => `${fill(says.said, { why })}\n`;

const hinted = (why: string, platform: string): string =>
  platform === 'win32' ? fill(says.onWindows, { why }) : why;

/** What is at a path. A name without a slash is looked for on the PATH, not here. */
function kindOf(command: string): 'folder' | 'file' | 'nothing' {
  if (!command.includes('/')) return 'nothing';
  try {
    return statSync(command).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'nothing';
  }
}

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
