import type { Lengthening } from '../routine.ts';
import type { MuscleLengthFile } from '../schema/body.ts';
import type { Pose } from '../types.ts';
import { muscleLength } from './muscle-length.ts';

/** How much longer than standing a pose makes the hamstrings, and the calf muscles it is for; percent. */
export function lengtheningOf(targets: readonly string[], pose: Pose, file: MuscleLengthFile): Lengthening {
  const lengthening: Lengthening = { hamstrings: muscleLength(pose, 'hamstrings', file) };
  for (const calf of ['gastrocnemius', 'soleus'] as const) {
    if (targets.includes(calf)) lengthening[calf] = muscleLength(pose, calf, file);
  }
  return lengthening;
}
