import { angle, isWithin, joints } from '../body/pose.ts';
import type { Stretch } from '../library.ts';
import type { NeuralLoadFile } from '../schema/body.ts';
import type { Joint, Pose } from '../types.ts';
import { concerns } from './joint-limits.ts';

type Bounds = Pick<NeuralLoadFile, 'within'>;

/** Whether a stretch with a joint at an angle (degrees) is still for what it is for, in its own position. */
const isItself = (stretch: Stretch, joint: Joint, degrees: number, { within }: Bounds): boolean =>
  within.every((each) => each.joint !== joint || !concerns(each, stretch) || isWithin(degrees, each));

/** Whether what moves still moves the same way: a joint may rest where it begins while another moves. */
function stillMoves({ pose, from }: Stretch, joint: Joint, degrees: number): boolean {
  const moving = joints.filter((each) => angle(from, each) !== angle(pose, each));
  if (!moving.includes(joint)) return true;
  const begin = angle(from, joint);
  return degrees === begin ? moving.length > 1 : degrees > begin === angle(pose, joint) > begin;
}

/** Whether a correction of one joint leaves the stretch what it is (`within` of neural-load.json). */
export const staysItself = (stretch: Stretch, joint: Joint, degrees: number, bounds: Bounds): boolean =>
  isItself(stretch, joint, degrees, bounds) && stillMoves(stretch, joint, degrees);

/** The joints of a pose that have left what the stretch is, though its listed pose had not. */
export const outOfItself = (stretch: Stretch, pose: Pose, bounds: Bounds): Joint[] =>
  (Object.keys(pose) as Joint[]).filter(
    (joint) =>
      angle(pose, joint) !== angle(stretch.pose, joint) &&
      !isItself(stretch, joint, angle(pose, joint), bounds),
  );
