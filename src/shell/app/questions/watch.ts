import { Interrupted, type Signal, signals } from '../../errors.ts';
import { wantsLines } from '../../terminal/look.ts';
import type { Terminal } from './types.ts';

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
  // A line that is read ends with Ctrl-D as well; when the window was closed, SIGHUP is on its way.
  const over = wantsLines(process.env) ? (): void => void setTimeout(end, hangUpWithin, 'SIGINT') : gone;
  input.on('end', over);
  const stop = (): void => {
    for (const signal of signals) process.off(signal, end);
    // After a hangup late errors still come; they have nobody to tell.
    if (!controller.signal.aborted) for (const stream of [input, output]) stream.off('error', gone);
    input.off('end', over);
  };
  return { ended: controller.signal, end, stop };
}

/** Milliseconds after the end of input in which the signal comes that a closed window sends. */
const hangUpWithin = 100;

const showCursor = '\u001b[?25h';

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
