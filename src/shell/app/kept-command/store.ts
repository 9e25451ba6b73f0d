import { makeBytes } from './bytes.ts';
import { makeOrder, type Stream } from './order.ts';

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
