import { spawn } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plain } from '../library.ts';
import { newHome } from './home.ts';
import { bin, flagsFor } from './program.ts';

const home = newHome();
const stopped = flagsFor({ emergency: ['saddle'] });

/** The exit status with a standard error that takes no word. */
const status = (args: readonly string[], stderr: number | 'pipe'): Promise<number | null> =>
  new Promise((done) => {
    const env = { PATH: process.env.PATH, HOME: process.env.HOME, STRETCH_HOME: home };
    const child = spawn(process.execPath, [bin, ...args], { stdio: ['ignore', 'ignore', stderr], env });
    child.stderr?.destroy();
    child.on('close', done);
  });

describe('whether a message could be written never changes the exit status', () => {
  const cases: [string, string[], number][] = [
    ['done', ['routine', ...flagsFor(plain), '-o', `${home}/plan.json`], 0],
    ['unknown command', ['routin'], 2],
    ['questions left open', ['routine', '--no-input'], 2],
    ['a bad file', ['routine', '--answers', 'no-such-file'], 3],
    ['a stop', ['routine', ...stopped], 4],
    ['no such command', ['while', '--', 'no-such-command'], 127],
  ];
  it.runIf(existsSync('/dev/full')).each(cases)('a full disk: %s', async (_, args, code) => {
    expect(await status(args, openSync('/dev/full', 'w'))).toBe(code);
  });
  it.each(cases)('a reader that has gone: %s', async (_, args, code) => {
    expect(await status(args, 'pipe')).toBe(code);
  });
});
