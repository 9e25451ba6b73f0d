import type { NeuralLoad } from '../routine.ts';
import type { WordsFile } from '../schema/words.ts';
import { filled } from '../words.ts';
import { isWithin } from './pose.ts';

/** What each joint adds to a neural load, in plain words: `hip 75° +2`, `toes away -1`. */
export const contributionWords = ({ because }: NeuralLoad, words: WordsFile): string[] =>
  because.map(
    ({ position, degrees, points }) =>
      `${placeWords(position, degrees, words)} ${points < 0 ? '-' : '+'}${Math.abs(points)}`,
  );

type Contribution = NeuralLoad['because'][number];

function placeWords(joint: Contribution['position'], degrees: number, { placed }: WordsFile): string {
  const row = placed.find((each) => each.joint === joint && isWithin(degrees, each));
  return filled(row?.says ?? `${joint} {degrees}°`, { degrees });
}
