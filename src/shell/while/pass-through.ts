import { onSignals } from '../countdown/listeners.ts';
import { say } from '../say.ts';
import { statusOf } from './ending.ts';
import { start } from './start.ts';

/** Runs a command as if it stood there alone, where nobody can be coached; resolves to its exit status. */
export async function passThrough(command: string, args: readonly string[]): Promise<number> {
  const started = await start(command, args, 'inherit');
  if ('sentence' in started) {
    say(started.sentence);
    return started.status;
  }
  // What ends us is for the command; Ctrl-C the terminal sends it by itself.
  const stops = onSignals(process, (signal) => {
    if (signal !== 'SIGINT') started.kill(signal);
  });
  return new Promise((resolve) => {
    started.once('exit', (code, signal) => {
      stops();
      resolve(statusOf(code, signal));
    });
  });
}
