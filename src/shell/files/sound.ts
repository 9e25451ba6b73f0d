import { closeSync, constants, existsSync, fstatSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Given } from '../../core/lint/finding.ts';
import type { Io } from '../terminal/io.ts';
import { isMine } from './state/own-file.ts';
import { systemFolder } from './state/places.ts';
import { writeWhole } from './write-whole.ts';

type World = Pick<Io, 'env' | 'platform' | 'home' | 'digest' | 'keeps'>;

/** Stretch files in which nothing was found, by their fingerprints: such a one is not judged again. */
export type Sound = {
  readonly size: number;
  readonly has: (file: Given) => boolean;
  /** Keeps more of them, and those of before as far as there is room. */
  readonly keep: (files: readonly Given[]) => void;
};

/** A fingerprint of the laws of a build and of the knowledge beside it, from the top of the package. */
export const lawsFile = join('dist', 'laws');

/** Fingerprints that are kept: one is 64 signs and the end of its line. */
const most = 100_000;
const mostBytes = (most + 1) * 65;

/**
 * What was found sound before, by the laws that hold now: those of this build. Undefined where there is no build,
 * or no place to keep it. What is there and is not ours counts for nothing.
 */
export function soundBefore(io: World, root: string): Sound | undefined {
  const laws = join(root, lawsFile);
  const folder = systemFolder('cache', io.env, io.platform, io.home());
  if (folder === undefined || !existsSync(laws)) return undefined;
  const path = join(folder, 'sound-stretches');
  const held = readFileSync(laws, 'latin1');
  const [by, ...lines] = ownText(path).split('\n');
  const known = new Set(by === held ? lines : []);
  // Its name is judged as well, and no name has a slash in it.
  const printOf = ({ id, text }: Given): string => io.digest(`${id}/${text}`);
  return {
    size: known.size,
    has: (file) => known.size > 0 && known.has(printOf(file)),
    keep(files) {
      if (io.keeps || files.length === 0) return;
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

/** What cannot be kept is no fault: it is found out again. */
function write(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeWhole(path, `${path}.${process.pid}.tmp`, text, 0o600);
  } catch {
    // Another time.
  }
}
