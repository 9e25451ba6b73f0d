import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DataFiles, dataNames, type Library, makeLibrary } from '../../core/library.ts';
import type { CoachFile } from '../../core/schema/coach.ts';
import type { SourcesFile } from '../../core/schema/common.ts';
import type { ProgressFile } from '../../core/schema/progress.ts';
import type { SelfTestFile } from '../../core/schema/self-test.ts';
import type { StretchFile } from '../../core/schema/stretch.ts';
import { parseTopic } from '../../core/topics/parse.ts';
import type { Topic } from '../../core/topics/topic.ts';
import { parseJson, unreadable } from './given-json.ts';

const ending = '.md';

/** The pages in reading order. They were checked by the tests, so what is wrong with one is not said here. */
export function loadTopics(root: string): Topic[] {
  const folder = join(root, 'data', 'topics');
  return readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => parseTopic(file.slice(0, -ending.length), readFileSync(join(folder, file), 'utf8')).topic)
    .sort((one, other) => one.order - other.order || (one.id < other.id ? -1 : 1));
}

/** Reads the shipped knowledge. Its files were checked against their schemas by the tests, so not again here. */
export function loadLibrary(root: string): Library {
  const folder = join(root, 'data');
  return libraryOf(
    (name) => readJson(join(folder, `${name}.json`)),
    () => loadStretches(root),
  );
}

/**
 * Reads the knowledge from the one file that the build makes of it (bin/build/data.js), in half the time of the sixty
 * in `data/`; from those where nothing is built.
 */
export function loadMade(root: string): Library {
  const path = join(root, 'dist', 'knowledge');
  if (!existsSync(path)) return loadLibrary(root);
  const lines = new Map(
    readText(path)
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(' ')), line]),
  );
  const read = (name: string): unknown => parseJson((lines.get(name) ?? '').slice(name.length), path);
  return libraryOf(read, () => new Map(Object.entries(read('stretches') as Record<string, StretchFile>)));
}

/** A file is read when it is first asked for, and so are the stretches: no command needs all of them. */
function libraryOf(
  read: (name: string) => unknown,
  stretches: () => ReadonlyMap<string, StretchFile>,
): Library {
  const files = Object.defineProperties(
    {},
    Object.fromEntries(dataNames.map((name) => [name, lazily(() => read(name))])),
  ) as DataFiles;
  let whole: Library | undefined;
  const library = (): Library => {
    whole ??= makeLibrary(files, stretches());
    return whole;
  };
  return {
    files,
    own: new Set(),
    get stretches() {
      return library().stretches;
    },
    get includes() {
      return library().includes;
    },
    get first() {
      return library().first;
    },
  };
}

/** The shipped stretches as their files say them, by id. */
export function loadStretches(root: string): Map<string, StretchFile> {
  const folder = join(root, 'data', 'stretches');
  const stretches = new Map<string, StretchFile>();
  for (const file of readdirSync(folder).sort()) {
    if (file.endsWith('.json')) {
      stretches.set(file.slice(0, -'.json'.length), readJson(join(folder, file)) as StretchFile);
    }
  }
  return stretches;
}

function lazily(read: () => unknown): PropertyDescriptor {
  let value: unknown;
  return {
    enumerable: true,
    get() {
      value ??= read();
      return value;
    },
  };
}

/** What the coach says and asks: for a session alone, planning does without. */
export const loadCoach = (root: string): CoachFile => readJson(join(root, 'data', 'coach.json')) as CoachFile;

/** The rules of the weeks after the first. */
export const loadProgress = (root: string): ProgressFile =>
  readJson(join(root, 'data', 'progress.json')) as ProgressFile;

/** The guided self-test. */
export const loadSelfTest = (root: string): SelfTestFile =>
  readJson(join(root, 'data', 'self-test.json')) as SelfTestFile;

/** A JSON file of ours as a value; one that is missing or broken is named with what is wrong and where. */
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

/** Every source by its id. For the pages that name them; planning does without. */
export const loadSources = (root: string): SourcesFile['sources'] =>
  (readJson(join(root, 'data', 'sources.json')) as SourcesFile).sources;
