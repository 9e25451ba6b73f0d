import { spawn } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../library.ts';
import { diaryOf, homeAfter, upToTheLastQuestion } from './live.ts';

/** A home with a program in it that is told, and the file it writes. */
function homeTelling(
  script: string,
  onSessionEnd: (home: string) => unknown = (home) => join(home, 'told.cjs'),
) {
  const home = homeAfter();
  const program = join(home, 'told.cjs');
  writeFileSync(program, `#!${process.execPath}\n${script}`);
  chmodSync(program, 0o755);
  writeFileSync(join(home, 'config.json'), JSON.stringify({ onSessionEnd: onSessionEnd(home) }));
  return { home, told: join(home, 'told.json'), env: { STRETCH_CONFIG: join(home, 'config.json') } };
}

const writesDown =
  "const fs = require('node:fs'); const at = require('node:path').join(__dirname, 'told.json'); fs.writeFileSync(at + '.new', fs.readFileSync(0)); fs.renameSync(at + '.new', at);";

async function whenThere(path: string): Promise<string> {
  for (const end = Date.now() + 15_000; Date.now() < end; ) {
    if (existsSync(path)) return readFileSync(path, 'utf8');
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error(`in vain waited for ${path}`);
}

const session = async (home: string, env: Record<string, string>) => {
  const terminal = await upToTheLastQuestion(home, '3', { env });
  await terminal.answer('1');
  const { exitCode } = await terminal.exit;
  return { exitCode, screen: terminal.screen() };
};

describe.skipIf(process.platform === 'win32')('a program that is told when a session ends', () => {
  it('gets the entry of the diary as JSON on its standard input', async () => {
    const { home, told, env } = homeTelling(writesDown);
    const { exitCode } = await session(home, env);
    expect(exitCode).toBe(0);
    expect(JSON.parse(await whenThere(told))).toEqual(diaryOf(home).at(-1));
  });
  it.each([
    ['reads nothing and takes its time', 'setTimeout(() => {}, 4000);'],
    ['fails', 'process.exit(1);'],
    ['is no program', 'this is no program'],
  ])('one that %s delays and breaks nothing', async (_, script) => {
    const { home, env } = homeTelling(script);
    const { exitCode } = await session(home, env);
    expect([exitCode, diaryOf(home)]).toEqual([0, [expect.objectContaining({ ended: 'finished' })]]);
  });
  it.each([
    [
      'that is not there',
      '/nowhere/no-such-program',
      /there is no program no-such-program\. Nothing was told to it\.\n/,
    ],
    [
      'with its words in one text',
      'no-such-program it is done',
      /no-such-program it is done\. Nothing was told to it\. A program and its words are a list: \["no-such-program","it","is","done"\]\./,
    ],
  ])('one %s is said in a line', async (_, onSessionEnd, says) => {
    const { home, env } = homeTelling('', () => onSessionEnd);
    const { exitCode, screen } = await session(home, env);
    expect([exitCode, diaryOf(home).length]).toEqual([0, 1]);
    expect(`${screen}\n`.replace(/ *\n(?=\S)/g, ' ')).toMatch(says);
  });
  it('one that takes too long is ended, with what it started', async () => {
    const { home, told } = homeTelling(
      `const { spawn } = require('node:child_process'); const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']); require('node:fs').writeFileSync(require('node:path').join(__dirname, 'told.json'), JSON.stringify([process.pid, child.pid])); setInterval(() => {}, 1000);`,
    );
    const runner = spawn(
      process.execPath,
      [join(root, 'bin', 'session-end.js'), '1500', join(home, 'told.cjs')],
      {
        stdio: 'ignore',
      },
    );
    const pids = JSON.parse(await whenThere(told)) as number[];
    await new Promise((done) => runner.on('exit', done));
    const isGone = (pid: number): boolean => {
      try {
        // What has ended and nobody has asked after counts as gone.
        return readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
      } catch {
        return true;
      }
    };
    for (const end = Date.now() + 5000; Date.now() < end && !pids.every(isGone); )
      await new Promise((done) => setTimeout(done, 20));
    expect([pids.length, pids.every(isGone)]).toEqual([2, true]);
  });
});
