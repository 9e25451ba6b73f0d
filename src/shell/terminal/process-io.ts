import { fstatSync, readSync, writeFileSync } from 'node:fs';
import { homedir, uptime } from 'node:os';
import { isatty } from 'node:tty';
import words from '../../../data/words/errors.json';
import { exitCodes, UserError } from '../errors.ts';
import { throughSleep } from './awake.ts';
import type { Env, Host, Io, Load } from './io.ts';
import { folded } from './say.ts';

export type Importer = (name: string) => Promise<unknown>;

/**
 * `import`: code that was compiled ahead (bin/program.js) cannot import by itself; whoever loads it lends it this.
 * `env`: the environment as it was before the colours were settled in it.
 */
export type Given = { readonly import?: Importer; readonly env?: Env };

/** The real one, and how it ends. */
export type ProcessIo = Io & {
  /** Calls back when all is written: with what went wrong, if anything did. */
  readonly finish: (call: (failure?: UserError) => void) => void;
  /** Ends us as soon as every message is written: a program that never answers must not keep us. */
  readonly exit: () => void;
};

const files = { input: 0, results: 1, output: 2 } as const;

/** Our process, with its streams. Each is opened by the first to use it. */
export function processIo(given: Given = {}): ProcessIo {
  const { import: importer = (name: string) => import(name), env = process.env } = given;
  return {
    get input() {
      return process.stdin;
    },
    get output() {
      return process.stderr;
    },
    get results() {
      return process.stdout;
    },
    isTerminal: (stream) => isatty(files[stream]),
    read: readInput,
    ...speaking(),
    ...printing(),
    endWith(code) {
      process.exitCode = code;
    },
    now: clock(),
    after(milliseconds, call) {
      const timer = setTimeout(call, milliseconds);
      return () => clearTimeout(timer);
    },
    today: () => new Date(),
    host: processHost,
    platform: process.platform,
    env: process.env,
    givenEnv: env,
    home,
    node: process.execPath,
    load: importer as Load,
  };
}

/** Standard input may be a pipe that does not wait; then we do. */
function readInput(part: Uint8Array): number {
  for (;;) {
    try {
      return readSync(0, part);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

/** Nothing where there is neither HOME nor an entry for whoever runs this. */
function home(): string {
  try {
    return homedir();
  } catch {
    return '';
  }
}

function speaking(): Pick<ProcessIo, 'say' | 'sayOnce' | 'exit'> {
  let spoke = false;
  let told = false;
  const say = (text: string): void => {
    // Whether a message could be written never changes how we end.
    if (!spoke) process.stderr.on('error', () => {});
    spoke = true;
    const { columns = 0 } = process.stderr;
    process.stderr.write(columns > 0 ? folded(text, columns) : text);
  };
  const sayOnce = (text: string): void => {
    if (!told) say(text);
    told = true;
  };
  const exit = (): void => {
    if (spoke) process.stderr.write('', () => process.exit());
    else process.exit();
  };
  return { say, sayOnce, exit };
}

function printing(): Pick<ProcessIo, 'print' | 'outliveReader' | 'finish'> {
  let failure: NodeJS.ErrnoException | undefined;
  /** A reader that has seen enough (| head) ends us, and is no error; anything else is told once all is over. */
  const failed = (error: NodeJS.ErrnoException): void => {
    if (error.code === 'EPIPE') process.exit();
    failure ??= error;
  };
  process.stdout.on('error', failed);
  return {
    print(text) {
      if (!isFile()) {
        process.stdout.write(text);
        return;
      }
      // A stream takes what fits on the disk for all of it.
      try {
        writeFileSync(1, text);
      } catch (error) {
        throw notWritten(error as NodeJS.ErrnoException);
      }
    },
    outliveReader: () => void process.stdout.off('error', failed),
    finish: (call) =>
      void process.stdout.write('', (error) => {
        const wrong = failure ?? (error as NodeJS.ErrnoException | null | undefined);
        call(wrong && wrong.code !== 'EPIPE' ? notWritten(wrong) : undefined);
      }),
  };
}

function isFile(): boolean {
  try {
    return fstatSync(1).isFile();
  } catch {
    return false;
  }
}

const notWritten = ({ code }: NodeJS.ErrnoException): UserError =>
  new UserError([code === 'ENOSPC' ? words.output.full : words.output.failed], exitCodes.badFile);

/** The time since boot counts sleep on Linux; elsewhere the usual clock does, or follows the wall clock. */
const clock = (): (() => number) => {
  const monotonic = (): number => performance.now();
  return process.platform === 'linux' ? throughSleep(monotonic, () => uptime() * 1000) : monotonic;
};

const processHost: Host = {
  on: (name, listener) => process.on(name, listener),
  off: (name, listener) => process.off(name, listener),
  listenerCount: (name) => process.listenerCount(name),
  raise: (signal) => process.kill(process.pid, signal),
  // The whole group, as the terminal does it: what started us (npm, npx) must stop too, or no shell prompt comes.
  ...(process.platform === 'win32' ? {} : { stop: () => process.kill(0, 'SIGTSTP') }),
  readSize: () => process.kill(process.pid, 'SIGWINCH'),
};
