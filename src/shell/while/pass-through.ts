import { onSignals } from '../countdown/listeners.ts';
import { say } from '../say.ts';
import { statusOf } from './ending.ts';
import { forwarding } from './forward.ts';
import { start } from './start.ts';

/** Runs a command as if it stood there alone, where nobody can be coached; resolves to its exit status. */
export async function passThrough(command: string, args: readonly string[]): Promise<number> {
  // What ends us is for the command; Ctrl-C the terminal sends it by itself.
  const { send, to } = forwarding();
  const stops = onSignals(process, (signal) => signal !== 'SIGINT' && send(signal));
  const started = await start(command, args, 'inherit');
  if ('sentence' in started) {
    stops();
    say(started.sentence);
    return started.status;
  }
  to((signal) => void started.kill(signal));
  return new Promise((resolve) => {
    started.once('exit', (code, signal) => {
      stops();
      resolve(statusOf(code, signal));
    });
  });
}
