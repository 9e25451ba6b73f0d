import { join } from 'node:path';
import type { Around, Bytes, Judged } from '../../core/lint/index.ts';
import type { Io } from '../terminal/io.ts';

/** What it says of a slice of files, by the slice's place. */
type Told = { readonly at: number; readonly alone: readonly Judged[] };

/**
 * A second thread that judges slices of files, the first it is given first, by the same code (bin/judge.js). Whoever takes a
 * slice judges it: it takes what nobody has taken yet. Undefined where there can be none.
 */
export async function secondJudge(mostSlices: number, root: string, { load }: Pick<Io, 'load'>) {
  const { Worker } = await load('node:worker_threads');
  // One that is not 0 was taken.
  const taken = new Int32Array(new SharedArrayBuffer(mostSlices * Int32Array.BYTES_PER_ELEMENT));
  const told: Told[] = [];
  let wanted = Number.POSITIVE_INFINITY;
  try {
    const worker = new Worker(join(root, 'bin', 'judge.js'), { workerData: taken, execArgv: [] });
    const ended = new Promise<void>((end) => {
      worker.on('message', (each: Told) => {
        if (told.push(each) >= wanted) end();
      });
      for (const over of ['error', 'exit', 'messageerror']) worker.on(over, () => end());
    });
    return {
      /** Said first: what files are held against. */
      begin: (around: Around) => worker.postMessage(around),
      give: (at: number, files: readonly Bytes[]) => worker.postMessage({ at, files }),
      /** Whether a slice is ours to judge from now on. */
      take: (at: number): boolean => Atomics.exchange(taken, at, 1) === 0,
      isTaken: (at: number): boolean => Atomics.load(taken, at) !== 0,
      /** What it said of so many slices: they are waited for, but not for what it failed to judge. */
      async end(count: number): Promise<readonly Told[]> {
        wanted = count;
        if (told.length < count) await ended;
        void worker.terminate();
        return told;
      },
    };
  } catch {
    return undefined;
  }
}
