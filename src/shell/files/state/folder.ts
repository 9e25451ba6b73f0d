import { isAbsolute, join } from 'node:path';
import type { Env } from '../../terminal/io.ts';

/**
 * Where what is kept lies: STRETCH_HOME, or the folder of the system for what a program remembers. Undefined where
 * nobody says: a path that is not absolute is passed over, for nothing is left in whatever folder one is in.
 */
export function stateFolder(env: Env, platform: string, home: string): string | undefined {
  if (env.STRETCH_HOME) return env.STRETCH_HOME;
  const base = baseFolder(env, platform, isAbsolute(home) ? home : undefined);
  return base && join(base, 'stretch');
}

function baseFolder(env: Env, platform: string, home: string | undefined): string | undefined {
  if (platform === 'win32') return env.LOCALAPPDATA || (home && join(home, 'AppData', 'Local'));
  if (platform === 'darwin') return home && join(home, 'Library', 'Application Support');
  const state = env.XDG_STATE_HOME ?? '';
  return isAbsolute(state) ? state : home && join(home, '.local', 'state');
}
