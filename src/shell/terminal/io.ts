import type { Signal } from '../errors.ts';

export type Env = Readonly<Record<string, string | undefined>>;

type Input = Pick<NodeJS.ReadableStream, 'on' | 'off' | 'resume' | 'pause'> & {
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

/** Our process among others. */
export type Host = {
  on: (name: HostEvent, listener: () => void) => unknown;
  off: (name: HostEvent, listener: () => void) => unknown;
  listenerCount: (name: HostEvent) => number;
  /** Sends ourselves a signal. */
  raise: (signal: Signal | 'SIGTSTP') => unknown;
  /** Stops the process as Ctrl-Z does; absent where that does not exist. */
  stop?: () => unknown;
  /** Has the size of the terminal read again: it may have changed while the process was stopped. */
  readSize: () => unknown;
};

/** Packages that few runs need: each is loaded by the first to ask for it. */
type Packages = {
  inquirer: typeof import('inquirer');
  ora: typeof import('ora');
  clipboardy: typeof import('clipboardy');
  'ical-generator': typeof import('ical-generator');
  'node:child_process': typeof import('node:child_process');
  'node:worker_threads': typeof import('node:worker_threads');
  /** What checks files of somebody else: a bundle of its own, for it has the schemas in it. */
  '../dist/checks.js': typeof import('../../checks.ts');
  /** What writes them with somebody: another. */
  '../dist/author.js': typeof import('../../author/index.ts');
};

export type Load = <Name extends keyof Packages>(name: Name) => Promise<Packages[Name]>;

/** Everything that touches the world: whoever has one of his own runs a command within his own program. */
export type Io = {
  /** Standard input, where keys come from. */
  readonly input: Input;
  /** Standard error: what is said, asked and drawn live. */
  readonly output: Output;
  /** Standard output: results alone. */
  readonly results: Output;
  /** Whether a stream is a terminal. Asking opens none of them: that takes time. */
  readonly isTerminal: (stream: 'input' | 'output' | 'results') => boolean;
  /** Fills a part with what comes on standard input, waiting for it; how many bytes, 0 at its end. */
  readonly read: (part: Uint8Array) => number;
  /** Says a message on standard error, at a terminal without a word broken at its edge. Never fails. */
  readonly say: (text: string) => void;
  /** Says a message, but only the first one about each thing. */
  readonly sayOnce: (text: string, about: string) => void;
  /** Writes a result to standard output: all of it, or a `UserError`. */
  readonly print: (text: string) => void;
  /** From now on a reader of the results that goes away ends nothing. */
  readonly outliveReader: () => void;
  /** The exit code, should nothing else end us. */
  readonly endWith: (code: number) => void;
  /** A monotonic clock, in milliseconds. */
  readonly now: () => number;
  /** Calls back once after so many milliseconds; returns what calls it off. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
  /** The date and the time of day. */
  readonly today: () => Date;
  readonly host: Host;
  readonly platform: string;
  /** The environment, the colours settled in it. */
  readonly env: Env;
  /** The environment we were started with: for a command of somebody else. */
  readonly givenEnv: Env;
  /** The home of whoever runs this; empty where nobody says. */
  readonly home: () => string;
  /** Node itself, to start a script of ours. */
  readonly node: string;
  readonly load: Load;
  /** A fingerprint of a text: SHA-256, in hex. */
  readonly digest: (text: string) => string;
  /** A private run keeps nothing and deletes nothing; what was kept before it may `read`, or is `blind` to. */
  readonly privacy?: 'read' | 'blind';
};

/** Whether somebody can be asked: questions need a terminal to read from and one to show them on. */
export const isAttended = ({ isTerminal }: Pick<Io, 'isTerminal'>): boolean =>
  isTerminal('input') && isTerminal('output');

/** Whether somebody asked for what a screen reader can follow: words alone. `0` is no. */
export const isAccessible = ({ ACCESSIBLE = '' }: Env): boolean => !['', '0'].includes(ACCESSIBLE);

/** Whether what is said comes as lines and nothing moves: that was asked for, or the terminal cannot move its cursor. */
export const wantsLines = (env: Env): boolean => env.TERM === 'dumb' || isAccessible(env);

/**
 * Whether more than ASCII can be shown: not at a Linux console, which has no circles and no braille, and not in a
 * locale of another character set. Nothing said means yes.
 */
export function hasUnicode(env: Env): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  return env.TERM !== 'linux' && (locale === '' || /utf-?8/i.test(locale));
}

/** The width of a page, in columns: that of the terminal within what can be read, or 80. */
export const columnsOf = (stream: { columns?: number }): number =>
  Math.min(200, Math.max(40, stream.columns || 80));
