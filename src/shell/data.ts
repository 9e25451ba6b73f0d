import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clean } from '../core/clean.ts';
import { type DataFiles, type Library, makeLibrary } from '../core/library.ts';
import type { StretchFile } from '../core/schema/stretch.ts';
import { exitCodes, UserError } from './errors.ts';

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
  const files = Object.fromEntries(names.map((name) => [name, readJson(join(folder, `${name}.json`))]));
  const stretches = new Map<string, StretchFile>();
  for (const file of readdirSync(join(folder, 'stretches')).sort()) {
    if (file.endsWith('.json')) {
      stretches.set(file.slice(0, -'.json'.length), readJson(join(folder, 'stretches', file)) as StretchFile);
    }
  }
  return makeLibrary(files as DataFiles, stretches);
}

/** A JSON file as a value; a file that is missing or broken is named with what is wrong and where. */
export function readJson(path: string): unknown {
  return parseJson(readText(path), path);
}

export function readText(path: string): string {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const why =
      code === 'ENOENT'
        ? 'there is no such file'
        : code === 'EISDIR'
          ? 'it is a folder'
          : 'it cannot be read';
    throw new UserError([`${clean(shownPath(path))}: ${why}.`], exitCodes.badFile);
  }
}

export function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const message = clean(error instanceof Error ? error.message : String(error));
    const place = placeOf(message, text);
    throw new UserError(
      [`${clean(shownPath(path))}${place}: this is not JSON. ${message}.`],
      exitCodes.badFile,
    );
  }
}

export const shownPath = (path: string): string => (path === '-' ? 'standard input' : path);

/** `:3:14` from the character position that JSON.parse names. */
function placeOf(message: string, text: string): string {
  const position = /position (\d+)/.exec(message)?.[1];
  const before = text.slice(0, position === undefined ? text.length : Number(position)).split('\n');
  return `:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}
