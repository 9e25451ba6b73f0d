import type { Io } from '../../terminal/io.ts';
import { listen } from '../../terminal/signals.ts';
import type { Send } from './forward.ts';

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
