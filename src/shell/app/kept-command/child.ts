import type { ChildProcess, StdioOptions } from 'node:child_process';
import { statSync } from 'node:fs';
import { constants } from 'node:os';
import words from '../../../../data/words/errors.json';
import { clean } from '../../../core/clean.ts';
import { fill } from '../../../core/words.ts';
import { codeOf } from '../../errors.ts';
import type { Io } from '../../terminal/io.ts';

const { command: says } = words;

/** A command that could not be started: the exit status a shell would give, and one sentence that says why. */
export type Failure = { status: 126 | 127; sentence: string };

export function failureOf(error: unknown, command: string, platform: string): Failure {
  const code = codeOf(error) ?? says.unknownCode;
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
    : { status: 127, sentence: say(hinted(missing(command, name, platform), platform)) };
}

/** Characters that only a shell understands: pipes, lists, patterns, variables set for one command. */
const forShell = /[|&;<>$*?`(){}]|^\w+=/;

/** Says how to give a command that came as one quoted line, or that only a shell can read. */
function missing(command: string, name: string, platform: string): string {
  const why = fill(says.none, { name });
  const windows = platform === 'win32';
  if (forShell.test(command)) return fill(says.forShell, { why, shell: windows ? 'cmd /c' : 'sh -c' });
  if (!/\S\s+\S/.test(command)) return why;
  return fill(says.quoted, { why, words: windows ? `cmd /c ${name}` : name });
}

const cannot = (why: string): Failure => ({ status: 126, sentence: say(why) });

const say = (why: string): string => `${fill(says.said, { why })}\n`;

const hinted = (why: string, platform: string): string =>
  platform === 'win32' && !why.includes('cmd /c') ? fill(says.onWindows, { why }) : why;

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
 * Starts a command. If its output is kept it gets a session of its own: one that asked at our terminal would take every
 * key from the coach. No shell comes between, so Windows needs `cmd /c` before a .cmd (npm, npx).
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
      // Never removed: a signal that may not be sent (to sudo) is reported here too, and is no crash.
      child.on('error', fail);
    } catch (error) {
      fail(error);
    }
  });
}

/** How a command ended: its exit status as a shell would give it, 128 and the number of the signal that ended it. */
export type Ended = { status: number };

/** Milliseconds without output after the exit: something it left in the background may hold its pipes open for ever. */
const quiet = 200;

/** Milliseconds after the exit at most: what it left in the background may also talk for ever. */
const longest = 2000;

type Ending = {
  /** Settled when the command has exited and its output is here. */
  readonly ended: Promise<Ended>;
  readonly over: () => boolean;
  /** Whether it has exited, and the last of its output is still awaited. */
  readonly leaving: () => boolean;
  /** To be called whenever output comes. */
  readonly heard: () => void;
};

export function awaitEnding(child: ChildProcess): Ending {
  let status: number | undefined;
  let over = false;
  let silence: NodeJS.Timeout | undefined;
  const ended = new Promise<Ended>((settle) => {
    let limit: NodeJS.Timeout | undefined;
    const end = (): void => {
      over = true;
      clearTimeout(silence);
      clearTimeout(limit);
      settle({ status: status ?? 0 });
    };
    child.once('exit', (code, signal) => {
      status = statusOf(code, signal);
      silence = setTimeout(end, quiet);
      limit = setTimeout(end, longest);
    });
    // Its pipes are closed too: nothing more can come.
    child.once('close', end);
  });
  return {
    ended,
    over: () => over,
    leaving: () => status !== undefined && !over,
    heard() {
      if (!over) silence?.refresh();
    },
  };
}

/** The exit status that a shell would give. */
export const statusOf = (code: number | null, signal: NodeJS.Signals | null): number =>
  signal ? 128 + constants.signals[signal] : (code ?? 0);
