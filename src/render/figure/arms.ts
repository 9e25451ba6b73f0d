import type { Hand } from '../../core/schema/figure.ts';
import type { Leg, Pelvis } from './leg.ts';
import { measures } from './measures.ts';
import type { Spine } from './spine.ts';
import type { Subject } from './subject.ts';
import { along, dot, minus, plus, size, times, unit, type Vec } from './vector.ts';

/** An arm; `target` is where its hand should be. */
export type Arm = { shoulder: Vec; elbow: Vec; hand: Vec; target: Vec };

/** The body without its arms. */
type Armless = { pelvis: Pelvis; spine: Spine; leg: Leg; other: Leg };

const lying: readonly Subject['start'][] = ['supine', 'reclined', 'prone'];

/** Both arms, bent at the elbow so that each hand lands on what it holds. */
export function armsOf(subject: Subject, body: Armless): { near: Arm; far: Arm } {
  const { from, to, at } = subject.hands;
  const arm = (index: 0 | 1, side: 1 | -1, shoulder: Vec): Arm => {
    const hand = to[index];
    const target = holdOf(hand, side, subject, body);
    const way = elbowWay(hand, side, subject, body.spine);
    if (from[index] === hand) return armTo(shoulder, target, way);
    const before = holdOf(from[index], side, subject, body);
    return armTo(shoulder, along(before, [minus(target, before), at]), way);
  };
  const { near, far } = body.spine.shoulders;
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

/** Where an elbow goes: back and down, unless the hand bears weight or the arm lies. */
function elbowWay(hand: Hand, side: 1 | -1, { start }: Subject, { up, front }: Spine): Vec {
  const out: Vec = [0, 0, side];
  // A hand that is leaned on: the elbow stays close to the ribs and points to the feet.
  if (hand === 'floor') return times(up, -1);
  if (hand === 'side' && lying.includes(start)) return out;
  const back = plus(times(front, -1), times(up, -0.35));
  return hand === 'pelvis' ? plus(back, out) : back;
}

/** Where a hand goes. `side`: 1 for the stretched side. */
function holdOf(hand: Hand, side: 1 | -1, subject: Subject, body: Armless): Vec {
  const { figure, start } = subject;
  const { pelvis, spine, leg, other } = body;
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
    case 'toward-foot':
      return along(shoulder, [unit(minus(leg.ankle, shoulder)), 0.58]);
    case 'knee':
      return along(leg.knee, [leg.thighFront, measures.radius.knee]);
    case 'toes':
      return leg.ball;
    case 'pelvis':
      return along(pelvis.at, [pelvis.up, 0.09], [pelvis.front, 0.06], [out, 0.13]);
    case 'wall':
      return [shoulder[0] + reach, shoulder[1] - 0.02, shoulder[2]];
    case 'wall-beside':
      return along(shoulder, [[1, 0, 0], 0.16], [[0, 1, 0], -0.12], [out, 0.42]);
    case 'chair':
      return [shoulder[0] + reach * 0.75, Math.min(0.9, shoulder[1] - 0.1), shoulder[2] + side * 0.15];
    case 'counter':
      return counterPoint(side, shoulder, subject, leg);
    case 'head':
      return along(spine.head, [spine.front, -0.08]);
    case 'seat':
      return onSeat(along(pelvis.at, [[1, 0, 0], 0.04], [[0, 1, 0], -0.07], [out, 0.16]));
    case 'aside':
      return along(shoulder, [out, 0.6], [[0, 1, 0], measures.radius.hand - shoulder[1]]);
    case 'floor':
      return [plantedAt(subject, body) + (figure.reach ?? 0), measures.radius.hand, shoulder[2]];
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

/** Metres up the back from the hips to the shoulders. */
const toShoulders = measures.lowBack + measures.upperBack * 0.86;

/** Where a hand on the floor is put: under the shoulders of a straight back. It stays there whatever the back does. */
const plantedAt = ({ start }: Subject, { pelvis, leg }: Armless): number =>
  (start === 'hands-and-knees' ? leg.knee[0] : pelvis.at[0]) + toShoulders;

/** A hand on a seat is no higher than that, however high the hips are. */
const onSeat = ([x, y, z]: Vec): Vec => [x, Math.min(y, measures.seat + measures.radius.hand), z];

/** The height of a kitchen top, with a hand on it. */
const counterTop = 0.94;

/** Beside the body; for both hands ahead of the feet, where it stays whatever the trunk does. */
function counterPoint(side: 1 | -1, shoulder: Vec, { hands, figure }: Subject, { ankle }: Leg): Vec {
  const both = hands.to.every((hand) => hand === 'counter');
  if (!both) return [shoulder[0] + 0.12, counterTop, shoulder[2] + side * 0.18];
  return [ankle[0] + (figure.reach ?? 0.5), counterTop, shoulder[2]];
}

/** On a thigh, a hand goes no nearer to the knee and no nearer to the hip than these shares of it. */
const [nearKnee, nearHip] = [0.75, 0.25];

/**
 * The farthest place on a thigh, from a hand above the knee upward, that an arm reaches: where the thigh leaves the ball
 * of its reach, solved, so that the hand glides while the body moves.
 */
function thighPoint({ hip, knee, thighFront }: Leg, front: number, shoulder: Vec): Vec {
  const reach = measures.upperArm + measures.forearm - 0.01;
  const way = minus(knee, hip);
  const from = minus(along(hip, [thighFront, front]), shoulder);
  const long = dot(way, way);
  const middle = -dot(from, way) / long;
  const half = Math.sqrt(Math.max(0, middle * middle - (dot(from, from) - reach * reach) / long));
  const share = Math.max(nearHip, Math.min(nearKnee, middle + half));
  return along(hip, [way, share], [thighFront, front]);
}

/** An arm that holds nothing: it hangs, or lies along the body; on the side it lies in front. */
function hanging(shoulder: Vec, side: 1 | -1, start: Subject['start'], { up, front }: Spine): Vec {
  if (start === 'side-lying') return along(shoulder, [up, -0.2], [front, 0.42]);
  if (!lying.includes(start)) return along(shoulder, [[0, -1, 0], 0.58], [[0, 0, side], 0.02]);
  const [x, , z] = along(shoulder, [up, -0.58]);
  return [x, measures.radius.hand, z];
}
