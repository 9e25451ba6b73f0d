import { existsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import words from '../../../../data/words/new.json';
import { clean } from '../../../core/clean.ts';
import { makeLibrary } from '../../../core/library.ts';
import { notAChoice } from '../../../core/problem.ts';
import type { StretchFile } from '../../../core/schema/stretch.ts';
import { fill } from '../../../core/words.ts';
import { artistFor, figureWords, sizeWithin, stillLines } from '../../../render/figure/index.ts';
import { exitCodes, problemLine, UserError } from '../../errors.ts';
import { loadSources, loadStretches } from '../../files/data.ts';
import { checkTarget } from '../../files/save.ts';
import { hasUnicode, type Load } from '../../terminal/io.ts';
import { paintFor } from '../../terminal/paint.ts';
import { aroundOf, checked } from '../check-stretches.ts';
import { ownFiles, ownFolder } from '../own-stretches.ts';
import type { Place } from '../place.ts';

/** What writes a stretch is in a bundle of its own: its types come from there. */
export type Author = Awaited<ReturnType<typeof loadAuthor>>;

const loadAuthor = (load: Load) => load('../dist/author.js');

export type Desk = Parameters<Author['view']>[1];
export type State = ReturnType<Author['start']>;
export type Work = State['work'];

export type NewOptions = { output?: string; from?: string; library?: string[] };

/** Lower-case words joined by hyphens, as the schema has it: that is in a bundle of its own. */
export const isId = (text: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);

/** The id that was given, by itself or by the name of a file; a `UserError` for one that is none, or that is there already. */
export function givenId(id: string | undefined, { output }: NewOptions, { io }: Place): string | undefined {
  const isFile = output !== undefined && !statSync(output, { throwIfNoEntry: false })?.isDirectory();
  const named = isFile ? basename(output).replace(/\.json$/, '') : undefined;
  if (id !== undefined && named !== undefined && id !== named)
    throw new UserError([fill(words.run.otherName, { file: clean(output ?? '') })], exitCodes.usage);
  const given = id ?? named;
  if (output === undefined && ownFolder(io) === undefined)
    throw new UserError([words.run.noFolder], exitCodes.usage);
  if (given === undefined) return undefined;
  if (!isId(given)) throw new UserError([fill(words.run.badId, { id: clean(given) })], exitCodes.usage);
  const file = targetOf(given, output, io);
  if (existsSync(file)) throw new UserError([fill(words.run.there, { file: clean(file) })], exitCodes.usage);
  if (isFile) checkTarget(file);
  return given;
}

/** Where a stretch of this id goes. */
function targetOf(id: string, output: string | undefined, io: Place['io']): string {
  if (output === undefined) return join(ownFolder(io) ?? '', `${id}.json`);
  return statSync(output, { throwIfNoEntry: false })?.isDirectory() ? join(output, `${id}.json`) : output;
}

/** The stretch to begin from: one's own, or one of ours. Throws a `UserError` that names the nearest. */
export async function modelOf(
  id: string,
  { library = [] }: NewOptions,
  place: Place,
): Promise<{ id: string; file: StretchFile }> {
  const own = ownFiles(library, place);
  const shipped = loadStretches(place.root);
  const given = own.filter((each) => each.id === id);
  const { stretches } = given.length > 0 ? await checked(given, place) : { stretches: shipped };
  const file = stretches.get(id) ?? shipped.get(id);
  if (file) return { id, file };
  const known = [...own.map((each) => each.id), ...shipped.keys()];
  throw new UserError([problemLine('', notAChoice('--from', id, known))], exitCodes.usage);
}

/** All that a stretch is written with. */
export function deskFor(fixedId: string | undefined, output: string | undefined, place: Place): Desk {
  const { io, root, library } = place;
  const sources = loadSources(root);
  return {
    ...aroundOf(root, library),
    files: library.files,
    titles: Object.fromEntries(Object.entries(sources).map(([id, { title }]) => [id, title])),
    target: (id) => {
      const file = targetOf(id, output, io);
      return { file, isThere: existsSync(file) };
    },
    ...(fixedId === undefined ? {} : { fixedId }),
    draw: (file, { columns, rows }) => {
      const scene = sceneOf(file, place);
      const size = sizeWithin(columns);
      if (!scene || !size) return [];
      const paint = paintFor(io.output, io.env);
      const drawing = stillLines(
        scene,
        { ...size, rows: Math.min(rows - 1, size.rows) },
        paint,
        hasUnicode(io.env),
      );
      return drawing.slice(0, rows);
    },
    describe: (file) => {
      const scene = sceneOf(file, place);
      return scene ? figureWords(scene) : '';
    },
  };
}

const one = 'new';

const sceneOf = (file: StretchFile, { library }: Place) =>
  artistFor(makeLibrary(library.files, new Map([[one, file]])))(one);
