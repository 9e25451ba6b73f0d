import { configDefaults, defineConfig } from 'vitest/config';
import { pseudo } from './tests/pseudo/pseudo.mts';

/** What runs the built program in processes and terminals of its own, a browser, or an install: `npm run test:pack`. */
const processes = ['tests/{e2e,storm}/**/*.test.ts'];
const pack = ['tests/pack/**/*.test.ts'];
/** Also when one of these files is asked for by name. */
const withProcesses =
  process.env.PACK !== undefined ||
  process.argv.some((word) => /(?:^|\/)tests\/(?:e2e|storm|pack)\b/.test(word));

/** Whole commands and their parts, within the test: a terminal, a clock and a process to play with. */
const shell = ['tests/shell/**/*.test.ts'];
/** What counts the calls of functions has modules of its own. */
const spied = ['tests/shell/commands/coach.test.ts', 'tests/shell/windows/faulty-disk.test.ts'];

/** Every sentence of data/words in another script. */
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
    /\/data\/words\/[\w-]+\.json$/.test(id) ? JSON.stringify(inAnotherScript(JSON.parse(code))) : undefined,
};

export default defineConfig({
  test: {
    // What never waits cannot be cut off, and is late only where the machine is busy.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    setupFiles: ['tests/setup.ts'],
    // One fewer would leave a processor idle.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...shell, ...processes, ...pack, 'tests/pseudo/**'],
          expect: { requireAssertions: true },
          // What is pure leaves nothing behind: the files of a thread share its modules, and the library is read once.
          pool: 'threads',
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'shell',
          include: shell,
          exclude: [...configDefaults.exclude, ...spied],
          // Tests at the same time share their count of assertions, and a wait that fails is one that is not counted.
          pool: 'threads',
          isolate: false,
        },
      },
      { extends: true, test: { name: 'spied', include: spied } },
      {
        extends: true,
        plugins: [pseudoWords],
        test: { name: 'pseudo', include: ['tests/pseudo/**/*.test.ts'] },
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
