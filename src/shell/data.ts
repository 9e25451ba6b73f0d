import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { clean } from '../core/clean.ts';
import { type DataFiles, type Library, makeLibrary } from '../core/library.ts';
import type { CoachFile } from '../core/schema/coach.ts';
import type { SelfTestFile } from '../core/schema/self-test.ts';
import type { StretchFile } from '../core/schema/stretch.ts';
import { exitCodes, UserError } from './errors.ts';
import { jsonFault } from './json-fault.ts';

const names = [
  'questionnaire',
  'facts',
  'patterns',
  'gates',
  'conditions',
  'irritability',
  'warning-signs',
  'doses',
  'neural-load',
  'muscle-length',
  'words',
] as const satisfies readonly (keyof DataFiles)[];

/** Reads the shipped knowledge. Its files were checked against their schemas by the tests, so not again here. */
export function loadLibrary(root: string): Library {
  const folder = join(root, 'data');
  const files = Object.defineProperties(
    {},
    Object.fromEntries(names.map((name) => [name, lazily(folder, name)])),
  );
  const stretches = new Map<string, StretchFile>();
  for (const file of readdirSync(join(folder, 'stretches')).sort()) {
    if (file.endsWith('.json')) {
      stretches.set(file.slice(0, -'.json'.length), readJson(join(folder, 'stretches', file)) as StretchFile);
    }
  }
  return makeLibrary(files as DataFiles, stretches);
}

/** A file that is read when it is first asked for: no command needs all of them. */
function lazily(folder: string, name: string): PropertyDescriptor {
  let value: unknown;
  return {
    enumerable: true,
    get() {
      value ??= readJson(join(folder, `${name}.json`));
      return value;
    },
  };
}

/** What the coach says and asks: for a session alone, planning does without. */
export const loadCoach = (root: string): CoachFile => readJson(join(root, 'data', 'coach.json')) as CoachFile;

/** The guided self-test. */
export const loadSelfTest = (root: string): SelfTestFile =>
  readJson(join(root, 'data', 'self-test.json')) as SelfTestFile;

/** A JSON file as a value; a file that is missing or broken is named with what is wrong and where. */
export function readJson(path: string): unknown {
  return parseJson(readText(path), path);
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** More than any answers need; a device or a pipe without an end is not read for ever. */
const mostBytes = 1_000_000;

/** A JSON file that a person gave, or `-` for standard input. */
export function readGivenJson(path: string): unknown {
  const bytes = readAtMost(path, mostBytes + 1);
  if (bytes.length > mostBytes) {
    throw new UserError([`${shownPath(path)}: this is too long (over 1 MB).`], exitCodes.badFile);
  }
  return parseJson(bytes.toString('utf8'), path);
}

function readAtMost(path: string, most: number): Buffer {
  try {
    const file = path === '-' ? 0 : openSync(path, 'r');
    const parts: Buffer[] = [];
    let length = 0;
    while (length < most) {
      const part = Buffer.allocUnsafe(Math.min(65_536, most - length));
      const count = readPart(file, part);
      if (count === 0) break;
      parts.push(part.subarray(0, count));
      length += count;
    }
    if (path !== '-') closeSync(file);
    return Buffer.concat(parts);
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** Standard input may be a pipe that does not wait; then we do. */
function readPart(file: number, part: Buffer): number {
  for (;;) {
    try {
      return readSync(file, part);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
};

function unreadable(path: string, error: unknown): UserError {
  const why = reasons[(error as NodeJS.ErrnoException).code ?? ''] ?? 'it cannot be read';
  return new UserError([`${shownPath(path)}: ${why}.`], exitCodes.badFile);
}

function parseJson(text: string, path: string): unknown {
  const json = text.replace(/^\uFEFF/, '');
  if (json.trim() === '') throw new UserError([`${shownPath(path)}: it is empty.`], exitCodes.badFile);
  try {
    return JSON.parse(json);
  } catch {
    const { line, column, expected, found } = jsonFault(json);
    const place = `${shownPath(path)}:${line}:${column}`;
    throw new UserError(
      [`${place}: this is not JSON: expected ${expected}, found ${found}.`],
      exitCodes.badFile,
    );
  }
}

/** A file's name as it can be shown. */
export const shownPath = (path: string): string => (path === '-' ? 'standard input' : clean(path));
