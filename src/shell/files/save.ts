import {
  accessSync,
  constants,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import words from '../../../data/words/errors.json';
import { clean } from '../../core/clean.ts';
import { under } from '../../core/read-values.ts';
import { fill } from '../../core/words.ts';
import { exitCodes, UserError } from '../errors.ts';
import type { Io } from '../terminal/io.ts';
import { rememberWritten, wasWritten } from './state/written.ts';
import { writeWhole } from './write-whole.ts';

/** The file that `--output` names: none where nothing was given, nor for `-`, which is standard output. */
export const fileOf = ({ output }: { output?: string }): string | undefined =>
  output === '-' ? undefined : output;

/** Writes a whole file or nothing: the text goes beside it first and then takes its name. */
export function saveFile(path: string, text: string, { today }: Pick<Io, 'today'>): void {
  try {
    const there = statSync(path, { throwIfNoEntry: false });
    // A device or a pipe is written to, never replaced; so is a folder, which then says what it is.
    if (there && !there.isFile()) writeFileSync(path, text);
    else replaceFile(there ? realpathSync(path) : path, text, there, today());
  } catch (error) {
    throw notSaved(path, error);
  }
}

/** A `UserError` when nothing can be saved by this name: before anybody has answered questions for it. */
export function checkTarget(path: string): void {
  if (path.trim() === '') throw new UserError([words.save.noName], exitCodes.usage);
  try {
    const there = statSync(path, { throwIfNoEntry: false });
    if (there?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    if (there) accessSync(path, constants.W_OK);
    if (!there || there.isFile()) accessSync(dirname(there ? realpathSync(path) : path), constants.W_OK);
  } catch (error) {
    throw notSaved(path, error);
  }
}

/** `force`: whatever is there is written over. */
type Over = { readonly force?: boolean | undefined };

/**
 * The same for a page, which is written over no file of somebody's. `asks`: before anybody answers questions for it; else what
 * is there may be this very page.
 */
export function checkPage(path: string, over: Over, asks: boolean, io: Io): void {
  checkTarget(path);
  if (asks) refuseOver(path, undefined, over, io);
}

/** Writes a page, whole or not at all. What is there is written over only where this program wrote it, as it stands. */
export function savePage(path: string, text: string, over: Over, io: Io): void {
  refuseOver(path, text, over, io);
  saveFile(path, text, io);
  rememberWritten(text, io);
}

/** No page is longer, in bytes. */
const longest = 16_000_000;

/** Ticks, own words and a file of somebody else's are lost to nobody who did not say so. */
function refuseOver(path: string, page: string | undefined, { force }: Over, io: Io): void {
  const there = force ? undefined : statSync(path, { throwIfNoEntry: false });
  // A device or a pipe keeps nothing, and an empty file was made to be written to.
  if (!there?.isFile() || there.size === 0) return;
  const before = there.size <= longest ? textOf(path) : undefined;
  if (before !== undefined && (before === page || wasWritten(before, io))) return;
  const { there: says, ticked, force: how } = words.save;
  const file = clean(path);
  const isTicked = /^\s*[-*+] \[[xX]\]/m.test(before ?? '');
  throw new UserError(
    [fill(says, { file }), ...(isTicked ? [fill(ticked, { file })] : []), how],
    exitCodes.badFile,
  );
}

/** What one may not read was not written by oneself. */
function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Makes a folder with those above it; a `UserError` where it cannot be made. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    throw new UserError([fill(words.save.notMade, { folder: clean(folder) })], exitCodes.badFile);
  }
}

function notSaved(path: string, error: unknown): UserError {
  const why = under(words.unsaved, (error as NodeJS.ErrnoException).code ?? '') ?? words.unsaved.other;
  return new UserError([fill(words.save.notSaved, { file: clean(path), why })], exitCodes.badFile);
}

/** Milliseconds after which nobody is writing in such a folder any more. */
const longDone = 60_000;

/** Clears what a save that was killed left here. */
function clearKilled(folder: string, now: Date): void {
  for (const name of namesIn(folder)) {
    if (!/^\.stretch-\w{6}$/.test(name)) continue;
    const left = statSync(join(folder, name), { throwIfNoEntry: false });
    const mine = process.getuid === undefined || left?.uid === process.getuid();
    if (left?.isDirectory() && mine && now.getTime() - left.mtimeMs > longDone)
      rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** What is in a folder; one that may be written to need not be readable. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function replaceFile(path: string, text: string, there: Stats | undefined, now: Date): void {
  if (there) accessSync(path, constants.W_OK);
  // A folder of our own: a known name in a folder that others may write to could be a trap.
  clearKilled(dirname(path), now);
  const folder = mkdtempSync(join(dirname(path), '.stretch-'));
  const beside = join(folder, basename(path));
  try {
    writeWhole(path, beside, text, there && there.mode & 0o7777);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whoever gives a file such an ending does not want text in it. */
const promising: readonly string[] = [
  ...['html', 'htm', 'xhtml', 'pdf', 'ps', 'epub', 'svg', 'png', 'jpg', 'jpeg', 'gif', 'webp'],
  ...['doc', 'docx', 'odt', 'rtf', 'json', 'yaml', 'yml', 'xml', 'csv', 'md', 'markdown'],
];

/** What a name may end in for each format; the first is the usual one. Text has any other. */
const endings: Readonly<Record<string, readonly string[]>> = {
  markdown: ['md', 'markdown'],
  html: ['html', 'htm'],
  json: ['json'],
  svg: ['svg'],
};

/**
 * The format, of these, that the name of a file asks for by its ending; nothing for other names, which are text.
 * Refuses an ending that promises what there is not.
 */
export function formatByEnding<Format extends string>(
  file: string,
  formats: Readonly<Record<Format, unknown>>,
): Format | undefined {
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
  const all = Object.keys(formats) as Format[];
  const format = all.find((each) => endings[each]?.includes(ending));
  if (!format && promising.includes(ending))
    throw new UserError([refusal(file, ending, all)], exitCodes.usage);
  return format;
}

function refusal(file: string, ending: string, formats: readonly string[]): string {
  const shown = formats.flatMap((format) => (endings[format]?.[0] ? [`.${endings[format][0]}`] : []));
  const list = fill(words.save.or, { first: shown.slice(0, -1).join(', '), last: shown.at(-1) ?? '' });
  return fill(words.save.ending, { file: clean(file), ending, list });
}
