import { describe, expect, it } from 'vitest';
import { showingOf } from '../../../src/core/show/showing.ts';
import {
  artistFor,
  figureSizes,
  looksAlike,
  type Size,
  sizeWithin,
  viewArtistFor,
} from '../../../src/render/figure/index.ts';
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

describe('whether a spoiled position looks as the right one does', () => {
  const seen = viewArtistFor(library);
  const pairs = [...library.stretches.values()].flatMap((stretch) =>
    showingOf(stretch, library, {}).whatIf.map(({ code, pose, seenFrom }) => {
      const sight = { bare: true, ...(seenFrom ? { view: seenFrom } : {}) };
      const [right, wrong] = [seen(stretch.id, sight), seen(stretch.id, { ...sight, pose })];
      if (!right || !wrong) throw new Error(stretch.id);
      return { name: `${stretch.id}, ${code}`, right, wrong };
    }),
  );
  const areTheSameDots = (one: Scene, other: Scene, { columns, rows }: Size): boolean => {
    const [dots, others] = [one, other].map((scene) => raster(scene, columns * 2, rows * 4).codes);
    return dots?.every((code, at) => (code === 0) === (others?.[at] === 0)) ?? false;
  };

  it.each([30, 37, 44])('what is told without drawing, %i cells wide, is what the dots say', (cells) => {
    const size = sizeWithin(cells) ?? figureSizes.good;
    const told = pairs.filter(({ right, wrong }) => looksAlike(right, wrong, size));
    const drawn = pairs.filter(({ right, wrong }) => areTheSameDots(right, wrong, size));
    expect(pairs.length).toBeGreaterThan(150);
    expect(told.map(({ name }) => name)).toEqual(drawn.map(({ name }) => name));
  });
  it('a position looks like itself', () => {
    const copy = (scene: Scene): Scene => ({ ...scene, items: scene.items.map((item) => ({ ...item })) });
    for (const { right, name } of pairs)
      expect(looksAlike(right, copy(right), figureSizes.good), name).toBe(true);
  });
});
