import type * as z from 'zod';
import problemWords from '../../data/words/problems.json';
import { factTable } from './assess/stages.ts';
import { type DataFiles, dataNames, type Library, makeLibrary } from './library.ts';
import { shapeFaults } from './lint/shape.ts';
import { type Problem, problemAt, remedyFor } from './problem.ts';
import { type Fields, fieldsOf } from './read-values.ts';
import { danglingIn } from './references.ts';
import { frozen } from './remembered.ts';
import type { CoachFile } from './schema/coach.ts';
import { idForm, type SourcesFile } from './schema/common.ts';
import { librarySchemas, schemaOf } from './schema/library.ts';
import type { RolesFile } from './schema/roles.ts';
import type { StretchFile } from './schema/stretch.ts';
import { fill } from './words.ts';

/** Files that planning does without: what the coach says and asks, the sources, and what a stretch can be for. */
const besides = ['coach', 'sources', 'roles'] as const;

/** The content of the files of `data/` as values, by name without the ending; the stretches by their ids. */
export type LibraryFiles = {
  readonly [Name in (typeof dataNames | typeof besides)[number]]: unknown;
} & { readonly stretches: Readonly<Record<string, unknown>> };

/** A library that was checked, with what a session needs beside it. Frozen. */
export type WholeLibrary = {
  readonly library: Library;
  readonly coach: CoachFile;
  readonly sources: SourcesFile['sources'];
};

/** Files that are no library. `problems` names all that is wrong, each with its file and place. */
export class LibraryError extends Error {
  override readonly name = 'LibraryError';
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(inWords).join('\n'));
    this.problems = problems;
  }
}

const { library: words } = problemWords;

const inWords = ({ place, message, remedy }: Problem): string =>
  remedy === undefined
    ? fill(words.problem, { place, message })
    : fill(words.remedied, { place, message, remedy });

/**
 * A library from the content of its files, copied and checked: each file by its schema, and what they say of each
 * other. Throws a `LibraryError` that names all that is wrong.
 */
export function readLibrary(given: LibraryFiles): WholeLibrary {
  const files = copyOf(given);
  const stretches = new Map(Object.entries(fieldsOf(files.stretches)));
  const names = [...dataNames, ...besides];
  const unknown = Object.keys(files).filter((name) => ![...names, 'stretches'].includes(name));
  check([
    ...unknown.map((name) => problemAt(name, words.noFile, remedyFor(name, names))),
    ...names.flatMap((name) => unlike(librarySchemas[schemaOf(name)], files[name], name)),
    ...(stretches.size === 0 ? [problemAt('stretches', words.noStretch)] : []),
    ...[...stretches].flatMap(([id, file]) => unlikeStretch(id, file)),
  ]);
  // They follow their schemas, so they are of these types.
  const data = Object.fromEntries(dataNames.map((name) => [name, files[name]])) as DataFiles;
  const coach = files.coach as CoachFile;
  const { sources } = files.sources as SourcesFile;
  const library = makeLibrary(frozen(data), frozen(stretches) as ReadonlyMap<string, StretchFile>);
  check(factFaults(data));
  const { roles } = files.roles as RolesFile;
  check(danglingIn(library, { coach, sources, roles }));
  for (const stretch of library.stretches.values()) frozen(stretch);
  for (const stretch of stretches.values()) frozen(stretch);
  frozen([...library.includes.values()]);
  frozen(library.first);
  return frozen({ library, coach, sources });
}

function check(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new LibraryError(problems);
}

/** What counts is what a JSON file could hold; the values that were given stay their owner's. */
function copyOf(given: LibraryFiles): Fields {
  try {
    return fieldsOf(JSON.parse(JSON.stringify(given) ?? '{}'));
  } catch (error) {
    throw new LibraryError([problemAt('library', fill(words.notJson, { error: String(error) }))]);
  }
}

const unlike = (schema: z.ZodType, value: unknown, place: string): Problem[] =>
  value === undefined
    ? [problemAt(place, words.missing)]
    : shapeFaults(schema, value).map(({ path, message, remedy }) =>
        problemAt([place, ...path].join('.'), message, remedy),
      );

const unlikeStretch = (id: string, file: unknown): Problem[] => [
  ...(idForm.test(id) ? [] : [problemAt(`stretches/${id}`, words.id)]),
  ...unlike(librarySchemas.stretch, file, `stretches/${id}`),
];

/** Facts that share a name, or build on themselves. */
function factFaults(files: DataFiles): Problem[] {
  try {
    factTable(files);
    return [];
  } catch (error) {
    if (error instanceof RangeError) return [problemAt('facts', error.message)];
    throw error;
  }
}
