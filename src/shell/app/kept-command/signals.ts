import type { ChildProcess } from 'node:child_process';
import type { Signal } from '../../errors.ts';
import type { Io } from '../../terminal/io.ts';
import { listen, onSignals } from '../../terminal/signals.ts';

/** Sends a signal to the command. */
type Send = (signal: NodeJS.Signals) => void;

/** Forwards signals to a command, also to one that has not started yet: it gets them as soon as it has. */
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
 * Sends a signal to a command with a session of its own and to all it runs, as a terminal would: a shell that waits for
 * a child does not pass it on. One that has ended gets none.
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

/** What keeps us alive while nothing is coached. */
export type Spared = {
  /** The signal that came. */
  readonly signal: () => Signal | undefined;
  /** Settled when one has come. */
  readonly came: Promise<void>;
  readonly undo: () => void;
};

/**
 * Keeps the first signal from ending us, so that the last words of the command can be shown; the second ends us. The
 * command has no terminal, so each is forwarded. `already`: a signal that came before, so that the next ends us.
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

/**
 * Makes Ctrl-Z stop the command with us, and go on with us: it has no terminal to be told by. Returns what ends that.
 */
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
