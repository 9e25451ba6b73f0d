import { findProgram } from './find-program.ts';
import type { Env, Io } from './io.ts';

/**
 * Says a few words and returns. What was still being said is broken off, unless the new words can wait: then they
 * follow it, and only the last that wait do.
 */
export type Voice = { say: (text: string, waits?: boolean) => void; stop: () => void };

/** Milliseconds for a voice to be silent in. */
const patience = 500;

/** The voice of this computer; nothing where there is none. */
export async function findVoice(io: Pick<Io, 'platform' | 'env' | 'load'>): Promise<Voice | undefined> {
  const speaker = findSpeaker(io.platform, io.env);
  return speaker && makeVoice(speaker, io);
}

/** A voice that never holds the clock up: each sentence is a process of its own. */
export async function makeVoice(
  { command, args, silence }: Speaker,
  { load }: Pick<Io, 'load'>,
): Promise<Voice> {
  const { spawn, spawnSync } = await load('node:child_process');
  let speaking: ReturnType<typeof spawn> | undefined;
  let next: string | undefined;
  const breakOff = (): void => {
    next = undefined;
    speaking?.kill();
    speaking = undefined;
  };
  const speak = (text: string): void => {
    const child = spawn(command, [...args], { stdio: ['pipe', 'ignore', 'ignore'], windowsHide: true });
    // A voice that fails is a voice that is silent: the screen says the same.
    child.on('error', () => {});
    child.stdin?.on('error', () => {});
    child.on('close', () => {
      if (speaking !== child) return;
      const waiting = next;
      breakOff();
      if (waiting !== undefined) speak(waiting);
    });
    child.stdin?.end(`${text}\n`);
    speaking = child;
  };
  return {
    stop() {
      // Waited for, and not long: one that hangs must not outlive us.
      if (speaking && silence)
        spawnSync(command, [...silence], { stdio: 'ignore', timeout: patience, killSignal: 'SIGKILL' });
      breakOff();
    },
    say(text, waits = false) {
      if (waits && speaking) {
        next = text;
        return;
      }
      breakOff();
      speak(text);
    },
  };
}

/** A program that speaks what it is given on its standard input. `silence`: what ends it where ending the program does not. */
type Speaker = { command: string; args: readonly string[]; silence?: readonly string[] };

/** Reads all of its input and speaks it, with what every Windows has. */
const windows =
  'Add-Type -AssemblyName System.Speech; (New-Object System.Speech.Synthesis.SpeechSynthesizer).Speak([Console]::In.ReadToEnd())';

/** Programs by system, the one that sounds best first. None is told words in its arguments: a name may begin with a dash. */
const known: Readonly<Record<string, readonly Speaker[]>> = {
  darwin: [{ command: 'say', args: [] }],
  win32: [{ command: 'powershell.exe', args: ['-NoProfile', '-NonInteractive', '-Command', windows] }],
  linux: [
    // A service speaks behind it: new words of this priority break off the ones before, and silence has to be asked for.
    { command: 'spd-say', args: ['--wait', '--priority', 'text', '--pipe-mode'], silence: ['--cancel'] },
    { command: 'espeak-ng', args: ['--stdin'] },
    { command: 'espeak', args: ['--stdin'] },
  ],
};

/** The first of them that is on the PATH, by its whole path. */
export const findSpeaker = (
  platform: string,
  env: Env,
  isThere?: (path: string) => boolean,
): Speaker | undefined => findProgram(known[platform] ?? known.linux ?? [], env, isThere);
