import { topicMarkdown } from './markdown.ts';
import type { TopicRenderer } from './page.ts';
import { topicText } from './text.ts';

/** Every form of a page by its name. */
export const topicFormats = { text: topicText, markdown: topicMarkdown } satisfies Record<
  string,
  TopicRenderer
>;

export type TopicFormatName = keyof typeof topicFormats;
export { topicList } from './list.ts';
