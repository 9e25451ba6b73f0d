import { configDefaults, defineConfig } from 'vitest/config';
import { pseudo } from './tests/pseudo/pseudo.mts';

/** What looks at the built program, or runs it in processes and terminals. */
const program = ['tests/*.test.ts', 'tests/{e2e,shell,storm}/**/*.test.ts'];

/** What packs and installs: `npm run test:pack` alone runs it. */
const pack = ['tests/pack/**/*.test.ts'];

/** Every sentence of data/words in another script. */
const inAnotherScript = (words: unknown): unknown =>
  typeof words === 'string'
    ? pseudo(words)
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
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...program, ...pack, 'tests/pseudo/**'],
          expect: { requireAssertions: true },
          // What is pure leaves nothing behind: the files of a thread share its modules, and the library is read once.
          pool: 'threads',
          isolate: false,
        },
      },
      {
        extends: true,
        // Tests at the same time share their count of assertions, and a wait that fails is one that is not counted.
        test: { name: 'program', include: program, globalSetup: ['tests/build.ts'] },
      },
      {
        extends: true,
        plugins: [pseudoWords],
        test: { name: 'pseudo', include: ['tests/pseudo/**/*.test.ts'] },
      },
      ...(process.env.PACK
        ? [
            {
              extends: true as const,
              test: { name: 'pack', include: pack, globalSetup: ['tests/pack/setup.ts'] },
            },
          ]
        : []),
    ],
  },
});
