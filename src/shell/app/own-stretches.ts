import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import words from '../../../data/words/library.json';
import type { Config } from '../../core/config.ts';
import { type Library, makeLibrary } from '../../core/library.ts';
import type { Located } from '../../core/lint/finding.ts';
import type { StretchFile } from '../../core/schema/stretch.ts';
import { counted, fill } from '../../core/words.ts';
import { loadStretches } from '../files/data.ts';
import { systemFolder } from '../files/state/places.ts';
import { type Found, stretchFilesIn, stretchFilesOf } from '../files/stretch-files.ts';
import type { Io } from '../terminal/io.ts';
import { checked } from './check-stretches.ts';

/** The folder of a person's own stretches, in the system's place for what they set up. */
export function ownFolder({
  env,
  platform,
  home,
}: Pick<Io, 'env' | 'platform' | 'home'>): string | undefined {
  const folder = systemFolder('config', env, platform, home());
  return folder && join(folder, 'stretches');
}

/** The folders that were named: in the config file, in STRETCH_LIBRARY, and by `--library`. */
const named = (given: readonly string[], { env }: Pick<Io, 'env'>, { library = [] }: Config): string[] => [
  ...library,
  ...(env.STRETCH_LIBRARY ?? '').split(delimiter).filter((each) => each !== ''),
  ...given,
];

/** Whether there may be stretches of the person's own. Most people have none, and wait for nothing. */
export const hasOwn = (
  given: readonly string[],
  { io, config }: { io: Pick<Io, 'env' | 'platform' | 'home'>; config: Config },
): boolean => named(given, io, config).length > 0 || existsSync(ownFolder(io) ?? '');

/** Every file of the person's own: from their folder, then from named folders. Of two with one id the later counts. */
export function ownFiles(given: readonly string[], { io, config }: { io: Io; config: Config }): Found[] {
  const folder = ownFolder(io);
  const found = [
    ...(folder === undefined ? [] : stretchFilesOf(folder)),
    ...named(given, io, config).flatMap(stretchFilesIn),
  ];
  return [...new Map(found.map((each) => [each.id, each])).values()];
}

/**
 * The shipped library with the person's own stretches: from their folder, STRETCH_LIBRARY and `--library`; of two with
 * one id the later counts. Files with faults are left out and said; so is what replaces a shipped stretch.
 */
export async function withOwn(
  library: Library,
  given: readonly string[],
  { root, io, config }: { root: string; io: Io; config: Config },
): Promise<Library> {
  const last = ownFiles(given, { io, config });
  if (last.length === 0) return library;
  const { stretches, findings } = await checked(last, { io, root, library }, { areUsed: true });
  const bad = badFiles(findings);
  const files = new Map(last.map(({ id, file }) => [id, file]));
  const own = new Map([...stretches].filter(([id]) => !bad.has(files.get(id) ?? id)));
  for (const line of saidOf(last, own, bad, library)) io.say(`${line}\n`);
  return makeLibrary(library.files, loadStretches(root), own);
}

/** What is wrong with each file that is left out. */
function badFiles(findings: readonly Located[]): Map<string, Located[]> {
  const bad = new Map<string, Located[]>();
  for (const each of findings) {
    if (each.level !== 'error') continue;
    const list = bad.get(each.file) ?? [];
    list.push(each);
    bad.set(each.file, list);
  }
  return bad;
}

function saidOf(
  files: readonly Found[],
  own: ReadonlyMap<string, StretchFile>,
  bad: ReadonlyMap<string, readonly Located[]>,
  { stretches }: Library,
): string[] {
  const drafts = [...own.values()].filter(({ draft, reviewed }) => draft && !reviewed).length;
  return [
    ...files.flatMap(({ file, path }) => {
      const [first, ...more] = bad.get(file) ?? [];
      if (!first) return [];
      const what = `${first.message}${first.remedy ? `. ${first.remedy}` : ''}`;
      const rest = more.length === 0 ? '' : fill(words.more, { n: more.length, folder: dirname(path) });
      return [fill(words.left, { file: `${file}:${first.line}:${first.column}`, what }) + rest];
    }),
    ...files.flatMap(({ id, file }) =>
      own.has(id) && stretches.has(id) ? [fill(words.stands, { id, file })] : [],
    ),
    ...(drafts > 0 ? [counted(words.drafts, drafts)] : []),
  ];
}
