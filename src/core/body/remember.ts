import { frozen } from '../frozen.ts';
import type { Pose } from '../types.ts';

/**
 * Remembers what was worked out for a pose, by the pose's identity: the listed poses of the library never
 * change, and planning asks for the same numbers thousands of times. The result is the same either way.
 * Whatever else `workOut` takes must be the same for the same pose.
 */
export function remembered<File extends object, Result, More extends readonly unknown[]>(
  workOut: (pose: Pose, file: File, ...more: More) => Result,
): (pose: Pose, file: File, ...more: More) => Result {
  const byFile = new WeakMap<File, WeakMap<Pose, Result>>();
  return (pose, file, ...more) => {
    let byPose = byFile.get(file);
    if (!byPose) {
      byPose = new WeakMap();
      byFile.set(file, byPose);
    }
    let result = byPose.get(pose);
    if (result === undefined) {
      // It is handed out again and again, also to who would change it.
      result = frozen(workOut(pose, file, ...more));
      byPose.set(pose, result);
    }
    return result;
  };
}
