import {
  accessSync,
  constants,
  mkdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import words from '../../../data/words/errors.json';
import { clean } from '../../core/clean.ts';
import { under } from '../../core/read-values.ts';
import { fill } from '../../core/words.ts';
import { codeOf, exitCodes, UserError } from '../errors.ts';
import type { Io } from '../terminal/io.ts';
import { rememberWritten, wasWritten } from './state/written.ts';
import { replaceWhole } from './write-whole.ts';

/** The file that `--output` names; undefined without one, and for `-`, which is standard output. */
export const fileOf = ({ output }: { output?: string }): string | undefined =>
  output === '-' ? undefined : output;

/** Writes a file, whole or not at all. Throws a `UserError` where it cannot be written. */
export function saveFile(path: string, text: string, { today }: Pick<Io, 'today'>): void {
  try {
    const there = statSync(path, { throwIfNoEntry: false });
    // A device or a pipe is written to, never replaced; so is a folder, which then says what it is.
    if (there && !there.isFile()) writeFileSync(path, text);
    else replaceWhole(there ? realpathSync(path) : path, text, there, today());
  } catch (error) {
    throw notSaved(path, error);
  }
}

/** Throws a `UserError` when no file can be written by this name, before anybody answers questions for it. */
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

/** `force`: replace whatever is there. */
type Over = { readonly force?: boolean | undefined };

/**
 * Throws a `UserError` when no page can be written by this name. A page never replaces a file of somebody's. `asks`:
 * somebody will answer questions for it, so a file in the way is refused now; otherwise it may be this very page, and
 * `savePage` decides.
 */
export function checkPage(path: string, { asks, force }: Over & { readonly asks: boolean }, io: Io): void {
  checkTarget(path);
  if (asks) refuseOver(path, undefined, { force }, io);
}

/** Writes a page, whole or not at all. A file is replaced only if it is just as this program wrote it. */
export function savePage(path: string, text: string, over: Over, io: Io): void {
  refuseOver(path, text, over, io);
  saveFile(path, text, io);
  rememberWritten(text, io);
}

/** A file of more bytes is no page of ours. */
const longest = 16_000_000;

/** Throws a `UserError` where writing would lose what somebody put there: their ticks, their words, a file of their own. */
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

/** A file that may not be read is not ours. */
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
  const why = under(words.unsaved, codeOf(error) ?? '') ?? words.unsaved.other;
  return new UserError([fill(words.save.notSaved, { file: clean(path), why })], exitCodes.badFile);
}
