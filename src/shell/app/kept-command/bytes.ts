import { openSpill, type Spill } from './spill.ts';

/** Bytes that wait: the first of them in memory, the others in a file. */
export type Bytes = {
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
