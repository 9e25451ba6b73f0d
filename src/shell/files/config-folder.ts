import { isAbsolute, join } from 'node:path';
import type { Env } from '../terminal/io.ts';

/**
 * Where a person keeps what they set up: the system's place for that, below `stretch`. Undefined where nobody says; a path
 * that is not absolute is passed over.
 */
export function configFolder(env: Env, platform: string, home: string): string | undefined {
  const base = baseFolder(env, platform, isAbsolute(home) ? home : undefined);
  return base && join(base, 'stretch');
}

function baseFolder(env: Env, platform: string, home: string | undefined): string | undefined {
  if (platform === 'win32') return env.APPDATA || (home && join(home, 'AppData', 'Roaming'));
  if (platform === 'darwin') return home && join(home, 'Library', 'Application Support');
  const config = env.XDG_CONFIG_HOME ?? '';
  return isAbsolute(config) ? config : home && join(home, '.config');
}
