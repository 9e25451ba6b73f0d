import { join } from 'node:path';
import { valueIn } from '../../core/file/json-text.ts';
import type { Around, Bytes, Given, Judged, Whole } from '../../core/lint/index.ts';
import type { Io } from '../terminal/io.ts';
import type { Results } from './read-stretches.ts';

/** What the second thread answers: the place of a slice, and what was found in each of its files. */
type Told = { readonly at: number; readonly alone: readonly Judged[] };

/**
 * Starts a second thread that judges slices of files in the order it gets them, by the same code (bin/judge.js). Each slice
 * is judged by the thread that takes it first. Undefined where no thread can be started.
 */
export async function secondJudge(mostSlices: number, root: string, { load }: Pick<Io, 'load'>) {
  const { Worker } = await load('node:worker_threads');
  // By the place of the slice: 0 until one of the two takes it.
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
      /** To be called first, with what files are held against. */
      begin: (around: Around) => worker.postMessage(around),
      give: (at: number, files: readonly Bytes[]) => worker.postMessage({ at, files }),
      /** Takes a slice for this thread; false where the other has it already. */
      take: (at: number): boolean => Atomics.exchange(taken, at, 1) === 0,
      isTaken: (at: number): boolean => Atomics.load(taken, at) !== 0,
      /** Waits for its answers for so many slices, or for its end, and returns those it gave. */
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

type Other = Awaited<ReturnType<typeof secondJudge>>;

/**
 * Judges all slices: this thread from the last one back, the other from the first one on, until they meet. `judge` is loaded
 * only where there is something to judge. `areUsed`: the value of each file is wanted as well.
 */
export async function judgedByTwo(
  slices: readonly (readonly Given[])[],
  judge: () => Promise<(given: Given) => Whole>,
  other: Other,
  areUsed: boolean,
): Promise<Results> {
  if (slices.length === 0) return { alone: [], values: [] };
  const judged = await judge();
  const alone: (readonly Judged[])[] = [];
  const values: (readonly unknown[])[] = [];
  const read = (at: number): void => {
    if (areUsed) values[at] ??= (slices[at] ?? []).map(({ text }) => valueIn(text));
  };
  let judgedHere = 0;
  const judgeHere = (at: number): void => {
    judgedHere++;
    const all = (slices[at] ?? []).map((given) => judged(given));
    alone[at] = all.map(({ findings, leads }) => ({ findings, leads }));
    if (areUsed) values[at] = all.map(({ stretch }) => stretch);
  };
  let next = 0;
  for (let at = slices.length - 1; at >= 0; at--) {
    if (other?.take(at) ?? true) judgeHere(at);
    // The other thread sends no values: what it judges is read here, meanwhile.
    while (next < at && other?.isTaken(next)) read(next++);
  }
  for (const at of slices.keys()) read(at);
  for (const told of (await other?.end(slices.length - judgedHere)) ?? []) alone[told.at] = told.alone;
  // The other thread may have ended without an answer.
  for (const at of slices.keys()) if (!alone[at]) judgeHere(at);
  return { alone: alone.flat(), values: values.flat() };
}
