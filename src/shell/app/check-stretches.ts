import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { factTable } from '../../core/assess/stages.ts';
import { valueIn } from '../../core/file/json-text.ts';
import type { Library } from '../../core/library.ts';
import { type Bytes, finding, type Given, givenOf, type Located } from '../../core/lint/finding.ts';
import type { Around, Judged, Linted, Whole } from '../../core/lint/index.ts';
import type { ReadingFile } from '../../core/schema/reading.ts';
import type { RolesFile } from '../../core/schema/roles.ts';
import { loadSources, loadStretches, readJson } from '../files/data.ts';
import { type Found, stretchReader } from '../files/stretch-files.ts';
import type { Io } from '../terminal/io.ts';
import { secondJudge } from './second-judge.ts';

/** What stretch files are held against: the shipped knowledge, all of it. */
export const aroundOf = (root: string, { files }: Pick<Library, 'files'>): Around => ({
  files: { 'neural-load': files['neural-load'], doses: files.doses },
  stretches: loadStretches(root),
  ...rolesIn(root),
  facts: [...factTable(files).keys()],
  sources: Object.keys(loadSources(root)),
  reading: readJson(join(root, 'data', 'reading.json')) as ReadingFile,
});

function rolesIn(root: string): Pick<RolesFile, 'roles' | 'alike'> {
  const { roles, alike } = readJson(join(root, 'data', 'roles.json')) as RolesFile;
  return { roles, alike };
}

/** A second thread takes 50 ms of a processor to start, and compiles for itself: it is worth it for so many files. */
const many = 2000;

/**
 * Reads files that somebody else wrote: those that can be used, and all that is wrong with any. `areUsed`: the stretches in
 * them will be asked for.
 */
export async function checked(
  found: readonly Found[],
  root: string,
  library: Pick<Library, 'files'>,
  io: Pick<Io, 'load'>,
  areUsed = false,
): Promise<Linted> {
  const other =
    found.length >= many && availableParallelism() > 1
      ? await secondJudge(found.length, root, io)
      : undefined;
  const around = aroundOf(root, library);
  other?.begin(around);
  const faults: Located[] = [];
  const slices: (readonly Given[])[] = [];
  for (const files of slicesOf(found, faults)) {
    other?.give(slices.length, files);
    slices.push(files.map(givenOf));
  }
  const { judged, together } = await io.load('../dist/checks.js');
  const { alone, values } = await judgedByTwo(slices, (given) => judged(given, around), other, areUsed);
  const linted = together(slices.flat(), alone.flat(), around, values.flat());
  return {
    findings: [...faults, ...linted.findings],
    get stretches() {
      return linted.stretches;
    },
  };
}

type Other = Awaited<ReturnType<typeof secondJudge>>;

/**
 * Judges the slices: this thread from the last one back, the other thread from the first one on. `areUsed`: what is in each file
 * is wanted as well.
 */
async function judgedByTwo(
  slices: readonly (readonly Given[])[],
  judged: (given: Given) => Whole,
  other: Other,
  areUsed: boolean,
): Promise<{ alone: (readonly Judged[])[]; values: (readonly unknown[])[] }> {
  const alone: (readonly Judged[])[] = [];
  const values: (readonly unknown[])[] = [];
  const read = (at: number): void => {
    if (areUsed) values[at] ??= (slices[at] ?? []).map(({ text }) => valueIn(text));
  };
  let mine = 0;
  const judge = (at: number): void => {
    mine++;
    const all = (slices[at] ?? []).map(judged);
    alone[at] = all.map(({ findings, leads }) => ({ findings, leads }));
    if (areUsed) values[at] = all.map(({ stretch }) => stretch);
  };
  let next = 0;
  for (let at = slices.length - 1; at >= 0; at--) {
    if (other?.take(at) ?? true) judge(at);
    // What the other thread judges is only read here, meanwhile.
    while (next < at && other?.isTaken(next)) read(next++);
  }
  for (const at of slices.keys()) read(at);
  for (const told of (await other?.end(slices.length - mine)) ?? []) alone[told.at] = told.alone;
  // What the other thread failed to judge.
  for (const at of slices.keys()) if (!alone[at]) judge(at);
  return { alone, values };
}

/** Files, and bytes, of a slice at most: whichever is reached first ends it. */
const mostInSlice = 100;
const longestSlice = 1_000_000;

/** Files as they are read, some at a time; those that cannot be read as text are told. */
function* slicesOf(found: readonly Found[], faults: Located[]): Generator<Bytes[]> {
  const read = stretchReader();
  let slice: Bytes[] = [];
  let length = 0;
  for (const each of found) {
    const { fault, ...file } = read(each);
    if (fault !== undefined) {
      faults.push({ ...finding('file', [], fault), file: file.file, line: 1, column: 1 });
      continue;
    }
    slice.push(file);
    length += file.bytes.length;
    if (slice.length < mostInSlice && length < longestSlice) continue;
    yield slice;
    slice = [];
    length = 0;
  }
  if (slice.length > 0) yield slice;
}
