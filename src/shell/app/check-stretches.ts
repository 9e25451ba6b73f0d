import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { factTable } from '../../core/assess/stages.ts';
import type { Library } from '../../core/library.ts';
import type { Given, Located } from '../../core/lint/finding.ts';
import type { Around, Whole } from '../../core/lint/index.ts';
import type { Others } from '../../core/lint/leads.ts';
import { type Linted, together, wrongAmong } from '../../core/lint/together.ts';
import type { ReadingFile } from '../../core/schema/reading.ts';
import type { RolesFile } from '../../core/schema/roles.ts';
import { loadSources, loadStretches, readJson } from '../files/data.ts';
import { faultlessBefore } from '../files/faultless.ts';
import type { Found } from '../files/stretch-files.ts';
import type { Io } from '../terminal/io.ts';
import { inPlace, readInSlices } from './read-stretches.ts';
import { judgedByTwo, secondJudge } from './second-judge.ts';

/** All the shipped knowledge that stretch files are held against. */
export const aroundOf = (
  root: string,
  { files }: Pick<Library, 'files'>,
  stretches: Around['stretches'] = loadStretches(root),
): Around => ({
  files: { 'neural-load': files['neural-load'], doses: files.doses },
  stretches,
  ...rolesIn(root),
  facts: [...factTable(files).keys()],
  sources: Object.keys(loadSources(root)),
  reading: readJson(join(root, 'data', 'reading.json')) as ReadingFile,
});

function rolesIn(root: string): Pick<RolesFile, 'roles' | 'alike'> {
  const { roles, alike } = readJson(join(root, 'data', 'roles.json')) as RolesFile;
  return { roles, alike };
}

/** A run that reads stretch files: the world it needs, the top of the package, and the knowledge. */
type Run = {
  readonly io: Pick<Io, 'load'> & Parameters<typeof faultlessBefore>[0];
  readonly root: string;
  readonly library: Pick<Library, 'files'>;
};

/**
 * Reads stretch files that somebody else wrote: those that can be used, and all that is wrong with any. A file that was
 * found faultless before, and has not changed, is not judged again. `areUsed`: the stretches in them will be asked for.
 */
export async function checked(
  found: readonly Found[],
  { io, root, library }: Run,
  { areUsed = false } = {},
): Promise<Linted> {
  const { shipped, around, judge } = judgeFor(root, library, io);
  const faultless = faultlessBefore(io, root);
  const isLong = found.length - (faultless?.size ?? 0) >= many && availableParallelism() > 1;
  const other = isLong ? await secondJudge(found.length, root, io) : undefined;
  other?.begin(around());
  const { files, faults, slices, places } = readInSlices(found, faultless, other?.give);
  const { alone, values } = inPlace(files, places, await judgedByTwo(slices, judge, other, areUsed));
  const isNew = new Set(places);
  faultless?.keep(
    files.filter((_, at) => isNew.has(at) && alone[at]?.leads && alone[at].findings.length === 0),
  );
  const { others, again } = wrongAmong(files, alone, shipped);
  const anew = new Map<number, readonly Located[]>();
  for (const at of again) anew.set(at, (await judge())(files[at] as Given, others).findings);
  const linted = together(files, alone, anew, values);
  return {
    findings: [...faults, ...linted.findings],
    // Still worked out only when it is asked for.
    get stretches() {
      return linted.stretches;
    },
  };
}

/** The shipped stretches, what files are held against, and what judges them. The last two are loaded when first asked for. */
function judgeFor(root: string, library: Pick<Library, 'files'>, io: Pick<Io, 'load'>) {
  const shipped = loadStretches(root);
  let held: Around | undefined;
  const around = (): Around => {
    held ??= aroundOf(root, library, shipped);
    return held;
  };
  const judge = async () => {
    const { judged } = await io.load('../dist/checks.js');
    return (given: Given, others?: Others): Whole => judged(given, around(), others);
  };
  return { shipped, around, judge };
}

/** From so many files on a second thread is worth it: it takes 50 ms of a processor to start, and compiles anew. */
const many = 2000;
