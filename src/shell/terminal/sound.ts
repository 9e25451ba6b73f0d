import { join } from 'node:path';
import type { Bell } from '../../session/index.ts';
import { findProgram } from './find-program.ts';
import type { Env, Io } from './io.ts';

/** Sounds a bell at once; resolves when it has sounded. */
export type Ring = (bell: Bell) => Promise<void>;

type RingParts = {
  player: Player;
  /** Where `<bell>.wav` of every bell lies, as an absolute path: no player can take it for an option. */
  folder: string;
  /** Milliseconds that a sound may take, its player's start included. */
  longest?: number;
};

/** Milliseconds: the longest file plays for half of that. */
export const usualLongest = 1500;

/**
 * Bells as tones, one at a time: a new one breaks off the one before. Never holds the clock up. The terminal rings
 * instead as soon as the player has failed once.
 */
export async function makeRing(
  { player, folder, longest = usualLongest }: RingParts,
  io: Pick<Io, 'load' | 'platform' | 'env'>,
): Promise<(terminal: Ring) => Ring> {
  const { spawn } = await io.load('node:child_process');
  const start: Start = (file) => startPlayer(spawn, player, file, io);
  const playBell: Play = (bell) => play(start, join(folder, `${bell}.wav`), longest);
  return (terminal) => ringWith(playBell, terminal);
}

function ringWith(playBell: Play, terminal: Ring): Ring {
  let works = true;
  let breakOff = (): void => {};
  return async (bell) => {
    breakOff();
    if (works) {
      const sound = playBell(bell);
      breakOff = sound.breakOff;
      if ((await sound.end) !== 'failed') return;
      works = false;
    }
    await terminal(bell);
  };
}

type Spawn = typeof import('node:child_process').spawn;
type Start = (file: string) => ReturnType<Spawn>;

type End = 'played' | 'stopped' | 'failed';

type Sound = { end: Promise<End>; breakOff: () => void };
type Play = (bell: Bell) => Sound;

function play(start: Start, file: string, longest: number): Sound {
  let breakOff = (): void => {};
  // Some programs that cannot be started make spawn throw, which rejects here.
  const end = new Promise<End>((resolve) => {
    const child = start(file);
    const ended = (how: End): void => {
      clearTimeout(late);
      resolve(how);
    };
    const kill = (how: End): void => {
      ended(how);
      child.kill('SIGKILL');
    };
    // After Ctrl-Z the time is up before the end of the child is heard of: that is let in first.
    const late = setTimeout(() => setImmediate(kill, 'failed'), longest);
    child.on('error', () => ended('failed'));
    child.on('exit', (code) => ended(code === 0 ? 'played' : 'failed'));
    breakOff = () => kill('stopped');
  }).catch((): End => 'failed');
  return { end, breakOff };
}

function startPlayer(
  spawn: Spawn,
  { command, args, variable }: Player,
  file: string,
  { platform, env }: Pick<Io, 'platform' | 'env'>,
): ReturnType<Spawn> {
  const child = spawn(command, variable ? [...args] : [...args, file], {
    stdio: 'ignore',
    windowsHide: true,
    // Out of our group, which Ctrl-C ends and Ctrl-Z stops: a player that was cut short would pass for a broken one.
    detached: platform !== 'win32',
    ...(variable ? { env: { ...env, [variable]: file } } : {}),
  });
  child.unref();
  return child;
}

/** A program that plays one sound file and ends. */
type Player = {
  command: string;
  args: readonly string[];
  /** The environment variable that tells it the file; without one, the file is its last argument. */
  variable?: string;
};

const variable = 'STRETCH_SOUND';

/** PowerShell reads whatever follows -Command as code, so the path comes by a variable: there it is only text. */
const powershell = `(New-Object System.Media.SoundPlayer $env:${variable}).PlaySync()`;

/** Programs by system. PipeWire serves paplay too; pw-play waits for ever where it runs for the screen alone. */
const known: Readonly<Record<string, readonly Player[]>> = {
  darwin: [{ command: 'afplay', args: [] }],
  win32: [
    { command: 'powershell.exe', args: ['-NoProfile', '-NonInteractive', '-Command', powershell], variable },
  ],
  linux: [
    { command: 'paplay', args: [] },
    { command: 'pw-play', args: [] },
    { command: 'aplay', args: ['-q'] },
    { command: 'play', args: ['-q'] },
  ],
};

/** The first of them that is on the PATH; none in a remote shell: it would sound where nobody sits. */
export function findPlayer(
  platform: string,
  env: Env,
  isThere?: (path: string) => boolean,
): Player | undefined {
  if (env.SSH_CONNECTION || env.SSH_TTY) return undefined;
  return findProgram(known[platform] ?? known.linux ?? [], env, isThere);
}
