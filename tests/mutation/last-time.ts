import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { filesBelow } from '../files.ts';
import type { Mutant } from './mutants.ts';
import type { Seen } from './runner.ts';

/** Test files by name, each with a hash of what is in it. */
export type Files = Readonly<Record<string, string>>;

/** The hash of a test file, and the milliseconds of the slowest of its tests that a mutant outlived. */
type Outlived = readonly [hash: string, slowest: number];

/**
 * What came of each mutant last time. The test that caught it is tried first, and proves nothing else. What lived is
 * tried against the tests that are new, slower, or changed since, as long as nothing else changed.
 */
export type LastTime = {
  /** A hash of all that is not a test file. */
  world: string;
  caught: Record<string, string>;
  lived: Record<string, Readonly<Record<string, Outlived>>>;
};

/** Names each mutant by its place in the source, so that it is known again when lines moved. */
export function keysOf(mutants: readonly Mutant[]): Map<number, string> {
  const times = new Map<string, number>();
  return new Map(
    mutants.map(({ id, file, from, to }) => {
      const change = `${file}: ${from} -> ${to}`;
      const nth = (times.get(change) ?? 0) + 1;
      times.set(change, nth);
      return [id, `${change} (${nth})`];
    }),
  );
}

const hashOf = (texts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 16);

const isTest = (path: string): boolean => path.endsWith('.test.ts');

/** The sources, the data and what the tests share. */
export function worldOf(root: string): string {
  const paths = ['src', 'data', 'tests']
    .flatMap((name) => filesBelow(join(root, name)))
    .filter((path) => !isTest(path) && !path.startsWith(join(root, 'tests', 'mutation')));
  return hashOf(paths.flatMap((path) => [path, readFileSync(path, 'utf8')]));
}

export const hashesOf = (root: string, files: readonly string[]): Files =>
  Object.fromEntries(files.map((file) => [file, hashOf([readFileSync(join(root, file), 'utf8')])]));

/** The same of sources, by their code alone: a comment, a type, where lines break and what is imported say nothing. */
export const sourcesOf = (root: string, files: readonly string[]): Files =>
  Object.fromEntries(files.map((file) => [file, codeHash(readFileSync(join(root, file), 'utf8'))]));

export function codeHash(source: string): string {
  const { code } = transformSync(source, { loader: 'ts', minifyWhitespace: true });
  return hashOf([code.replaceAll(/import\b[^"']*(["'])[^"']*\1;/g, '')]);
}

const pathIn = (root: string): string => join(root, 'dist', 'mutation-last-time.json');

/** Whether a mutant lived through this test as it is now. */
export const outlived = (
  lived: Readonly<Record<string, Outlived>> | undefined,
  { file, ms }: Pick<Seen, 'file' | 'ms'>,
  files: Files,
): boolean => {
  const [hash, slowest = 0] = lived?.[file] ?? [];
  return hash === files[file] && ms <= slowest;
};

/** Of another world only who caught what is of use. */
export function lastTime(root: string, world: string): LastTime {
  const path = pathIn(root);
  const kept = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Partial<LastTime>) : {};
  const lived = kept.world === world ? (kept.lived ?? {}) : {};
  return { world, caught: kept.caught ?? {}, lived };
}

/** Keeps what came of the mutants that were tried; `tried`: what those that live outlived. */
export function remember(
  root: string,
  before: LastTime,
  keys: ReadonlyMap<number, string>,
  caught: ReadonlyMap<number, Seen | string | null>,
  tried: Readonly<Record<string, Outlived>>,
): void {
  const [killers, lived] = [{ ...before.caught }, { ...before.lived }];
  for (const [id, by] of caught) {
    const key = keys.get(id) ?? '';
    delete lived[key];
    if (by === null) lived[key] = { ...before.lived[key], ...tried };
    else if (typeof by !== 'string') killers[key] = titleOf(by);
  }
  writeFileSync(pathIn(root), JSON.stringify({ world: before.world, caught: killers, lived }));
}

export const titleOf = ({ file, name }: Pick<Seen, 'file' | 'name'>): string => `${file}: ${name}`;
