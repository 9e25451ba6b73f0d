import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { plain, root } from '../library.ts';
import { makeRandom } from '../safety/profiles.ts';
import { newHome } from './home.ts';
import { flagsFor, type Run, run } from './program.ts';
import { openTerminal } from './terminal.ts';

const { cacheFolder } = createRequire(import.meta.url)('../../bin/program.js');

/** The program as a package has it: nothing compiled beside it. */
const folder = newHome();
const bin = join(folder, 'bin', 'stretch.js');
const cache = join(folder, 'cache');

beforeAll(() => {
  for (const part of ['bin', 'data', 'package.json'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  mkdirSync(join(folder, 'dist'));
  cpSync(join(root, 'dist', 'cli.js'), join(folder, 'dist', 'cli.js'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
});

const routine = ['routine', '--no-input', '--format', 'json', ...flagsFor(plain)];
const program = (args: readonly string[] = routine, env: Record<string, string> = {}): Promise<Run> =>
  run(process.execPath, [bin, ...args], { env: { XDG_CACHE_HOME: cache, ...env } });

const kept = (): string[] => (existsSync(join(cache, 'stretch')) ? readdirSync(join(cache, 'stretch')) : []);
const file = (): string =>
  join(cache, 'stretch', kept().find((name) => name.startsWith('routine-')) ?? 'none');

/** Whether V8 took what is kept for a command. */
async function isTaken(): Promise<boolean> {
  const code = `const { script } = require(${JSON.stringify(join(folder, 'bin', 'program.js'))}).load(['routine']); process.stdout.write(String(script.cachedDataRejected)); process.exitCode = 1`;
  return (await run(process.execPath, ['-e', code], { env: { XDG_CACHE_HOME: cache } })).out === 'false';
}

describe('compiled code is kept between two runs of an installed program', () => {
  it('a file for each command, in the folder of the system, readable by its owner alone', async () => {
    rmSync(cache, { recursive: true, force: true });
    const first = await program();
    expect(first.code).toBe(0);
    await program(['--version']);
    await program(['list', '--help']);
    expect(kept().map((name) => name.split('-')[0])).toEqual(['help', 'routine']);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(await isTaken()).toBe(true);
    expect((await program()).out).toBe(first.out);
  });
  it('once: what fits is not written again the same day', async () => {
    const before = statSync(file()).mtimeMs;
    await program();
    expect(statSync(file()).mtimeMs).toBe(before);
  });
  it('again when something ran that it does not hold, and then it holds both', async () => {
    const html = routine.map((word) => (word === 'json' ? 'html' : word));
    await program();
    const [before, size] = [statSync(file()).mtimeMs, statSync(file()).size];
    await program(html);
    expect(statSync(file()).size).toBeGreaterThan(size);
    const after = statSync(file()).mtimeMs;
    expect(after).toBeGreaterThan(before);
    for (const again of [html, routine]) await program(again);
    expect(statSync(file()).mtimeMs).toBe(after);
  });
  it('wrong usage leaves nothing', async () => {
    await program(['rout']);
    expect(kept().some((name) => name.startsWith('rout-'))).toBe(false);
  });
  it.each<[string, Record<string, string>]>([
    ['a folder that is a file', { XDG_CACHE_HOME: join(root, 'package.json') }],
    ['no home at all', { XDG_CACHE_HOME: '', HOME: '' }],
    ['a folder that is not absolute', { XDG_CACHE_HOME: 'here', HOME: '' }],
  ])('%s is no fault', async (_, env) => {
    const { code, err } = await program(routine, env);
    expect([code, err]).toEqual([0, '']);
    expect(existsSync(join(root, 'here'))).toBe(false);
  });
});

describe('nothing that is not proven reaches V8', () => {
  const spoil: Record<string, (bytes: Buffer) => Buffer> = {
    'cut short': (bytes) => bytes.subarray(0, bytes.length >> 1),
    empty: () => Buffer.alloc(0),
    'longer than it was': (bytes) => Buffer.concat([bytes, Buffer.alloc(9)]),
    'of another program': () => Buffer.from('#!/bin/sh\n'),
    'the source alone': (bytes) => bytes.subarray(-readFileSync(join(folder, 'dist', 'cli.js')).length),
    'the code once': (bytes) =>
      bytes.subarray((bytes.length - readFileSync(join(folder, 'dist', 'cli.js')).length) / 2),
  };
  const random = makeRandom(5);
  for (let flip = 0; flip < 12; flip++) {
    spoil[`one bit flipped (${flip})`] = (bytes) => {
      const at = random(bytes.length);
      const copy = Buffer.from(bytes);
      copy[at] = (copy[at] ?? 0) ^ (1 << random(8));
      return copy;
    };
  }
  it.each(Object.entries(spoil))('%s: it is made anew, and the routine is the same', async (_, change) => {
    const { out } = await program();
    const whole = readFileSync(file());
    writeFileSync(file(), change(whole));
    expect(await isTaken()).toBe(false);
    const spoiled = await program();
    expect([spoiled.code, spoiled.err]).toEqual([0, '']);
    expect(spoiled.out).toBe(out);
    expect(await isTaken()).toBe(true);
  });
  it('one that others may write, or that is a link, is not believed', async () => {
    await program();
    chmodSync(file(), 0o666);
    expect(await isTaken()).toBe(false);
    chmodSync(file(), 0o600);
    expect(await isTaken()).toBe(true);
    const elsewhere = join(newHome(), 'elsewhere');
    cpSync(file(), elsewhere);
    const name = file();
    rmSync(name);
    symlinkSync(elsewhere, name);
    expect(await isTaken()).toBe(false);
  });
  it('an edit of the program that keeps its length is what runs', async () => {
    const source = join(folder, 'dist', 'cli.js');
    const before = readFileSync(source, 'utf8');
    await program(['--help']);
    writeFileSync(source, before.replaceAll('A stretch coach for', 'A stretch couch for'));
    expect((await program(['--help'])).out).toContain('A stretch couch for');
    writeFileSync(source, before);
    expect((await program(['--help'])).out).toContain('A stretch coach for');
  });
});

describe('the build compiles the program by running it once', () => {
  const compile = `require(${JSON.stringify(join(folder, 'bin', 'build', 'compile.js'))}).compile()`;
  const settings = { STRETCH_CONFIG: join(folder, 'config.json'), STRETCH_LIBRARY: join(folder, 'none') };

  it('unseen, at a terminal too, and neither with what whoever builds it has nor in its place', async () => {
    const home = newHome();
    writeFileSync(settings.STRETCH_CONFIG, '{ "minutes": "none of yours" }');
    const terminal = openTerminal(process.execPath, ['-e', compile], {
      env: { STRETCH_HOME: home, ...settings },
    });
    expect((await terminal.exit).exitCode).toBe(0);
    expect(terminal.raw()).toBe('');
    expect(readdirSync(home)).toEqual([]);
    expect(existsSync(join(folder, 'dist', 'cli.cache'))).toBe(true);
    rmSync(join(folder, 'dist', 'cli.cache'));
  });
});

describe('where compiled code is kept', () => {
  it.each<[string, Record<string, string>, string | undefined]>([
    ['linux', { HOME: '/home/me' }, '/home/me/.cache/stretch'],
    ['linux', { HOME: '/home/me', XDG_CACHE_HOME: '/c' }, '/c/stretch'],
    ['linux', { HOME: '/home/me', XDG_CACHE_HOME: 'c' }, '/home/me/.cache/stretch'],
    ['linux', {}, undefined],
    ['linux', { HOME: '' }, undefined],
    ['darwin', { HOME: '/Users/me', XDG_CACHE_HOME: '/c' }, '/Users/me/Library/Caches/stretch'],
    ['darwin', {}, undefined],
    ['win32', { LOCALAPPDATA: '/local' }, '/local/stretch'],
    ['win32', {}, undefined],
  ])('%s with %j: %s', (platform, env, where) => {
    expect(cacheFolder({ platform, env })).toBe(where);
  });
});
