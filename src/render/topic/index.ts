import words from '../../../data/words/topic.json';
import type { Topic } from '../../core/topics/topic.ts';
import { cleanAll } from '../clean-plan.ts';
import type { RenderOptions } from '../options.ts';
import { rowLines } from '../text/rows.ts';
import { hanging, pageOf, paragraph, sheetFor } from '../text/sheet.ts';
import { width } from '../text/width.ts';
import { topicMarkdown } from './markdown.ts';
import { topicText } from './text.ts';
import type { TopicRenderer } from './words.ts';

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
