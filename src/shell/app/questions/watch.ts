import { Interrupted, type Signal } from '../../errors.ts';
import { type Io, wantsLines } from '../../terminal/io.ts';
import { showCursor } from '../../terminal/screen.ts';
import { ignoreErrors, onHangUp, onSignals } from '../../terminal/signals.ts';

/** Watches for what ends the questions from outside. */
export type Watch = {
  /** Aborted by the first signal; its reason is that signal, as an `Interrupted`. */
  readonly ended: AbortSignal;
  readonly end: (signal: Signal) => void;
  readonly stop: () => void;
};

/** Own handlers while asking: without them a signal would leave the terminal raw and without a cursor. */
export function watchSignals(io: Io): Watch {
  const controller = new AbortController();
  const end = (signal: Signal): void => controller.abort(new Interrupted(signal));
  // A line that is read ends with Ctrl-D as well; when the window was closed, SIGHUP is on its way.
  const endOfLines = (): void => void io.after(hangUpWithin, () => end('SIGINT'));
  const stops = [
    onSignals(io.host, end),
    onHangUp(io, () => end('SIGHUP'), wantsLines(io.env) ? endOfLines : undefined),
  ];
  const stop = (): void => {
    for (const each of stops) each();
    if (controller.signal.aborted) ignoreErrors(io);
  };
  return { ended: controller.signal, end, stop };
}

/** Milliseconds after the end of input in which the signal comes that a closed window sends. */
const hangUpWithin = 100;

/** Leaves the terminal as a shell expects it, whatever happened. */
export function restore({ input, output, env }: Io): void {
  try {
    if (input.isTTY && input.isRaw) input.setRawMode?.(false);
  } catch {
    // A terminal that has gone cannot be given back.
  }
  input.pause();
  if (!wantsLines(env)) output.write(showCursor);
}
