import { configDefaults, defineConfig } from 'vitest/config';

/** What looks at the built program, or runs it in processes and terminals. */
const program = ['tests/*.test.ts', 'tests/{e2e,shell,storm}/**/*.test.ts'];

/** What packs and installs: `npm run test:pack` alone runs it. */
const pack = ['tests/pack/**/*.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...program, ...pack],
          expect: { requireAssertions: true },
        },
      },
      {
        extends: true,
        // Tests at the same time share their count of assertions, and a wait that fails is one that is not counted.
        test: { name: 'program', include: program, globalSetup: ['tests/build.ts'] },
      },
      ...(process.env.PACK ? [{ extends: true as const, test: { name: 'pack', include: pack } }] : []),
    ],
  },
});
