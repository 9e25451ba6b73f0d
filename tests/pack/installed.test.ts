import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { toJson } from '../../src/index.ts';
import { plain, root, tingling } from '../library.ts';
import { prescriptionFor } from '../package/given.ts';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'stretch-pack-'));
const home = join(folder, 'somewhere else');
const answers = { ...plain, ...tingling };
const modules = join(root, 'node_modules');

/** What a command prints, run where the package is installed; its error has all it said. */
async function printed(file: string, ...args: string[]): Promise<string> {
  try {
    return (await run(file, args, { cwd: home, maxBuffer: 10_000_000 })).stdout;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${file} ${args.join(' ')}\n${stdout}\n${stderr}`);
  }
}

const node = (...args: string[]): Promise<string> => printed(process.execPath, ...args);
const write = (name: string, text: string): void => writeFileSync(join(home, name), text);

const tarball = inject('tarball');
beforeAll(async () => {
  mkdirSync(home);
  write('package.json', '{ "name": "mine", "private": true }');
  await printed('npm', 'install', '--no-audit', '--no-fund', '--offline', tarball);
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const use = `
const library = readLibrary(files);
const { answers } = completed(${JSON.stringify(answers)}, library);
process.stdout.write(toJson(prescribe(answers, library).plan));
`;
const names = '{ completed, prescribe, readLibrary, toJson }';

describe('the packed package, installed in an empty folder', { timeout: 120_000 }, () => {
  it.each([
    [
      'import',
      'use.mjs',
      `import ${names} from 'stretch-coach'; import { files } from 'stretch-coach/data'; ${use}`,
    ],
    [
      'require',
      'use.cjs',
      `const ${names} = require('stretch-coach'); const { files } = require('stretch-coach/data'); ${use}`,
    ],
  ])('plans by %s what it plans here', async (_, name, text) => {
    write(name, text);
    expect(await node(name)).toBe(toJson(prescriptionFor(answers).plan));
  });

  it('keeps what is inside to itself', async () => {
    write('inside.cjs', `require('stretch-coach/dist/cli.js');`);
    await expect(node('inside.cjs')).rejects.toThrow('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });

  it('still is the command', async () => {
    const bin = join(home, 'node_modules', '.bin', 'stretch');
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(await printed(bin, '--version')).toBe(`${version}\n`);
  });

  it('runs the example of the README', async () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const example = /## As a package[\s\S]*?```js\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    write('example.mjs', example);
    expect(await node('example.mjs')).toMatch(/^# .+ · 10 min\n/);
  });

  it.each([
    ['node16', 'node16', 'mts'],
    ['node16', 'node16', 'cts'],
    ['nodenext', 'nodenext', 'mts'],
    ['nodenext', 'nodenext', 'cts'],
    ['preserve', 'bundler', 'ts'],
  ])(
    'its types hold what they say: module %s, resolution %s, a .%s file',
    async (module, resolution, ending) => {
      const name = `typed-${module}.${ending}`;
      write(name, typed);
      const flags = [
        '--noEmit',
        '--strict',
        '--exactOptionalPropertyTypes',
        '--target',
        'es2022',
        '--lib',
        'es2022',
      ];
      const how = ['--module', module, '--moduleResolution', resolution, '--types', ''];
      expect(await node(join(modules, 'typescript', 'bin', 'tsc'), ...flags, ...how, name)).toBe('');
    },
  );

  it('publint has nothing to say', async () => {
    const said = await node(join(modules, 'publint', 'src', 'cli.js'), tarball, '--strict');
    expect(said).toContain('All good!');
  });

  it('what is said of a type or a field stands on a line before it, where an editor looks', () => {
    const types = readFileSync(join(home, 'node_modules', 'stretch-coach', 'dist', 'index.d.mts'), 'utf8');
    expect([...types.matchAll(/^ *\/\*\*/gm)].length).toBeGreaterThan(100);
    expect([...types.matchAll(/\S *\/\*\*.*/g)].map(([line]) => line)).toEqual([]);
  });
  it('are the types wrong? No', async () => {
    const cli = join(modules, '@arethetypeswrong', 'cli', 'dist', 'index.js');
    const said = await node(cli, tarball, '--profile', 'node16', '--format', 'json');
    const { problems = {} } = JSON.parse(said) as {
      problems?: Record<string, { resolutionKind?: string }[]>;
    };
    // The way of before 2022 knows no `exports`: there the package itself is found, its data is not.
    const found = Object.values(problems).flat();
    expect(found.filter(({ resolutionKind }) => resolutionKind !== 'node10')).toEqual([]);
  });
});

/** Somebody's own file: what must compile, and what must not. */
const typed = `
import { completed, lengthening, lineText, type Library, neuralLoad, newSession, type Plan, prescribe, readLibrary, toHtml, update, view } from 'stretch-coach';
import { files } from 'stretch-coach/data';

const library: Library = readLibrary(files);
const person = completed({ minutes: 10 }, library);
// @ts-expect-error: answers that may be incomplete make no plan
prescribe({ minutes: 10 }, library);
if (person.answers) {
  const prescription = prescribe(person.answers, library);
  const plan: Plan = prescription.plan;
  const seconds: number = plan.routine?.steps[0]?.phases[0]?.seconds ?? 0;
  // @ts-expect-error: a plan is not changed
  plan.outcome = 'stop';
  // @ts-expect-error: nor is a pose in it
  if (plan.routine?.steps[0]) plan.routine.steps[0].pose.hipFlexion = seconds;
  const page: string = toHtml(plan);
  const [session, effects] = update(newSession(prescription, library), { type: 'start', at: 0 });
  const lines: string[] = view(session, { columns: 80, rows: 24 }).map(lineText);
  [page, effects.length, lines].join();
} else {
  const missing: readonly string[] = person.missing;
  missing.map((id) => id.length);
}
const load: number = neuralLoad({ hipFlexion: 80 }, library).index;
const percent: number = lengthening({ hipFlexion: 80 }, library).soleus;
// @ts-expect-error: there is no such joint
neuralLoad({ hip: 80 }, library);
export const numbers = [load, percent] as const;
`;
