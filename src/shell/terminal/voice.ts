import { load } from '../packages.ts';
import { findSpeaker, type Speaker } from './find-voice.ts';

/**
 * Says a few words and returns. What was still being said is broken off, unless the new words can wait: then they
 * follow it, and only the last that wait do.
 */
export type Voice = { say: (text: string, waits?: boolean) => void; stop: () => void };

/** Milliseconds for a voice to be silent in. */
const patience = 500;

/** The voice of this computer; nothing where there is none. */
export async function findVoice(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Voice | undefined> {
  const speaker = findSpeaker(process.platform, env);
  return speaker && makeVoice(speaker);
}

/** A voice that never holds the clock up: each sentence is a process of its own. */
export async function makeVoice({ command, args, silence }: Speaker): Promise<Voice> {
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
