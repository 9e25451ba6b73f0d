import { listen } from './listeners.ts';
import type { Terminal } from './terminal.ts';
import type { World } from './world.ts';

/** Milliseconds to be stopped in: without job control the signal is discarded, and the session goes on by itself. */
const stopsWithin = 200;

/** Ctrl-Z and what comes after it. */
export type Suspension = {
  /** Leaves the terminal and stops the process. */
  suspend: () => void;
  stopListening: () => void;
};

/** `onWake` is called each time the process goes on, with the terminal taken again. */
export function makeSuspension(
  { host, now, after }: World,
  terminal: Terminal,
  onWake: () => void,
): Suspension {
  let callOff = (): void => {};
  const wake = (): void => {
    callOff();
    // A shell may have set the terminal to its own liking: taken anew even when somebody else stopped us.
    terminal.giveBack();
    terminal.take();
    host.readSize();
    onWake();
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
      terminal.giveBack();
      awaitStop();
      host.stop();
    },
    stopListening() {
      callOff();
      stopListening();
    },
  };
}
