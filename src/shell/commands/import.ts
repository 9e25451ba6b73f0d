import { join } from 'node:path';
import words from '../../../data/words/import.json';
import { clean } from '../../core/clean.ts';
import { kindOfFile, wrongKind } from '../../core/file/kind.ts';
import type { Imported } from '../../core/lint/import.ts';
import type { ImportFile } from '../../core/schema/own-stretches.ts';
import { counted, fill } from '../../core/words.ts';
import { ownFolder } from '../app/own-stretches.ts';
import type { Place } from '../app/place.ts';
import { exitCodes, UserError } from '../errors.ts';
import { readJson } from '../files/data.ts';
import { readGivenJson, shownPath } from '../files/given-json.ts';
import { makeFolder, saveFile } from '../files/save.ts';
import { stretchFilesOf } from '../files/stretch-files.ts';
import { printSentences } from '../terminal/paint.ts';
import { defined } from './definition.ts';

type ImportOptions = { output?: string };

/** `stretch import`: exercises of others as drafts of stretch files, each to be looked at before it is planned. */
export const importExercises = defined<ImportOptions>({
  flags: () => [{ flags: '-o, --output <folder>', says: words.flags.output }],
  run: ([file = ''], options, place) => runImport(file, options, place),
});

async function runImport(file: string, options: ImportOptions, { io, root, library }: Place): Promise<void> {
  const folder = options.output ?? ownFolder(io);
  if (folder === undefined) throw new UserError([words.noFolder], exitCodes.usage);
  const { imported, fixed } = await io.load('../dist/checks.js');
  const how = readJson(join(root, 'data', 'import.json')) as ImportFile;
  const taken = [...library.stretches.keys(), ...stretchFilesOf(folder).map(({ id }) => id)];
  const value = readGivenJson(file, io, mostBytes);
  const kind = kindOfFile(value);
  if (kind !== undefined && kind !== 'exercises')
    throw new UserError(wrongKind(shownPath(file), kind, 'exercises'), exitCodes.badFile);
  const found = imported(value, how, library.files, taken);
  if (found.drafts.length > 0) makeFolder(folder);
  for (const { id, file: draft } of found.drafts) {
    saveFile(join(folder, `${id}.json`), fixed(JSON.stringify(draft)), io);
  }
  printSentences(reportOf(found, folder), io);
  if (found.drafts.length === 0) io.endWith(exitCodes.badFile);
}

/** The whole of such a collection is a few megabytes. */
const mostBytes = 20_000_000;

/** Each draft with what nobody has stated of it, then the rest by the reason. */
function reportOf({ drafts, refused }: Imported, folder: string): string {
  const reasons = new Map<string, string[]>();
  for (const { name, because } of refused) reasons.set(because, [...(reasons.get(because) ?? []), name]);
  const lines = [
    ...drafts.flatMap(({ id, file, leftOut }) => [
      fill(file.draft?.open.length ? words.drafted : words.draftedWhole, {
        id,
        name: file.name,
        open: file.draft?.open.join(', ') ?? '',
      }),
      ...leftOut.map((sentence) => fill(words.leftOut, { id, begins: sentence.slice(0, 60).trimEnd() })),
    ]),
    ...[...reasons].map(([because, names]) => fill(words.refused, { because, names: namesOf(names) })),
    '',
    fill(words.summary, {
      drafts: counted(words.drafts, drafts.length),
      refused: refused.length,
      folder: clean(folder),
    }),
    ...(drafts.length > 0 ? [words.next] : []),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

const namesOf = (names: readonly string[], most = 5): string =>
  names.length <= most
    ? names.join(', ')
    : `${names.slice(0, most).join(', ')} ${fill(words.more, { n: names.length - most })}`;
