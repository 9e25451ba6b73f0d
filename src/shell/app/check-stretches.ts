import { join } from 'node:path';
import { factTable } from '../../core/assess/stages.ts';
import type { Library } from '../../core/library.ts';
import { finding, type Located } from '../../core/lint/finding.ts';
import type { Around, Linted } from '../../core/lint/index.ts';
import type { ReadingFile } from '../../core/schema/reading.ts';
import type { RolesFile } from '../../core/schema/roles.ts';
import { loadSources, loadStretches, readJson } from '../files/data.ts';
import type { Found } from '../files/stretch-files.ts';
import type { Io } from '../terminal/io.ts';

/** What stretch files are held against: the shipped knowledge, all of it. */
export const aroundOf = (root: string, { files }: Pick<Library, 'files'>): Around => ({
  files,
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

/** Reads files that somebody else wrote: those that can be used, and all that is wrong with any. */
export async function checked(
  files: readonly Found[],
  root: string,
  library: Pick<Library, 'files'>,
  { load }: Pick<Io, 'load'>,
): Promise<Linted> {
  const { lint } = await load('../dist/checks.js');
  const linted = lint(
    files.filter(({ fault }) => fault === undefined),
    aroundOf(root, library),
  );
  return {
    findings: [...files.flatMap(faultOf), ...linted.findings],
    get stretches() {
      return linted.stretches;
    },
  };
}

const faultOf = ({ file, fault }: Found): Located[] =>
  fault === undefined ? [] : [{ ...finding('file', [], fault), file, line: 1, column: 1 }];
