import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { artistFor, type Pictures, picturesBy } from '../../src/render/figure/index.ts';
import { linesToKeep } from '../../src/render/figure/kept.ts';
import { picturesFor } from '../../src/shell/files/pictures.ts';
import { library, root, stretchFiles } from '../library.ts';
import { makeRandom } from '../safety/profiles.ts';
import { newHome } from './home.ts';

const built = join(root, 'dist', 'pictures');
const drawn = picturesBy(artistFor(library));

/** All that pages show, in turn. */
const shown = (pictures: Pictures): unknown[] =>
  stretchFiles.flatMap((id) => [0, 1, undefined].map((at) => pictures(id, at === undefined ? {} : { at })));

/** Where the program is, with its pictures changed. */
function spoiled(change: (bytes: Buffer, name: string) => Buffer): string {
  const folder = newHome();
  const pictures = join(folder, 'dist', 'pictures');
  mkdirSync(join(folder, 'dist'));
  cpSync(built, pictures, { recursive: true });
  for (const name of readdirSync(pictures))
    writeFileSync(join(pictures, name), change(readFileSync(join(pictures, name)), name));
  return folder;
}

describe('the pictures that the build made', () => {
  it('are of every stretch, and those that are drawn now', () => {
    expect(readdirSync(built).sort()).toEqual([...stretchFiles, 'measures'].sort());
    for (const id of stretchFiles) {
      const stretch = library.stretches.get(id);
      const bytes = readFileSync(join(built, id));
      const [one, other] = [bytes.subarray(0, bytes.length / 2), bytes.subarray(bytes.length / 2)];
      expect(String(one).split('\n'), id).toEqual(stretch && linesToKeep(stretch, drawn));
      expect(one.equals(other), id).toBe(true);
    }
  });

  const random = makeRandom(7);
  it.each<[string, (bytes: Buffer, name: string) => Buffer]>([
    ['as they are', (bytes) => bytes],
    ['cut short', (bytes) => bytes.subarray(0, bytes.length >> 1)],
    ['empty', () => Buffer.alloc(0)],
    ['no such thing', () => Buffer.from('#!/bin/sh\n')],
    ['of another stretch', () => readFileSync(join(built, 'calf-gastroc-wall'))],
    ['of other measures', (bytes, name) => (name === 'measures' ? Buffer.from('0\n[]') : bytes)],
    [
      'with a digit that is another',
      (bytes) =>
        Buffer.from(
          bytes.toString('latin1').replace(/(\d)(\D*)$/, (_, digit, rest) => `${9 - digit}${rest}`),
          'latin1',
        ),
    ],
    [
      'with a bit flipped',
      (bytes) => {
        const copy = Buffer.from(bytes);
        const at = random(copy.length);
        copy[at] = (copy[at] ?? 0) ^ (1 << random(8));
        return copy;
      },
    ],
  ])('%s: a page shows the same', (_, change) => {
    expect(shown(picturesFor(library, spoiled(change)))).toEqual(shown(drawn));
  });
  it('are not needed: without them a page is drawn', () => {
    expect(shown(picturesFor(library, newHome()))).toEqual(shown(drawn));
  });
});
