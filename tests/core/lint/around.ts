import { factTable } from '../../../src/core/assess/stages.ts';
import { type Around, type Located, lint } from '../../../src/core/lint/index.ts';
import type { ReadingFile } from '../../../src/core/schema/reading.ts';
import type { RolesFile } from '../../../src/core/schema/roles.ts';
import type { StretchFile } from '../../../src/core/schema/stretch.ts';
import { json, library, sources, stretchFiles } from '../../library.ts';

/** The shipped files as they are on the disk. */
export const shipped: ReadonlyMap<string, StretchFile> = new Map(
  stretchFiles.map((id) => [id, json('data', 'stretches', `${id}.json`) as StretchFile]),
);

const ofRoles = json('data', 'roles.json') as RolesFile;

export const around: Around = {
  files: library.files,
  stretches: shipped,
  roles: ofRoles.roles,
  alike: ofRoles.alike,
  facts: [...factTable(library.files).keys()],
  sources: Object.keys(sources),
  reading: json('data', 'reading.json') as ReadingFile,
};

/** A hold that is right in everything; a test says what it changes. */
export const hold = shipped.get('hamstring-supine-strap') as StretchFile;

/** What is said of one file. */
export const said = (text: string, id = 'my-hold'): string[] =>
  lint([{ file: `${id}.json`, id, text }], around).findings.map(
    ({ rule, line, column, message, remedy }) =>
      `${line}:${column} ${rule}: ${message}${remedy === undefined ? '' : ` | ${remedy}`}`,
  );

/** What is found in one file. */
export const lintOf = (file: object): readonly Located[] =>
  lint([{ file: 'my-hold.json', id: 'my-hold', text: JSON.stringify(file) }], around).findings;

export const saidOf = (change: object): string[] => said(JSON.stringify({ ...hold, ...change }, null, 2));
