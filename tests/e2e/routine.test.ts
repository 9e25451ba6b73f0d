import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { plain } from '../library.ts';
import { newHome } from './home.ts';
import { bin, type Run, run, stretch } from './program.ts';
import { openTerminal } from './terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'stretch-routine-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;
const answersFile = (answers: unknown): string => {
  const path = join(folder, `answers-${++count}.json`);
  writeFileSync(path, JSON.stringify(answers));
  return path;
};
const folderOf = newHome;
const good = answersFile(plain);
/** `stretch routine` that never asks. */
const routine = (...args: string[]): Promise<Run> => stretch(['routine', '--no-input', ...args]);

const esc = '\u001b';

describe.concurrent('a warning sign', () => {
  it('is not undone by a reader that closes early', async () => {
    const script = '{ "$0" "$1" routine --answers "$2"; echo $? >&3; } 3>&2 | true';
    const got = await run('sh', [
      '-c',
      script,
      process.execPath,
      bin,
      answersFile({ emergency: ['saddle'] }),
    ]);
    expect(got.err).toBe('4\n');
  });
});

describe.concurrent('streams', () => {
  it.each(['text', 'markdown', 'json'])('a reader that closes early is no error: %s', async (format) => {
    const script = '{ "$0" "$1" routine --answers "$2" -f "$3"; echo $? >&2; } | head -1 >/dev/null';
    const got = await run('sh', ['-c', script, process.execPath, bin, good, format]);
    expect(got.err).toBe('0\n');
  });
  it('closed standard error is no error', async () => {
    const got = await run('sh', ['-c', '"$0" "$1" routine --side x 2>&1 | true', process.execPath, bin]);
    expect(got).toMatchObject({ code: 0, err: '' });
  });
  it('a closed standard input is no error', async () => {
    const got = await run('sh', ['-c', '"$0" "$1" routine --answers "$2" <&-', process.execPath, bin, good]);
    expect(got).toMatchObject({ code: 0, err: '' });
  });
});

describe.concurrent('colour', () => {
  const coloured = async (env: Record<string, string>, ...args: string[]): Promise<boolean> => {
    const got = await stretch(['routine', '--answers', good, ...args], { env });
    expect(got).toMatchObject({ code: 0, err: '' });
    return got.out.includes(esc);
  };
  it.each<[string, Record<string, string>, string[], boolean]>([
    ['with FORCE_COLOR=1 and NO_COLOR=1: the force wins', { FORCE_COLOR: '1', NO_COLOR: '1' }, [], true],
    ['not with --no-color, whatever the environment', { FORCE_COLOR: '1' }, ['--no-color'], false],
  ])('%s', async (_name, env, args, expected) => {
    expect(await coloured(env, ...args)).toBe(expected);
  });
  it.each<[string, Record<string, string>, string[], boolean]>([
    ['at a terminal', {}, [], true],
    ['at a terminal with an empty NO_COLOR', { NO_COLOR: '' }, [], true],
    ['not with NO_COLOR=1', { NO_COLOR: '1' }, [], false],
    ['not with --no-color', {}, ['--no-color'], false],
  ])('%s (in a window)', async (_name, env, args, expected) => {
    const window = openTerminal(
      process.execPath,
      [bin, 'routine', '--no-input', '--answers', good, ...args],
      { env },
    );
    expect((await window.exit).exitCode).toBe(0);
    expect(window.raw().includes(`${esc}[`)).toBe(expected);
  });
  it('may be switched off before the command too', async () => {
    const got = await stretch(['--no-color', 'routine', '--answers', good]);
    expect(got).toMatchObject({ code: 0, err: '' });
  });
});

describe.concurrent('--copy', () => {
  /** A folder to be the only PATH, holding clipboard programs that do this. */
  const pathWith = (script: string): string => {
    const where = folderOf();
    for (const name of ['xsel', 'wl-copy', 'pbcopy']) {
      writeFileSync(join(where, name), `#!/bin/sh\n${script}\n`);
      chmodSync(join(where, name), 0o755);
    }
    return where;
  };
  const copying = (PATH: string, ...args: string[]): Promise<Run> =>
    stretch(['routine', '--answers', good, '--copy', ...args], { env: { PATH } });
  it('without a clipboard says so, prints what it would have copied and is soon done', async () => {
    const got = await copying('/nowhere');
    expect(got.code).toBe(0);
    const [text, markdown] = await Promise.all([
      routine('--answers', good),
      routine('--answers', good, '-f', 'markdown'),
    ]);
    expect(got.out).toBe(text.out + markdown.out);
    expect(got.err).toBe('No clipboard was found, so nothing was copied. This is what it would have been:\n');
    expect(got.milliseconds).toBeLessThan(20_000);
  });
  it('with a clipboard that never answers says so and does not wait for it', async () => {
    const got = await copying(pathWith('exec /bin/sleep 60'));
    expect(got.code).toBe(0);
    expect(got.out).toContain('10 min');
    expect(got.err).toContain('No clipboard');
    expect(got.milliseconds).toBeLessThan(50_000);
  });
  it('copies Markdown while text is printed', async () => {
    const where = folderOf();
    const got = await copying(pathWith(`/bin/cat > '${join(where, 'copied')}'`));
    expect(got).toMatchObject({ code: 0, err: 'Copied.\n' });
    expect(readFileSync(join(where, 'copied'), 'utf8')).toBe(
      (await routine('--answers', good, '-f', 'markdown')).out,
    );
  });
  it('without a clipboard prints nothing twice', async () => {
    const got = await copying('/nowhere', '-f', 'markdown');
    expect(got.out).toBe((await routine('--answers', good, '-f', 'markdown')).out);
    expect(got.err).toBe('No clipboard was found, so nothing was copied. It is printed instead.\n');
  });
  it('to a file and a missing clipboard says no more than that', async () => {
    const path = join(folderOf(), 'plan.md');
    const got = await copying('/nowhere', '-o', path);
    expect(got).toMatchObject({ code: 0, out: '' });
    expect(got.err).toBe(`Saved to ${path}.\nNo clipboard was found, so nothing was copied.\n`);
  });
});
