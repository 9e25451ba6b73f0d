import type { View } from '../schema/figure.ts';
import type { Joint } from '../types.ts';

/** A drawing of a page: a stretch at an instant, some joints elsewhere, and what is said of it. */
export type TopicFigure = {
  stretch: string;
  /** Degrees, in place of the stretch's own. */
  joints: Partial<Record<Joint, number>>;
  /** 0 where its movement begins, 1 at its end. */
  at: number;
  /** Where the stretch's own view hides what is meant. */
  view?: View;
  /** What is said below it: load and lengthening, the load alone, or neither, as of a way to get somewhere. */
  numbers: 'all' | 'nerve' | 'none';
  caption: string;
  /** A position to take, or one to keep out of; absent where it is neither. */
  mark?: 'right' | 'wrong';
};

export type TopicBlock =
  | { is: 'paragraph' | 'heading'; text: string }
  | { is: 'list'; items: string[] }
  | { is: 'figures'; figures: TopicFigure[] };

/** A page of `stretch learn`: data/topics/<id>.md. */
export type Topic = {
  id: string;
  title: string;
  /** One line for the list of pages. */
  short: string;
  /** Its place in that list. */
  order: number;
  sources: string[];
  blocks: TopicBlock[];
};
