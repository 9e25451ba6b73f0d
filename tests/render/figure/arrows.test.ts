import { describe, expect, it } from 'vitest';
import { moves } from '../../../src/core/show/frames.ts';
import { artistFor, figureLines, figureSizes, type Scene } from '../../../src/render/figure/index.ts';
import type { Item } from '../../../src/render/figure/scene.ts';
import type { Point } from '../../../src/render/figure/vector.ts';
import { library } from '../../library.ts';
import { framesById } from './frames.ts';

const artist = artistFor(library);
const sceneOf = (id: string, drawing = {}): Scene => {
  const scene = artist(id, drawing);
  if (!scene) throw new Error(id);
  return scene;
};
const arrows = (scene: Scene): Item[] => scene.items.filter((item) => item.role === 'arrow');
/** The heads of arrows, as the places they point to. */
const tips = (scene: Scene): Point[] =>
  arrows(scene).flatMap((item) =>
    item.is === 'shape' && item.pieces[0]?.length === 3 ? [item.pieces[0][1] ?? [0, 0]] : [],
  );
const all = [...library.stretches.values()];
const moving = all.filter(moves);
const still = all.filter((stretch) => !moves(stretch));

describe('arrows', () => {
  it.each(moving)('$id moves, and its drawing says so in every frame', ({ id }) => {
    for (const at of [0, 0.5, 1]) {
      const isPush = library.stretches.get(id)?.kind === 'contract-relax' && at > 0 && at < 1;
      expect(isPush || tips(sceneOf(id, { at })).length > 0).toBe(true);
    }
    expect(tips(sceneOf(id)).length).toBeGreaterThan(0);
  });
  it.each(moving)('$id: they can be seen in the smallest drawing', ({ id }) => {
    const roles = figureLines(sceneOf(id), figureSizes.smallest).flat();
    const cells = roles
      .filter(({ role }) => role === 'arrow')
      .reduce((sum, { text }) => sum + text.trim().length, 0);
    expect(cells).toBeGreaterThan(2);
  });
  it.each(still)('$id is held still: none, but for a push', ({ id, figure }) => {
    const { push, closeUp } = figure ?? {};
    const shown = push !== undefined || (closeUp !== undefined && closeUp.of !== 'legs');
    expect(tips(sceneOf(id)).length > 0).toBe(shown);
  });
  it('none where the position alone is asked for', () => {
    expect(all.filter(({ id }) => arrows(sceneOf(id, { bare: true })).length > 0)).toEqual([]);
  });
  it.each(moving)(
    '$id: they stay within the drawing, and do not change its place while it moves',
    ({ id }) => {
      const { bounds } = sceneOf(id, { at: 0 });
      for (const at of [0, 0.4, 1]) {
        const scene = sceneOf(id, { at });
        for (const [x, y] of tips(scene)) {
          expect(x >= scene.bounds.left && x <= scene.bounds.right).toBe(true);
          expect(y >= scene.bounds.bottom && y <= scene.bounds.top).toBe(true);
        }
        expect(scene.bounds.right - scene.bounds.left).toBeCloseTo(bounds.right - bounds.left, 0.5);
      }
    },
  );
  it.each([
    ['hamstring-supine-active-knee-extension', 'up'],
    ['sciatic-slider-seated', 'up'],
    ['sciatic-slider-contralateral', 'up'],
    ['hamstring-dynamic-hinge-elevated', 'down'],
    ['prone-press-up', 'up'],
  ])('%s: the arrow goes %s', (id, way) => {
    const [shaft] = arrows(sceneOf(id, { at: 0 }));
    if (shaft?.is !== 'line') throw new Error('no shaft');
    const rise = (shaft.points.at(-1)?.[1] ?? 0) - (shaft.points[0]?.[1] ?? 0);
    expect(rise > 0 ? 'up' : 'down').toBe(way);
  });
});

describe('a push', () => {
  const pushing = all.filter(({ kind }) => kind === 'contract-relax');
  it.each(pushing)('$id: is drawn while one pushes, and said; then it is let go', ({ id }) => {
    const fat = (scene: Scene): number =>
      arrows(scene).filter((item) => item.is === 'shape' && item.pieces[0]?.length === 4).length;
    expect([0, 1].map((at) => fat(sceneOf(id, { at })))).toEqual([1, 0]);
    expect(fat(sceneOf(id))).toBe(1);
    expect([0, 1, undefined].map((at) => sceneOf(id, at === undefined ? {} : { at }).caption)).toEqual([
      'push',
      'let go, then hold',
      'push, then let go and hold',
    ]);
  });
  it('has a caption that the smallest drawing holds', () => {
    for (const { id } of all)
      expect(sceneOf(id).caption.length).toBeLessThanOrEqual(figureSizes.smallest.columns);
  });
});

describe('a gaze', () => {
  const gazing = [
    'sciatic-slider-seated',
    'sciatic-slider-slump',
    'sciatic-slider-sidelying',
    'sciatic-tensioner-seated',
  ];
  it.each(gazing)('%s: the head moves, and one sees where it looks', (id) => {
    for (const at of [0, 1]) {
      const { spine } = framesById.get(id)?.at(at === 0 ? 0 : -1)?.body ?? {};
      if (!spine) throw new Error(id);
      const ahead = tips(sceneOf(id, { at })).some(
        ([x, y]) =>
          Math.hypot(x - spine.head[0] - spine.face[0] * 0.42, y - spine.head[1] - spine.face[1] * 0.42) <
          0.01,
      );
      expect(ahead).toBe(true);
    }
  });
});

describe('a close-up', () => {
  it.each(['pelvic-tilt-supine', 'pelvic-tilt-seated-anterior'])(
    '%s: its pelvis tilts far enough to be seen',
    (id) => {
      const wedge = (at: number): readonly Point[] => {
        const found = sceneOf(id, { at }).items.find(
          (item) => item.is === 'shape' && item.role === 'hair' && item.pieces[0]?.length === 4,
        );
        return (found?.is === 'shape' && found.pieces[0]) || [];
      };
      const turn = (points: readonly Point[]): number => {
        const [[x, y], [toX, toY]] = [points[0] ?? [0, 0], points[1] ?? [0, 0]];
        return (Math.atan2(toY - y, toX - x) * 180) / Math.PI;
      };
      expect(Math.abs(turn(wedge(1)) - turn(wedge(0)))).toBeGreaterThan(25);
    },
  );
  it.each([
    'pelvic-tilt-supine',
    'sciatic-slider-ankle-only',
    'plantar-fascia-toe-stretch',
    'glute-figure-4-supine',
  ])('%s: hides no head, and is as far from it on the other side in a mirror', (id) => {
    const middle = (side: 'left' | 'right'): Point => {
      const rims = sceneOf(id, { side }).items.flatMap((item) =>
        item.is === 'shape' && item.role === 'prop' && item.pieces[0]?.length === 20 ? [item.pieces[0]] : [],
      );
      const rim = rims[0] ?? [];
      return [
        rim.reduce((sum, [x]) => sum + x, 0) / rim.length,
        rim.reduce((sum, [, y]) => sum + y, 0) / rim.length,
      ];
    };
    const [right, left] = [middle('right'), middle('left')];
    expect(left[0]).toBeCloseTo(-right[0], 6);
    expect(left[1]).toBeCloseTo(right[1], 6);
    const { body } = framesById.get(id)?.at(-1) ?? {};
    const head = body?.spine.head ?? [0, 0, 0];
    if (artist(id)?.caption === '')
      expect(Math.hypot(head[0] - right[0], head[1] - right[1])).toBeGreaterThan(0.45);
  });
});
