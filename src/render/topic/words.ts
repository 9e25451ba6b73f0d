import words from '../../../data/words/topic.json';
import units from '../../../data/words/units.json';
import type { Source } from '../../core/schema/sources.ts';
import type { Illustration } from '../../core/topics/illustrate.ts';
import type { Topic, TopicBlock } from '../../core/topics/topic.ts';
import { fill } from '../../core/words.ts';
import type { RenderOptions } from '../options.ts';
import { hamstringPercent, loadWords } from '../words/load.ts';

/** A page with its drawings worked out and its sources found. */
export type TopicPage = {
  topic: Topic;
  illustrations: (block: Extract<TopicBlock, { is: 'figures' }>) => Illustration[];
  sources: Source[];
  disclaimer: string;
};

export type TopicRenderer = (page: TopicPage, options: RenderOptions) => string;

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

/** As long as standing, which is what the percent is counted from. */
const standing = ({ lengthening, hamstringsSlack }: Illustration): string | undefined =>
  Math.round(lengthening.hamstrings) === 0 && !hamstringsSlack ? fill(units.percent, { n: 0 }) : undefined;

/** A caption with its numbers. */
export const captionWords = (illustration: Illustration, between?: string): string =>
  [illustration.caption, numberWords(illustration, between)].filter((part) => part !== '').join(': ');

/** Whether a number of the nerve is said on a page. */
export const hasNumbers = ({ blocks }: Topic): boolean =>
  blocks.some((block) => block.is === 'figures' && block.figures.some(({ numbers }) => numbers !== 'none'));
