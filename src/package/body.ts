import { lengtheningOf } from '../core/body/lengthening.ts';
import { neuralLoad as neuralLoadOf } from '../core/body/neural-load.ts';
import type { Pose } from '../core/types.ts';
import { joints } from '../core/vocabulary.ts';
import { type Library, wholeOf } from './library.ts';
import type { Lengthening, NeuralLoad } from './plan.ts';

/** A pose as it may be asked about; a `RangeError` names a joint there is not, or an angle that is no number. */
function sound(pose: Readonly<Pose>): Pose {
  for (const [joint, degrees] of Object.entries(pose)) {
    if (!joints.some((each) => each === joint)) throw new RangeError(`there is no joint "${joint}"`);
    if (!Number.isFinite(degrees)) throw new RangeError(`${joint}: expected degrees, got ${degrees}`);
  }
  return { ...pose };
}

/** The neural load of a pose in degrees, and what each joint adds. Ordinal: it ranks positions, measures nothing. */
export const neuralLoad = (pose: Readonly<Pose>, library: Library): NeuralLoad =>
  neuralLoadOf(sound(pose), wholeOf(library).library.files['neural-load']);

/** How much longer than standing a pose in degrees makes hamstrings and calf muscles; percent. */
export function lengthening(pose: Readonly<Pose>, library: Library): Lengthening {
  const { files } = wholeOf(library).library;
  const found = lengtheningOf(['gastrocnemius', 'soleus'], sound(pose), files['muscle-length']);
  return { gastrocnemius: 0, soleus: 0, ...found };
}
