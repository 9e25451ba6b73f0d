import type { Hand } from '../../core/schema/figure.ts';
import { type Frame, holdOf } from './hand-targets.ts';
import { measures } from './measures.ts';
import type { Spine } from './spine.ts';
import type { Subject } from './subject.ts';
import { along, dot, minus, plus, size, times, unit, type Vec } from './vector.ts';

export type Arm = { shoulder: Vec; elbow: Vec; hand: Vec /** Where the hand should be. */; target: Vec };

/** Both arms, bent at the elbow so that each hand lands on what it holds. */
export function armsOf(subject: Subject, frame: Frame): { near: Arm; far: Arm } {
  const { from, to, at } = subject.hands;
  const arm = (index: 0 | 1, side: 1 | -1, shoulder: Vec): Arm => {
    const hand = to[index];
    const target = holdOf(hand, side, subject, frame);
    const way = elbowWay(hand, side, subject, frame.spine);
    if (from[index] === hand) return armTo(shoulder, target, way);
    const before = holdOf(from[index], side, subject, frame);
    return armTo(shoulder, along(before, [minus(target, before), at]), way);
  };
  const { near, far } = frame.spine.shoulders;
  return { near: arm(0, 1, near), far: arm(1, -1, far) };
}

function armTo(shoulder: Vec, target: Vec, elbowTo: Vec): Arm {
  const { upperArm, forearm } = measures;
  const way = minus(target, shoulder);
  const far = Math.min(Math.max(size(way), Math.abs(upperArm - forearm) + 0.02), upperArm + forearm - 0.001);
  const ahead = unit(way);
  const hand = along(shoulder, [ahead, far]);
  const before = (upperArm * upperArm + far * far - forearm * forearm) / (2 * far);
  const aside = Math.sqrt(Math.max(0, upperArm * upperArm - before * before));
  const bend = unit(minus(elbowTo, times(ahead, dot(elbowTo, ahead))));
  const elbow = (turn: 1 | -1): Vec => along(shoulder, [ahead, before], [bend, aside * turn]);
  // Where the way would take the elbow into the ground, it goes the other.
  const back = elbow(1);
  return { shoulder, elbow: back[1] < measures.radius.elbow ? elbow(-1) : back, hand, target };
}

const lying: readonly Subject['start'][] = ['supine', 'reclined', 'prone'];

/** Where an elbow goes: back and down, unless the hand bears weight or the arm lies. */
function elbowWay(hand: Hand, side: 1 | -1, { start }: Subject, { up, front }: Spine): Vec {
  const out: Vec = [0, 0, side];
  // A hand that is leaned on: the elbow stays close to the ribs and points to the feet.
  if (hand === 'floor') return times(up, -1);
  if (hand === 'side' && lying.includes(start)) return out;
  const back = plus(times(front, -1), times(up, -0.35));
  return hand === 'pelvis' ? plus(back, out) : back;
}
