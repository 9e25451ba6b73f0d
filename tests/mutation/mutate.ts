import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { filesBelow } from '../files.ts';
import { bundle } from './bundle.ts';
import {
  type Files,
  hashesOf,
  keysOf,
  type LastTime,
  lastTime,
  outlived,
  remember,
  sourcesOf,
  titleOf,
  worldOf,
} from './last-time.ts';
import type { Mutant } from './mutants.ts';
import { keep, report } from './report.ts';
import type { Job, Seen, Trial, Tried, Try } from './runner.ts';

/** Copies the data to a disk, which is nothing to do four thousand times. */
const onDisk = /new-stretch\.test\.ts$/;

let interrupted = false;

/**
 * npm run mutate: changes the core in every small way there is, one at a time, and tells which changes no pure test
 * notices. One process, one core. `-- PART TESTS` takes only sources and test files whose paths have these in them
 * (`core/list,core/show`: either). Interrupted, it tells of the files it was through with.
 */
async function mutate(part = '', tests = ''): Promise<void> {
  const root = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'stretch-mutate-'));
  try {
    const files = ['core', 'data', 'package', 'safety', 'render', 'session']
      .flatMap((name) => filesBelow(join(root, 'tests', name)))
      .filter((path) => path.endsWith('.test.ts') && path.includes(tests) && !onDisk.test(path))
      .map((path) => relative(root, path));
    const hashes = hashesOf(root, files);
    const seen = await see(root, folder, hashes);
    const { code, mutants } = await bundle(root, files, false);
    const wanted = mutants.filter(({ file }) => part.split(',').some((each) => file.includes(each)));
    const caught = await tryAll(root, folder, { code, mutants: wanted, seen, files: hashes });
    const open = new Set(wanted.filter(({ id }) => !caught.has(id)).map(({ file }) => file));
    const tried = wanted.filter(({ file }) => !open.has(file));
    report(tried, caught, seen);
    const sources = sourcesOf(root, [...new Set(mutants.map(({ file }) => file))]);
    if (tests === '') keep(root, { all: mutants, tried, caught, sources });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Milliseconds of the slowest test that is tried: the sweep would be run for every change that lives. `SLOWEST=2500` is
 * slower, and catches more; what caught a change last time is tried however slow it is.
 */
const slowest = Number(process.env.SLOWEST ?? 400);

/** Every test as it goes without a mutant. A file is seen again only when it or anything but tests changed. */
async function see(root: string, folder: string, files: Files): Promise<Seen[]> {
  const path = join(root, 'dist', 'mutation-seen.json');
  const world = worldOf(root);
  const kept = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as KeptSeen) : { world, files: {} };
  const old = kept.world === world ? kept.files : {};
  const isNew = (file: string): boolean => old[file]?.hash !== files[file];
  const fresh = await seeAll(root, folder, Object.keys(files).filter(isNew));
  const now = Object.entries(files).map(([file, hash]): [string, KeptSeen['files'][string]] => [
    file,
    isNew(file)
      ? { hash, seen: fresh.filter((test) => test.file === file) }
      : { hash, seen: old[file]?.seen ?? [] },
  ]);
  writeFileSync(path, JSON.stringify({ world, files: { ...old, ...Object.fromEntries(now) } }));
  return now.flatMap(([, { seen }]) => seen);
}

type KeptSeen = { world: string; files: Record<string, { hash: string; seen: Seen[] }> };

async function seeAll(root: string, folder: string, files: readonly string[]): Promise<Seen[]> {
  const seen: Seen[] = [];
  if (files.length === 0) return seen;
  const bundled = await bundle(root, files, true);
  let slow = 0;
  const job: Job = { do: 'see', code: bundled.code, files: [...files], longest: slowest * 8 };
  const code = await run(root, folder, job, (line) => {
    if (!('failed' in line)) seen.push(line as unknown as Seen);
    else if (/timed out/.test(String(line.failed))) slow++;
    else process.stderr.write(`left out, fails as it is: ${line.failed}\n`);
  });
  // What was not come to would be kept as a file without tests.
  if (interrupted) throw new Error('interrupted before every test was seen');
  if (code !== 0)
    process.stderr.write(`the runner ended at ${seen.at(-1)?.file}: what comes after is not tried\n`);
  if (slow > 0) process.stderr.write(`${slow} tests are far too slow to be tried\n`);
  if (seen.length === 0) throw new Error('no test was run');
  return seen;
}

/** The mutants with the tests that reach them, the quickest first; without those that a mutant outlived before. */
function triesFor(
  keys: ReadonlyMap<number, string>,
  before: LastTime,
  tests: readonly Seen[],
  files: Files,
): Try[] {
  const places = new Map(tests.map((test, index) => [titleOf(test), index]));
  const tries = new Map<number, Try>();
  for (const [id, key] of keys) {
    const likely = places.get(before.caught[key] ?? '');
    tries.set(id, { id, tests: likely === undefined ? [] : [likely], likely });
  }
  for (const [index, test] of tests.entries()) {
    if (test.ms > slowest) continue;
    for (const id of test.reaches) {
      const lived = before.lived[keys.get(id) ?? ''];
      if (!outlived(lived, test, files)) tries.get(id)?.tests.push(index);
    }
  }
  return [...tries.values()];
}

/** The test that catches each mutant. One that ends the runner twice, by its memory or its stack, is caught too. */
async function tryAll(
  root: string,
  folder: string,
  { code, mutants, seen, files }: { code: string; mutants: readonly Mutant[]; seen: Seen[]; files: Files },
): Promise<Map<number, Seen | string | null>> {
  const tests = [...seen].sort((one, other) => one.ms - other.ms);
  const caught = new Map<number, Seen | string | null>();
  const keys = keysOf(mutants);
  const before = lastTime(root, worldOf(root));
  const through = Object.fromEntries(
    Object.entries(files).map(([file, hash]) => [file, [hash, slowest] as const]),
  );
  let tries = triesFor(keys, before, tests, files);
  let ended = -1;
  while (tries.length > 0 && !interrupted) {
    let begun = -1;
    await run(root, folder, { do: 'try', code, tests: tests.map(trial), tries }, (line) => {
      if ('begun' in line) begun = Number(line.begun);
      else {
        const tried = line as unknown as Tried;
        caught.set(tried.id, tried.caught === null ? null : (tests[tried.caught] ?? null));
        if (caught.size % 100 !== 0) return;
        process.stderr.write(`${caught.size} of ${mutants.length}\n`);
        remember(root, before, keys, caught, through);
      }
    });
    if (interrupted) break;
    if (begun < 0) throw new Error('the runner did not begin');
    if (begun === ended) caught.set(begun, 'it ended the runner');
    ended = begun;
    tries = tries.filter(({ id }) => !caught.has(id));
  }
  remember(root, before, keys, caught, through);
  return caught;
}

const trial = ({ file, index, ms }: Seen): Trial => ({ file, index, ms });

function run(
  root: string,
  folder: string,
  job: Job,
  hear: (line: Record<string, unknown>) => void,
): Promise<number | null> {
  const file = join(folder, 'job.json');
  writeFileSync(file, JSON.stringify(job));
  const runner = join(root, 'dist', 'mutation-runner.cjs');
  const child = spawn(process.execPath, ['--max-old-space-size=1500', runner, file, root], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  createInterface({ input: child.stdout }).on('line', (line) => hear(JSON.parse(line)));
  const stop = (): void => {
    interrupted = true;
    child.kill();
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
  return new Promise((done) => void child.on('close', done));
}

void mutate(...process.argv.slice(2, 4));
