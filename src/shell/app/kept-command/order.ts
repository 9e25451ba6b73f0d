/** One of the two outputs of a command. */
export type Stream = 'out' | 'err';

/** Whose bytes come when. */
export type Order = {
  add: (stream: Stream, length: number) => void;
  /** The run that is next: whose it is, and how many bytes are left of it. */
  next: () => { stream: Stream; length: number } | undefined;
  /** Takes so many bytes off the run that is next. */
  use: (length: number) => void;
};

const streams = ['out', 'err'] as const;

/** Runs of bytes, merged. The two streams take turns, so the lengths alone say it all: a run costs one number. */
export function makeOrder(): Order {
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
