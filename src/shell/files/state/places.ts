import { statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import words from '../../../../data/words/errors.json';
import { codeOf, exitCodes, UserError } from '../../errors.ts';
import type { Env, Io } from '../../terminal/io.ts';

/**
 * The folder of what is kept: STRETCH_HOME, or the system's folder for what a program remembers; undefined for none.
 */
export const stateFolder = (env: Env, platform: string, home: string): string | undefined =>
  env.STRETCH_HOME || systemFolder('state', env, platform, home);

/** What is kept between two runs, by file. All of it is readable by its owner alone. */
export const keptFiles = {
  /** The answers of the last routine. */
  last: 'last.json',
  /** What was answered of questions that were not finished. */
  half: 'half.json',
  /** A session that was not finished. */
  session: 'session.json',
  /** Which program has the session now. */
  owner: 'owner.json',
  /** What the self-test said, until a routine takes it up. */
  nerve: 'nerve.json',
  /** Why the last session had to stop, until the questions are answered anew. */
  stopped: 'stopped.json',
  /** When a session ended at a sudden pain. */
  pain: 'sudden-pain.json',
  /** What has been said, for what is said once. */
  said: 'said.json',
  /** Which pages were written into files: they may be written anew. */
  written: 'written.json',
  /** Stretches of one's own that are not finished. */
  drafts: 'new.json',
  /** One line a session. */
  diary: 'diary.jsonl',
} as const;

export type Kept = keyof typeof keptFiles;

/** The folder of what is kept; undefined where nobody says where a home is. */
export const keptFolder = ({ env, platform, home }: Io): string | undefined =>
  stateFolder(env, platform, home());

/** Throws a `UserError` where there is no place for it. */
export function keptPath(io: Io, name: Kept): string {
  const folder = keptFolder(io);
  if (folder === undefined) throw new UserError([noPlace], exitCodes.usage);
  return join(folder, keptFiles[name]);
}

export const noPlace = words.state.noPlace;

/** Whether there is such a file. One that may not be looked at counts as there: what it holds cannot be ruled out. */
export function isKept(io: Io, name: Kept): boolean {
  if (io.privacy === 'blind' || keptFolder(io) === undefined) return false;
  try {
    return statSync(keptPath(io, name), { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    return codeOf(error) !== 'ENOTDIR';
  }
}

/** What a system keeps apart: what a person set up, what a program remembers, and what can be made anew. */
const kinds = {
  config: {
    windows: ['APPDATA', 'Roaming'],
    mac: ['Application Support'],
    xdg: 'XDG_CONFIG_HOME',
    else: ['.config'],
  },
  state: {
    windows: ['LOCALAPPDATA', 'Local'],
    mac: ['Application Support'],
    xdg: 'XDG_STATE_HOME',
    else: ['.local', 'state'],
  },
  cache: { windows: ['LOCALAPPDATA', 'Local'], mac: ['Caches'], xdg: 'XDG_CACHE_HOME', else: ['.cache'] },
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
  const { windows, mac, xdg, else: below } = kinds[kind];
  const [variable, folder] = windows;
  if (platform === 'win32') return env[variable] || (home && join(home, 'AppData', folder));
  if (platform === 'darwin') return home && join(home, 'Library', ...mac);
  const named = env[xdg] ?? '';
  return isAbsolute(named) ? named : home && join(home, ...below);
}
