import words from '../../../data/words/topic.json';
import type { TopicBlock } from '../../core/topics/topic.ts';
import { fill } from '../../core/words.ts';
import { cleanAll } from '../clean-plan.ts';
import type { Scene } from '../figure/index.ts';
import { keyLines, remembering } from '../figure-key.ts';
import type { RenderOptions } from '../options.ts';
import { type Block, bullets, pageOf, paragraph, type Sheet, sheetFor } from '../text/sheet.ts';
import { loadNote } from '../words/load.ts';
import { findWords } from '../words/sources.ts';
import { figureBlocks } from './figures.ts';
import { hasNumbers, type TopicPage } from './words.ts';

/** The page for a terminal: a screen or two, drawings side by side where there is room. */
export function topicText(page: TopicPage, options: RenderOptions): string {
  const topic = cleanAll(page.topic);
  const sheet = sheetFor(options);
  const drawn = options.artist && remembering(options.artist);
  const drawing = { ...options, ...(drawn ? { artist: drawn.artist } : {}) };
  const body = topic.blocks.flatMap((block) => blockLines(block, page, sheet, drawing));
  const blocks = [
    paragraph(sheet, topic.title, sheet.paint.heading),
    ...body,
    foot(page, sheet, drawn?.scenes ?? []),
  ];
  return pageOf(blocks, sheet);
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
      return figureBlocks(cleanAll(page.illustrations(block)), sheet, options);
  }
}

/** What the drawings and their numbers are, who says so, and what the page is not; titles are in the Markdown. */
function foot({ topic, sources, disclaimer }: TopicPage, sheet: Sheet, scenes: readonly Scene[]): Block {
  const { dim } = sheet.paint;
  const found = cleanAll(sources).map(findWords).join('; ');
  return [
    ...keyLines(sheet, scenes),
    ...paragraph(sheet, hasNumbers(topic) ? loadNote : '', dim),
    ...paragraph(sheet, found === '' ? '' : fill(words.sources, { sources: found }), dim),
    ...paragraph(sheet, cleanAll(disclaimer), dim),
  ];
}
