import { join } from 'node:path';
import type { Sign } from '../../session/index.ts';
import { load } from '../packages.ts';
import type { Player } from './find-player.ts';

/** Sounds a sign at once; resolves when it has sounded. */
export type Ring = (sign: Sign) => Promise<void>;

export type RingParts = {
  player: Player;
  /** Where `<sign>.wav` of every sign lies, as an absolute path: no player can take it for an option. */
  folder: string;
};

/**
 * Signs as tones, one at a time: a new one breaks off the one before. Never holds the clock up. The bell rings
 * instead as soon as the player has failed once.
 */
export async function makeRing({ player, folder }: RingParts): Promise<(bell: Ring) => Ring> {
  const { spawn } = await load('node:child_process');
  return (bell) => ringWith(spawn, player, folder, bell);
}

function ringWith(spawn: Spawn, player: Player, folder: string, bell: Ring): Ring {
  let works = true;
  let breakOff = (): void => {};
  return async (sign) => {
    breakOff();
    if (works) {
      const sound = play(spawn, player, join(folder, `${sign}.wav`));
      breakOff = sound.breakOff;
      if ((await sound.end) !== 'failed') return;
      works = false;
    }
    await bell(sign);
  };
}

type Spawn = typeof import('node:child_process').spawn;

type End = 'played' | 'broken off' | 'failed';

/** Milliseconds that a sound may take, its player's start included; the longest file plays for half of that. */
const longest = 1500;

function play(spawn: Spawn, player: Player, file: string): { end: Promise<End>; breakOff: () => void } {
  let breakOff = (): void => {};
  // Some programs that cannot be started make spawn throw, which rejects here.
  const end = new Promise<End>((resolve) => {
    const child = start(spawn, player, file);
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
    breakOff = () => kill('broken off');
  }).catch((): End => 'failed');
  return { end, breakOff };
}

function start(spawn: Spawn, { command, args, variable }: Player, file: string): ReturnType<Spawn> {
  const child = spawn(command, variable ? [...args] : [...args, file], {
    stdio: 'ignore',
    windowsHide: true,
    // Out of our group, which Ctrl-C ends and Ctrl-Z stops: a player that was cut short would pass for a broken one.
    detached: process.platform !== 'win32',
    ...(variable ? { env: { ...process.env, [variable]: file } } : {}),
  });
  child.unref();
  return child;
}
