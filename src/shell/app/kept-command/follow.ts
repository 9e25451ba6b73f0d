import type { ChildProcess } from 'node:child_process';
import { awaitEnding, type Ended } from './child.ts';
import { signalGroup } from './signals.ts';
import { makeStore, type Piece, type Store, type Stream } from './store.ts';

/** The two outputs of a command, read together. */
type Pipes = {
  pause: () => void;
  resume: () => void;
  /** Stops reading one: a command that goes on writing to it is told by the system that nobody listens. */
  close: (stream: Stream) => void;
};

function readPipes(child: ChildProcess, receive: (piece: Piece) => void): Pipes {
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

/** A command whose output is kept until it is shown. */
export type KeptCommand = {
  /** Settled when the command has ended and all of its output is here. Never rejects. */
  readonly ended: Promise<Ended>;
  /** Whether it has ended. */
  readonly over: () => boolean;
  /**
   * Writes what was kept, in the order it came, and from then on whatever comes, no faster than it is read.
   * Resolves when the command has ended and everything is written; a second call waits for the same.
   */
  readonly show: () => Promise<void>;
  /** Sends a signal to the command; none when it has ended. */
  readonly signal: (name: NodeJS.Signals) => void;
};

/** Keeps the output of a command that has just been started. */
export function follow(child: ChildProcess, outputs: Outputs): KeptCommand {
  const store = makeStore();
  const ending = awaitEnding(child);
  let shown: Promise<void> | undefined;
  let wake = (): void => {};

  const pipes = readPipes(child, (piece) => {
    const room = store.push(piece);
    ending.heard();
    // The command waits for its reader, or for room. The last of an exited one is little, and is read at once.
    if ((shown || !room) && !ending.leaving()) pipes.pause();
    wake();
  });
  child.once('exit', pipes.resume);

  const more = async (): Promise<boolean> => {
    if (ending.over()) return false;
    await new Promise<void>((done) => {
      wake = done;
      pipes.resume();
    });
    return true;
  };
  const begin = (): Promise<void> => {
    void ending.ended.then(() => {
      // What is still in the background must not hold us up: only the command itself was asked for.
      pipes.close('out');
      pipes.close('err');
      wake();
    });
    return showAll(store, makeWriter(outputs, pipes.close), more);
  };
  return {
    ended: ending.ended,
    over: ending.over,
    show() {
      shown ??= begin();
      return shown;
    },
    signal: (name) => signalGroup(child, name),
  };
}

/** `more` waits until something comes or the command ends; false when it has ended. */
async function showAll(store: Store, write: Writer, more: () => Promise<boolean>): Promise<void> {
  do {
    for (let piece = store.take(); piece; piece = store.take()) await write(piece);
  } while (await more());
}

type Output = Pick<NodeJS.WritableStream, 'on' | 'write'>;

/** Where standard output and standard error are shown. */
export type Outputs = Readonly<Record<Stream, Output>>;

/** Writes a piece and waits until it is taken. */
type Writer = (piece: Piece) => Promise<void>;

/** A reader that goes away (| head) is no error: `onGone` is called, and what is still for it falls on the floor. */
export function makeWriter(outputs: Outputs, onGone: (stream: Stream) => void = () => {}): Writer {
  for (const output of [outputs.out, outputs.err]) output.on('error', () => {});
  return ({ stream, bytes }) =>
    new Promise((done) => {
      outputs[stream].write(bytes, (error) => {
        if (error) onGone(stream);
        done();
      });
    });
}
