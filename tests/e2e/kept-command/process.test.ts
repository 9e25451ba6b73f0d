import { spawn } from 'node:child_process';
import { readdirSync, readlinkSync, statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { patience } from '../terminal.ts';
import { buildProgram, leaves, makeFolder, outcome, removeFolder, runProgram, writes } from './program.ts';

let home: string;
let temporary: string;
let program: string;
beforeAll(() => {
  home = makeFolder();
  temporary = makeFolder();
  program = buildProgram(home);
});
afterAll(() => {
  removeFolder(home);
  removeFolder(temporary);
});

const inFolder = () => ({ TMPDIR: temporary, TEMP: temporary, TMP: temporary });

describe('200 MB of output', () => {
  it.each([
    ['as it comes', { SHOW: '0' }],
    ['at the end', {}],
  ])('fill no memory and leave no file, shown %s', async (_when, show) => {
    const idle = await outcome(runProgram(program, '', { MEMORY: '1' }));
    const child = runProgram(program, writes(200_000_000), { ...inFolder(), ...show, MEMORY: '1' });
    const { code, bytes, err } = await outcome(child);
    expect({ code, bytes }).toEqual({ code: 0, bytes: 200_000_000 });
    const more = (Number(err) - Number(idle.err)) / 1000;
    expect(more, `${more} MB more than nothing`).toBeLessThan(80);
    expect(readdirSync(temporary)).toEqual([]);
  });
});

describe.runIf(process.platform !== 'win32')('a disk that is full in the middle', () => {
  it('lets the command wait until it is shown, and loses nothing', async () => {
    const limited = ['-c', 'ulimit -f 3000; exec "$@"', 'sh', process.execPath, program, process.execPath];
    const child = spawn('sh', [...limited, '-e', writes(9_000_000)], {
      env: { ...process.env, ...inFolder(), SHOW: '1000' },
    });
    expect(await outcome(child)).toEqual({ code: 0, bytes: 9_000_000, err: '' });
  });
});

/** The files in `temporary` that a process has open, by where Linux shows them. */
const openFiles = (pid: number): string[] =>
  readdirSync(`/proc/${pid}/fd`)
    .map((fd) => `/proc/${pid}/fd/${fd}`)
    .filter((path) => readlinkSync(path).startsWith(temporary));

describe.runIf(process.platform === 'linux')('the file it is kept in', () => {
  it('is for our eyes only, and is gone even when we are killed', async () => {
    const child = runProgram(program, `${writes(10_000_000)} setInterval(() => {}, 1000)`, inFolder());
    const ended = outcome(child);
    await vi.waitFor(() => expect(openFiles(child.pid ?? 0)).toHaveLength(1), patience);
    const [file = ''] = openFiles(child.pid ?? 0);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    child.kill('SIGKILL');
    await ended;
    expect(readdirSync(temporary)).toEqual([]);
  });
  it('is not made for a few words', async () => {
    const child = runProgram(program, 'console.log("few"); setTimeout(() => {}, 1000)', inFolder());
    const ended = outcome(child);
    await new Promise((done) => setTimeout(done, 600));
    expect(openFiles(child.pid ?? 0)).toEqual([]);
    await ended;
  });
});

describe('a reader that goes away', () => {
  const leaveEarly = async (script: string, env: Record<string, string> = {}) => {
    const child = runProgram(program, script, env);
    child.stdout?.once('data', () => child.stdout?.destroy());
    const { code, err } = await outcome(child);
    return { code, err };
  };
  it('after the command ended is no crash: its status and its errors still come', async () => {
    const script = `${writes(3_000_000)} console.error('last words'); process.exitCode = 7`;
    expect(await leaveEarly(script)).toEqual({ code: 7, err: 'last words\n' });
  });
  it('is told to a command that would write for ever', async () => {
    const script = `process.stdout.on('error', () => process.exit(9)); setInterval(console.log, 1, 'more')`;
    expect(await leaveEarly(script, { SHOW: '0' })).toEqual({ code: 9, err: '' });
  });
});

describe('something left in the background', () => {
  it('does not keep us from ending', async () => {
    const started = performance.now();
    expect(await outcome(runProgram(program, leaves('')))).toMatchObject({ code: 3 });
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
