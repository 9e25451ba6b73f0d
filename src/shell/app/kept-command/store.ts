import { makeBytes } from './bytes.ts';

/** One of the two outputs of a command. */
export type Stream = 'out' | 'err';

/** The order in which the bytes of the two streams came. */
type Order = {
  add: (stream: Stream, length: number) => void;
  /** The run that is next: whose it is, and how many bytes are left of it. */
  next: () => { stream: Stream; length: number } | undefined;
  /** Takes so many bytes off the run that is next. */
  use: (length: number) => void;
};

const streams = ['out', 'err'] as const;

/** Remembers runs of bytes. The two streams take turns, so that a run costs one number. */
function makeOrder(): Order {
  let lengths: number[] = [];
  let first = 0;
  const left = (run: number): number => lengths[run] ?? 0;
  return {
    add(stream, length) {
      if (length === 0) return;
      if (streams[lengths.length % 2] === stream) lengths.push(length);
      else if (lengths.length === 0) lengths = [0, length];
      else lengths[lengths.length - 1] = left(lengths.length - 1) + length;
    },
    next() {
      while (first < lengths.length && left(first) === 0) first++;
      return first < lengths.length
        ? { stream: streams[first % 2] ?? 'out', length: left(first) }
        : undefined;
    },
    use(length) {
      lengths[first] = left(first) - length;
      if (first < lengths.length - 1 || left(first) > 0) return;
      lengths = [];
      first = 0;
    },
  };
}

/** Some bytes of one output. */
export type Piece = { stream: Stream; bytes: Buffer };

/** What a command wrote, until it is shown. */
export type Store = {
  /** False when the disk has no room: nothing is lost, but no more should come. */
  push: (piece: Piece) => boolean;
  /** The next piece in the order they came; nothing when all are taken. */
  take: () => Piece | undefined;
};

/** Bytes in one piece, at most. */
const most = 64 * 1024;

/** `small`: how many bytes are held in memory before a file is made. Most commands say less. */
export function makeStore(small = 256 * 1024): Store {
  const order = makeOrder();
  const all = makeBytes(small);
  return {
    push({ stream, bytes }) {
      order.add(stream, bytes.length);
      return all.push(bytes);
    },
    take() {
      const run = order.next();
      if (!run) return undefined;
      const bytes = all.take(Math.min(most, run.length));
      order.use(bytes.length);
      if (!order.next()) all.clear();
      return { stream: run.stream, bytes };
    },
  };
}
