import { listen } from '../../terminal/signals.ts';
import type { Send } from './forward.ts';

/** Milliseconds to be stopped in: without job control the signal is discarded, and we go on by ourselves. */
const stopsWithin = 200;

/** Ctrl-Z stops the command with us, and it goes on with us; returns what ends that. It has no terminal to be told by. */
export function stopsWithUs(send: Send): () => void {
  if (process.platform === 'win32') return () => {};
  let late: NodeJS.Timeout | undefined;
  let unhook = (): void => {};
  const stop = (): void => {
    send('SIGSTOP');
    unhook();
    // Now that nobody listens, or nobody but who draws: what the system does with it.
    if (process.listenerCount('SIGTSTP') === 0) process.kill(process.pid, 'SIGTSTP');
    late = setTimeout(goOn, stopsWithin);
  };
  const hook = (): void => {
    unhook();
    process.on('SIGTSTP', stop);
    unhook = () => process.off('SIGTSTP', stop);
  };
  const goOn = (): void => {
    clearTimeout(late);
    send('SIGCONT');
    hook();
  };
  hook();
  const unlisten = listen(process, 'SIGCONT', goOn);
  return () => {
    clearTimeout(late);
    unhook();
    unlisten();
  };
}
