import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { buildSync } from 'esbuild';
import type { Outputs } from '../../../src/shell/app/kept-command/follow.ts';
import { type KeptCommand, startKept } from '../../../src/shell/app/kept-command/index.ts';
import type { Piece } from '../../../src/shell/app/kept-command/store.ts';
import { root } from '../../library.ts';
import { fakeIo } from '../../shell/io.ts';

/** What a person sees, a byte a character. `turns` has what one stream said at a stretch as one. */
export type Screen = Outputs & { text: () => string; turns: () => string[] };

/** `reader` calls back when it has read what came, and wants more. */
export function makeScreen(reader: (done: () => void) => void = (done) => done()): Screen {
  const shown: Piece[] = [];
  const output = (stream: 'out' | 'err') =>
    new Writable({
      write(bytes: Buffer, _encoding, done) {
        shown.push({ stream, bytes });
        reader(() => done());
      },
    });
  const text = (pieces: readonly Piece[]) =>
    Buffer.concat(pieces.map(({ bytes }) => bytes)).toString('latin1');
  return {
    out: output('out'),
    err: output('err'),
    text: () => text(shown),
    turns() {
      const starts = shown.flatMap(({ stream }, at) => (shown[at - 1]?.stream === stream ? [] : [at]));
      return starts.map((at, turn) => `${shown[at]?.stream}: ${text(shown.slice(at, starts[turn + 1]))}`);
    },
  };
}

/** Runs a script with Node, kept. `process.argv[1]` is the first of `more`. */
export const keep = (script: string, screen: Outputs, ...more: string[]): Promise<KeptCommand> =>
  startKept(process.execPath, ['-e', script, ...more], io, screen);

/** A process that starts commands with the environment it has. */
export const { io } = fakeIo({ env: process.env });

/** A script that writes so many bytes, and goes on only when they are taken. */
export const writes = (bytes: number): string => `
  const block = Buffer.alloc(1_000_000, 120);
  for (let left = ${bytes}; left > 0; ) {
    left -= require('node:fs').writeSync(1, block, 0, Math.min(left, block.length));
  }`;

/** A script that leaves another in the background, which holds its pipes open for half a minute. */
export const leaves = (background: string): string => `
  const { spawn } = require('node:child_process');
  const script = ${JSON.stringify(`setTimeout(process.exit, 30000); ${background}`)};
  spawn(process.execPath, ['-e', script], { stdio: 'inherit' });
  console.log('done');
  setTimeout(() => process.exit(3), 300);`;

export const makeFolder = (): string => mkdtempSync(join(tmpdir(), 'stretch-while-'));
export const removeFolder = (path: string): void => rmSync(path, { recursive: true, force: true });

/**
 * The runner as a whole program, where the real streams and a process of its own are what is tried. It shows what it
 * kept when the command has ended, or SHOW milliseconds after the start, and ends with the status of the command.
 * With MEMORY it says at last how much memory it ever had, in kilobytes.
 */
const program = `
  import { startKept } from './src/shell/app/kept-command/index.ts';
  import { processIo } from './src/shell/terminal/process-io.ts';
  const [command, ...args] = process.argv.slice(2);
  const io = processIo();
  io.outliveReader();
  const kept = await startKept(command, args, io);
  const after = process.env.SHOW;
  await (after ? new Promise((done) => setTimeout(done, Number(after))) : kept.ended);
  await kept.show();
  process.exitCode = (await kept.ended).status;
  if (process.env.MEMORY) process.stderr.write(String(process.resourceUsage().maxRSS));
`;

export function buildProgram(folder: string): string {
  const outfile = join(folder, 'while.mjs');
  buildSync({
    stdin: { contents: program, resolveDir: root, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
  });
  return outfile;
}

/** Runs a script with Node, kept by that program. */
export const runProgram = (file: string, script: string, env: Record<string, string> = {}): ChildProcess =>
  spawn(process.execPath, [file, process.execPath, '-e', script], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Everything a process writes, and the status it ends with. */
export async function outcome(
  child: ChildProcess,
): Promise<{ code: number | null; bytes: number; err: string }> {
  let bytes = 0;
  let err = '';
  child.stdout?.on('data', (part: Buffer) => {
    bytes += part.length;
  });
  child.stderr?.on('data', (part: Buffer) => {
    err += part.toString();
  });
  const code = await new Promise<number | null>((done) => child.on('close', done));
  return { code, bytes, err };
}
