import { describe, expect, it } from 'vitest';
import { showingOf } from '../../../src/core/show/showing.ts';
import {
  artistFor,
  figureLines,
  figureSizes,
  figureSvg,
  figureWords,
  type Size,
  sizeWithin,
} from '../../../src/render/figure/index.ts';
import { keyItems } from '../../../src/render/figure-key.ts';
import { plainPaint } from '../../../src/render/index.ts';
import { showFormats } from '../../../src/render/show/index.ts';
import { library, sources } from '../../library.ts';

const artist = artistFor(library);
const all = [...library.stretches.values()];
const scene = (id: string, drawing = {}) => {
  const found = artist(id, drawing);
  if (!found) throw new Error(id);
  return found;
};
const text = (id: string, size: Size = figureSizes.good, unicode = true): string[] =>
  figureLines(scene(id), size, { unicode }).map((line) => line.map((piece) => piece.text).join(''));

describe.each(all)('$id', ({ id, from, pose }) => {
  it.each([
    ['smallest', figureSizes.smallest],
    ['good', figureSizes.good],
    ['large', { columns: 120, rows: 44 }],
  ])('fills its lines exactly: %s', (_, size) => {
    const lines = text(id, size);
    expect(lines).toHaveLength(size.rows);
    const full = new RegExp(`^[ \\u2801-\\u28ff]{${size.columns}}$`);
    expect(lines.filter((line) => !full.test(line))).toEqual([]);
  });
  it('uses the room it has: to the bottom, and to the top or to both sides', () => {
    const lines = text(id);
    const first = (line: string): boolean => !line.startsWith('  ');
    expect(lines.at(-1)).toMatch(/[\u2801-\u28ff]/);
    expect(/[\u2801-\u28ff]/.test(lines[0] ?? '') || lines.some(first)).toBe(true);
  });
  it('in ASCII it is ASCII', () => {
    expect(text(id, figureSizes.good, false).join('')).toMatch(/^[\x20-\x7e]*$/);
  });
  it('says in words what it shows', () => {
    expect(figureWords(scene(id))).toMatch(/^[A-Z][^!]+\.$/);
  });
  it('the left leg is the right one in a mirror', () => {
    const right = scene(id, { side: 'right' }).bounds;
    const left = scene(id, { side: 'left' }).bounds;
    expect(left.left).toBeCloseTo(-right.right, 6);
    expect(left.right).toBeCloseTo(-right.left, 6);
    expect([left.top, left.bottom]).toEqual([right.top, right.bottom]);
  });
  it('keeps its place on the page while it moves', () => {
    const frames = [0, 0.3, 0.6, 1].map((at) => scene(id, { at }).bounds);
    for (const bounds of frames)
      expect(bounds.right - bounds.left).toBeCloseTo((frames[0]?.right ?? 0) - (frames[0]?.left ?? 0), 0.5);
    if (from !== pose)
      expect(JSON.stringify(scene(id, { at: 0 }).items)).not.toBe(JSON.stringify(scene(id, { at: 1 }).items));
  });
});

describe('muscle and nerve', () => {
  const roles = (id: string, pose: object): Set<string> =>
    new Set(
      figureLines(scene(id, { pose }), figureSizes.good)
        .flat()
        .map(({ role }) => role),
    );
  const { pose } = library.stretches.get('hamstring-standing-elevated') ?? { pose: {} };
  it.each([
    ['as it is: much muscle, little nerve', pose, ['muscle-strong', 'nerve'], ['nerve-loaded', 'nerve-high']],
    ['back rounded: some nerve', { ...pose, lumbarFlexion: 30 }, ['nerve-loaded'], ['nerve-high']],
    ['toes up: much nerve', { ...pose, ankleDorsiflexion: 15 }, ['muscle-strong', 'nerve-high'], ['nerve']],
    ['knee bent: little muscle', { ...pose, kneeFlexion: 58 }, ['muscle'], ['muscle-strong']],
  ])('%s', (_, changed, some, none) => {
    const found = roles('hamstring-standing-elevated', changed);
    for (const role of some) expect([...found]).toContain(role);
    for (const role of none) expect([...found]).not.toContain(role);
  });
  it('can be told apart without colour: more load, more dots', () => {
    const dots = (changed: object): number => {
      const lines = figureLines(
        scene('hamstring-standing-elevated', { pose: { ...pose, ...changed } }),
        figureSizes.good,
      );
      const bits = (sign: string): number =>
        (sign === ' ' ? 0 : sign.charCodeAt(0) - 0x2800).toString(2).split('1').length - 1;
      return lines
        .flatMap((line) => [...line.map((piece) => piece.text).join('')])
        .reduce((sum, sign) => sum + bits(sign), 0);
    };
    // Turning the leg is not seen from the side: only the nerve's own dots change.
    expect(dots({ hipAbduction: 0, hipExternalRotation: -15 })).toBeGreaterThan(dots({}));
  });
});

describe('sizes', () => {
  it.each([
    [29, undefined],
    [30, { columns: 30, rows: 12 }],
    [37, { columns: 37, rows: 14 }],
    [44, { columns: 44, rows: 16 }],
    [300, { columns: 44, rows: 16 }],
  ])('in %i cells: %j', (cells, size) => {
    expect(sizeWithin(cells)).toEqual(size);
  });
});

describe('without colour', () => {
  const size = figureSizes.good;
  const dots = (lines: ReturnType<typeof figureLines>, roles: readonly string[]): number =>
    lines
      .flat()
      .filter(({ role }) => roles.includes(role))
      .flatMap(({ text }) => [...text])
      .reduce(
        (sum, sign) =>
          sum + (sign === ' ' ? 0 : (sign.charCodeAt(0) - 0x2800).toString(2).split('1').length - 1),
        0,
      );
  it.each(all)(
    '$id: what is far and what is a prop has about half the dots, the body all of them',
    ({ id }) => {
      const [full, thin] = [figureLines(scene(id), size), figureLines(scene(id), size, { colour: false })];
      const faint = ['far', 'prop'];
      if (dots(full, faint) > 0) expect(dots(thin, faint) / dots(full, faint)).toBeLessThan(0.68);
      expect(dots(thin, ['muscle', 'muscle-strong', 'arrow'])).toBeGreaterThan(
        0.8 * dots(full, ['muscle', 'muscle-strong', 'arrow']) - 1,
      );
    },
  );
  it('in ASCII it has the lighter signs', () => {
    const signs = (colour: boolean): string =>
      figureLines(scene('hamstring-seated-chair-edge'), size, { unicode: false, colour })
        .flat()
        .filter(({ role }) => role === 'prop')
        .map(({ text }) => text)
        .join('');
    expect(signs(true)).toMatch(/\|/);
    expect(signs(false)).not.toMatch(/\|/);
    expect(signs(false)).toMatch(/:/);
  });
});

describe('the key', () => {
  const kinds = (...ids: string[]): string[] => keyItems(ids.map((id) => scene(id))).map(({ line }) => line);
  it.each([
    ['a muscle and the nerve', ['hamstring-supine-strap'], ['a band', 'a dotted line']],
    ['the nerve alone', ['ease-knees-over-pillow'], ['a dotted line']],
    ['all there is, once', ['hamstring-supine-strap', 'sciatic-slider-seated'], ['a band', 'a dotted line']],
    ['nothing', [], []],
  ])('names what is drawn: %s', (_, ids, lines) => {
    expect(kinds(...ids)).toEqual(lines);
  });
});

describe('SVG', () => {
  it('says itself from where it is seen, and a movement has both its ends', () => {
    const file = (id: string): string => {
      const stretch = library.stretches.get(id);
      if (!stretch) throw new Error(id);
      return showFormats.svg(showingOf(stretch, library, sources), {
        columns: 80,
        paint: plainPaint,
        artist,
      });
    };
    expect(file('adductor-butterfly-supine')).toContain('>seen from above</text>');
    expect(file('hamstring-supine-strap')).not.toContain('</text>');
    const both = file('hamstring-contract-relax-strap');
    expect(both).toContain('>the beginning, push</text>');
    expect(both).toContain('>the end, let go, then hold</text>');
    expect(both.match(/<svg/g)).toHaveLength(1);
  });
  it('says what it shows, and no markup comes in by its label', () => {
    const svg = figureSvg(scene('sciatic-slider-seated'), '</title><script>"&\'');
    expect(svg).toContain('<title>&lt;/title&gt;&lt;script&gt;&quot;&amp;&#39;</title>');
    expect(svg).not.toContain('<script');
  });
  it('knows no stretch that is not in the library', () => {
    expect(artist('no-such-stretch')).toBeUndefined();
  });
});

it('a drawing is the same whatever was drawn before it', () => {
  const asked = [...library.stretches.keys()].flatMap((id) => [{ id, at: 0.3 }, { id, at: 0.7 }, { id }]);
  const drawnIn = (order: typeof asked): Map<string, unknown> => {
    const draw = artistFor(library);
    return new Map(
      order.map(({ id, ...drawing }) => [`${id} ${JSON.stringify(drawing)}`, draw(id, drawing)]),
    );
  };
  expect(drawnIn(asked.toReversed())).toEqual(drawnIn(asked));
});
