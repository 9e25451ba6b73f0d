import { isAbsolute, join } from 'node:path';
import type { Env } from '../terminal/io.ts';

/** What a system keeps apart: what a person set up, and what a program remembers. */
const kinds = {
  config: { windows: ['APPDATA', 'Roaming'], xdg: 'XDG_CONFIG_HOME', else: ['.config'] },
  state: { windows: ['LOCALAPPDATA', 'Local'], xdg: 'XDG_STATE_HOME', else: ['.local', 'state'] },
} as const;

/**
 * The system's place for one of them, below `stretch`. Undefined where nobody says; a path that is not absolute is passed
 * over, for nothing is left in whatever folder one is in.
 */
export function systemFolder(
  kind: keyof typeof kinds,
  env: Env,
  platform: string,
  home: string,
): string | undefined {
  const base = baseFolder(kind, env, platform, isAbsolute(home) ? home : undefined);
  return base && join(base, 'stretch');
}

function baseFolder(
  kind: keyof typeof kinds,
  env: Env,
  platform: string,
  home: string | undefined,
): string | undefined {
  const { windows, xdg, else: below } = kinds[kind];
  const [variable, folder] = windows;
  if (platform === 'win32') return env[variable] || (home && join(home, 'AppData', folder));
  if (platform === 'darwin') return home && join(home, 'Library', 'Application Support');
  const named = env[xdg] ?? '';
  return isAbsolute(named) ? named : home && join(home, ...below);
}
