import { describe, expect, it } from 'vitest';
import { artistFor } from '../../../src/render/figure/index.ts';
import { raster } from '../../../src/render/figure/raster.ts';
import type { Scene } from '../../../src/render/figure/scene.ts';
import { library } from '../../library.ts';
import { frames } from './frames.ts';

const artist = artistFor(library);
const sizes = [
  [30, 12],
  [37, 14],
  [44, 16],
  [79, 21],
  [100, 50],
  [130, 50],
] as const;

/** Rows of dots that a piece leaves empty between its first and its last. */
function emptyRows(scene: Scene, [columns, rows]: readonly [number, number]): number {
  let empty = 0;
  for (const item of scene.items) {
    if (item.is !== 'shape') continue;
    for (const piece of item.pieces) {
      const alone = { ...scene, items: [{ ...item, pieces: [piece] }] };
      const { width, height, roles } = raster(alone, columns * 2, rows * 4);
      const full = Array.from({ length: height }, (_, row) =>
        roles.slice(row * width, (row + 1) * width).some((role) => role !== undefined),
      );
      empty += full.slice(full.indexOf(true), full.lastIndexOf(true) + 1).filter((each) => !each).length;
    }
  }
  return empty;
}

describe('dots', () => {
  it.each(sizes)(
    'in %i by %i cells no row inside a piece of a body is empty, whatever it does',
    (...size) => {
      const holed = frames.flatMap(({ id, name }) => {
        const at = /at ([\d.]+)$/.exec(name)?.[1] ?? (name.endsWith('from') ? 0 : 1);
        const scene = artist(id, { at: Number(at) });
        return scene && emptyRows(scene, size) > 0 ? [name] : [];
      });
      expect(frames.length).toBeGreaterThan(100);
      expect(holed).toEqual([]);
    },
  );
});
