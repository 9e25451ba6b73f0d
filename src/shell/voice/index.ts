import { load } from '../packages.ts';
import { findSpeaker, type Speaker } from './find.ts';

/** Says a few words at once and returns; what was still being said is broken off. */
export type Voice = { say: (text: string) => void; stop: () => void };

/** The voice of this computer; nothing where there is none. */
export async function findVoice(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Voice | undefined> {
  const speaker = findSpeaker(process.platform, env);
  return speaker && makeVoice(speaker);
}

/** A voice that never holds the clock up: each sentence is a process of its own. */
export async function makeVoice({ command, args }: Speaker): Promise<Voice> {
  const { spawn } = await load('node:child_process');
  let speaking: ReturnType<typeof spawn> | undefined;
  const stop = (): void => {
    speaking?.kill();
    speaking = undefined;
  };
  return {
    stop,
    say(text) {
      stop();
      const child = spawn(command, [...args], { stdio: ['pipe', 'ignore', 'ignore'], windowsHide: true });
      // A voice that fails is a voice that is silent: the screen says the same.
      child.on('error', () => {});
      child.stdin?.on('error', () => {});
      child.stdin?.end(`${text}\n`);
      speaking = child;
    },
  };
}
