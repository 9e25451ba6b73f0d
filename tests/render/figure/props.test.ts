import { describe, expect, it } from 'vitest';
import { neuralLoad } from '../../../src/core/body/neural-load.ts';
import { headItems } from '../../../src/render/figure/head.ts';
import {
  artistFor,
  figureLines,
  figureSizes,
  type Scene,
  stillLines,
} from '../../../src/render/figure/index.ts';
import { measures } from '../../../src/render/figure/measures.ts';
import { eyeOf, type Item } from '../../../src/render/figure/scene.ts';
import { along, minus, type Point, type Vec } from '../../../src/render/figure/vector.ts';
import { plainPaint } from '../../../src/render/index.ts';
import { library } from '../../library.ts';
import { arms, type Frame, frames, framesById, near, slack, wrong } from './frames.ts';

const artist = artistFor(library);
const sceneOf = (id: string, drawing = {}): Scene => {
  const scene = artist(id, drawing);
  if (!scene) throw new Error(id);
  return scene;
};
const endOf = (id: string): Frame => {
  const frame = framesById.get(id)?.at(-1);
  if (!frame) throw new Error(id);
  return frame;
};
const lines = (id: string): Extract<Item, { is: 'line' }>[] =>
  sceneOf(id).items.filter((item) => item.is === 'line');
const apart = (a: Point, [x, y]: Vec | Point): number => Math.hypot(a[0] - x, a[1] - y);

describe('straps', () => {
  it.each([
    ['hamstring-supine-strap', 'calf'],
    ['hamstring-contract-relax-strap', 'calf'],
    ['calf-reclined-strap', 'foot'],
    ['calf-towel-long-sit', 'foot'],
  ])('%s: in front of the body, to the %s', (id, to) => {
    const last = sceneOf(id, { bare: true }).items.at(-1);
    expect(last?.is).toBe('line');
    const { leg } = endOf(id).body;
    const calf = along(leg.knee, [minus(leg.ankle, leg.knee), 0.75]);
    const sole = along(leg.heel, [minus(leg.ball, leg.heel), 0.5]);
    const loop = last?.is === 'line' ? last.points[1] : undefined;
    expect(apart(loop ?? [0, 0], to === 'calf' ? calf : sole)).toBeLessThan(0.08);
  });
});

describe('chairs', () => {
  /** What a chair has of its own: upright boards and lines, each by where it is and how far up it goes. */
  const uprights = (id: string): { x: number; from: number; top: number }[] =>
    sceneOf(id).items.flatMap((item) => {
      if (item.is === 'mark' || item.role !== 'prop') return [];
      const points = item.is === 'line' ? item.points : item.pieces.flat();
      const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
      const [x, from, top] = [Math.min(...xs), Math.min(...ys), Math.max(...ys)];
      return Math.max(...xs) - x < 0.05 && top - from > 0.3 ? [{ x, from, top }] : [];
    });
  const backOf = (id: string): number => uprights(id).find(({ top }) => top > 0.85)?.x ?? Number.NaN;
  const frontOf = (id: string): number => Math.max(...uprights(id).map(({ x }) => x));
  const seated = [...framesById.values()]
    .flatMap((some) => some.at(-1) ?? [])
    .filter(({ subject }) => subject.start === 'seated' && subject.figure.view === undefined);
  it('keep their backs behind elbows', () => {
    expect(seated.length).toBeGreaterThan(5);
    const through = wrong(
      ({ id, body }) =>
        arms(body).flatMap(({ elbow }) => (elbow[0] - measures.radius.elbow > backOf(id) ? [] : ['elbow'])),
      seated,
    );
    expect(through).toEqual([]);
  });
  it.each(['hamstring-seated-chair-edge', 'hamstring-contract-relax-seated'])('%s: at its front', (id) => {
    const { pelvis } = endOf(id).body;
    expect(frontOf(id) - pelvis.at[0]).toBeLessThan(0.15);
    expect(pelvis.at[0] - backOf(id)).toBeGreaterThan(0.3);
  });
  it.each(['hamstring-seated-chair-edge', 'sciatic-slider-seated', 'hip-flexor-standing', 'sit-to-stand'])(
    '%s: on four legs',
    (id) => {
      expect(uprights(id).filter(({ from }) => from < 0.05)).toHaveLength(4);
    },
  );
  it('seen from the front have a width', () => {
    const wide = sceneOf('adductor-side-lunge').items.flatMap((item) => {
      if (item.is !== 'shape' || item.role !== 'prop') return [];
      const xs = item.pieces.flat().map(([x]) => x);
      return [Math.max(...xs) - Math.min(...xs)];
    });
    expect(Math.max(...wide)).toBeGreaterThan(0.3);
  });
});

describe('what is in the way hides what is behind', () => {
  it.each([
    ['hamstring-standing-elevated', 'the step'],
    ['hamstring-standing-supported', 'the counter'],
    ['hamstring-seated-chair-edge', 'the chair'],
    ['ease-knees-over-pillow', 'the pillows'],
  ])('%s: %s is an area, not a frame', (id) => {
    expect(sceneOf(id).items.some((item) => item.is === 'shape' && item.role === 'prop')).toBe(true);
  });
  it.each(['calf-gastroc-wall', 'hamstring-doorway-static'])(
    '%s: a wall has strokes behind its face',
    (id) => {
      const face = lines(id).find(({ points }) => Math.max(...points.map(([, y]) => y)) > 1.2);
      const x = face?.points[0]?.[0] ?? Number.NaN;
      const strokes = lines(id).filter(({ points }) => points[0]?.[0] === x && points !== face?.points);
      expect(strokes.length).toBeGreaterThan(5);
      for (const { points } of strokes) expect(points[1]?.[0] ?? 0).toBeGreaterThan(x);
    },
  );
});

describe('the floor', () => {
  const shadows = (id: string): number =>
    sceneOf(id).items.filter((item) => item.is === 'shape' && item.role === 'shadow').length;
  it.each([
    ['hamstring-medial-bias-er', 2],
    ['hamstring-lateral-bias-ir', 2],
    ['adductor-side-lunge', 2],
    ['glute-figure-4-seated', 1],
  ])('%s: a shadow under each foot that stands: %i', (id, count) => {
    expect(shadows(id)).toBe(count);
  });
});

describe('the head', () => {
  const middle = (item: Item | undefined): Point => {
    const points = item?.is === 'shape' ? (item.pieces[0] ?? []) : [];
    const sum = points.reduce(([a, b], [x, y]): Point => [a + x, b + y], [0, 0] as Point);
    return [sum[0] / points.length, sum[1] / points.length];
  };
  it.each([...library.stretches.keys()])('%s: the hair is not where the face is', (id) => {
    const { body } = endOf(id);
    let seen = 0;
    for (const view of ['side', 'front', 'behind'] as const) {
      const eye = eyeOf(view, false);
      const [skull, hair] = headItems(body, eye);
      // From the front who looks up shows none, but the eyes.
      if (hair?.is !== 'shape' || isSmall(hair)) continue;
      seen++;
      const [from, to] = [middle(skull), middle(hair)];
      const face = eye.see(body.spine.face);
      expect((to[0] - from[0]) * face[0] + (to[1] - from[1]) * face[1]).toBeLessThan(0.02);
    }
    expect(seen).toBeGreaterThan(1);
  });
  const isSmall = ({ pieces }: Extract<Item, { is: 'shape' }>): boolean => {
    const xs = pieces.flat().map(([x]) => x);
    return xs.length === 0 || Math.max(...xs) - Math.min(...xs) < 0.03;
  };
});

describe('what the steps say is what is drawn', () => {
  it.each([
    ['hamstring-leg-swing', ['wall-beside']],
    ['hip-flexor-standing', ['chair']],
    ['calf-gastroc-wall', ['wall']],
  ])('%s: %j', (id, props) => {
    expect(library.stretches.get(id)?.figure?.props).toEqual(props);
  });
  it.each(['calf-gastroc-wall', 'calf-soleus-wall'])('%s: the front knee is bent', (id) => {
    const { hip, knee, ankle } = endOf(id).body.other;
    const straight = along(hip, [minus(ankle, hip), measures.thigh / (measures.thigh + measures.shank)]);
    expect(knee[0] - straight[0]).toBeGreaterThan(2 * slack);
  });
  it('adductor-butterfly-supine: sole to sole, the whole length of them', () => {
    const { leg } = endOf('adductor-butterfly-supine').body;
    const soles = [leg.heel[2] - measures.heel.radius, leg.ball[2] - measures.ball.radius];
    expect(soles.flatMap((sole) => near('sole', sole, 0, slack))).toEqual([]);
  });
  it.each([figureSizes.smallest, figureSizes.good])('toes in and toes out look different in %j', (size) => {
    const [out, into] = ['hamstring-medial-bias-er', 'hamstring-lateral-bias-ir'].map((id) => {
      const rows = figureLines(sceneOf(id), size).map((line) => line.map(({ text }) => text).join(''));
      return [...rows.slice(Math.ceil(size.rows / 2)).join('')];
    });
    const other = out?.filter((sign, index) => sign !== into?.[index]) ?? [];
    expect(other.length).toBeGreaterThan(size.rows);
  });
});

describe('muscle and nerve', () => {
  it('are marked by the scored joints, whatever the figure adds', () => {
    const least = { low: 1, moderate: 2, high: 3, 'very high': 3 };
    const unlike = [...library.stretches.values()].flatMap(({ id, pose }) => {
      const { index, band } = neuralLoad(pose, library.files['neural-load']);
      const levels = sceneOf(id)
        .items.flatMap((item) => (item.is === 'mark' && item.role.startsWith('nerve') ? [item.level] : []))
        .filter((level) => level !== (index === 0 ? undefined : least[band]));
      return levels.length > 0 ? [id] : [];
    });
    expect(unlike).toEqual([]);
  });
  it('figures add to the drawing and leave the scored pose as it is', () => {
    const further = frames.filter(({ subject: { figure } }) => figure.more ?? figure.scaled);
    expect(further.length).toBeGreaterThan(5);
    for (const { id, subject } of further.filter(({ name }) => name.endsWith(': pose'))) {
      expect(subject.scored).toEqual(library.stretches.get(id)?.pose);
      expect(subject.pose).not.toEqual(subject.scored);
    }
  });
  it('of a leg that lies across the other, the buttock is not on its shin', () => {
    const { items } = sceneOf('glute-figure-4-seated');
    const shapes = items.map((item, index) => (item.is === 'shape' ? index : -1));
    const muscles = items.findIndex((item) => item.is === 'mark' && item.role.startsWith('muscle'));
    // The shin on top is drawn last of all parts of the body.
    expect(muscles).toBeLessThan(Math.max(...shapes));
  });
});

describe('a position spoiled', () => {
  it.each(['hamstring-supine-strap', 'hamstring-supine-90-90', 'hamstring-doorway-static'])(
    '%s: a rounded back lifts the chest; the leg stays where it is',
    (id) => {
      const stretch = library.stretches.get(id);
      const pose = { ...stretch?.pose, lumbarFlexion: 30 };
      const marks = (scene: Scene) => scene.items.filter((item) => item.is === 'mark').map(footEnd);
      const [right, spoiled] = [marks(sceneOf(id)), marks(sceneOf(id, { pose }))];
      for (const [index, at] of right.entries())
        expect(apart(at, spoiled[index] ?? [9, 9])).toBeLessThan(slack);
    },
  );
  const footEnd = (item: Item): Point => (item.is === 'mark' ? item.points.at(-1) : undefined) ?? [0, 0];
});

describe('from where it is seen', () => {
  it.each([
    ['sciatic-slider-sidelying', 'seen from above'],
    ['adductor-butterfly-supine', 'seen from above'],
    ['adductor-side-lunge', 'seen from the front'],
    ['plantar-fascia-toe-stretch', 'seen from the front'],
    ['glute-figure-4-seated', 'seen from the front'],
    ['glute-figure-4-supine', 'at an angle, and from the feet'],
    ['hamstring-supine-strap', ''],
  ])('%s: %s', (id, seen) => {
    expect(sceneOf(id).caption).toBe(seen);
    expect(sceneOf(id).words).toContain(seen.startsWith('at') ? 'seen at an angle' : seen);
    const last = stillLines(sceneOf(id), figureSizes.good, plainPaint).at(-1) ?? '';
    expect(last).toHaveLength(figureSizes.good.columns);
    expect(/[a-z]/.test(last) ? last.trim() : '').toBe(seen);
  });
});

describe('in words', () => {
  it.each([
    ['glute-bridge-isometric', /hips lifted/, /head is down/],
    ['plantar-fascia-toe-stretch', /holds the toes/, /The hands/],
    ['piriformis-cross-body', /One hand holds the knee/, /hands/],
    ['sciatic-slider-sidelying', /thigh forward/, /points up/],
    ['hamstring-heel-dig-scoop', /toward the front foot/, /on the shin/],
    ['pelvic-tilt-supine', /low back is on the floor/, /rounded/],
    ['hamstring-medial-bias-er', /turned out/, /turned in/],
  ])('%s says %s', (id, says, not) => {
    expect(sceneOf(id).words).toMatch(says);
    expect(sceneOf(id).words).not.toMatch(not);
  });
});
