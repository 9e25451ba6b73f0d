import { closeSync, openSync } from 'node:fs';
import type { Io } from '../../terminal/io.ts';
import { onSignals } from '../../terminal/signals.ts';
import { type Failure, start, statusOf } from './child.ts';
import { follow, type KeptCommand, makeWriter, type Outputs } from './follow.ts';
import { forwarding } from './signals.ts';

export type { KeptCommand } from './follow.ts';

/** Starts a command and keeps its output until it is shown. One that cannot be started has ended, and shows why. */
export async function startKept(
  command: string,
  args: readonly string[],
  io: Io,
  outputs: Outputs = { out: io.results, err: io.output },
): Promise<KeptCommand> {
  const started = await start(command, args, io);
  return 'sentence' in started ? notStarted(started, outputs) : follow(started, outputs);
}

function notStarted({ status, sentence }: Failure, outputs: Outputs): KeptCommand {
  let shown: Promise<void> | undefined;
  return {
    ended: Promise.resolve({ status }),
    over: () => true,
    show() {
      shown ??= makeWriter(outputs)({ stream: 'err', bytes: Buffer.from(sentence) });
      return shown;
    },
    signal: () => {},
  };
}

/** Runs a command where nobody can be coached, as if it stood there alone; resolves to its exit status. */
export async function passThrough(command: string, args: readonly string[], io: Io): Promise<number> {
  // Signals that end us are for the command too; Ctrl-C it gets from the terminal itself.
  const { send, to } = forwarding();
  const onTerminal = hasTerminal();
  const stops = onSignals(io.host, (signal) => (signal === 'SIGINT' && onTerminal) || send(signal));
  const started = await start(command, args, io, 'inherit');
  if ('sentence' in started) {
    stops();
    io.say(started.sentence);
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

/** Whether Ctrl-C at a terminal reaches our whole group, though our own streams are none. */
function hasTerminal(): boolean {
  try {
    closeSync(openSync('/dev/tty', 'r'));
    return true;
  } catch {
    return false;
  }
}
