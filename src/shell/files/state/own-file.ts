import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readSync,
  type Stats,
  writeSync,
} from 'node:fs';

/** Whether a file belongs to whoever runs this, where the system knows owners. */
export const isMine = ({ uid }: Stats): boolean => process.getuid === undefined || uid === process.getuid();

/**
 * Opens a file of ours to add to, made if it is not there. A link is not followed, and what is no file or is somebody
 * else's is not touched: these throw. Rights that others have to it are taken away.
 */
function openOwn(path: string): number {
  const { O_APPEND, O_CREAT, O_RDWR, O_NOFOLLOW = 0 } = constants;
  const file = openSync(path, O_APPEND | O_CREAT | O_RDWR | O_NOFOLLOW, 0o600);
  try {
    const stats = fstatSync(file);
    if (!stats.isFile() || !isMine(stats)) throw new Error('not a file of ours');
    if ((stats.mode & 0o077) !== 0) fchmodSync(file, 0o600);
    return file;
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

/** Throws where there is a file of somebody else's by this name. */
export function refuseOthers(path: string): void {
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there && !isMine(there)) throw new Error('a file of somebody else');
}

/**
 * Adds a line, on the disk itself. A line before it that was cut off stays as it is, on a line of its own: it swallows
 * nothing. In one piece, so that several programs at once write whole lines.
 */
export function appendLine(path: string, line: string): void {
  const file = openOwn(path);
  try {
    const text = Buffer.from(`${endsOpen(file) ? '\n' : ''}${line}\n`);
    // What a full disk cut off is no entry: the next one begins a line of its own.
    if (writeSync(file, text) < text.length) throw new Error('not all of it was written');
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function endsOpen(file: number): boolean {
  const { size } = fstatSync(file);
  if (size === 0) return false;
  const last = Buffer.alloc(1);
  readSync(file, last, 0, 1, size - 1);
  return last.toString() !== '\n';
}
