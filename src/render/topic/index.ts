import words from '../../../data/words/topic.json';
import type { Source } from '../../core/schema/common.ts';
import type { Illustration, Topic, TopicBlock } from '../../core/topics/topic.ts';
import { fill } from '../../core/words.ts';
import { cleanAll } from '../clean-all.ts';
import { escapeMarkdown } from '../escape.ts';
import type { Scene } from '../figure/index.ts';
import { keyLines, remembering } from '../figure-key.ts';
import type { RenderOptions } from '../options.ts';
import {
  type Block,
  bullets,
  hanging,
  pageOf,
  paragraph,
  rowLines,
  type Sheet,
  sheetFor,
} from '../text/sheet.ts';
import { width } from '../text/wrap.ts';
import { loadNote } from '../words/load.ts';
import { findWords, sourceWords } from '../words/sources.ts';
import { figureBlocks, hasNumbers, numberWords } from './figures.ts';

/** A page with its drawings worked out and its sources found. */
type TopicPage = {
  topic: Topic;
  illustrations: (block: Extract<TopicBlock, { is: 'figures' }>) => Illustration[];
  sources: Source[];
  disclaimer: string;
};

type TopicRenderer = (page: TopicPage, options: RenderOptions) => string;

/** The pages in reading order: what to type, and what each is about. */
export function topicList(given: readonly Topic[], options: RenderOptions): string {
  const topics = cleanAll(given);
  const sheet = sheetFor(options);
  const widest = Math.max(...topics.map(({ id }) => width(id))) + 2;
  const spoken = topics.map(({ id, title, short }) => paragraph(sheet, `${id}: ${title}. ${short}`));
  const lines = topics.flatMap(({ id, title, short }) =>
    sheet.narrow
      ? rowLines(sheet, { label: id, text: title, labelPainter: sheet.paint.do }, 0)
      : [
          ...hanging(sheet, { text: id.padEnd(widest), painter: sheet.paint.do }, title),
          ...paragraph(sheet, short, sheet.paint.dim, widest),
        ],
  );
  const parts = [
    paragraph(sheet, words.heading, sheet.paint.heading),
    ...(sheet.aloud ? spoken : [lines]),
    paragraph(sheet, words.how, sheet.paint.dim),
  ];
  return pageOf(parts, sheet);
}

/** Every form of a page by its name. */
export const topicFormats = { text: topicText, markdown: topicMarkdown } satisfies Record<
  string,
  TopicRenderer
>;

export type TopicFormatName = keyof typeof topicFormats;

/** The page for a terminal: a screen or two, drawings side by side where there is room. */
function topicText(page: TopicPage, options: RenderOptions): string {
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

/** The page for a note: drawings become a line of words each. */
function topicMarkdown(page: TopicPage): string {
  const topic = cleanAll(page.topic);
  const sources = cleanAll(page.sources).map((source) => `- ${escapeMarkdown(sourceWords(source))}`);
  const parts = [
    `# ${escapeMarkdown(topic.title)}`,
    ...topic.blocks.map((block) => blockMarkdown(block, page)),
    ...(hasNumbers(topic) ? [loadNote] : []),
    ...(sources.length > 0 ? [`## ${words.sourcesHeading}`, sources.join('\n')] : []),
    escapeMarkdown(cleanAll(page.disclaimer)),
  ];
  return `${parts.join('\n\n')}\n`;
}

const numbers = (each: Illustration): string => {
  const text = numberWords(each);
  return text === '' ? '' : `: *${escapeMarkdown(text)}*`;
};

function blockMarkdown(block: TopicBlock, page: TopicPage): string {
  switch (block.is) {
    case 'heading':
      return `## ${escapeMarkdown(block.text)}`;
    case 'paragraph':
      return escapeMarkdown(block.text);
    case 'list':
      return block.items.map((item) => `- ${escapeMarkdown(item)}`).join('\n');
    case 'figures':
      return page
        .illustrations(block)
        .map((each) => `- ${escapeMarkdown(cleanAll(each.caption))}${numbers(each)}`)
        .join('\n');
  }
}
