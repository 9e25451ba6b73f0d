import { angle } from '../../core/body/pose.ts';
import type { Pose } from '../../core/types.ts';
import { type Arm, armsOf } from './arms.ts';
import { groundUnder, leanOf, otherLegOf, restingPose, standingAt } from './ground-contact.ts';
import { type Leg, type LegTurns, legOf, legOnAxis, type Pelvis, pelvisAt, turnsOf } from './leg.ts';
import { measures } from './measures.ts';
import { type Spine, spineOf } from './spine.ts';
import type { Subject } from './subject.ts';
import { along, minus, turn } from './vector.ts';

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
  const free = pelvisAt([0, 0, 0], lean);
  const ground = groundUnder(subject)(0, free.up[1], free.front[1]);
  const over: Pelvis = { ...free, at: [0, -ground, 0] };
  const met = meeting(restingPose(subject, over), subject, over);
  const ahead = standingAt(subject, legOf(over, met, 1), otherLegOf(subject, over));
  const pelvis: Pelvis = ahead === 0 ? over : { ...over, at: [-ahead, -ground, 0] };
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
  const gapOf =
    figure.meets === 'other-foot' ? fromMiddle(pelvis) : fromThigh(pelvis, otherLegOf(subject, pelvis));
  const turns = turnsOf(pose);
  const bent = angle(pose, 'kneeFlexion');
  let best = pose;
  let least = Number.POSITIVE_INFINITY;
  for (let bend = 0; bend <= (figure.meets === 'other-foot' ? 0 : mostBend); bend += 5) {
    const knee = turn(bent + bend);
    for (let out = angle(pose, 'hipExternalRotation'); out <= mostTurn; out += 5) {
      const gap = gapOf({ ...turns, knee, rotation: turn(out) });
      if (gap >= least - 0.005) continue;
      best = { ...pose, hipExternalRotation: out, kneeFlexion: bent + bend };
      least = gap;
    }
  }
  return best;
}

/** Metres between the sole and the middle between the legs, of a leg on the person's right. */
function fromMiddle({ at, up, front }: Pelvis): (turns: LegTurns) => number {
  return (turns) => {
    const { heel, ball } = legOnAxis(turns, at[2], up[2], front[2], 1);
    return Math.abs(Math.min(heel - measures.heel.radius, ball - measures.ball.radius));
  };
}

/** Metres between the ankle and the top of the other thigh, past its middle. */
function fromThigh({ at, up, front }: Pelvis, { hip, knee, thighFront }: Leg): (turns: LegTurns) => number {
  const top = along(
    hip,
    [minus(knee, hip), 0.62],
    [thighFront, measures.radius.knee + measures.radius.ankle],
  );
  return (turns) => {
    const x = legOnAxis(turns, at[0], up[0], front[0], 0).ankle - top[0];
    const y = legOnAxis(turns, at[1], up[1], front[1], 0).ankle - top[1];
    const z = legOnAxis(turns, at[2], up[2], front[2], 1).ankle - top[2];
    return Math.sqrt(x * x + y * y + z * z);
  };
}
