import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { factTable } from '../../core/assess/stages.ts';
import { valueIn } from '../../core/file/json-text.ts';
import type { Library } from '../../core/library.ts';
import { finding, type Located } from '../../core/lint/finding.ts';
import type { Around, Given, Judged, Linted } from '../../core/lint/index.ts';
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
  files: readonly Found[],
  root: string,
  library: Pick<Library, 'files'>,
  io: Pick<Io, 'load'>,
  areUsed = false,
): Promise<Linted> {
  const other =
    files.length >= many && availableParallelism() > 1
      ? await secondJudge(files.length, root, io)
      : undefined;
  const around = aroundOf(root, library);
  other?.begin(around);
  const faults: Located[] = [];
  const slices: Slice[] = [];
  for (const given of slicesOf(files, faults)) {
    other?.give(slices.length, given);
    // While the other judges.
    slices.push({ given, values: other && areUsed ? given.map(({ text }) => valueIn(text)) : [] });
  }
  const { judged, together } = await io.load('../dist/checks.js');
  const alone = new Map<number, readonly Judged[]>();
  const judge = (at: number): void =>
    void alone.set(
      at,
      (slices[at]?.given ?? []).map((given) => judged(given, around)),
    );
  for (let at = slices.length - 1; at >= 0; at--) if (other?.take(at) ?? true) judge(at);
  for (const told of (await other?.end(slices.length - alone.size)) ?? []) alone.set(told.at, told.alone);
  // What the other failed to judge.
  for (const at of slices.keys()) if (!alone.has(at)) judge(at);
  const linted = together(
    slices.flatMap(({ given }) => given),
    slices.flatMap((_, at) => alone.get(at) ?? []),
    around,
    slices.flatMap(({ values }) => values),
  );
  return {
    findings: [...faults, ...linted.findings],
    get stretches() {
      return linted.stretches;
    },
  };
}

/** Some files, and the value of each where it was read ahead. */
type Slice = { readonly given: readonly Given[]; readonly values: readonly unknown[] };

/** So many files, or as long, are judged at a time. */
const mostInSlice = 100;
const longestSlice = 1_000_000;

/** Files as they are read, some at a time; those that cannot be read as text are told. */
function* slicesOf(files: readonly Found[], faults: Located[]): Generator<Given[]> {
  const read = stretchReader();
  let slice: Given[] = [];
  let length = 0;
  for (const each of files) {
    const { fault, ...given } = read(each);
    if (fault !== undefined) {
      faults.push({ ...finding('file', [], fault), file: given.file, line: 1, column: 1 });
      continue;
    }
    slice.push(given);
    length += given.text.length;
    if (slice.length < mostInSlice && length < longestSlice) continue;
    yield slice;
    slice = [];
    length = 0;
  }
  if (slice.length > 0) yield slice;
}
