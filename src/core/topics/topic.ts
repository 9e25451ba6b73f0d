import { lengthenedBy } from '../body/lengthening.ts';
import { neuralLoad } from '../body/neural-load.ts';
import type { Library, Stretch } from '../library.ts';
import type { Lengthened, NeuralLoad } from '../routine.ts';
import type { View } from '../schema/figure.ts';
import { poseAt } from '../show/frames.ts';
import type { Joint, Pose } from '../types.ts';

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

/** A drawing with its pose, and the numbers that the pose gives: nobody types them. */
export type Illustration = Lengthened & {
  stretch: string;
  pose: Pose;
  at: number;
  caption: string;
  view?: View;
  numbers: TopicFigure['numbers'];
  neuralLoad: NeuralLoad;
  mark?: 'right' | 'wrong';
};

/** What a drawing of a page shows; nothing where its stretch is unknown. */
export function illustrate(figure: TopicFigure, { stretches, files }: Library): Illustration | undefined {
  const stretch = stretches.get(figure.stretch);
  if (!stretch) return undefined;
  const pose = poseOf(figure, stretch);
  return {
    ...{ stretch: figure.stretch, pose, at: figure.at, caption: figure.caption, numbers: figure.numbers },
    ...(figure.view ? { view: figure.view } : {}),
    ...(figure.mark ? { mark: figure.mark } : {}),
    neuralLoad: neuralLoad(pose, files['neural-load']),
    ...lengthenedBy(stretch.targets, pose, files['muscle-length']),
  };
}

const poseOf = ({ at, joints }: TopicFigure, stretch: Stretch): Pose => ({
  ...poseAt(stretch, at),
  ...joints,
});
