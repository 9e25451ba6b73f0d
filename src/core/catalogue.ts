import { lengthenedBy } from './body/lengthening.ts';
import { neuralLoad } from './body/neural-load.ts';
import type { Library, Stretch } from './library.ts';
import type { Lengthened, NeuralLoad } from './routine.ts';
import type { Kind, Pose } from './types.ts';

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
  return {
    ...{ id, name, kind, targets, start, equipment },
    ...{ orEquipment: stretch.orEquipment ?? [], atHand: stretch.atHand ?? [] },
    ...{ floor, balance, pose },
    neuralLoad: neuralLoad(pose, files['neural-load']),
    ...lengthenedBy(targets, pose, files['muscle-length']),
    offered: stretch.offered !== false,
  };
}
