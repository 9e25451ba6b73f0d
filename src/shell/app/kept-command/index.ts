import type { Io } from '../../terminal/io.ts';
import { follow, type KeptCommand } from './follow.ts';
import { type Failure, start } from './start.ts';
import { makeWriter, type Outputs } from './write.ts';

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
