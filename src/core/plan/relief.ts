import type { ActiveRule } from '../assess/limits.ts';
import { neuralIndex } from '../body/neural-load.ts';
import { angle, joints, withJoint } from '../body/pose.ts';
import type { Stretch } from '../library.ts';
import { remembered } from '../remembered.ts';
import type { Correction, NeuralLoadFile } from '../schema/body.ts';
import type { Joint, Pose } from '../types.ts';
import { allowedAngle, staysItself } from './joint-limits.ts';
import { movesThrough } from './moves.ts';

/** A stretch in a pose of its own; `from`: where it begins, where that is not as listed. */
type Posed = { stretch: Stretch; pose: Pose; from?: Pose };

/** A correction and the angles that take load off a pose, the smallest change first. */
type Relief = { correction: Correction; degrees: number[] };

/** Positions in which nobody can lean. */
const lyingDown: ReadonlySet<string> = new Set<Stretch['start']>([
  'supine',
  'side-lying',
  'prone',
  'reclined',
]);

/** A change of a joint, and the words for it. */
type Way = Pick<Correction, 'joint' | 'way' | 'cue' | 'lying' | 'moving'>;

/** How to make a correction here: in the words of the stretch, where it has its own; else in those for how it goes. */
export const cueIn = (stretch: Stretch, { joint, way, cue, lying, moving }: Way): string =>
  stretch.adjustBy?.[joint] ??
  (goesAgainst(stretch, joint, way) ? moving : undefined) ??
  (lyingDown.has(stretch.start) ? lying : undefined) ??
  cue;

/** Whether the movement takes a joint the other way: then there is less of it to do, and nothing to place. */
function goesAgainst(stretch: Stretch, joint: Joint, way: Correction['way']): boolean {
  const by = angle(stretch.pose, joint) - angle(stretch.from, joint);
  return movesThrough(stretch) && (way === 'less' ? by > 0 : by < 0);
}

/** Every correction a stretch lets one make in a pose, the cheapest first, whoever it is for. */
const reliefsOf = remembered((pose: Pose, file: NeuralLoadFile, adjustable: readonly Joint[]): Relief[] =>
  file.corrections.flatMap((correction) => {
    if (!adjustable.includes(correction.joint)) return [];
    let least = neuralIndex(pose, file);
    const degrees = correction.to.filter((each) => {
      const load = neuralIndex(withJoint(pose, correction.joint, each), file);
      const lowers = load < least;
      if (lowers) least = load;
      return lowers;
    });
    return degrees.length > 0 ? [{ correction, degrees }] : [];
  }),
);

/** The corrections a stretch lets one make here, breaking no rule and leaving it what it is. */
export const allowedReliefs = (
  { stretch, pose }: Posed,
  rules: readonly ActiveRule[],
  file: NeuralLoadFile,
): Relief[] =>
  reliefsOf(pose, file, stretch.adjustable).flatMap(({ correction, degrees }) => {
    const { joint } = correction;
    const allowed = degrees.filter(
      (each) => allowedAngle(stretch, joint, each, rules) && staysItself(stretch, joint, each, file),
    );
    return allowed.length > 0 ? [{ correction, degrees: allowed }] : [];
  });

/** A pose, its neural load, and the corrections that brought it there. */
export type Lowered = { pose: Pose; load: number; corrections: Correction[] };

const listedIndex = remembered(neuralIndex);

/** Applies corrections, the cheapest first, until the load fits; undefined when it never does. At 0 only rest is left. */
export function lowerLoad(
  { stretch, pose: start, from = stretch.from }: Posed,
  limit: number,
  rules: readonly ActiveRule[],
  file: NeuralLoadFile,
): Lowered | undefined {
  let pose = start;
  let load = listedIndex(pose, file);
  if (limit <= 0 && stretch.kind !== 'ease') return undefined;
  const corrections: Correction[] = [];
  // Most of what is asked fits as it is.
  const reliefs = load <= limit ? [] : allowedReliefs({ stretch, pose }, rules, file);
  for (const { correction } of reliefs) {
    // Earlier corrections may have changed what this one still gives.
    const now = allowedReliefs({ stretch, pose }, rules, file).find((each) => each.correction === correction);
    for (const degrees of now?.degrees ?? []) {
      if (load <= limit) break;
      pose = withJoint(pose, correction.joint, degrees);
      load = neuralIndex(pose, file);
      if (corrections.at(-1) !== correction) corrections.push(correction);
    }
  }
  return load <= limit && beginLoad({ stretch, pose, from }, file) <= limit
    ? { pose, load, corrections }
    : undefined;
}

/** What the beginning of a movement loads: joints that keep still are corrected there too. A hold has none. */
function beginLoad({ stretch, pose, from }: Required<Posed>, file: NeuralLoadFile): number {
  if (!movesThrough(stretch)) return 0;
  const still = joints.filter((joint) => angle(stretch.from, joint) === angle(stretch.pose, joint));
  const begin = still.reduce((so, joint) => withJoint(so, joint, angle(pose, joint)), from);
  return neuralIndex(begin, file);
}
