import pages from '../../../data/words/page.json';
import words from '../../../data/words/show.json';
import type { Frame } from '../../core/show/frames.ts';
import { fill } from '../../core/words.ts';
import { figureWords, type Size, sizeWithin, stillLines } from '../figure/index.ts';
import { keyLines } from '../figure-key.ts';
import { beside, gap, narrowed } from '../text/beside.ts';
import { type Block, margin, paragraph, type Sheet } from '../text/sheet.ts';
import { doseWords, inAll } from '../words/dose.ts';
import { hamstringPercent, loadDots } from '../words/load.ts';
import { between, type Captioned, drawingRow, ownCaption, toOneScale } from './drawing.ts';
import type { Page } from './words.ts';

/** Least cells for words beside a drawing. */
const leastWords = 32;

/** What to do and how much, with the drawing beside it; a movement as stills above it. */
export function stepsBlocks(page: Page): Block[] {
  const { showing, sheet, options } = page;
  const { artist } = options;
  const inner = sheet.edge - margin;
  const scene = artist?.(showing.entry.id);
  if (!scene) return told(page, sheet);
  if (showing.frames.length > 0) return [...movement(page, inner), ...told(page, sheet)];
  const wide = sizeWithin(inner - gap - leastWords);
  const size = wide ?? sizeWithin(inner);
  if (!size) return [paragraph(sheet, figureWords(scene)), ...told(page, sheet)];
  const drawing = stillLines(scene, size, sheet.paint, options.unicode);
  if (!wide) return [drawing.map((line) => ' '.repeat(margin) + line), ...told(page, sheet)];
  const parts = told(page, narrowed(sheet, size.columns));
  const text = parts.flatMap((block, index) => (index > 0 ? ['', ...block] : block));
  return [beside(drawing, text, size.columns, 0)];
}

/** What the lines in the drawing are; nothing where nothing of it is drawn. */
export function keyBlock({ showing, sheet, options }: Page): Block {
  const scene = options.artist?.(showing.entry.id);
  return scene && sizeWithin(sheet.edge - margin) ? keyLines(sheet, [scene]) : [];
}

/** The steps, and below them the dose. A position that is never planned has no dose, and is nothing to do. */
function told({ showing }: Page, sheet: Sheet): Block[] {
  const { steps, dose } = showing;
  const { paint, glyphs } = sheet;
  const painter = dose ? undefined : paint.dim;
  const amount = dose ? `${doseWords(dose)}${glyphs.between}${inAll(dose)}` : '';
  return [
    steps.flatMap((step) => paragraph(sheet, step, painter, 0, 2)),
    paragraph(sheet, amount, paint.strong),
  ];
}

/** As many instants as there is room for: the beginning and the end at least, below each other where it is narrow. */
function movement(page: Page, inner: number): Block[] {
  const { frames } = page.showing;
  const ends = frames.filter(({ at }) => at === 0 || at === 1);
  const three = sizeIn(inner, frames.length);
  const two = sizeIn(inner, ends.length);
  if (three) return [row(page, frames, three)];
  if (two) return [row(page, ends, two)];
  const one = sizeWithin(inner);
  return ends.map((frame) => (one ? row(page, [frame], one) : described(page, frame)));
}

const sizeIn = (inner: number, count: number): Size | undefined =>
  sizeWithin(Math.floor((inner - between * (count - 1)) / count));

function row(page: Page, frames: readonly Frame[], size: Size): Block {
  const { showing, sheet, options } = page;
  const { paint, glyphs } = sheet;
  const drawn = frames.flatMap((frame): Captioned[] => {
    const scene = options.artist?.(showing.entry.id, { at: frame.at });
    if (!scene) return [];
    const { neuralLoad, at } = frame;
    const painter = neuralLoad.band === 'low' ? paint.dim : paint.strong;
    const hamstring = hamstringPercent(frame);
    return [
      {
        scene,
        caption: [
          { text: instantWords(at), painter: paint.strong },
          { text: loadDots(neuralLoad, glyphs), painter },
          ...(hamstring
            ? [{ text: fill(pages.hamstringNumber, { longer: hamstring }), painter: paint.dim }]
            : []),
          ...ownCaption(scene, paint.dim),
        ],
      },
    ];
  });
  return drawingRow(toOneScale(drawn), size, options);
}

const instantWords = (at: number): string => words.instants[at <= 0 ? 'start' : at >= 1 ? 'end' : 'half'];

function described({ showing, sheet, options }: Page, { at }: Frame): Block {
  const scene = options.artist?.(showing.entry.id, { at });
  return scene
    ? paragraph(sheet, fill(words.instant, { instant: instantWords(at), words: figureWords(scene) }))
    : [];
}
