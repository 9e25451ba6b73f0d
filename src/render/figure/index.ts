import type { Library } from '../../core/library.ts';
import type { View } from '../../core/schema/figure.ts';
import { hasColour, type Paint } from '../paint.ts';
import { type Artist, artistFor, type Drawable, type Drawing } from './artist.ts';
import { type FigureLine, figureLines, figureSizes, type Size } from './cells.ts';
import type { FigureRole, Scene } from './scene.ts';

export { type Artist, artistFor, type Drawable, type Drawing } from './artist.ts';
export { type FigureLine, figureLines, figureSizes, type Size } from './cells.ts';
export { looksAlike } from './raster.ts';
export { type FigureRole, type Scene, struck } from './scene.ts';
export {
  type Framed,
  figureStyle,
  figureSvg,
  framesSvg,
  type Picture,
  type Pictures,
  pictureElement,
  pictureOf,
  picturesBy,
} from './svg.ts';

const same = (text: string): string => text;

const painters: Readonly<Record<FigureRole, (paint: Paint) => (text: string) => string>> = {
  body: () => same,
  far: ({ dim }) => dim,
  hair: () => same,
  arrow: ({ strong }) => strong,
  wrong: ({ caution }) => caution,
  prop: ({ dim }) => dim,
  muscle: (paint) => paint.do,
  'muscle-strong': (paint) => (text) => paint.strong(paint.do(text)),
  nerve: ({ caution }) => caution,
  'nerve-loaded': ({ caution }) => caution,
  'nerve-high': (paint) => (text) => paint.strong(paint.caution(text)),
};

/** A line of a figure with its colours. */
export const paintFigure = (line: FigureLine, paint: Paint): string =>
  line.map(({ text, role }) => painters[role](paint)(text)).join('');

const blank = /^ *$/;

/**
 * A drawing as painted lines of equal width, without the empty ones above and below it; in the last line from where it
 * is seen, unless from the side.
 */
export function stillLines(scene: Scene, size: Size, paint: Paint, unicode = true): string[] {
  const lines = figureLines(scene, size, { unicode, colour: hasColour(paint) });
  const drawn = lines.map((line) => !blank.test(line.map(({ text }) => text).join('')));
  const painted = lines
    .slice(drawn.indexOf(true), drawn.lastIndexOf(true) + 1)
    .map((line) => paintFigure(line, paint));
  return scene.caption === '' ? painted : [...painted, paint.dim(centred(scene.caption, size.columns))];
}

/** A caption in the middle below a drawing of so many columns. */
export const centred = (text: string, columns: number): string =>
  text.padStart(Math.floor((columns + text.length) / 2)).padEnd(columns);

/** The size of a drawing that may take so many cells of a line; nothing where it could not be read. */
export function sizeWithin(cells: number): Size | undefined {
  const { smallest, good } = figureSizes;
  if (cells < smallest.columns) return undefined;
  const columns = Math.min(cells, good.columns);
  const share = (columns - smallest.columns) / (good.columns - smallest.columns);
  return { columns, rows: smallest.rows + Math.round(share * (good.rows - smallest.rows)) };
}

/** What the drawing of a stretch shows, in a sentence: `Lying on the back, one leg raised, knee nearly straight.` */
export const figureWords = ({ words }: Scene): string => words;

/** How to draw a stretch, and from where if not as the stretch says. */
type Sight = Drawing & { view?: View };

/** An artist who can be asked to look from elsewhere. One who cannot draws as the stretch says. */
export type ViewArtist = (id: string, sight?: Sight) => Scene | undefined;

/** Draws the stretches of a library from any side. */
export function viewArtistFor(library: Library): ViewArtist {
  const straight = artistFor(library);
  const artists = new Map<string, Artist>();
  return (id, { view, ...drawing } = {}) => {
    if (!view) return straight(id, drawing);
    const key = `${view} ${id}`;
    const artist = artists.get(key) ?? artistFor(turned(id, view, library));
    artists.set(key, artist);
    return artist(id, drawing);
  };
}

/** One stretch, seen from another side. */
function turned(id: string, view: View, { files, stretches }: Drawable): Drawable {
  const stretch = stretches.get(id);
  const figure = { ...stretch?.figure, view };
  return { files, stretches: new Map(stretch ? [[id, { ...stretch, figure }]] : []) };
}
