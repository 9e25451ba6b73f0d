import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { bundle } from './bundle.ts';
import { filesBelow } from './files.ts';
import { keysOf, lastTime, remember, titleOf } from './last-time.ts';
import type { Mutant } from './mutants.ts';
import { report } from './report.ts';
import type { Job, Seen, Trial, Tried, Try } from './runner.ts';

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

/**
 * Milliseconds of the slowest test that is tried: the sweep would be run for every change that lives. `SLOWEST=400` is
 * quicker, and catches less.
 */
const slowest = Number(process.env.SLOWEST ?? 2500);

/** The tests are seen once for each state of the sources. */
async function see(root: string, folder: string, files: string[]): Promise<Seen[]> {
  const { code } = await bundle(root, files, true);
  const kept = join(root, 'dist', `mutation-${createHash('sha256').update(code).digest('hex')}.json`);
  if (!existsSync(kept))
    writeFileSync(kept, JSON.stringify(await seeAll(root, folder, { do: 'see', code, files })));
  const seen = JSON.parse(readFileSync(kept, 'utf8')) as Seen[];
  return seen.filter(({ ms }) => ms <= slowest);
}

async function seeAll(root: string, folder: string, job: Job): Promise<Seen[]> {
  const seen: Seen[] = [];
  await run(root, folder, job, (line) => {
    if ('failed' in line) process.stderr.write(`left out, fails as it is: ${line.failed}\n`);
    else seen.push(line as unknown as Seen);
  });
  if (seen.length === 0) throw new Error('no test was run');
  return seen;
}

/** The mutants with the tests that reach them, the quickest first. */
function triesFor(root: string, mutants: readonly Mutant[], tests: readonly Seen[]): Try[] {
  const reaching = new Map<number, number[]>(mutants.map(({ id }) => [id, []]));
  for (const [index, { reaches }] of tests.entries()) {
    for (const id of reaches) reaching.get(id)?.push(index);
  }
  const keys = keysOf(mutants);
  const before = lastTime(root);
  const places = new Map(tests.map((test, index) => [titleOf(test), index]));
  return [...reaching].map(([id, tests]) => ({
    id,
    tests,
    likely: places.get(before[keys.get(id) ?? ''] ?? ''),
  }));
}

/** The test that catches each mutant. One that ends the runner twice, by its memory or its stack, is caught too. */
async function tryAll(
  root: string,
  folder: string,
  code: string,
  mutants: readonly Mutant[],
  seen: readonly Seen[],
): Promise<Map<number, Seen | string | null>> {
  const tests = [...seen].sort((one, other) => one.ms - other.ms);
  const caught = new Map<number, Seen | string | null>();
  let tries = triesFor(root, mutants, tests);
  let ended = -1;
  while (tries.length > 0) {
    let begun = -1;
    await run(root, folder, { do: 'try', code, tests: tests.map(trial), tries }, (line) => {
      if ('begun' in line) begun = Number(line.begun);
      else {
        const tried = line as unknown as Tried;
        caught.set(tried.id, tried.caught === null ? null : (tests[tried.caught] ?? null));
        if (caught.size % 100 !== 0) return;
        process.stderr.write(`${caught.size} of ${mutants.length}\n`);
        remember(root, mutants, caught);
      }
    });
    if (begun < 0) throw new Error('the runner did not begin');
    if (begun === ended) caught.set(begun, 'it ended the runner');
    ended = begun;
    tries = tries.filter(({ id }) => !caught.has(id));
  }
  remember(root, mutants, caught);
  return caught;
}

const trial = ({ file, index, ms }: Seen): Trial => ({ file, index, ms });

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
