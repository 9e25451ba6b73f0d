import words from '../../../data/words/topic.json';
import type { Illustration } from '../../core/topics/illustrate.ts';
import type { TopicBlock } from '../../core/topics/topic.ts';
import { cleanAll } from '../clean-plan.ts';
import { escapeMarkdown } from '../markdown/escape.ts';
import { loadNote } from '../words/load.ts';
import { sourceWords } from '../words/sources.ts';
import { hasNumbers, numberWords, type TopicPage } from './words.ts';

/** The page for a note: drawings become a line of words each. */
export function topicMarkdown(page: TopicPage): string {
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
