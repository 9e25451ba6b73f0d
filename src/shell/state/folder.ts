import { isAbsolute, join } from 'node:path';
import type { Env } from '../find-program.ts';

/** Where what is kept lies: STRETCH_HOME, or the folder of the system for what a program remembers. */
export function stateFolder(env: Env, platform: string, home: string): string {
  if (env.STRETCH_HOME) return env.STRETCH_HOME;
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'stretch');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'stretch');
  // The specification says to pass over a path that is not absolute.
  const state = env.XDG_STATE_HOME ?? '';
  return join(isAbsolute(state) ? state : join(home, '.local', 'state'), 'stretch');
}
