import type { Pose } from './types.ts';

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

/** The same value, which nobody can change any more, all the way down. What is frozen already is passed over. */
export function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  // Every plan goes through here: lists of words and numbers are not copied to look into them.
  if (Array.isArray(value)) {
    for (const each of value) if (typeof each === 'object') frozen(each);
  } else {
    for (const key in value) if (typeof value[key] === 'object') frozen(value[key]);
  }
  return value;
}
