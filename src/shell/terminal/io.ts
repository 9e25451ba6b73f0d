import { uptime } from 'node:os';
import type { Signal } from '../errors.ts';
import { throughSleep } from './awake.ts';

export type Input = Pick<NodeJS.ReadableStream, 'on' | 'off' | 'resume' | 'pause'> & {
  isTTY?: boolean;
  isRaw?: boolean;
  setRawMode?: (on: boolean) => unknown;
};

export type Output = Pick<NodeJS.WritableStream, 'on' | 'once' | 'off' | 'write'> & {
  isTTY?: boolean;
  columns?: number;
  rows?: number;
};

export type HostEvent = Signal | 'SIGCONT' | 'SIGTSTP' | 'exit';

/** What the countdown needs of its process. */
export type Host = {
  on: (name: HostEvent, listener: () => void) => unknown;
  off: (name: HostEvent, listener: () => void) => unknown;
  /** Stops the process as Ctrl-Z does; absent where that does not exist. */
  stop?: () => unknown;
  /** Has the size of the terminal read again: it may have changed while the process was stopped. */
  readSize: () => unknown;
};

/** Everything the countdown touches. */
export type World = {
  input: Input;
  /** Where the live session is drawn. */
  output: Output;
  /** Where plain lines go when there is no terminal. */
  plainOutput: Pick<NodeJS.WritableStream, 'write'>;
  /** A monotonic clock, in milliseconds. */
  now: () => number;
  /** Calls back once after so many milliseconds; returns what calls it off. */
  after: (milliseconds: number, call: () => void) => () => void;
  host: Host;
  env: Readonly<Record<string, string | undefined>>;
};

/** The time since boot counts sleep on Linux; elsewhere the usual clock does, or follows the wall clock. */
const clock = (): (() => number) => {
  const monotonic = (): number => performance.now();
  return process.platform === 'linux' ? throughSleep(monotonic, () => uptime() * 1000) : monotonic;
};

/** The real one: drawn on standard error, plain lines on standard output. */
export const processWorld = (): World => ({
  input: process.stdin,
  output: process.stderr,
  plainOutput: process.stdout,
  now: clock(),
  after(milliseconds, call) {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
  host: processHost,
  env: process.env,
});

/** The whole group, as the terminal does it: what started us (npm, npx) must stop too, or no shell prompt comes. */
const stopGroup = (): boolean => process.kill(0, 'SIGTSTP');

const processHost: Host = {
  on: (name, listener) => process.on(name, listener),
  off: (name, listener) => process.off(name, listener),
  ...(process.platform === 'win32' ? {} : { stop: stopGroup }),
  readSize: () => process.kill(process.pid, 'SIGWINCH'),
};
