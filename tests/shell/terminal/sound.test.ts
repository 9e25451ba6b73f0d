import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Bell } from '../../../src/session/index.ts';
import { makeBell } from '../../../src/shell/terminal/countdown/index.ts';
import { findPlayer, makeRing, usualLongest } from '../../../src/shell/terminal/sound.ts';
import { root } from '../../library.ts';
import { fakeIo } from '../io.ts';

const { io } = fakeIo({ env: process.env });

const folder = mkdtempSync(join(tmpdir(), 'stretch-sound-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const env = { PATH: ['/one', '/two'].join(delimiter) };
const onThe =
  (...paths: string[]) =>
  (path: string): boolean =>
    paths.includes(path);

describe('the program that plays', () => {
  it.each([
    ['darwin', ['/two/afplay'], '/two/afplay', []],
    ['linux', ['/one/pw-play', '/one/aplay', '/two/paplay'], '/two/paplay', []],
    ['linux', ['/one/aplay', '/one/play', '/two/pw-play'], '/two/pw-play', []],
    ['linux', ['/one/play', '/two/aplay'], '/two/aplay', ['-q']],
    ['linux', ['/one/play'], '/one/play', ['-q']],
    ['freebsd', ['/one/play'], '/one/play', ['-q']],
  ])('on %s with %j: %s %j', (platform, there, command, args) => {
    expect(findPlayer(platform, env, onThe(...there))).toEqual({ command, args });
  });
  it('on Windows is PowerShell, whose command has neither a path in it nor quotes', () => {
    const found = findPlayer('win32', env, onThe('/two/powershell.exe'));
    expect(found).toEqual({
      command: '/two/powershell.exe',
      args: [
        ...['-NoProfile', '-NonInteractive', '-Command'],
        '(New-Object System.Media.SoundPlayer $env:STRETCH_SOUND).PlaySync()',
      ],
      variable: 'STRETCH_SOUND',
    });
  });
  it.each<[string, string, Record<string, string>, boolean]>([
    ['nothing on the PATH', 'linux', env, false],
    ['no PATH', 'linux', {}, true],
    ['a remote shell by its connection', 'darwin', { ...env, SSH_CONNECTION: '::1 1 ::1 22' }, true],
    ['a remote shell by its terminal', 'linux', { ...env, SSH_TTY: '/dev/pts/0' }, true],
  ])('is none with %s', (_, platform, given, there) => {
    expect(findPlayer(platform, given, () => there)).toBeUndefined();
  });
});

/** A program of shell lines, which has `$log` to write to. */
function program(name: string, script: string): { command: string; log: () => string[] } {
  const file = join(folder, `${name}.log`);
  const command = join(folder, name);
  writeFileSync(command, `#!/bin/sh\nlog='${file}'\n${script}\n`);
  chmodSync(command, 0o755);
  return { command, log: () => (existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []) };
}

/** A bell that writes down what it was rung for. */
function listBell() {
  const rung: Bell[] = [];
  const bell = async (sign: Bell): Promise<void> => {
    rung.push(sign);
  };
  return { rung, bell };
}

/** A process, or by a negative number a group of them. */
const lives = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Waits for the first process id in the log. */
const firstOf = async (log: () => string[]): Promise<number> => {
  await vi.waitFor(() => expect(Number(log()[0])).toBeGreaterThan(0));
  return Number(log()[0]);
};

const lists = (name: string) => program(name, 'echo "$# $*" >> "$log"');

describe.skipIf(process.platform === 'win32').concurrent('a ring', () => {
  it.each<Bell>(['count', 'change', 'switch', 'done'])('plays the file of %s', async (sign) => {
    const { command, log } = lists(`plays-${sign}`);
    const { rung, bell } = listBell();
    const ring = (await makeRing({ player: { command, args: ['-q'] }, folder: '/its sounds' }, io))(bell);
    await ring(sign);
    expect(log()).toEqual([`2 -q /its sounds/${sign}.wav`]);
    expect(rung).toEqual([]);
  });

  it('tells the file by a variable and by no argument, where the player wants that', async () => {
    const { command, log } = program('by-variable', 'echo "$# $PLAY" >> "$log"');
    const { bell } = listBell();
    const player = { command, args: ['-x'], variable: 'PLAY' };
    const ring = (await makeRing({ player, folder: "/it's $(here)" }, io))(bell);
    await ring('count');
    expect(log()).toEqual(["1 /it's $(here)/count.wav"]);
  });

  it('is the bell from the first failure on, that sign included, and tries no more', async () => {
    const { command, log } = program('fails', 'echo "$1" >> "$log"; exit 1');
    const { rung, bell } = listBell();
    const ring = (await makeRing({ player: { command, args: [] }, folder }, io))(bell);
    await ring('count');
    await ring('change');
    expect(rung).toEqual(['count', 'change']);
    expect(log()).toHaveLength(1);
  });

  it.each([
    ['is gone', 'gone'],
    // Node throws for this one, at once.
    ['is in no folder', join('no-folder', 'player')],
  ])('is the bell where the player %s', async (_, name) => {
    writeFileSync(join(folder, 'no-folder'), '');
    const { rung, bell } = listBell();
    const ring = (await makeRing({ player: { command: join(folder, name), args: [] }, folder }, io))(bell);
    await ring('count');
    await ring('done');
    expect(rung).toEqual(['count', 'done']);
  });

  it('holds nothing up with a player that hangs: ends it, and is the bell', async () => {
    const { command, log } = program('hangs', 'echo $$ >> "$log"; exec sleep 30');
    const { rung, bell } = listBell();
    const ring = (await makeRing({ player: { command, args: [] }, folder }, io))(bell);
    const start = performance.now();
    const rings = ring('change');
    expect(performance.now() - start).toBeLessThan(500);
    await rings;
    expect(performance.now() - start).toBeGreaterThan(1400);
    expect(performance.now() - start).toBeLessThan(5000);
    expect(rung).toEqual(['change']);
    await vi.waitFor(() => expect(lives(Number(log()[0]))).toBe(false));
  });

  it('breaks off the sound before, which is no failure', async () => {
    const script = 'echo $$ >> "$log"; case "$1" in *count.wav) exec sleep 30;; esac';
    const { command, log } = program('replaced', script);
    const { rung, bell } = listBell();
    const ring = (await makeRing({ player: { command, args: [] }, folder }, io))(bell);
    const first = ring('count');
    const pid = await firstOf(log);
    expect(lives(pid)).toBe(true);
    await ring('change');
    await first;
    await vi.waitFor(() => expect(lives(pid)).toBe(false));
    expect(log()).toHaveLength(2);
    expect(rung).toEqual([]);
  });

  it('plays in a group of its own: Ctrl-C and Ctrl-Z are not for the player', async () => {
    const { command, log } = program('group', 'echo $$ >> "$log"; exec sleep 30');
    const { bell } = listBell();
    const ring = (await makeRing({ player: { command, args: [] }, folder, longest: 700 }, io))(bell);
    const rings = ring('count');
    const group = -(await firstOf(log));
    expect(lives(group)).toBe(true);
    await rings;
    await vi.waitFor(() => expect(lives(group)).toBe(false));
  });
});

describe.skipIf(process.platform === 'win32')('a ring by itself', () => {
  it('does not take it for a failure that the program itself stood still, as after Ctrl-Z', async () => {
    const { command, log } = lists('stood-still');
    const { rung, bell } = listBell();
    const ring = (await makeRing({ player: { command, args: [] }, folder, longest: 700 }, io))(bell);
    const first = ring('count');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 900);
    await first;
    await ring('change');
    expect(rung).toEqual([]);
    expect(log()).toHaveLength(2);
  });
});

describe('a sound has time enough', () => {
  it.each<Bell>(['count', 'change', 'switch', 'done'])('%s: twice as long as it plays', (sign) => {
    const wave = readFileSync(join(root, 'data', 'sounds', `${sign}.wav`));
    const playsFor = ((wave.length - 44) / wave.readUInt32LE(28)) * 1000;
    expect(playsFor).toBeGreaterThan(20);
    expect(usualLongest).toBeGreaterThanOrEqual(2 * playsFor);
  });
});

describe('the bell, one tone alone, tells the signs apart by number', () => {
  it.each<[Bell, number[]]>([
    ['count', [0]],
    ['change', [0, 200]],
    ['switch', [0, 200, 400]],
    ['done', [0, 200, 400, 600]],
  ])('%s rings at %j ms', async (sign, times) => {
    const { io: there, timers } = fakeIo();
    const start = timers.now();
    const rung: [string, number][] = [];
    const write = (text: string | Uint8Array): boolean => rung.push([String(text), timers.now() - start]) > 0;
    const ended = makeBell({ ...there.output, write }, there.after)(sign);
    await timers.pass(2000);
    await ended;
    expect(rung).toEqual(times.map((time) => ['\x07', time]));
  });
});
