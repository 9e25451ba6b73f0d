import type { StretchFile } from './schema/stretch.ts';
import type { Pose } from './types.ts';

/** A stretch ready for planning: with its id, and its poses flat. */
export type Stretch = Omit<StretchFile, 'pose' | 'from' | 'statedLoad' | '$schema'> & {
  id: string;
  pose: Pose;
  from: Pose;
};
