import { type Signal, signals } from '../errors.ts';
import type { Terminal } from './countdown/terminal.ts';
import type { Host, HostEvent, Io } from './io.ts';
import { whenDrained } from './keyboard.ts';

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
 * Calls back when the terminal has gone: it gives errors and the end of input, beside or before SIGHUP. Returns what stops
 * listening. `atEnd`: what the end of input means, where lines are read.
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

/** Milliseconds to be stopped in: without job control the signal is discarded, and the session goes on by itself. */
const stopsWithin = 200;

/** Ctrl-Z and what comes after it. */
type Suspension = {
  /** Leaves the terminal and stops the process. */
  suspend: () => void;
  stopListening: () => void;
};

type Calls = {
  /** Somebody outside asks the process to stop: `suspend` does. */
  onStop: () => void;
  /** The process goes on, the terminal taken again. */
  onWake: () => void;
};

export function makeSuspension(
  { host, now, after }: Io,
  terminal: Pick<Terminal, 'take' | 'giveBack'>,
  { onStop, onWake }: Calls,
): Suspension {
  let callOff = (): void => {};
  // Which time it goes on: one that was stopped again, or left, before it was shown is over.
  let turn = 0;
  const listenForStop = (): (() => void) => (host.stop ? listen(host, 'SIGTSTP', onStop) : () => {});
  let ignoreStop = listenForStop();
  const wake = (): void => {
    callOff();
    ignoreStop();
    ignoreStop = listenForStop();
    // A shell may have set the terminal to its own liking: taken anew even when somebody else stopped us.
    terminal.giveBack();
    terminal.take();
    host.readSize();
    const mine = ++turn;
    // Nothing is shown before a key that is pressed is heard.
    whenDrained(() => {
      if (mine === turn) onWake();
    });
  };
  const awaitStop = (): void => {
    const from = now();
    // A timer this late was stopped with us: SIGCONT is on its way and wakes.
    callOff = after(stopsWithin, () => (now() - from > 2 * stopsWithin ? awaitStop() : wake()));
  };
  const stopListening = listen(host, 'SIGCONT', wake);
  return {
    suspend() {
      if (!host.stop) return;
      // Our own signal is not to be heard but to stop us.
      ignoreStop();
      turn++;
      terminal.giveBack();
      awaitStop();
      host.stop();
    },
    stopListening() {
      turn++;
      callOff();
      ignoreStop();
      stopListening();
    },
  };
}
