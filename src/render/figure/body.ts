import { angle } from '../../core/body/pose.ts';
import type { Pose } from '../../core/types.ts';
import { type Arm, armsOf } from './arms.ts';
import { groundUnder, leanOf, otherLegOf, restingPose, standingAt } from './ground-contact.ts';
import { type Leg, legOf, type Pelvis, pelvisAt } from './leg.ts';
import { measures } from './measures.ts';
import { type Spine, spineOf } from './spine.ts';
import type { Subject } from './subject.ts';
import { along, minus, size } from './vector.ts';

/** The whole skeleton in a position; the ground is at height 0. */
export type Body = {
  lean: number;
  pelvis: Pelvis;
  spine: Spine;
  /** The stretched leg, on the person's right; and the other. */
  leg: Leg;
  other: Leg;
  arms: { near: Arm; far: Arm };
};

/** The skeleton of an instant of a stretch, by forward kinematics from the pelvis. */
export function bodyOf(subject: Subject): Body {
  const lean = leanOf(subject);
  const ground = groundUnder(subject, pelvisAt([0, 0, 0], lean));
  const over = pelvisAt([0, -ground, 0], lean);
  const met = meeting(restingPose(subject, over), subject, over);
  const ahead = standingAt(subject, legOf(over, met, 1), otherLegOf(subject, over));
  const pelvis = ahead === 0 ? over : pelvisAt([-ahead, -ground, 0], lean);
  const spine = spineOf(pelvis, subject.pose, 1);
  const leg = legOf(pelvis, met, 1);
  const other = subject.otherLeg === 'same' ? legOf(pelvis, met, -1) : otherLegOf(subject, pelvis);
  return { lean, pelvis, spine, leg, other, arms: armsOf(subject, { pelvis, spine, leg, other }) };
}

/** Degrees a thigh may be turned out, and a knee bent further than scored, so that the ankle gets there. */
const mostTurn = 90;
const mostBend = 35;

/**
 * The turn of the thigh, and if need be the bend of the knee, that bring the ankle to the other thigh or foot:
 * in a cross-legged position the shin lies, it does not hang. The scored angles stay what they are.
 */
function meeting(pose: Pose, subject: Subject, pelvis: Pelvis): Pose {
  const { figure } = subject;
  if (figure.meets === undefined) return pose;
  const other = otherLegOf(subject, pelvis);
  const away = figure.meets === 'other-foot' ? fromMiddle : (leg: Leg) => fromThigh(leg, other);
  const tried = (bend: number, turn: number): Pose => ({
    ...pose,
    hipExternalRotation: turn,
    kneeFlexion: angle(pose, 'kneeFlexion') + bend,
  });
  let best = pose;
  let least = Number.POSITIVE_INFINITY;
  for (let bend = 0; bend <= (figure.meets === 'other-foot' ? 0 : mostBend); bend += 5) {
    for (let turn = angle(pose, 'hipExternalRotation'); turn <= mostTurn; turn += 5) {
      const gap = away(legOf(pelvis, tried(bend, turn), 1));
      if (gap < least - 0.005) [best, least] = [tried(bend, turn), gap];
    }
  }
  return best;
}

/** Metres between the sole and the middle between the legs. */
const fromMiddle = (leg: Leg): number =>
  Math.abs(Math.min(leg.heel[2] - measures.heel.radius, leg.ball[2] - measures.ball.radius));

/** Metres between the ankle and the top of the other thigh, past its middle. */
const fromThigh = ({ ankle }: Leg, { hip, knee, thighFront }: Leg): number =>
  size(
    minus(
      ankle,
      along(hip, [minus(knee, hip), 0.62], [thighFront, measures.radius.knee + measures.radius.ankle]),
    ),
  );
