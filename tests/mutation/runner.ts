import { readFileSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import type { Collected } from './shim.ts';

/**
 * A test as it went without a mutant: where it is, what it took (ms of the processor, with loading its file), and the
 * mutants it reaches.
 */
export type Seen = { file: string; index: number; name: string; ms: number; reaches: number[] };

/** A test to try, by its file and its place in it. */
export type Trial = Pick<Seen, 'file' | 'index' | 'ms'>;

/** A mutant and the tests that reach it, as places in the list of all tests; the likeliest one, where one is. */
export type Try = { id: number; tests: number[]; likely: number | undefined };

/**
 * What the runner is asked: to see each test that takes at most so many milliseconds, or to try mutants, each with the
 * tests that may catch it.
 */
export type Job =
  | { do: 'see'; code: string; files: string[]; longest: number }
  | { do: 'try'; code: string; tests: Trial[]; tries: Try[] };

/** The place in the list of the test that caught a mutant. */
export type Tried = { id: number; caught: number | null };

type Exports = Record<string, () => unknown>;

const world = globalThis as unknown as {
  __mutant: number;
  __reached: (from: number, to: number) => void;
  __now: () => unknown;
};

/** Whoever listens may be busy for a while: then the rest is written again. */
function tell(line: unknown): void {
  let rest = Buffer.from(`${JSON.stringify(line)}\n`);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(1, rest));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

/** All of it anew: no module of ours remembers the mutant before. Returns the tests of a file. */
function freshly(script: Script, root: string): (file: string) => readonly Collected[] {
  const module: { exports: Exports } = { exports: {} };
  const require = createRequire(join(root, 'package.json'));
  (script.runInThisContext() as (...args: unknown[]) => void)(module, require);
  const shim = module.exports.shim?.() as { collected: Collected[] } | undefined;
  const collected = shim?.collected ?? [];
  return (file) => {
    const before = collected.length;
    module.exports[file]?.();
    return collected.slice(before);
  };
}

/** Milliseconds of the processor: how busy the machine is with something else does not count. */
const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const guarded = new Script('__now()');

/** Runs something that may never come back. */
async function within(milliseconds: number, run: () => unknown): Promise<void> {
  world.__now = run;
  await guarded.runInThisContext({ timeout: Math.ceil(milliseconds) });
}

async function see(script: Script, root: string, files: readonly string[], longest: number): Promise<void> {
  for (const file of files) {
    let reaches = new Set<number>();
    world.__reached = (from, to) => {
      for (let id = from; id <= to; id++) reaches.add(id);
    };
    const began = processorTime();
    const tests = freshly(script, root)(file);
    const load = processorTime() - began;
    // What is reached while a file is loaded is reached by each of its tests.
    const loading = reaches;
    for (const [index, { name, run }] of tests.entries()) {
      reaches = new Set();
      const started = processorTime();
      let failed = '';
      try {
        await within(longest, run);
      } catch (error) {
        failed = String(error).slice(0, 300);
      }
      const ms = load + processorTime() - started;
      if (failed) tell({ failed: `${file}: ${name}: ${failed}` });
      else tell({ file, index, name, ms, reaches: [...loading, ...reaches] });
    }
  }
}

async function tryAll(
  script: Script,
  root: string,
  all: readonly Trial[],
  tries: readonly Try[],
): Promise<void> {
  // What caught the changes just before is near the next one: it is tried first.
  let lately: number[] = [];
  for (const { id, tests, likely } of tries) {
    tell({ begun: id });
    world.__mutant = id;
    const first = [...(likely === undefined ? [] : [likely]), ...lately].filter((each) =>
      tests.includes(each),
    );
    const caught = await caughtBy(script, root, all, [...new Set([...first, ...tests])]);
    if (caught !== null) lately = [caught, ...lately.filter((each) => each !== caught)].slice(0, 6);
    tell({ id, caught });
  }
}

async function caughtBy(
  script: Script,
  root: string,
  all: readonly Trial[],
  tests: readonly number[],
): Promise<number | null> {
  const files = new Map<string, readonly Collected[]>();
  let load: ((file: string) => readonly Collected[]) | undefined;
  for (const each of tests) {
    const { file, index, ms } = all[each] as Trial;
    try {
      if (!files.has(file)) {
        await within(ms * 20 + 3000, () => {
          load ??= freshly(script, root);
          files.set(file, load(file));
        });
      }
      const test = files.get(file)?.[index];
      if (test) await within(ms * 20 + 3000, test.run);
    } catch {
      if (await passesAlone(script, root, all, each)) return each;
    }
  }
  return null;
}

const alone = new Map<number, boolean>();

/**
 * Whether a test passes by itself, in its time, while nothing is changed. One that rests on what the tests before it did, or is
 * quick because they worked something out, fails whatever the change is, and proves nothing.
 */
async function passesAlone(
  script: Script,
  root: string,
  all: readonly Trial[],
  test: number,
): Promise<boolean> {
  const known = alone.get(test);
  if (known !== undefined) return known;
  const { file, index, ms } = all[test] as Trial;
  const mutant = world.__mutant;
  world.__mutant = 0;
  let passes = true;
  try {
    let tests: readonly Collected[] = [];
    await within(ms * 20 + 3000, () => {
      tests = freshly(script, root)(file);
    });
    await within(ms * 20 + 3000, () => tests[index]?.run());
  } catch {
    passes = false;
  }
  world.__mutant = mutant;
  alone.set(test, passes);
  return passes;
}

const [, , jobFile, root] = process.argv;
const job = JSON.parse(readFileSync(jobFile ?? '', 'utf8')) as Job;
const script = new Script(`(function (module, require) { const exports = module.exports; ${job.code}\n})`);
world.__mutant = 0;
world.__reached = () => {};
void (job.do === 'see'
  ? see(script, root ?? '', job.files, job.longest)
  : tryAll(script, root ?? '', job.tests, job.tries));
