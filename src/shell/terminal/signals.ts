import { type Signal, signals } from '../errors.ts';
import type { Host, HostEvent, Io } from './io.ts';

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

/**
 * Calls back when the terminal has gone, which shows in errors and the end of input, with or without SIGHUP. Returns
 * what stops listening. `atEnd`: what the end of input means, where lines are read.
 */
export function onHangUp(io: Pick<Io, 'input' | 'output'>, call: () => void, atEnd?: () => void): () => void {
  const gone = (): void => {
    // It fails once more when it is given back.
    ignoreErrors(io);
    call();
  };
  const stops = [
    listen(io.output, 'error', gone),
    listen(io.input, 'error', gone),
    listen(io.input, 'end', atEnd ?? gone),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Late errors of a terminal that has gone have nobody to tell. */
export function ignoreErrors({ input, output }: Pick<Io, 'input' | 'output'>): void {
  for (const stream of [input, output]) stream.on('error', () => {});
}
