import { type Env, findProgram } from './find-program.ts';

/** A program that speaks what it is given on its standard input. `silence`: what ends it where ending the program does not. */
export type Speaker = { command: string; args: readonly string[]; silence?: readonly string[] };

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
