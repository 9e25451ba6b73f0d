import { spawn } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Answer, Answers } from '../../src/core/types.ts';
import { flagName } from '../../src/shell/app/flags.ts';
import { root } from '../library.ts';
import { newHome } from './home.ts';

export type Run = { code: number | null; out: string; err: string; milliseconds: number };
export type RunOptions = { input?: string; env?: Record<string, string>; cwd?: string };

/** The program a person runs. */
export const bin = join(root, 'bin', 'stretch.js');

const base = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '' };

/**
 * The PATH once the program is installed. A shell that repeats a command then repeats `stretch`,
 * and what a window shows does not depend on where the checkout is.
 */
export function installed(): string {
  const folder = newHome();
  symlinkSync(process.execPath, join(folder, 'node'));
  symlinkSync(bin, join(folder, 'stretch'));
  return [folder, base.PATH].join(delimiter);
}

/** Runs a program to its end with no terminal; the environment is PATH, an empty home and the given one. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const started = performance.now();
  const { input, env = {}, cwd = root } = options;
  const child = spawn(command, [...args], { cwd, env: { ...base, STRETCH_HOME: newHome(), ...env } });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => out.push(part));
  child.stderr.on('data', (part: Buffer) => err.push(part));
  // A program that ends before it has read everything is no failure of the test.
  child.stdin.on('error', () => {});
  child.stdin.end(input ?? '');
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) =>
      done({
        code,
        out: Buffer.concat(out).toString('utf8'),
        err: Buffer.concat(err).toString('utf8'),
        milliseconds: performance.now() - started,
      }),
    );
  });
}

/** `stretch` with these arguments. */
export const stretch = (args: readonly string[], options?: RunOptions): Promise<Run> =>
  run(process.execPath, [bin, ...args], options);

/** Answers as flags: a list with commas, an empty one as `none`. */
export const flagsFor = (answers: Answers): string[] =>
  Object.entries(answers).flatMap(([id, answer]) => [flagName(id), flagValue(answer)]);

function flagValue(answer: Answer): string {
  if (typeof answer !== 'object') return String(answer);
  return answer.length === 0 ? 'none' : answer.join(',');
}
