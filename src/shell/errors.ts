import words from '../../data/words/errors.json';
import type { Problem } from '../core/problem.ts';
import { fill } from '../core/words.ts';

/** Exit codes: the contract of scripts that call us. */
export const exitCodes = {
  done: 0,
  bug: 1,
  usage: 2,
  badFile: 3,
  stopped: 4,
  /** `stretch due`: nothing is. */
  notDue: 5,
  SIGHUP: 129,
  SIGINT: 130,
  SIGQUIT: 131,
  SIGTERM: 143,
} as const;

/** What ends a program from outside. */
export const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;

export type Signal = (typeof signals)[number];

/** Something the person can mend: one sentence a line, no stack. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly lines: readonly string[];
  readonly exitCode: number;
  constructor(lines: readonly string[], exitCode: number) {
    super(lines.join('\n'));
    this.lines = lines;
    this.exitCode = exitCode;
  }
}

/** Ended by a signal, with the terminal already left clean. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  readonly signal: Signal;
  constructor(signal: Signal) {
    super(signal);
    this.signal = signal;
  }
}

/** The code of an error of the system, such as `ENOENT`; undefined where it has none. */
export const codeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

/** The first lines of many: a file that is wrong all through is not a page of it. */
export function firstOf(lines: readonly string[], most = 20): readonly string[] {
  return lines.length <= most
    ? lines
    : [...lines.slice(0, most), fill(words.more, { n: lines.length - most })];
}

/** `answers.json: feltAt[1]: "calv" is not a choice. Did you mean calf?` */
export const problemLine = (where: string, { place, message, remedy }: Problem): string =>
  `${where ? `${where}: ` : ''}${place}: ${message}.${remedy ? ` ${remedy}` : ''}`;
