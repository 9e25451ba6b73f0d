import { execFile, execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { json, plain, root, tingling } from '../library.ts';

const run = promisify(execFile);
const windows = process.platform === 'win32';
const folder = mkdtempSync(join(tmpdir(), 'stretch-nodes-'));
const prefix = join(folder, 'all');
const home = join(folder, 'home');
const answers = join(folder, 'answers.json');

/** This Node, and those that `npm run nodes` fetched. */
const fetched = join(root, 'dist', 'nodes', 'node_modules');
const nodes = [
  process.execPath,
  ...(existsSync(fetched) ? readdirSync(fetched) : [])
    .filter((name) => name.startsWith('node-'))
    .map((name) => join(fetched, name, 'bin', windows ? 'node.exe' : 'node')),
].map((path) => [execFileSync(path, ['--version'], { encoding: 'utf8' }).trim(), path] as const);

/** As whoever has just installed it: a home of their own, what is installed first on the PATH. */
const environment = (more: Record<string, string> = {}): NodeJS.ProcessEnv => {
  const PATH = [join(prefix, windows ? '' : 'bin'), dirname(process.execPath), process.env.PATH].join(
    delimiter,
  );
  return {
    ...process.env,
    ...more,
    PATH,
    HOME: home,
    XDG_CACHE_HOME: join(home, 'cache'),
    STRETCH_HOME: home,
  };
};
const inside = join(prefix, windows ? 'node_modules' : 'lib/node_modules');
const installed = join(inside, 'stretch-coach');

const isThere = (program: string): boolean =>
  (process.env.PATH ?? '').split(delimiter).some((at) => existsSync(join(at, program)));

const printed = async (
  file: string,
  args: readonly string[],
  more?: Record<string, string>,
): Promise<string> =>
  (await run(file, args, { cwd: folder, env: environment(more), maxBuffer: 10_000_000 })).stdout;

beforeAll(async () => {
  mkdirSync(home);
  writeFileSync(answers, JSON.stringify({ ...plain, ...tingling }));
  const how = ['--no-audit', '--no-fund', '--offline', '--ignore-scripts', '--prefix', prefix];
  await run('npm', ['install', '--global', ...how, inject('tarball')], { shell: windows });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package, installed for all of a computer', () => {
  it('is one package: nothing else was fetched, or could be', () => {
    expect(readdirSync(inside)).toEqual(['stretch-coach']);
    expect(existsSync(join(installed, 'node_modules'))).toBe(false);
  });
  it.skipIf(windows)('has its manual where man looks for it', async () => {
    const page = join(prefix, 'share', 'man', 'man1', 'stretch.1');
    expect(readFileSync(page, 'utf8')).toBe(readFileSync(join(root, 'dist', 'stretch.1'), 'utf8'));
    if (!isThere('man')) return;
    const read = await printed('man', ['-M', join(prefix, 'share', 'man'), 'stretch'], { MANWIDTH: '80' });
    expect(read).toMatch(/^STRETCH\(1\)[\s\S]*NAME\n +stretch +- /);
  });
  it('is the command `stretch`', async () => {
    const { version } = json('package.json') as { version: string };
    expect(await printed(windows ? 'stretch.cmd' : 'stretch', ['--version'])).toBe(`${version}\n`);
  });
});

describe.each(nodes)('on Node %s, from the package alone', { timeout: 60_000 }, (_, node) => {
  const bin = join(installed, 'bin', 'stretch.js');
  const stretch = (...args: string[]): Promise<string> => printed(node, [bin, ...args]);
  const routine = ['routine', '--answers', answers, '--format', 'markdown'];

  it('the first run and those after it, with what was compiled, print the same routine as here', async () => {
    const here = await printed(process.execPath, [join(root, 'bin', 'stretch.js'), ...routine]);
    expect(here).toMatch(/^# .+ · 10 min\n/);
    for (const _ of ['the first', 'the second', 'the third']) expect(await stretch(...routine)).toBe(here);
    const v8 = await printed(node, ['-p', 'process.versions.v8']);
    expect(readdirSync(join(home, 'cache', 'stretch'))).toContain(`routine-${v8.trim()}.cache`);
  });
  it('checks the shipped stretches', async () => {
    const said = await stretch('lint', '--format', 'json', join(installed, 'data', 'stretches'));
    expect(JSON.parse(said)).toMatchObject({ findings: [] });
  });
  it.each(['bash', 'zsh', 'fish', 'powershell'])('completes for %s', async (shell) => {
    expect(await stretch('completion', shell)).toBe(
      readFileSync(join(root, 'dist', 'completion', shell), 'utf8'),
    );
    expect(await stretch('complete', '--', 'rou')).toMatch(/^routine\b/m);
  });
  it('draws, lists, explains, remembers the diary', async () => {
    expect(await stretch('show', 'sciatic-slider-seated')).toContain('Nerve slider, sitting');
    expect((await stretch('list')).split('\n').length).toBeGreaterThan(40);
    expect(await stretch('learn', 'five-positions')).toContain('toes');
  });
  it('what is loaded late is there: questions, the line of the coach, the clipboard, calendars', async () => {
    const { bundled } = (await import(join(installed, 'bin', 'bundled.js'))) as {
      bundled: Record<string, string>;
    };
    const wanted = {
      inquirer: '(await load("inquirer")).default.createPromptModule',
      ora: '(await load("ora")).default',
      clipboardy: '(await load("clipboardy")).default.write',
      'ical-generator': '(await load("ical-generator")).default',
    };
    expect(Object.keys(wanted).sort()).toEqual(Object.keys(bundled).sort());
    const code = `const { bundled } = require(${JSON.stringify(join(installed, 'bin', 'bundled.js'))});
      const load = (name) => import(${JSON.stringify(`${installed}/`)} + bundled[name]);
      void (async () => console.log([${Object.values(wanted)}].map((each) => typeof each).join()))();`;
    expect(await printed(node, ['-e', code])).toBe(`${Object.keys(wanted).map(() => 'function')}\n`);
  });
});
