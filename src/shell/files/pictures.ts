import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from '../../core/library.ts';
import { artistFor, type Pictures, picturesBy } from '../../render/figure/index.ts';
import { keptOr, linesToKeep, measuresOf } from '../../render/figure/kept.ts';

/** Pictures made with the program: a file a stretch, each written twice, so that a changed one is seen to be. */

const folderIn = (root: string): string => join(root, 'dist', 'pictures');
const measures = 'measures';

/** The kept pictures, as far as they are still of this library; other stretches are drawn. */
export const picturesFor = (library: Library, root: string): Pictures =>
  keptOr(
    picturesBy(artistFor(library)),
    {
      measures: () => read(root, measures)[0],
      // An id of ours is the name of a file.
      lines: (id) => (library.own.has(id) ? [] : read(root, id)),
    },
    library,
  );

/** Writes the pictures of all stretches, as a part of the build. */
export function keepPictures(library: Library, root: string): void {
  const pictures = picturesBy(artistFor(library));
  rmSync(folderIn(root), { recursive: true, force: true });
  mkdirSync(folderIn(root), { recursive: true });
  write(root, measures, [measuresOf(library)]);
  for (const stretch of library.stretches.values()) write(root, stretch.id, linesToKeep(stretch, pictures));
}

const write = (root: string, name: string, lines: readonly string[]): void => {
  const bytes = Buffer.from(lines.join('\n'));
  writeFileSync(join(folderIn(root), name), Buffer.concat([bytes, bytes]));
};

/**
 * The lines of a kept picture; none where it is not as it was written. Each is stored twice: to compare the halves is
 * quicker than a checksum.
 */
function read(root: string, name: string): string[] {
  try {
    const bytes = readFileSync(`${folderIn(root)}/${name}`);
    const half = bytes.length / 2;
    const [one, other] = [bytes.subarray(0, half), bytes.subarray(half)];
    return one.equals(other) ? one.toString('utf8').split('\n') : [];
  } catch {
    return [];
  }
}
