import { type Env, findProgram } from './find-program.ts';

/** A program that plays one sound file and ends. */
export type Player = {
  command: string;
  args: readonly string[];
  /** The environment variable that tells it the file; without one, the file is its last argument. */
  variable?: string;
};

const variable = 'STRETCH_SOUND';

/** PowerShell reads whatever follows -Command as code, so the path comes by a variable: there it is only text. */
const windows = `(New-Object System.Media.SoundPlayer $env:${variable}).PlaySync()`;

/** Programs by system. PipeWire serves paplay too; pw-play waits for ever where it runs for the screen alone. */
const known: Readonly<Record<string, readonly Player[]>> = {
  darwin: [{ command: 'afplay', args: [] }],
  win32: [
    { command: 'powershell.exe', args: ['-NoProfile', '-NonInteractive', '-Command', windows], variable },
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
