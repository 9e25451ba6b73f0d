import { emitKeypressEvents, type Interface } from 'node:readline';
import { Interrupted, type Signal } from '../errors.ts';
import type { Terminal } from './types.ts';

/** Milliseconds after which an escape byte is the Esc key and not the start of an arrow key. */
const escapeCodeTimeout = 50;

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const satisfies readonly Signal[];

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
  for (const signal of signals) process.on(signal, end);
  for (const stream of [input, output]) stream.on('error', gone);
  input.on('end', gone);
  const stop = (): void => {
    for (const signal of signals) process.off(signal, end);
    // After a hangup late errors still come; they have nobody to tell.
    if (!controller.signal.aborted) for (const stream of [input, output]) stream.off('error', gone);
    input.off('end', gone);
  };
  return { ended: controller.signal, end, stop };
}

type Key = { name?: string; ctrl?: boolean };

/** Calls back on Esc and on Ctrl-D, which inquirer does not know; returns how to stop it. */
export function watchKeys(input: NodeJS.ReadStream, onEscape: () => void, onEnd: () => void): () => void {
  // Only this property is read of the interface, and only by the first to call.
  emitKeypressEvents(input, { escapeCodeTimeout } as unknown as Interface);
  const onKey = (_: unknown, key: Key | undefined): void => {
    if (key?.name === 'escape') onEscape();
    if (key?.name === 'd' && key.ctrl) onEnd();
  };
  input.on('keypress', onKey);
  return () => input.off('keypress', onKey);
}

/** Leaves the terminal as a shell expects it, whatever happened. */
export function restore({ input, output }: Terminal): void {
  if (input.isTTY && input.isRaw) input.setRawMode(false);
  input.pause();
  output.write('\u001b[?25h');
}
