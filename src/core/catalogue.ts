import { lengthenedBy } from './body/lengthening.ts';
import { neuralLoad } from './body/neural-load.ts';
import { isWithin } from './body/pose.ts';
import type { Library, Stretch } from './library.ts';
import type { Lengthened, NeuralLoad } from './routine.ts';
import type { WordsFile } from './schema/words.ts';
import type { Kind, Pose } from './types.ts';
import { filled } from './words.ts';

/** What `list` and `show` say of a stretch first: the contract of their `--format json`. */
export type Entry = Lengthened & {
  id: string;
  name: string;
  kind: Kind;
  targets: readonly string[];
  start: string;
  equipment: readonly string[];
  /** And any one of these. */
  orEquipment: readonly string[];
  /** Things every home has, each with its article. */
  atHand: readonly string[];
  floor: boolean;
  balance: string;
  pose: Pose;
  neuralLoad: NeuralLoad;
  /** `false` for a position that is shown but never planned. */
  offered: boolean;
};

/** A stretch of the library as listed, at its own end position. */
export function entryOf(stretch: Stretch, { files }: Library): Entry {
  const { id, name, kind, targets, start, equipment, floor, balance, pose } = stretch;
  const { lengthening, hamstringsSlack } = lengthenedBy(targets, pose, files['muscle-length']);
  const { orEquipment = [], atHand = [], offered = true } = stretch;
  const load = neuralLoad(pose, files['neural-load']);
  // A field after the other: a library has thousands.
  return {
    id,
    name,
    kind,
    targets,
    start,
    equipment,
    orEquipment,
    atHand,
    floor,
    balance,
    pose,
    neuralLoad: load,
    lengthening,
    hamstringsSlack,
    offered,
  };
}

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
