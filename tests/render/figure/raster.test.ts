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

/** Every piece of a body alone on its page, by the name of the first frame that has it: much stays where it is. */
const pieces = new Map<string, { name: string; scene: Scene }>();
for (const { id, name } of frames) {
  const at = /at ([\d.]+)$/.exec(name)?.[1] ?? (name.endsWith('from') ? 0 : 1);
  const whole = artist(id, { at: Number(at) });
  for (const item of whole?.items ?? []) {
    if (!whole || item.is !== 'shape') continue;
    for (const piece of item.pieces) {
      const key = JSON.stringify([whole.bounds, piece]);
      if (!pieces.has(key))
        pieces.set(key, { name, scene: { ...whole, items: [{ ...item, pieces: [piece] }] } });
    }
  }
}

/** Whether a row of dots is empty between the first and the last of a piece. */
function isHoled(scene: Scene, [columns, rows]: readonly [number, number]): boolean {
  const { width, height, codes } = raster(scene, columns * 2, rows * 4);
  const [dots, empty] = [Buffer.from(codes.buffer), Buffer.alloc(width)];
  const full = Array.from({ length: height }, (_, row) => row).filter(
    (row) => dots.compare(empty, 0, width, row * width, (row + 1) * width) !== 0,
  );
  return full.some((row, index) => index > 0 && row > (full[index - 1] ?? row) + 1);
}

describe('dots', () => {
  it.each(sizes)(
    'in %i by %i cells no row inside a piece of a body is empty, whatever it does',
    (...size) => {
      const holed = [...pieces.values()].filter(({ scene }) => isHoled(scene, size)).map(({ name }) => name);
      expect(frames.length).toBeGreaterThan(100);
      expect(holed).toEqual([]);
    },
  );
});
