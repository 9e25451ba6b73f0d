import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from '../../core/library.ts';
import { artistFor, type Pictures, picturesBy } from '../../render/figure/index.ts';
import { keptOr, linesToKeep, measuresOf } from '../../render/figure/kept.ts';

/** Pictures made with the program: a file a stretch, each with its own sum in front. */

const folderIn = (root: string): string => join(root, 'dist', 'pictures');
const measures = 'measures';

/** Those that were kept, as far as they still are of this library; what is not is drawn. */
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

/** Part of the build. */
export function keepPictures(library: Library, root: string): void {
  const pictures = picturesBy(artistFor(library));
  rmSync(folderIn(root), { recursive: true, force: true });
  mkdirSync(folderIn(root), { recursive: true });
  write(root, measures, [measuresOf(library)]);
  for (const stretch of library.stretches.values()) write(root, stretch.id, linesToKeep(stretch, pictures));
}

const write = (root: string, name: string, lines: readonly string[]): void => {
  const bytes = Buffer.from(lines.join('\n'));
  writeFileSync(join(folderIn(root), name), Buffer.concat([Buffer.from(`${sumOf(bytes)}\n`), bytes]));
};

/** Its lines; none where it is not there, or not as it was written. */
function read(root: string, name: string): string[] {
  try {
    const bytes = readFileSync(join(folderIn(root), name));
    const end = bytes.indexOf('\n');
    const rest = bytes.subarray(end + 1);
    return bytes.toString('latin1', 0, end) === String(sumOf(rest)) ? rest.toString('utf8').split('\n') : [];
  } catch {
    return [];
  }
}

/** Changes with any byte that does, and with their order. */
function sumOf(bytes: Uint8Array): number {
  const whole = new Uint32Array((bytes.length + 3) >> 2);
  new Uint8Array(whole.buffer).set(bytes);
  let sum = bytes.length;
  for (let at = 0; at < whole.length; at++) sum = (Math.imul(sum, 31) + (whole[at] ?? 0)) | 0;
  return sum;
}
