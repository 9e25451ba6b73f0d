import type { Signal } from '../errors.ts';
import type { KeptCommand } from './follow.ts';

/** While nothing is coached. */
export type Spared = {
  /** The signal that came. */
  readonly signal: () => Signal | undefined;
  /** Settled when one has come. */
  readonly came: Promise<void>;
  readonly undo: () => void;
};

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const satisfies readonly Signal[];

/**
 * Spares us the first signal, so that the last words of the command can be shown; a second one ends us. The terminal
 * sends Ctrl-C to the command as well; the others are sent on.
 */
export function spare({ signal: send }: Pick<KeptCommand, 'signal'>): Spared {
  let came: Signal | undefined;
  let tell = (): void => {};
  const told = new Promise<void>((done) => {
    tell = done;
  });
  const first = (signal: Signal): void => {
    came = signal;
    undo();
    if (signal !== 'SIGINT') send(signal);
    tell();
  };
  const undo = (): void => {
    for (const signal of signals) process.off(signal, first);
  };
  for (const signal of signals) process.on(signal, first);
  return { signal: () => came, came: told, undo };
}
