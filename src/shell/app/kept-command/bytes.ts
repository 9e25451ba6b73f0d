import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Bytes that wait: the first of them in memory, the others in a file. */
type Bytes = {
  /** False when the disk has no room: these are held in memory, and no more should come. */
  push: (bytes: Buffer) => boolean;
  /** The next of them, at least one and at most `most`; there must be some. */
  take: (most: number) => Buffer;
  /** Forgets all and closes the file. */
  clear: () => void;
};

/** `small`: how many bytes are held in memory before a file is made. */
export function makeBytes(small: number): Bytes {
  // One block, not the pieces as they come: a million pieces of one byte are no more than that.
  const block = Buffer.allocUnsafe(small);
  let held = 0;
  let file: Spill | undefined;
  let rest: Buffer[] = [];
  let taken = 0;

  const spill = (bytes: Buffer): boolean => {
    file ??= openSpill();
    const room = rest.length === 0 && (file?.append(bytes) ?? false);
    if (!room) rest.push(bytes);
    return room;
  };
  const takeRest = (most: number): Buffer => {
    const bytes = rest.shift() ?? Buffer.alloc(0);
    if (bytes.length > most) rest.unshift(bytes.subarray(most));
    return bytes.subarray(0, most);
  };
  const next = (most: number): Buffer => {
    // A copy: the block is filled anew while this is still being written.
    if (taken < held) return Buffer.from(block.subarray(taken, Math.min(held, taken + most)));
    const inFile = held + (file?.size() ?? 0) - taken;
    return file && inFile > 0 ? file.read(taken - held, Math.min(most, inFile)) : takeRest(most);
  };
  return {
    push(bytes) {
      if (file || rest.length > 0 || held + bytes.length > small) return spill(bytes);
      held += bytes.copy(block, held);
      return true;
    },
    take(most) {
      const bytes = next(most);
      taken += bytes.length;
      return bytes;
    },
    clear() {
      file?.close();
      file = undefined;
      rest = [];
      held = 0;
      taken = 0;
    },
  };
}

/** A file without a name that only we can read. It is gone when it is closed, or when this process ends in any way. */
type Spill = {
  readonly size: () => number;
  /** All of it or nothing; false when there is no room. */
  append: (bytes: Uint8Array) => boolean;
  read: (at: number, length: number) => Buffer;
  close: () => void;
};

/** Nothing where no file can be made. */
function openSpill(): Spill | undefined {
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
