import type { ChildProcess } from 'node:child_process';
import { constants } from 'node:os';

/** How a command ended: its exit status as a shell would give it, 128 and the number of the signal that ended it. */
export type Ended = { status: number };

/** Milliseconds without output after the exit: something it left in the background may hold its pipes open for ever. */
const quiet = 200;

/** Milliseconds after the exit at most: what it left in the background may also talk for ever. */
const longest = 2000;

type Ending = {
  /** Settled when the command has exited and its output is here. */
  readonly ended: Promise<Ended>;
  readonly over: () => boolean;
  /** Whether it has exited, and the last of its output is still awaited. */
  readonly leaving: () => boolean;
  /** To be called whenever output comes. */
  readonly heard: () => void;
};

export function awaitEnding(child: ChildProcess): Ending {
  let status: number | undefined;
  let over = false;
  let silence: NodeJS.Timeout | undefined;
  const ended = new Promise<Ended>((settle) => {
    let limit: NodeJS.Timeout | undefined;
    const end = (): void => {
      over = true;
      clearTimeout(silence);
      clearTimeout(limit);
      settle({ status: status ?? 0 });
    };
    child.once('exit', (code, signal) => {
      status = statusOf(code, signal);
      silence = setTimeout(end, quiet);
      limit = setTimeout(end, longest);
    });
    // Its pipes are closed too: nothing more can come.
    child.once('close', end);
  });
  return {
    ended,
    over: () => over,
    leaving: () => status !== undefined && !over,
    heard() {
      if (!over) silence?.refresh();
    },
  };
}

/** As a shell says it. */
export const statusOf = (code: number | null, signal: NodeJS.Signals | null): number =>
  signal ? 128 + constants.signals[signal] : (code ?? 0);
