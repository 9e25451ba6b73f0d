import type { Signal } from '../errors.ts';

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

/** What the countdown needs of its process. */
export type Host = {
  on: (name: HostEvent, listener: () => void) => unknown;
  off: (name: HostEvent, listener: () => void) => unknown;
  /** Stops the process as Ctrl-Z does; false where that does not exist. */
  stop: () => boolean;
  /** Has the size of the terminal read again: it may have changed while the process was stopped. */
  readSize: () => void;
};

export type HostEvent = Signal | 'SIGCONT' | 'exit';

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

/** The real one: drawn on standard error, plain lines on standard output. */
export const processWorld = (): World => ({
  input: process.stdin,
  output: process.stderr,
  plainOutput: process.stdout,
  now: () => performance.now(),
  after: (milliseconds, call) => {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
  host: {
    on: (name, listener) => process.on(name, listener),
    off: (name, listener) => process.off(name, listener),
    stop: () => process.platform !== 'win32' && process.kill(process.pid, 'SIGTSTP'),
    readSize: () => process.platform !== 'win32' && process.kill(process.pid, 'SIGWINCH'),
  },
  env: process.env,
});
