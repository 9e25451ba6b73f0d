import { closeSync, constants, existsSync, fstatSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Given } from '../../core/lint/finding.ts';
import type { Io } from '../terminal/io.ts';
import { isMine } from './state/own-file.ts';
import { systemFolder } from './state/places.ts';
import { writeWhole } from './write-whole.ts';

type World = Pick<Io, 'env' | 'platform' | 'home' | 'digest' | 'privacy'>;

/** Stretch files that need not be judged again: nothing was found in them. Known by their fingerprints. */
export type Faultless = {
  readonly size: number;
  readonly has: (file: Given) => boolean;
  /** Remembers more of them. Where there is no room for all, the oldest are forgotten. */
  readonly keep: (files: readonly Given[]) => void;
};

/** Where a build leaves the fingerprint of its laws and of the knowledge beside it, from the top of the package. */
export const lawsFile = join('dist', 'laws');

/** The most fingerprints that are kept. Each is 64 characters and the end of its line. */
const most = 100_000;
const mostBytes = (most + 1) * 65;

/**
 * What was found faultless before, by the laws of this build. Undefined without a build, or without a place to keep it.
 * A list that somebody else may have written is ignored.
 */
export function faultlessBefore(io: World, root: string): Faultless | undefined {
  const laws = join(root, lawsFile);
  const folder = systemFolder('cache', io.env, io.platform, io.home());
  if (folder === undefined || !existsSync(laws)) return undefined;
  const path = join(folder, 'faultless-stretches');
  const held = readFileSync(laws, 'latin1');
  const [by, ...lines] = ownText(path).split('\n');
  const known = new Set(by === held ? lines : []);
  // The id is judged as well. A slash parts it from the text, since no id has one in it.
  const printOf = ({ id, text }: Given): string => io.digest(`${id}/${text}`);
  return {
    size: known.size,
    has: (file) => known.size > 0 && known.has(printOf(file)),
    keep(files) {
      if (io.privacy || files.length === 0) return;
      const all = [...new Set([...files.map(printOf), ...known])];
      write(path, [held, ...all.slice(0, most)].join('\n'));
    },
  };
}

/** The text of a file that nobody else can have written; empty where there is none. */
function ownText(path: string): string {
  let opened: number | undefined;
  try {
    const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
    opened = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    const stats = fstatSync(opened);
    const isOurs = stats.isFile() && isMine(stats) && (stats.mode & 0o022) === 0 && stats.size <= mostBytes;
    return isOurs ? readFileSync(opened, 'latin1') : '';
  } catch {
    return '';
  } finally {
    if (opened !== undefined) closeSync(opened);
  }
}

/** What cannot be kept is judged again the next time, so that is no error. */
function write(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeWhole(path, `${path}.${process.pid}.tmp`, text, 0o600);
  } catch {
    // See above.
  }
}
