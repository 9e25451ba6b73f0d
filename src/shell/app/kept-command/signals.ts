import type { ChildProcess } from 'node:child_process';
import type { Signal } from '../../errors.ts';
import type { Io } from '../../terminal/io.ts';
import { listen, onSignals } from '../../terminal/signals.ts';

/** Sends a signal to the command. */
type Send = (signal: NodeJS.Signals) => void;

/** Sends signals on to a command that may not have been started yet: then it gets them as soon as it has. */
export function forwarding(): { send: Send; to: (command: Send) => void } {
  let command: Send | undefined;
  const early: NodeJS.Signals[] = [];
  return {
    send: (signal) => (command ? command(signal) : void early.push(signal)),
    to(started) {
      command = started;
      for (const signal of early.splice(0)) started(signal);
    },
  };
}

/**
 * Sends a signal to a command with a session of its own and to all it runs, as a terminal would: a shell that waits
 * for what it runs does not listen alone. One that has ended gets none.
 */
export function signalGroup(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, name);
  } catch {
    // No group of its own (Windows), or one of somebody else's (sudo): then the command alone, if it may be.
    child.kill(name);
  }
}

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

/** Milliseconds to be stopped in: without job control the signal is discarded, and we go on by ourselves. */
const stopsWithin = 200;

/** Ctrl-Z stops the command with us, and it goes on with us; returns what ends that. It has no terminal to be told by. */
export function stopsWithUs(send: Send, { host, after, platform }: Io): () => void {
  if (platform === 'win32') return () => {};
  let callOff = (): void => {};
  let unhook = (): void => {};
  const stop = (): void => {
    send('SIGSTOP');
    unhook();
    // Now that nobody listens, or nobody but who draws: what the system does with it.
    if (host.listenerCount('SIGTSTP') === 0) host.raise('SIGTSTP');
    callOff = after(stopsWithin, goOn);
  };
  const hook = (): void => {
    unhook();
    unhook = listen(host, 'SIGTSTP', stop);
  };
  const goOn = (): void => {
    callOff();
    send('SIGCONT');
    hook();
  };
  hook();
  const unlisten = listen(host, 'SIGCONT', goOn);
  return () => {
    callOff();
    unhook();
    unlisten();
  };
}
