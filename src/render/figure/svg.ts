import { escapeMarkup } from '../escape.ts';
import type { Artist, Drawing } from './artist.ts';
import type { Item, Scene } from './scene.ts';
import type { Point } from './vector.ts';

/** Room round the drawing, metres. */
const margin = 0.05;
/** Drawn in centimetres, so that numbers stay short. */
const scale = 100;

type Placed<Each> = Each extends { pieces: unknown }
  ? Omit<Each, 'pieces'> & { pieces: readonly string[] }
  : Omit<Each, 'points'> & { points: string };

/** A scene as it stands on a page: its points as SVG writes them. */
export type Picture = Pick<Scene, 'words' | 'caption'> & { box: string; items: readonly Placed<Item>[] };

/** Draws as an artist does, for a page. */
export type Pictures = (id: string, drawing?: Drawing) => Picture | undefined;

export const picturesBy =
  (artist: Artist): Pictures =>
  (...asked) => {
    const scene = artist(...asked);
    return scene && pictureOf(scene);
  };

/** A scene and what stands below it in a file of its own. */
export type Framed = { scene: Scene; caption: string };

/**
 * A scene as a file of its own, its colours and its caption in it. `label` is its text for those who cannot see it;
 * escaped here.
 */
export const figureSvg = (scene: Scene, label: string): string =>
  framesSvg([{ scene, caption: scene.caption }], label);

/** Scenes side by side to one scale as a file of its own, each with its caption below it. */
export function framesSvg(frames: readonly Framed[], label: string): string {
  const windows = frames.map(({ scene: { bounds } }) => windowOf(bounds));
  const high = Math.max(...windows.map(({ down }) => down));
  const below = frames.some(({ caption }) => caption !== '') ? lineHigh : 0;
  let left = 0;
  const drawn = frames.map(({ scene, caption }, index) => {
    const { across, down } = windows[index] ?? windowOf(scene.bounds);
    const middle = rounded(across / 2);
    const text =
      caption === ''
        ? ''
        : `<text class="fig-t" x="${middle}" y="${rounded(down + lineHigh * 0.6)}">${escapeMarkup(caption)}</text>`;
    const group = `<g transform="translate(${rounded(left)} ${rounded(high - down)})">${elements(pictureOf(scene))}${text}</g>`;
    left += across;
    return group;
  });
  const inside = [`<style>${figureStyle}</style>`, ...drawn];
  return svg(`0 0 ${rounded(left)} ${rounded(high + below)}`, label, inside);
}

/** Centimetres for a line of words. */
const lineHigh = 14;

/** A picture as an element of a page that brings `figureStyle`. */
export const pictureElement = (picture: Picture): string =>
  svg(picture.box, picture.words, [elements(picture)]);

const elements = ({ items }: Picture): string => items.map(elementOf).join('');

const rounded = (centimetres: number): number => Math.round(centimetres * 10) / 10;

const windowOf = ({ left, right, bottom, top }: Scene['bounds']): { across: number; down: number } => ({
  across: rounded((right - left + 2 * margin) * scale),
  down: rounded((top - bottom + 2 * margin) * scale),
});

function svg(box: string, label: string, inside: readonly string[]): string {
  const name = escapeMarkup(label);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" role="img" aria-label="${name}">`,
    `<title>${name}</title>`,
    ...inside,
    '</svg>',
  ].join('');
}

export function pictureOf({ items, bounds, words, caption }: Scene): Picture {
  const { across, down } = windowOf(bounds);
  const path = (points: readonly Point[]): string => {
    let text = '';
    for (const point of points) {
      const across = rounded((point[0] - bounds.left + margin) * scale);
      const down = rounded((bounds.top - point[1] + margin) * scale);
      text += text === '' ? `${across} ${down}` : ` ${across} ${down}`;
    }
    return text;
  };
  const placed = items.map(
    (item): Placed<Item> =>
      item.is === 'shape'
        ? { ...item, pieces: item.pieces.map(path) }
        : { ...item, points: path(item.points) },
  );
  return { box: `0 0 ${across} ${down}`, items: placed, words, caption };
}

/** Colours of a drawing; a page may set its own by the names. */
export const figureStyle = [
  '.fig-b,.fig-f{fill:var(--fig-body,#f4f1ea);stroke:var(--fig-line,#3a4048);stroke-width:3.2;stroke-linejoin:round}',
  '.fig-f{fill:var(--fig-far,#dcd9d2);stroke:var(--fig-far-line,#7b8087)}',
  '.fig-in{stroke:none}',
  '.fig-h{fill:var(--fig-hair,#6f747b)}',
  '.fig-q{fill:var(--fig-prop-fill,#f0f1f2);stroke:var(--fig-prop,#8a8f96);stroke-width:1.8;stroke-linejoin:round}',
  '.fig-s{fill:var(--fig-shadow,#d8dadd)}',
  '.fig-t{fill:var(--fig-line,#3a4048);font:9px sans-serif;text-anchor:middle}',
  '.fig-x{stroke:var(--fig-wrong,#b3261e);stroke-width:3.4;fill:none;stroke-linecap:round}',
  '.fig-a{fill:var(--fig-arrow,#2f5fb3)}.fig-al{stroke:var(--fig-arrow,#2f5fb3);stroke-width:2.6;fill:none;stroke-linecap:round}',
  '.fig-p,.fig-m,.fig-n{fill:none;stroke-linecap:round;stroke-linejoin:round}',
  '.fig-p{stroke:var(--fig-prop,#8a8f96);stroke-width:1.8}',
  '.fig-m{stroke:var(--fig-muscle,#0e7c86)}',
  '.fig-n{stroke:var(--fig-nerve,#b7791f)}',
].join('');

function elementOf(item: Placed<Item>): string {
  if (item.is === 'line') return `<polyline class="${strokes[item.role]}" points="${item.points}"/>`;
  if (item.is === 'mark') {
    const muscle = item.role.startsWith('muscle');
    const width = muscle ? 1 + item.level * 1.2 : 0.8 + item.level * 0.5;
    const dashes = muscle ? '' : ` stroke-dasharray="${4 - item.level} ${5 - item.level}"`;
    return `<polyline class="fig-${muscle ? 'm' : 'n'}" stroke-width="${width.toFixed(1)}"${dashes} points="${item.points}"/>`;
  }
  const pieces = item.pieces.map((piece) => `<polygon points="${piece}"/>`).join('');
  if (item.role !== 'body' && item.role !== 'far') return `<g class="${areas[item.role]}">${pieces}</g>`;
  const kind = item.role === 'far' ? 'fig-f' : 'fig-b';
  // All pieces outlined first and then all filled: inner edges disappear.
  return `<g class="${kind}">${pieces}</g><g class="${kind} fig-in">${pieces}</g>`;
}

const strokes = { prop: 'fig-p', arrow: 'fig-al', wrong: 'fig-x' } as const;
const areas = { hair: 'fig-h', prop: 'fig-q', shadow: 'fig-s', arrow: 'fig-a' } as const;
