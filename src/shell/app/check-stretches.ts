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
import { soundBefore } from '../files/sound.ts';
import type { Found } from '../files/stretch-files.ts';
import type { Io } from '../terminal/io.ts';
import { inPlace, readIn } from './read-stretches.ts';
import { judgedByTwo, secondJudge } from './second-judge.ts';

/** What stretch files are held against: the shipped knowledge, all of it. */
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

/**
 * Reads files that somebody else wrote: those that can be used, and all that is wrong with any. One that was found sound before
 * and is as it was then is not judged again. `areUsed`: the stretches in them will be asked for.
 */
export async function checked(
  found: readonly Found[],
  root: string,
  library: Pick<Library, 'files'>,
  io: Pick<Io, 'load'> & Parameters<typeof soundBefore>[0],
  areUsed = false,
): Promise<Linted> {
  const { shipped, around, judge } = judgeFor(root, library, io);
  const sound = soundBefore(io, root);
  const isLong = found.length - (sound?.size ?? 0) >= many && availableParallelism() > 1;
  const other = isLong ? await secondJudge(found.length, root, io) : undefined;
  other?.begin(around());
  const { files, faults, slices, places } = readIn(found, sound, other?.give);
  const { alone, values } = inPlace(files, places, await judgedByTwo(slices, judge, other, areUsed));
  const right = places.filter((at) => alone[at]?.leads && alone[at].findings.length === 0);
  sound?.keep(right.map((at) => files[at] as Given));
  const { others, again } = wrongAmong(files, alone, shipped);
  const anew = new Map<number, readonly Located[]>();
  for (const at of again) anew.set(at, (await judge())(files[at] as Given, others).findings);
  const linted = together(files, alone, anew, values);
  return {
    findings: [...faults, ...linted.findings],
    get stretches() {
      return linted.stretches;
    },
  };
}

/** The shipped stretches; and what judges files, with what they are held against: each loaded by whoever asks for it first. */
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

/** A second thread takes 50 ms of a processor to start, and compiles for itself: it is worth it for so many files. */
const many = 2000;
