import type { Signal } from '../../errors.ts';
import type { Io } from '../../terminal/io.ts';
import { onSignals } from '../../terminal/signals.ts';
import type { Send } from './forward.ts';

/** While nothing is coached. */
export type Spared = {
  /** The signal that came. */
  readonly signal: () => Signal | undefined;
  /** Settled when one has come. */
  readonly came: Promise<void>;
  readonly undo: () => void;
};

/**
 * Spares us the first signal, so that the last words of the command can be shown; a second one ends us. The command
 * has no terminal, so each is sent on. `already`: one that came before, so that the next ends us.
 */
export function spare(send: Send, { host }: Pick<Io, 'host'>, already?: Signal): Spared {
  let came = already;
  let tell = (): void => {};
  const told = new Promise<void>((done) => {
    tell = done;
  });
  if (already) tell();
  const undo = onSignals(host, (signal) => {
    // Two may have come before the first was heard of: the second is not lost.
    if (came !== undefined) {
      undo();
      host.raise(signal);
      return;
    }
    came = signal;
    send(signal);
    tell();
  });
  return { signal: () => came, came: told, undo };
}
