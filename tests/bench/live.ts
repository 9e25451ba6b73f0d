import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';
import { findProgram } from '../../src/shell/terminal/find-program.ts';
import { answers } from './answers.ts';
import { print } from './measure.ts';

/** Milliseconds for a program to start in, which are not measured, and those that are. */
const startUp = 4000;
const minute = 60_000;
const windows = [
  { cols: 80, rows: 24 },
  { cols: 200, rows: 60 },
] as const;

/** Timers to stand beside, whichever is here: each shows seconds. */
const timers = [
  { command: 'termdown', args: ['3600'] },
  { command: 'tty-clock', args: ['-s'] },
] as const;

type Cost = { name: string; percent: number; bytes: number };

/** A minute of the live coach in real terminals, beside another timer: share of one core, and bytes a second. */
export async function guidedMinute(stretch: string, folder: string): Promise<void> {
  if (!existsSync('/proc/self/stat')) {
    print('a guided minute', 'skipped: there is no /proc here to read the time of a process from');
    return;
  }
  const ours = [stretch, 'coach', planIn(folder, stretch), '--no-ask', '--quiet'];
  const other = findProgram(timers, process.env);
  const env = { PATH: process.env.PATH, HOME: folder, TERM: 'xterm-256color', STRETCH_HOME: folder };
  const cost = measuredIn(env);
  const runs = windows.flatMap((size) => {
    const window = `${size.cols} by ${size.rows}`;
    return [
      cost(`a guided minute, ${window}`, process.execPath, ours, size),
      ...(other ? [cost(`${nameOf(other)}, ${window}`, other.command, other.args, size)] : []),
    ];
  });
  for (const { name, percent, bytes } of await Promise.all(runs)) {
    print(name, `${percent.toFixed(2)} % of a core`, `${Math.round(bytes)} bytes a second`);
  }
  if (!other) print('another timer', 'skipped: neither termdown nor tty-clock is on the PATH');
}

const nameOf = ({ command, args }: { command: string; args: readonly string[] }): string =>
  [command.replace(/^.*\//, ''), ...args].join(' ');

/** The routine of `answers` in a file: it begins with a slider, whose drawing moves all the time. */
function planIn(folder: string, stretch: string): string {
  const [from, plan] = [join(folder, 'answers.json'), join(folder, 'plan.json')];
  writeFileSync(from, JSON.stringify(answers));
  execFileSync(process.execPath, [stretch, 'routine', '--answers', from, '--no-input', '-o', plan], {
    stdio: 'ignore',
  });
  return plan;
}

/** What a program costs in a minute after its start; ended afterwards. */
const measuredIn =
  (env: Record<string, string | undefined>) =>
  async (
    name: string,
    command: string,
    args: readonly string[],
    size: { cols: number; rows: number },
  ): Promise<Cost> => {
    // Each keeps its session for itself: one that finds another under way waits until that is read.
    const home = join(env.STRETCH_HOME ?? '', name.replaceAll(/\W+/g, '-'));
    const child = spawn(command, [...args], { ...size, env: { ...env, STRETCH_HOME: home } });
    let bytes = 0;
    child.onData((text) => {
      bytes += Buffer.byteLength(text);
    });
    await pause(startUp);
    const [before, from, since] = [ticksOf(child.pid), bytes, performance.now()];
    await pause(minute);
    const seconds = (performance.now() - since) / 1000;
    const ticks = ticksOf(child.pid) - before;
    const ended = new Promise((done) => child.onExit(done));
    child.kill('SIGTERM');
    await ended;
    return { name, percent: (ticks / ticksASecond / seconds) * 100, bytes: (bytes - from) / seconds };
  };

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

const ticksASecond = 100;

/** Time on a processor so far, in ticks: the 14th and 15th field, in user code and in the system (man proc). */
function ticksOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return Number(fields[11]) + Number(fields[12]);
}
