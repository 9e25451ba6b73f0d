import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { bundle } from './bundle.ts';
import { filesBelow } from './files.ts';
import type { Mutant } from './mutants.ts';
import { report } from './report.ts';
import type { Job, Seen, Tried } from './runner.ts';

/**
 * npm run mutate: changes the core in every small way there is, one at a time, and tells which changes no pure test
 * notices. One process, one core. `-- PART TESTS`
 * takes only sources and test files whose paths have these in them.
 */
async function mutate(part = '', tests = ''): Promise<void> {
  const root = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'stretch-mutate-'));
  try {
    const files = ['core', 'data', 'safety', 'session']
      .flatMap((name) => filesBelow(join(root, 'tests', name)))
      .filter((path) => path.endsWith('.test.ts') && path.includes(tests))
      .map((path) => relative(root, path));
    const seen = await see(root, folder, files);
    const { code, mutants } = await bundle(root, files, false);
    const wanted = mutants.filter(({ file }) => file.includes(part));
    const caught = await tryAll(root, folder, code, wanted, seen);
    report(root, wanted, caught, seen, part === '' && tests === '');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Milliseconds of the slowest test that is tried: the sweep itself would be run for every change that lives. */
const slowest = 4000;

async function see(root: string, folder: string, files: string[]): Promise<Seen[]> {
  const { code } = await bundle(root, files, true);
  // The tests are seen once for each state of the sources.
  const kept = join(root, 'dist', `mutation-${createHash('sha256').update(code).digest('hex')}.json`);
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as Seen[];
  const seen: Seen[] = [];
  const job: Job = { do: 'see', code, files };
  await run(root, folder, job, (line) => {
    if ('failed' in line) process.stderr.write(`left out, fails as it is: ${line.failed}\n`);
    else seen.push(line as unknown as Seen);
  });
  if (seen.length === 0) throw new Error('no test was run');
  const quick = seen.filter(({ ms }) => ms <= slowest);
  writeFileSync(kept, JSON.stringify(quick));
  return quick;
}

/** The tests that reach a mutant, the quickest first. */
function testsFor(
  id: number,
  reaching: ReadonlyMap<number, Seen[]>,
): { file: string; index: number; ms: number }[] {
  return (reaching.get(id) ?? []).map(({ file, index, ms }) => ({ file, index, ms }));
}

function reachedBy(seen: readonly Seen[]): Map<number, Seen[]> {
  const reaching = new Map<number, Seen[]>();
  for (const test of [...seen].sort((one, other) => one.ms - other.ms)) {
    for (const id of test.reaches) {
      const tests = reaching.get(id) ?? [];
      tests.push(test);
      reaching.set(id, tests);
    }
  }
  return reaching;
}

/** Which test catches each mutant. One that ends the runner, by its memory or its stack, is caught too. */
async function tryAll(
  root: string,
  folder: string,
  code: string,
  mutants: readonly Mutant[],
  seen: readonly Seen[],
): Promise<Map<number, string | null>> {
  const reaching = reachedBy(seen);
  const caught = new Map<number, string | null>();
  let left = mutants.map(({ id }) => id);
  while (left.length > 0) {
    let begun = -1;
    const tries = left.map((id) => ({ id, tests: testsFor(id, reaching) }));
    await run(root, folder, { do: 'try', code, tries }, (line) => {
      if ('begun' in line) begun = Number(line.begun);
      else {
        const tried = line as unknown as Tried;
        caught.set(tried.id, tried.caught);
        if (caught.size % 100 === 0) process.stderr.write(`${caught.size} of ${mutants.length}\n`);
      }
    });
    if (begun >= 0 && !caught.has(begun)) caught.set(begun, 'it never ends');
    left = left.filter((id) => !caught.has(id));
  }
  return caught;
}

function run(
  root: string,
  folder: string,
  job: Job,
  hear: (line: Record<string, unknown>) => void,
): Promise<void> {
  const file = join(folder, 'job.json');
  writeFileSync(file, JSON.stringify(job));
  const runner = join(root, 'dist', 'mutation-runner.cjs');
  const child = spawn(process.execPath, ['--max-old-space-size=1500', runner, file, root], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  createInterface({ input: child.stdout }).on('line', (line) => hear(JSON.parse(line)));
  return new Promise((done) => void child.on('close', () => done()));
}

void mutate(...process.argv.slice(2, 4));
