import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file without a name that only we can read. It is gone when it is closed, or when this process ends in any way. */
export type Spill = {
  readonly size: () => number;
  /** All of it or nothing; false when there is no room. */
  append: (bytes: Uint8Array) => boolean;
  read: (at: number, length: number) => Buffer;
  close: () => void;
};

/** Nothing where no file can be made. */
export function openSpill(): Spill | undefined {
  try {
    const fd = openNameless();
    return makeSpill(fd);
  } catch {
    return undefined;
  }
}

function openNameless(): number {
  const folder = mkdtempSync(join(tmpdir(), 'stretch-'));
  try {
    return openSync(join(folder, 'output'), 'wx+', 0o600);
  } finally {
    // The name goes at once: not even a kill leaves the file behind.
    rmSync(folder, { recursive: true, force: true });
  }
}

function makeSpill(fd: number): Spill {
  let size = 0;
  return {
    size: () => size,
    append(bytes) {
      try {
        writeAll(fd, bytes, size);
      } catch {
        return false;
      }
      size += bytes.length;
      return true;
    },
    read(at, length) {
      const bytes = Buffer.allocUnsafe(length);
      return bytes.subarray(0, readSync(fd, bytes, 0, length, at));
    },
    close: () => closeSync(fd),
  };
}

function writeAll(fd: number, bytes: Uint8Array, at: number): void {
  for (let done = 0; done < bytes.length; ) {
    done += writeSync(fd, bytes, done, bytes.length - done, at + done);
  }
}
