import words from '../../../data/words/topic.json';
import units from '../../../data/words/units.json';
import type { View } from '../../core/schema/figure.ts';
import type { Illustration, Topic } from '../../core/topics/topic.ts';
import { fill } from '../../core/words.ts';
import {
  figureSizes,
  figureWords,
  type Scene,
  type Size,
  sizeWithin,
  struck,
  type ViewArtist,
} from '../figure/index.ts';
import type { RenderOptions } from '../options.ts';
import { between, type Captioned, drawingRow, toOneScale } from '../show/drawing.ts';
import { type Block, bullets, margin, paragraph, type Sheet } from '../text/sheet.ts';
import { wrap } from '../text/wrap.ts';
import { hamstringPercent, loadWords } from '../words/load.ts';

type Drawn = { illustration: Illustration; scene: Scene; view?: View };

/** Side by side where each is large enough; otherwise below each other, or in words. */
export function figureBlocks(
  illustrations: readonly Illustration[],
  sheet: Sheet,
  options: RenderOptions,
): Block[] {
  const { artist } = options;
  if (!artist)
    return [illustrations.flatMap((each) => bullets(sheet, [captionWords(each, sheet.glyphs.between)]))];
  const drawn = illustrations.flatMap((illustration): Drawn[] => {
    const scene = sceneOf(illustration, artist);
    const seen = illustration.view ? { view: illustration.view } : {};
    return scene ? [{ illustration, scene, ...seen }] : [];
  });
  const inner = sheet.edge - margin;
  const together = toOneScale(drawn);
  const beside = sizeFor(together, Math.floor((inner - between * (drawn.length - 1)) / drawn.length));
  if (beside) return [row(together, beside, sheet, options)];
  return drawn.map((one) => {
    const alone = sizeFor([one], inner);
    return alone ? row([one], alone, sheet, options) : inWords(one, sheet);
  });
}

function sceneOf({ stretch, pose, at, view, mark }: Illustration, artist: ViewArtist): Scene | undefined {
  const seen = { ...(view ? { view } : {}), bare: mark !== undefined };
  const scene = artist(stretch, at < 1 ? { at, ...seen } : { pose, ...seen });
  return scene && mark === 'wrong' ? struck(scene) : scene;
}

/** A page is a screen or two, so its drawings are no higher than they need be, and no wider. */
const widest = 36;
/** Fewer cells would hold no caption. */
const narrowest = 24;

/** The size of drawings that may take so many cells each; upright ones need fewer. Nothing where they do not fit. */
function sizeFor(drawn: readonly Drawn[], cells: number): Size | undefined {
  const size = { columns: Math.min(cells, widest), rows: figureSizes.smallest.rows };
  const fits =
    sizeWithin(cells) !== undefined || (cells >= narrowest && drawn.every((one) => isLarge(one, size)));
  return fits ? size : undefined;
}

/** Dots a metre of somebody standing, in a drawing of the smallest size. */
const large = 28;

/** A cell is two dots wide and four high. */
function isLarge({ scene: { bounds } }: Drawn, { columns, rows }: Size): boolean {
  const { left, right, bottom, top } = bounds;
  return Math.min((columns * 2 - 1) / (right - left), (rows * 4 - 1) / (top - bottom)) >= large;
}

const row = (drawn: readonly Drawn[], size: Size, sheet: Sheet, options: RenderOptions): Block =>
  drawingRow(
    drawn.map(({ illustration, scene }) => ({ scene, caption: caption(illustration, sheet, size.columns) })),
    size,
    options,
  );

function caption(illustration: Illustration, { paint, glyphs }: Sheet, cells: number): Captioned['caption'] {
  const { mark } = illustration;
  const loud = illustration.neuralLoad.band === 'low' ? paint.dim : paint.strong;
  return [
    ...wrap([mark ? glyphs[mark] : '', illustration.caption].join(' ').trim(), cells).map((text) => ({
      text,
      painter: paint.strong,
    })),
    ...wrap(numberWords(illustration, glyphs.between), cells).map((text) => ({ text, painter: loud })),
  ];
}

const inWords = ({ illustration, scene }: Drawn, sheet: Sheet): Block => [
  ...bullets(sheet, [captionWords(illustration, sheet.glyphs.between)]),
  ...paragraph(sheet, figureWords(scene), sheet.paint.dim, 2),
];

/** The numbers of a drawing in a few words: `nerve 3, low · hamstring +15 %`; empty where it has none to say. */
export function numberWords(illustration: Illustration, between = ' · '): string {
  const { numbers, neuralLoad } = illustration;
  if (numbers === 'none') return '';
  const hamstring = numbers === 'all' && (hamstringPercent(illustration) ?? standing(illustration));
  return [
    fill(words.nerve, { load: loadWords(neuralLoad) }),
    ...(hamstring ? [fill(words.hamstring, { longer: hamstring })] : []),
  ].join(between);
}

/** Says that a muscle is as long as standing, which is what the percent is counted from. */
const standing = ({ lengthening, hamstringsSlack }: Illustration): string | undefined =>
  Math.round(lengthening.hamstrings) === 0 && !hamstringsSlack ? fill(units.percent, { n: 0 }) : undefined;

/** A caption with its numbers. */
const captionWords = (illustration: Illustration, between?: string): string =>
  [illustration.caption, numberWords(illustration, between)].filter((part) => part !== '').join(': ');

/** Whether a number of the nerve is said on a page. */
export const hasNumbers = ({ blocks }: Topic): boolean =>
  blocks.some((block) => block.is === 'figures' && block.figures.some(({ numbers }) => numbers !== 'none'));
