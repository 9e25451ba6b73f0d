import { existsSync } from 'node:fs';
import { delimiter } from 'node:path';
import words from '../../../data/words/version.json';
import { clean } from '../../core/clean.ts';
import { fill } from '../../core/words.ts';
import { configPath } from '../files/config.ts';
import { stateFolder } from '../files/state/places.ts';
import type { Io } from '../terminal/io.ts';
import { ownFolder } from './own-stretches.ts';

/** What runs: our version, Node's, and what the processor is. */
type Running = { readonly version: string; readonly node: string; readonly arch: string };

type Around = Pick<Io, 'env' | 'platform' | 'home'>;

/** What somebody is asked who reports a fault: what runs here, and where things are. Nothing of a person, no file is read. */
export function versionInFull(ours: Running, io: Around): string {
  const { env, platform, home } = io;
  const folders = (env.STRETCH_LIBRARY ?? '').split(delimiter).filter((each) => each !== '');
  const lines = [
    fill(words.ours, ours),
    fill(words.node, { ...ours, platform }),
    fill(words.kept, { folder: placed(stateFolder(env, platform, home())) }),
    fill(words.settings, { file: placed(configPath(io)) }),
    ...[ownFolder(io), ...folders].map((folder) => fill(words.own, { folder: placed(folder) })),
  ];
  return `${lines.map(clean).join('\n')}\n`;
}

const placed = (path: string | undefined): string =>
  path === undefined ? words.nowhere : existsSync(path) ? path : fill(words.missing, { path });
