import { lengthenedBy } from '../body/lengthening.ts';
import { neuralLoad } from '../body/neural-load.ts';
import type { Library, Stretch } from '../library.ts';
import type { Lengthened, NeuralLoad } from '../routine.ts';
import type { View } from '../schema/figure.ts';
import { poseAt } from '../show/frames.ts';
import type { Pose } from '../types.ts';
import type { TopicFigure } from './topic.ts';

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
