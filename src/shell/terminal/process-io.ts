import { fstatSync, readSync, statSync, writeSync } from 'node:fs';
import { devNull, homedir, uptime } from 'node:os';
import words from '../../../data/words/errors.json';
import { folded } from '../../render/text/wrap.ts';
import { codeOf, exitCodes, UserError } from '../errors.ts';
import { throughSleep } from './clock.ts';
import type { Env, Host, Io, Load } from './io.ts';

type Importer = (name: string) => Promise<unknown>;

/**
 * `import`: lent by whoever loads code that was compiled ahead, which cannot import (bin/program.js). `env`: the
 * environment before the colours were settled in it.
 */
export type Given = { readonly import?: Importer; readonly env?: Env };

/** The real one, and how it ends. */
type ProcessIo = Io & {
  /** Calls back when all is written: with what went wrong, if anything did. */
  readonly finish: (call: (failure?: UserError) => void) => void;
  /** Ends us as soon as every message is written: a program that never answers must not keep us. */
  readonly exit: () => void;
};

const files = { input: 0, results: 1, output: 2 } as const;

/** Our process, with its streams. Each is opened by the first to use it, and so are the modules of Node that few runs need. */
export function processIo(given: Given = {}): ProcessIo {
  const { import: importer = (name: string) => import(name), env = process.env } = given;
  const { results, ...printer } = printing();
  let ticking: (() => number) | undefined;
  return {
    get input() {
      return process.stdin;
    },
    get output() {
      return process.stderr;
    },
    get results() {
      return results();
    },
    isTerminal: (stream) => isTerminal(files[stream]),
    read: readInput,
    ...speaking(),
    ...printer,
    endWith(code) {
      process.exitCode = code;
    },
    now() {
      ticking ??= clock();
      return ticking();
    },
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
    digest: (text) => process.getBuiltinModule('node:crypto').createHash('sha256').update(text).digest('hex'),
  };
}

/**
 * Whether a file is a terminal. Where it plainly is not, node:tty is not loaded: that takes longer than all else here.
 */
const isTerminal = (file: number): boolean =>
  placeOf(file) === undefined && process.getBuiltinModule('node:tty').isatty(file);

/** What standard input or output plainly is (the null device is a file); undefined where it may be a terminal. */
function placeOf(file: number): 'file' | 'pipe' | 'another' | undefined {
  try {
    const stats = fstatSync(file);
    if (stats.isFIFO()) return 'pipe';
    if (!stats.isCharacterDevice()) return stats.isFile() ? 'file' : 'another';
    return stats.rdev !== 0 && stats.rdev === statSync(devNull).rdev ? 'file' : undefined;
  } catch {
    return undefined;
  }
}

const readInput = (part: Uint8Array): number => waiting(() => readSync(files.input, part));

/** Tries again on a pipe that does not wait. */
function waiting(call: () => number): number {
  for (;;) {
    try {
      return call();
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') throw error;
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
  const told = new Set<string>();
  const say = (text: string): void => {
    // Whether a message could be written never changes how we end.
    if (!spoke) process.stderr.on('error', () => {});
    spoke = true;
    const { columns = 0 } = process.stderr;
    process.stderr.write(columns > 0 ? folded(text, columns) : text);
  };
  const sayOnce = (text: string, about: string): void => {
    if (!told.has(about)) say(text);
    told.add(about);
  };
  const exit = (): void => {
    if (spoke) process.stderr.write('', () => process.exit());
    else process.exit();
  };
  return { say, sayOnce, exit };
}

/** `results`: standard output as a stream, opened by the first who asks; what is printed before that needs none. */
function printing(): Pick<ProcessIo, 'print' | 'outliveReader' | 'finish'> & {
  results: () => NodeJS.WriteStream;
} {
  let failure: NodeJS.ErrnoException | undefined;
  let isOpen = false;
  /** A reader that leaves (| head) ends us, and is no error; anything else is told at the end. */
  const failed = (error: NodeJS.ErrnoException): void => {
    if (error.code === 'EPIPE') process.exit();
    failure ??= error;
  };
  const results = () => {
    if (!isOpen) process.stdout.on('error', failed);
    isOpen = true;
    return process.stdout;
  };
  return {
    results,
    print(text) {
      const place = placeOf(files.results);
      // A stream takes what fits on the disk for all of it; to a pipe Windows writes in its own way.
      const isPipe = place === 'pipe' && process.platform !== 'win32' && !isOpen;
      if (place === 'file' || isPipe) writeAll(text);
      else results().write(text);
    },
    outliveReader: () => void results().off('error', failed),
    finish(call) {
      const done = (error?: NodeJS.ErrnoException | null): void => {
        const wrong = failure ?? error;
        call(wrong && wrong.code !== 'EPIPE' ? notWritten(wrong) : undefined);
      };
      if (isOpen) process.stdout.write('', done);
      else done();
    },
  };
}

/** All of it, or why not: a `UserError`. */
function writeAll(text: string): void {
  const bytes = Buffer.from(text);
  try {
    for (let at = 0; at < bytes.length; ) at += waiting(() => writeSync(files.results, bytes, at));
  } catch (error) {
    if (codeOf(error) === 'EPIPE') process.exit();
    throw notWritten(error);
  }
}

const notWritten = (error: unknown): UserError =>
  new UserError([codeOf(error) === 'ENOSPC' ? words.output.full : words.output.failed], exitCodes.badFile);

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
