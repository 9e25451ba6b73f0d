import type { Illustration } from '../../core/topics/illustrate.ts';
import type { TopicBlock } from '../../core/topics/topic.ts';
import { cleanAll } from '../clean-plan.ts';
import { type Artist, figureSizes, figureWords, type Size, sizeWithin } from '../figure/index.ts';
import type { RenderOptions } from '../options.ts';
import { between, type Captioned, drawingRow } from '../show/drawing.ts';
import { type Block, bullets, margin, paragraph, type Sheet, sheetFor } from '../text/sheet.ts';
import { wrap } from '../text/wrap.ts';
import { loadNote } from '../words/load.ts';
import { creditWords } from '../words/sources.ts';
import type { TopicPage } from './index.ts';
import { numberWords } from './words.ts';

/** The page for a terminal: a screen or two, drawings side by side where there is room. */
export function topicText(page: TopicPage, options: RenderOptions): string {
  const topic = cleanAll(page.topic);
  const sheet = sheetFor(options);
  const drawn = topic.blocks.some(({ is }) => is === 'figures');
  const blocks = [
    paragraph(sheet, topic.title, sheet.paint.heading),
    ...topic.blocks.flatMap((block) => blockLines(block, page, sheet, options)),
    foot(page, sheet, drawn),
  ];
  const lines = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
  return `\n${lines.join('\n\n')}\n\n`;
}

function blockLines(block: TopicBlock, page: TopicPage, sheet: Sheet, options: RenderOptions): Block[] {
  switch (block.is) {
    case 'heading':
      return [paragraph(sheet, block.text, sheet.paint.heading)];
    case 'paragraph':
      return [paragraph(sheet, block.text)];
    case 'list':
      return [bullets(sheet, block.items)];
    case 'figures':
      return figures(cleanAll(page.illustrations(block)), sheet, options);
  }
}

/** Side by side where each is large enough; otherwise below each other, or in words. */
function figures(illustrations: readonly Illustration[], sheet: Sheet, options: RenderOptions): Block[] {
  const { artist } = options;
  if (!artist) return [illustrations.flatMap((each) => captionLines(each, sheet))];
  const inner = sheet.edge - margin;
  const each = Math.floor((inner - between * (illustrations.length - 1)) / illustrations.length);
  const beside = small(sizeWithin(each));
  const alone = small(sizeWithin(inner));
  if (beside)
    return [
      drawingRow(
        illustrations.flatMap((one) => captioned(one, artist, sheet, beside.columns)),
        beside,
        options,
      ),
    ];
  return illustrations.map((one) =>
    alone
      ? drawingRow(captioned(one, artist, sheet, alone.columns), alone, options)
      : [...captionLines(one, sheet), ...inWords(one, artist, sheet)],
  );
}

/** A page is a screen or two, so its drawings are no higher than they need be. */
const small = (size: Size | undefined): Size | undefined =>
  size && { columns: Math.min(size.columns, 36), rows: figureSizes.smallest.rows };

function captioned(illustration: Illustration, artist: Artist, { paint }: Sheet, cells: number): Captioned[] {
  const { stretch, pose, at } = illustration;
  const scene = artist(stretch, at < 1 ? { at } : { pose });
  if (!scene) return [];
  const loud = illustration.neuralLoad.band === 'low' ? paint.dim : paint.caution;
  const caption = [
    ...wrap(illustration.caption, cells).map((text) => ({ text, painter: paint.strong })),
    ...wrap(numberWords(illustration), cells).map((text) => ({ text, painter: loud })),
  ];
  return [{ scene, caption }];
}

const captionLines = (illustration: Illustration, sheet: Sheet): Block =>
  bullets(sheet, [`${illustration.caption}: ${numberWords(illustration)}`]);

function inWords({ stretch, pose }: Illustration, artist: Artist, sheet: Sheet): Block {
  const scene = artist(stretch, { pose });
  return scene ? paragraph(sheet, figureWords(scene), sheet.paint.dim, 2) : [];
}

/** Who says so, in one paragraph; the list with titles is in the Markdown. */
function foot(page: TopicPage, sheet: Sheet, drawn: boolean): Block {
  const credits = cleanAll(page.sources).map((source) => creditWords(source) || source.title);
  const sources = credits.length > 0 ? `Sources: ${credits.join('; ')}.` : '';
  return [
    ...paragraph(sheet, drawn ? loadNote : '', sheet.paint.dim),
    ...paragraph(sheet, sources, sheet.paint.dim),
  ];
}
