import type { Source } from '../../core/schema/sources.ts';
import type { Illustration } from '../../core/topics/illustrate.ts';
import type { Topic, TopicBlock } from '../../core/topics/topic.ts';
import type { RenderOptions } from '../options.ts';

/** A page with its drawings worked out and its sources found. */
export type TopicPage = {
  topic: Topic;
  illustrations: (block: Extract<TopicBlock, { is: 'figures' }>) => Illustration[];
  sources: Source[];
  disclaimer: string;
};

export type TopicRenderer = (page: TopicPage, options: RenderOptions) => string;
