import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plain } from '../library.ts';
import { newHome } from './home.ts';
import { homeAfter, lastOf } from './live.ts';
import { bin, flagsFor, run } from './program.ts';
import { openTerminal } from './terminal.ts';

/** `stretch` with this environment and no other, in an empty folder; what it left there. */
async function bare(args: readonly string[], env: Record<string, string>) {
  const cwd = newHome();
  const node = [...args.slice(0, args.indexOf('--')), bin, ...args.slice(args.indexOf('--') + 1)];
  const ran = await run(
    'env',
    ['-i', ...Object.entries(env).map(([name, value]) => `${name}=${value}`), process.execPath, ...node],
    { cwd },
  );
  return { ...ran, left: readdirSync(cwd) };
}

const routine = ['--', 'routine', '--no-input', ...flagsFor(plain)];

describe('where nobody says what home is', () => {
  it.each([
    ['an empty HOME', { HOME: '' }],
    ['a HOME that is not absolute', { HOME: 'here' }],
  ])('%s: a routine is made, and nothing is left in the folder one is in', async (_, env) => {
    const { code, out, left } = await bare(routine, env);
    expect([code, left]).toEqual([0, []]);
    expect(out).toContain('Hamstrings');
  });
  it.each(['coach', 'forget'])('%s says so, and is no fault of ours', async (command) => {
    const { code, err, left } = await bare(['--', command], { HOME: '' });
    expect(code).toBeLessThan(4);
    expect(code).not.toBe(1);
    expect(err).not.toContain('our mistake');
    expect(left).toEqual([]);
  });
  it('STRETCH_HOME is enough', async () => {
    const home = homeAfter();
    const { code, err } = await bare(['--', 'forget', '--yes'], { HOME: '', STRETCH_HOME: home });
    expect(code).toBe(0);
    expect(err).toContain('your last answers (last.json)');
    expect(readdirSync(home)).toEqual([]);
  });
});

describe('a folder whose name steers a terminal', () => {
  it('is named without that', async () => {
    const home = join(newHome(), '\u001b[31mred\u202e');
    mkdirSync(home);
    writeFileSync(join(home, 'last.json'), '{');
    for (const args of [['coach'], ['forget']]) {
      const { err, code } = await bare(['--', ...args], { STRETCH_HOME: home });
      expect(code).not.toBe(1);
      expect(err).toContain('red');
      expect(err).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
    }
  });
});

describe('where no program may be started', () => {
  it('--copy says that it cannot, and that is all', async () => {
    const permission =
      Number(process.versions.node.split('.')[0]) < 22 ? '--experimental-permission' : '--permission';
    const flags = [permission, '--allow-fs-read=*', '--allow-fs-write=*'];
    const { code, err } = await bare([...flags, ...routine, '--copy'], { STRETCH_HOME: newHome() });
    expect(err).not.toContain('our mistake');
    expect(code).toBe(0);
  });
});

describe('a window of 65535 by 65535', () => {
  it.each([
    ['the coach', ['coach', '--no-ask', '--quiet'], /space pause/],
    ['the questions', ['routine'], /does any of this fit you/],
  ])('%s answers', async (_, args, shows) => {
    const home = newHome({ 'last.json': lastOf(plain) });
    // The size is what the terminal says; the test's own window need not be that large.
    const size = `stty rows 65535 cols 65535 && exec ${process.execPath} ${bin} ${args.join(' ')}`;
    const terminal = openTerminal('sh', ['-c', size], {
      columns: 200,
      rows: 60,
      env: { STRETCH_HOME: home },
    });
    await terminal.waitFor(() => shows.test(terminal.raw()));
    await terminal.press('ctrl-c');
    expect((await terminal.exit).exitCode).toBe(130);
  });
});
