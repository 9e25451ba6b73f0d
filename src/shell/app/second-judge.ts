import { join } from 'node:path';
import { valueIn } from '../../core/file/json-text.ts';
import type { Around, Bytes, Given, Judged, Whole } from '../../core/lint/index.ts';
import type { Io } from '../terminal/io.ts';
import type { Results } from './read-stretches.ts';

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

type Other = Awaited<ReturnType<typeof secondJudge>>;

/**
 * Judges the slices: this thread from the last one back, the other thread from the first one on. `judge`: loaded where there is
 * something to judge. `areUsed`: what is in each file is wanted as well.
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
  let mine = 0;
  const judgeHere = (at: number): void => {
    mine++;
    const all = (slices[at] ?? []).map((given) => judged(given));
    alone[at] = all.map(({ findings, leads }) => ({ findings, leads }));
    if (areUsed) values[at] = all.map(({ stretch }) => stretch);
  };
  let next = 0;
  for (let at = slices.length - 1; at >= 0; at--) {
    if (other?.take(at) ?? true) judgeHere(at);
    // What the other thread judges is only read here, meanwhile.
    while (next < at && other?.isTaken(next)) read(next++);
  }
  for (const at of slices.keys()) read(at);
  for (const told of (await other?.end(slices.length - mine)) ?? []) alone[told.at] = told.alone;
  // What the other thread failed to judge.
  for (const at of slices.keys()) if (!alone[at]) judgeHere(at);
  return { alone: alone.flat(), values: values.flat() };
}
