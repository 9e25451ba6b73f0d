import { emitKeypressEvents, type Interface } from 'node:readline';
import { wantsLines } from '../accessible.ts';
import { Interrupted, type Signal, signals } from '../errors.ts';
import type { Terminal } from './types.ts';

/** Milliseconds after which an escape byte is the Esc key and not the start of an arrow key. */
const escapeCodeTimeout = 50;

/** Watches for what ends the questions from outside. */
export type Watch = {
  /** Aborted by the first signal; its reason is that signal, as an `Interrupted`. */
  readonly ended: AbortSignal;
  readonly end: (signal: Signal) => void;
  readonly stop: () => void;
};

/** Own handlers while asking: without them a signal would leave the terminal raw and without a cursor. */
export function watchSignals({ input, output }: Terminal): Watch {
  const controller = new AbortController();
  const end = (signal: Signal): void => controller.abort(new Interrupted(signal));
  // A terminal that has gone away gives errors and the end of input, beside or before SIGHUP.
  const gone = (): void => end('SIGHUP');
  const leaveRaw = tolerate(input, gone);
  for (const signal of signals) process.on(signal, end);
  for (const stream of [input, output]) stream.on('error', gone);
  // A line that is read ends with Ctrl-D as well.
  const over = wantsLines(process.env) ? (): void => end('SIGINT') : gone;
  input.on('end', over);
  const stop = (): void => {
    for (const signal of signals) process.off(signal, end);
    // After a hangup late errors still come; they have nobody to tell.
    if (!controller.signal.aborted) for (const stream of [input, output]) stream.off('error', gone);
    input.off('end', over);
    leaveRaw();
  };
  return { ended: controller.signal, end, stop };
}

/** A terminal that has gone throws where readline sets its mode, in the middle of nowhere. Returns what undoes it. */
function tolerate(input: NodeJS.ReadStream, gone: () => void): () => void {
  const set = input.setRawMode;
  if (!set) return () => {};
  input.setRawMode = (on) => {
    try {
      return set.call(input, on);
    } catch {
      gone();
      return input;
    }
  };
  return () => {
    input.setRawMode = set;
  };
}

type Key = { name?: string; ctrl?: boolean };

/** In a list to mark, a digit would mark a line that has no number on it. This name means nothing to inquirer. */
const noKey = 'digit';

const showCursor = '\u001b[?25h';

/**
 * Calls back on Esc and on Ctrl-D, which inquirer does not know, and takes digits out where they are no answer;
 * returns how to stop it.
 */
export function watchKeys(
  { input, output }: Terminal,
  on: { escape: () => void; end: () => void; digits: boolean },
): () => void {
  // Only this property is read of the interface, and only by the first to call.
  emitKeypressEvents(input, { escapeCodeTimeout } as unknown as Interface);
  const onKey = (_: unknown, key: Key | undefined): void => {
    if (key && !on.digits && /^\d$/.test(key.name ?? '')) key.name = noKey;
    if (key?.name === 'escape') on.escape();
    if (key?.name === 'd' && key.ctrl) on.end();
    // Ctrl-Z hands the terminal to the shell, which does not show the cursor by itself.
    if (key?.name === 'z' && key.ctrl) output.write(showCursor);
  };
  input.on('keypress', onKey);
  return () => input.off('keypress', onKey);
}

/**
 * Calls back when the program is brought back after Ctrl-Z, when the window shows something else and a prompt
 * has stopped listening. The empty lines are for the old prompt to erase, instead of what the shell wrote.
 */
export function watchResume({ output }: Terminal, onResume: () => void): () => void {
  const resumed = (): void => {
    output.write('\n'.repeat(output.rows || 24));
    onResume();
  };
  process.on('SIGCONT', resumed);
  return () => process.off('SIGCONT', resumed);
}

/** Leaves the terminal as a shell expects it, whatever happened. */
export function restore({ input, output }: Terminal): void {
  try {
    if (input.isTTY && input.isRaw) input.setRawMode(false);
  } catch {
    // A terminal that has gone cannot be given back.
  }
  input.pause();
  if (!wantsLines(process.env)) output.write(showCursor);
}
