import { readFileSync } from 'node:fs';
import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { pseudo, pseudoData } from './tests/pseudo/pseudo.mts';

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
      ? JSON.stringify(inAnotherScript(JSON.parse(code)))
      : /\/data\/body-map\.json$/.test(id)
        ? JSON.stringify(pseudoData(JSON.parse(code)))
        : undefined,
};

/** How many people who are drawn a file plans. Once is enough for all the files of a worker. */
function crowdOf({ moduleId }: TestSpecification): number {
  const counts = [...readFileSync(moduleId, 'utf8').matchAll(/\bplannedCrowd\((\d+)\)/g)];
  return Math.max(0, ...counts.map(([, count]) => Number(count)));
}
const isSweep = ({ moduleId }: TestSpecification): boolean =>
  moduleId.endsWith('/tests/safety/sweep.test.ts');
const isIsolated = ({ project }: TestSpecification): boolean => project.config.isolate;

/**
 * The order of the files. While one worker is busy with the longest, the sweep, another takes those one after another that
 * plan the same people. After these come the longest, so that all end together.
 */
class InTurn extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const longestFirst = await super.sort(files);
    const crowds = new Map(longestFirst.map((file) => [file, crowdOf(file)]));
    const [largest, ...others] = longestFirst
      .filter((file) => !isIsolated(file) && !isSweep(file))
      .toSorted((one, other) => (crowds.get(other) ?? 0) - (crowds.get(one) ?? 0));
    return [
      ...longestFirst.filter(isIsolated),
      ...(largest ? [largest] : []),
      ...longestFirst.filter(isSweep),
      ...others,
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
        test: {
          name: 'within',
          include: ['tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...spied, ...processes, ...pack, 'tests/pseudo/**'],
          // What runs within the test leaves nothing behind: the files of a thread share its modules, and the library is read once.
          pool: 'threads',
          isolate: false,
        },
      },
      { extends: true, test: { name: 'spied', include: spied, pool: 'threads' } },
      {
        extends: true,
        plugins: [pseudoWords],
        test: { name: 'pseudo', include: ['tests/pseudo/**/*.test.ts'], pool: 'threads', isolate: false },
      },
      ...(withProcesses
        ? [
            {
              extends: true as const,
              test: {
                name: 'processes',
                include: processes,
                globalSetup: ['tests/build.ts'],
                testTimeout: 30_000,
              },
            },
            {
              extends: true as const,
              test: {
                name: 'pack',
                include: pack,
                globalSetup: ['tests/pack/setup.ts'],
                testTimeout: 30_000,
              },
            },
          ]
        : []),
    ],
  },
});
