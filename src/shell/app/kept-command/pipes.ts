import type { ChildProcess } from 'node:child_process';
import type { Stream } from './order.ts';
import type { Piece } from './store.ts';

/** The two outputs of a command, read together. */
export type Pipes = {
  pause: () => void;
  resume: () => void;
  /** Reads one no more: a command that goes on writing to it is told by the system that nobody listens. */
  close: (stream: Stream) => void;
};

export function readPipes(child: ChildProcess, receive: (piece: Piece) => void): Pipes {
  const pipes = { out: child.stdout, err: child.stderr };
  for (const stream of ['out', 'err'] as const) {
    pipes[stream]?.on('data', (bytes: Buffer) => receive({ stream, bytes }));
    // A pipe that breaks has ended, and is closed as any other.
    pipes[stream]?.on('error', () => {});
  }
  return {
    pause() {
      pipes.out?.pause();
      pipes.err?.pause();
    },
    resume() {
      pipes.out?.resume();
      pipes.err?.resume();
    },
    close: (stream) => pipes[stream]?.destroy(),
  };
}
