import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { madeFiles, nodeModulesOf } from './tests/modules.mts';
import { pseudo, pseudoData } from './tests/pseudo/pseudo.mts';

// Most of what tests run is run a few times: V8 compiles it for speed three times later than it would, and a sixth of the
// processor time is saved. What is run a million times, the sweep, takes as long as before.
setFlagsFromString('--interrupt-budget=400000');
// Every processor has a worker: more threads for its garbage would only take turns with it.
setFlagsFromString('--no-parallel-scavenge');

/** What runs the built program in processes and terminals of its own, a browser, or an install: `npm run test:pack`. */
const processes = ['tests/{e2e,storm}/**/*.test.ts'];
const pack = ['tests/pack/**/*.test.ts'];
/** Also when one of these files is asked for by name. */
const withProcesses =
  process.env.PACK !== undefined ||
  process.argv.some((word) => /(?:^|\/)tests\/(?:e2e|storm|pack)\b/.test(word));

/** What counts the calls of functions has modules of its own. */
const spied = ['tests/shell/commands/coach.test.ts', 'tests/shell/windows/faulty-disk.test.ts'];

/** Every sentence of data/words in another script, and of what else is built in. */
const inAnotherScript = (words: unknown): unknown =>
  typeof words === 'string'
    ? pseudo(words)
    : Array.isArray(words)
      ? words.map(inAnotherScript)
      : Object.fromEntries(
          Object.entries(words as object).map(([code, each]) => [code, inAnotherScript(each)]),
        );
const pseudoWords = {
  name: 'pseudo-words',
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    /\/data\/words\/[\w-]+\.json$/.test(id)
      ? { code: JSON.stringify(inAnotherScript(JSON.parse(code))), map: null }
      : /\/data\/body-map\.json$/.test(id)
        ? { code: JSON.stringify(pseudoData(JSON.parse(code))), map: null }
        : undefined,
};

/** What is read as modules of Node, by its project: nothing in it is mocked, and the files of a worker share it. */
const modules = {
  within: nodeModulesOf(),
  pseudo: nodeModulesOf([pseudoWords]),
};
/** What runs within the test leaves nothing behind: the files of a thread share its modules, and the library is read once. */
const sharing = { pool: 'threads' as const, isolate: false, server: { deps: { external: [madeFiles] } } };

/**
 * What takes longest, the longest first, where vitest cannot remember it: a clean checkout knows sizes of files alone, and the
 * forty days of everybody are a small one. What begins last is to be short.
 */
const long = [
  'session/reports',
  'safety/weeks',
  'shell/app/second-judge',
  'shell/app/whole-keys',
  'render/show-page',
  'core/diary/without-ladder-laws',
  'safety/hostile',
  'shell/app/questions/screens',
  'data/new-stretch',
  'safety/onset',
  'shell/windows/second-day',
  'shell/terminal/sound',
  'session/hostile',
  'core/diary/due',
  'shell/windows/nerve',
  'shell/terminal/countdown/drift',
  'core/diary/after-stirred',
  'session/floor',
  'package/door',
  'render/figure/drawing',
].map((name) => `/tests/${name}.test.ts`);
const lengthOf = ({ moduleId }: TestSpecification): number => {
  const at = long.findIndex((name) => moduleId.endsWith(name));
  return at < 0 ? 0 : long.length - at;
};

/** How much a file shares with others of its worker: so many people who are drawn, each planned once, or pages made once. */
function sharedBy({ moduleId }: TestSpecification): number {
  const text = readFileSync(moduleId, 'utf8');
  const counts = [...text.matchAll(/\bplannedCrowd\((\d+)\)/g)].map(([, count]) => Number(count));
  return Math.max(text.includes('showOnce(') ? 1 : 0, ...counts);
}
/** From so many people on it is planning that takes the time. */
const crowd = 3000;
const isSweep = ({ moduleId }: TestSpecification): boolean =>
  moduleId.endsWith('/tests/safety/sweep.test.ts');
/** Of a project with modules of its own, which are shared with none of these. */
const isApart = ({ project }: TestSpecification): boolean =>
  project.name === 'spied' || project.name === 'pseudo';

async function makeModules(files: readonly TestSpecification[]): Promise<void> {
  await Promise.all(
    Object.entries(modules).map(async ([name, { make }]) => {
      const ids = files.filter(({ project }) => project.name === name).map(({ moduleId }) => moduleId);
      if (ids.length > 0) await make(ids);
    }),
  );
}

/**
 * The order of the files. While one worker is busy with the longest, the sweep and what comes next to it, the other takes those
 * that plan the same people, and those that make the same pages. After these come the longest, so that all end together.
 */
class InTurn extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    if (!this.ctx.config.watch) await makeModules(files);
    const longestFirst = (await super.sort(files)).toSorted((one, other) => lengthOf(other) - lengthOf(one));
    const within = longestFirst.filter((file) => !isApart(file) && !isSweep(file));
    const shared = within
      .map((file) => ({ file, count: sharedBy(file) }))
      .filter(({ count }) => count > 0)
      .toSorted((one, other) => other.count - one.count);
    const those = (isSo: (count: number) => boolean): TestSpecification[] =>
      shared.filter(({ count }) => isSo(count)).map(({ file }) => file);
    const crowds = those((count) => count >= crowd);
    const alone = within.filter((file) => shared.every((each) => each.file !== file));
    return [
      ...longestFirst.filter(isApart),
      ...crowds.slice(0, 1),
      ...longestFirst.filter(isSweep),
      ...crowds.slice(1),
      ...alone.slice(0, 1),
      ...those((count) => count < crowd),
      ...alone.slice(1),
    ];
  }
}

export default defineConfig({
  test: {
    // What never waits cannot be cut off, and is late only where the machine is busy.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    setupFiles: ['tests/setup.ts'],
    sequence: { sequencer: InTurn },
    // One fewer would leave a processor idle.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        plugins: [modules.within.plugin],
        test: {
          ...sharing,
          name: 'within',
          include: ['tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...spied, ...processes, ...pack, 'tests/pseudo/**'],
        },
      },
      { extends: true, test: { name: 'spied', include: spied, pool: 'threads' } },
      {
        extends: true,
        plugins: [modules.pseudo.plugin, pseudoWords],
        test: { ...sharing, name: 'pseudo', include: ['tests/pseudo/**/*.test.ts'] },
      },
      ...(withProcesses
        ? [
            {
              extends: true as const,
              test: {
                name: 'processes',
                include: processes,
                globalSetup: ['tests/build.ts'],
                // What never ends is cut off; a slow machine is not.
                testTimeout: 180_000,
              },
            },
            {
              extends: true as const,
              test: {
                name: 'pack',
                include: pack,
                globalSetup: ['tests/pack/setup.ts'],
                // What never ends is cut off; a slow machine is not.
                testTimeout: 180_000,
              },
            },
          ]
        : []),
    ],
  },
});
