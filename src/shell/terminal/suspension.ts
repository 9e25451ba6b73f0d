import type { Terminal } from './countdown/terminal.ts';
import type { Io } from './io.ts';
import { whenDrained } from './keyboard.ts';
import { listen } from './signals.ts';

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
