import { type Signal, signals } from '../errors.ts';
import type { Host, HostEvent } from './io.ts';

/** Calls back on every signal that ends a program; returns what stops listening. */
export function onSignals(host: Pick<Host, 'on' | 'off'>, call: (signal: Signal) => void): () => void {
  const stops = signals.map((signal) => listen(host, signal, () => call(signal)));
  return () => {
    for (const stop of stops) stop();
  };
}

type Emitter<Name> = {
  on: (name: Name, listener: () => void) => unknown;
  off: (name: Name, listener: () => void) => unknown;
};

/** Listens; returns what stops listening. */
export function listen<Name extends HostEvent | 'resize' | 'error' | 'end'>(
  emitter: Emitter<Name>,
  name: Name,
  listener: () => void,
): () => void {
  emitter.on(name, listener);
  return () => {
    emitter.off(name, listener);
  };
}
