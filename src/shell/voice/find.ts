import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program that speaks what it is given on its standard input. */
export type Speaker = { command: string; args: readonly string[] };

/** Reads all of its input and speaks it, with what every Windows has. */
const windows =
  'Add-Type -AssemblyName System.Speech; (New-Object System.Speech.Synthesis.SpeechSynthesizer).Speak([Console]::In.ReadToEnd())';

/** Programs by system, the one that sounds best first. None is told words in its arguments: a name may begin with a dash. */
const known: Readonly<Record<string, readonly Speaker[]>> = {
  darwin: [{ command: 'say', args: [] }],
  win32: [{ command: 'powershell.exe', args: ['-NoProfile', '-NonInteractive', '-Command', windows] }],
  linux: [
    { command: 'spd-say', args: ['--pipe-mode'] },
    { command: 'espeak-ng', args: ['--stdin'] },
    { command: 'espeak', args: ['--stdin'] },
  ],
};

/** The first of them that is on the PATH, by its whole path. */
export function findSpeaker(
  platform: string,
  env: Readonly<Record<string, string | undefined>>,
  isThere: (path: string) => boolean = canRun,
): Speaker | undefined {
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter((folder) => folder !== '');
  for (const { command, args } of known[platform] ?? known.linux ?? []) {
    const path = folders.map((folder) => join(folder, command)).find(isThere);
    if (path) return { command: path, args };
  }
  return undefined;
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
