import type { ActiveRule } from '../assess/limits.ts';
import { neuralIndex } from '../body/neural-load.ts';
import { angle, joints, withJoint } from '../body/pose.ts';
import type { Stretch } from '../library.ts';
import { remembered } from '../remembered.ts';
import type { Correction, NeuralLoadFile } from '../schema/body.ts';
import type { Joint, Pose } from '../types.ts';
import { allowedAngle, staysItself } from './joint-limits.ts';
import { movesThrough } from './moves.ts';

/** A stretch in some pose; `from`: the pose it begins in, if that is not the listed one. */
type Posed = { stretch: Stretch; pose: Pose; from?: Pose };

/** A correction, and the angles by which it takes load off a pose, the smallest change first. */
type Relief = { correction: Correction; degrees: number[] };

/** Positions in which nobody can lean. */
const lyingDown: ReadonlySet<string> = new Set<Stretch['start']>([
  'supine',
  'side-lying',
  'prone',
  'reclined',
]);

/** One way to change a joint, and the words for it. */
type Way = Pick<Correction, 'joint' | 'way' | 'cue' | 'lying' | 'moving'>;

/** The cue of a correction: in the words of the stretch where it has its own. */
export const cueIn = (stretch: Stretch, { joint, way, cue, lying, moving }: Way): string =>
  stretch.adjustBy?.[joint] ??
  (goesAgainst(stretch, joint, way) ? moving : undefined) ??
  (lyingDown.has(stretch.start) ? lying : undefined) ??
  cue;

/** Whether the movement takes the joint the other way: then there is less movement, and nothing to place. */
function goesAgainst(stretch: Stretch, joint: Joint, way: Correction['way']): boolean {
  const by = angle(stretch.pose, joint) - angle(stretch.from, joint);
  return movesThrough(stretch) && (way === 'less' ? by > 0 : by < 0);
}

/** Every correction that a stretch allows in a pose, the cheapest first. */
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

/** The corrections that a stretch allows here and no rule forbids, and that leave it itself. */
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
  // Most poses fit as they are.
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

/** The load at the beginning of a movement; joints that keep still are corrected there too. A hold has none. */
function beginLoad({ stretch, pose, from }: Required<Posed>, file: NeuralLoadFile): number {
  if (!movesThrough(stretch)) return 0;
  const still = joints.filter((joint) => angle(stretch.from, joint) === angle(stretch.pose, joint));
  const begin = still.reduce((so, joint) => withJoint(so, joint, angle(pose, joint)), from);
  return neuralIndex(begin, file);
}
