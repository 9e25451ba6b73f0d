import type { Hand } from '../../core/schema/figure.ts';
import type { Leg, Pelvis } from './leg.ts';
import { measures } from './measures.ts';
import type { Spine } from './spine.ts';
import type { Subject } from './subject.ts';
import { along, dot, minus, plus, size, times, unit, type Vec } from './vector.ts';

export type Arm = { shoulder: Vec; elbow: Vec; hand: Vec /** Where the hand should be. */; target: Vec };

type Frame = { pelvis: Pelvis; spine: Spine; leg: Leg; other: Leg };

/** Both arms, bent at the elbow so that each hand lands on what it holds. */
export function armsOf(subject: Subject, frame: Frame): { near: Arm; far: Arm } {
  const { from, to, at } = subject.hands;
  const arm = (index: 0 | 1, side: 1 | -1, shoulder: Vec): Arm => {
    const target = targetOf(to[index], side, subject, frame);
    if (from[index] === to[index]) return armTo(shoulder, target, frame);
    const before = targetOf(from[index], side, subject, frame);
    return armTo(shoulder, along(before, [minus(target, before), at]), frame);
  };
  const { near, far } = frame.spine.shoulders;
  return { near: arm(0, 1, near), far: arm(1, -1, far) };
}

function armTo(shoulder: Vec, target: Vec, { spine }: Frame): Arm {
  const { upperArm, forearm } = measures;
  const way = minus(target, shoulder);
  const far = Math.min(Math.max(size(way), Math.abs(upperArm - forearm) + 0.02), upperArm + forearm - 0.001);
  const ahead = unit(way);
  const hand = along(shoulder, [ahead, far]);
  const before = (upperArm * upperArm + far * far - forearm * forearm) / (2 * far);
  const aside = Math.sqrt(Math.max(0, upperArm * upperArm - before * before));
  const elbow = (turn: 1 | -1): Vec => along(shoulder, [ahead, before], [bendOf(ahead, spine), aside * turn]);
  // The elbow bends back and down, but never into the ground.
  const back = elbow(1);
  return { shoulder, elbow: back[1] < measures.radius.elbow ? elbow(-1) : back, hand, target };
}

/** Square to the arm: where its elbow goes. */
function bendOf(ahead: Vec, spine: Spine): Vec {
  const back = plus(times(spine.front, -1), times(spine.up, -0.35));
  return unit(minus(back, times(ahead, dot(back, ahead))));
}

const lying: readonly Subject['start'][] = ['supine', 'reclined', 'prone'];

/** Where a hand goes. `side`: 1 for the stretched side. */
function targetOf(
  hand: Hand,
  side: 1 | -1,
  { figure, start }: Subject,
  { pelvis, spine, leg, other }: Frame,
): Vec {
  const shoulder = side === 1 ? spine.shoulders.near : spine.shoulders.far;
  const { reach = 0.5 } = figure;
  const out: Vec = [0, 0, side];
  const onThigh = (on: Leg, front: number): Vec => thighPoint(on, front, shoulder);
  switch (hand) {
    case 'back-of-thigh':
      return onThigh(leg, -measures.radius.knee - 0.03);
    case 'back-of-other-thigh':
      return onThigh(other, -measures.radius.knee - 0.03);
    case 'other-thigh':
      return onThigh(other, measures.radius.knee + 0.02);
    case 'front-of-thigh':
      return onThigh(leg, measures.radius.knee + 0.02);
    case 'shin':
      return along(leg.knee, [minus(leg.ankle, leg.knee), 0.45], [leg.shankFront, 0.06]);
    case 'knee':
      return along(leg.knee, [leg.thighFront, measures.radius.knee]);
    case 'toes':
      return leg.ball;
    case 'pelvis':
      return along(pelvis.at, [pelvis.up, 0.09], [pelvis.front, 0.06], [out, 0.13]);
    case 'wall':
      return [shoulder[0] + reach, shoulder[1] - 0.02, shoulder[2]];
    case 'chair':
      return [shoulder[0] + reach * 0.75, Math.min(0.9, shoulder[1] - 0.1), shoulder[2] + side * 0.15];
    case 'counter':
      return [shoulder[0] + 0.12, 0.94, shoulder[2] + side * 0.18];
    case 'head':
      return along(spine.head, [spine.front, -0.08]);
    case 'seat':
      return along(pelvis.at, [[1, 0, 0], -0.08], [[0, 1, 0], -0.07], [out, 0.16]);
    case 'floor':
      return [shoulder[0] + (figure.reach ?? 0), measures.radius.hand, shoulder[2]];
    case 'strap':
      return along(spine.neck, [spine.front, 0.34], [spine.up, -0.12], [out, 0.08]);
    case 'stick':
      return along(
        spine.waist,
        [spine.front, -0.1],
        [spine.up, side === 1 ? -0.1 : measures.upperBack],
        [out, 0.05],
      );
    default:
      return hanging(shoulder, side, start, spine);
  }
}

/** The farthest place on a thigh, from a hand above the knee upward, that a hand reaches. */
function thighPoint({ hip, knee, thighFront }: Leg, front: number, shoulder: Vec): Vec {
  const at = (share: number): Vec => along(hip, [minus(knee, hip), share], [thighFront, front]);
  const reach = measures.upperArm + measures.forearm - 0.01;
  for (let share = 0.75; share > 0.25; share -= 0.05)
    if (size(minus(at(share), shoulder)) < reach) return at(share);
  return at(0.25);
}

/** An arm that holds nothing: it hangs, or lies along the body; on the side it lies in front. */
function hanging(shoulder: Vec, side: 1 | -1, start: Subject['start'], { up, front }: Spine): Vec {
  if (start === 'side-lying') return along(shoulder, [up, -0.2], [front, 0.42]);
  if (!lying.includes(start)) return along(shoulder, [[0, -1, 0], 0.58], [[0, 0, side], 0.02]);
  const [x, , z] = along(shoulder, [up, -0.53]);
  return [x, measures.radius.hand, z];
}
