import { angle } from '../../core/body/pose.ts';
import type { OtherLeg } from '../../core/schema/figure.ts';
import type { Pose } from '../../core/types.ts';
import { footLow, type Leg, type LegTurns, legOf, legOnAxis, type Pelvis, pelvisAt, turnsOf } from './leg.ts';
import { measures } from './measures.ts';
import { supineLean, trunkLow } from './spine.ts';
import type { Subject } from './subject.ts';
import { turn } from './vector.ts';

const lying: readonly Subject['start'][] = ['supine', 'prone', 'side-lying', 'reclined', 'long-sitting'];

/** How far the pelvis leans when nothing has to be reached, by where the stretch starts. */
function restingLean({ start, listed, lean }: Subject): number {
  if (lean !== undefined) return lean;
  // By the listed back: one that is rounded on top of it lifts the chest, it does not roll the pelvis and the leg.
  if (start === 'supine') return supineLean(listed);
  if (start === 'side-lying')
    return -90 - angle(listed, 'lumbarFlexion') - angle(listed, 'thoracicFlexion') / 2;
  if (start === 'prone') return 90;
  if (start === 'reclined') return -55;
  return start === 'hands-and-knees' ? 90 : 0;
}

/** The lean at which the turning parts of a leg bring what rests to where it rests; the resting lean where none do. */
export function leanOf(subject: Subject): number {
  const { pose, figure } = subject;
  const resting = restingLean(subject);
  const hip = angle(pose, 'hipFlexion');
  if (figure.rests?.part === 'sole')
    return hip - angle(pose, 'kneeFlexion') + angle(pose, 'ankleDorsiflexion');
  if (figure.rests?.part === 'shin') return hip - angle(pose, 'kneeFlexion') + 90;
  if (figure.rests === undefined || figure.rests.turns === 'thigh') return resting;
  const turns = turnsOf(pose);
  const heelAbove = heelOver(subject);
  return solved((lean) => {
    const { cos, sin } = turn(lean);
    return heelAbove(turns, 0, cos, -sin);
  }, resting);
}

/** The pose with the thigh turned until the heel rests, where the pelvis may not turn for it. */
export function restingPose(subject: Subject, { at, up, front }: Pelvis): Pose {
  const { pose, figure } = subject;
  if (figure.rests?.turns !== 'thigh') return pose;
  const turns = turnsOf(pose);
  const heelAbove = heelOver(subject);
  const hipFlexion = solved(
    (hip) => heelAbove({ ...turns, flexion: turn(hip) }, at[1], up[1], front[1]),
    angle(pose, 'hipFlexion'),
  );
  return { ...pose, hipFlexion };
}

/** Metres from what the heel of a leg should rest on up to the heel, by the heights of the pelvis. */
function heelOver(subject: Subject): (turns: LegTurns, ...pelvis: Heights) => number {
  const height = subject.figure.rests?.on === 'step' ? measures.step : 0;
  const ground = groundUnder(subject);
  return (turns, at, up, front) =>
    footLow(legOnAxis(turns, at, up, front, 0)) - ground(at, up, front) - height;
}

/** Degrees looked through around a guess, and in steps of so many. */
const widest = 60;
const stride = 4;

/** Rounds of a search: enough for less than a hundredth of a degree. */
const rounds = 7;

/** Where a growing or falling value is nearest to 0 around a guess; degrees. By false position, which halves what stays. */
function solved(value: (degrees: number) => number, guess: number): number {
  let { low, high, below, above } = spanAround(value, guess);
  if (below * above > 0) return Math.abs(below) < Math.abs(above) ? low : high;
  let middle = guess;
  for (let round = 0; round < rounds && below !== above; round++) {
    middle = low + ((high - low) * below) / (below - above);
    const now = value(middle);
    if (now * below > 0) {
      low = middle;
      below = now;
      above /= 2;
    } else {
      high = middle;
      above = now;
      below /= 2;
    }
  }
  return middle;
}

/** A stretch of degrees, and what a value is at both its ends. */
type Span = { low: number; high: number; below: number; above: number };

/** The stride in which a value passes 0 that is nearest to the guess, outward from it; each place is looked at once. */
function spanAround(value: (degrees: number) => number, guess: number): Span {
  let below = value(guess);
  let above = below;
  for (let away = 0; away < widest; away += stride) {
    const before = guess - away;
    const after = guess + away;
    const next = value(after + stride);
    if (above * next <= 0) return { low: after, high: after + stride, below: above, above: next };
    const last = value(before - stride);
    if (below * last <= 0) return { low: before - stride, high: before, below: last, above: below };
    below = last;
    above = next;
  }
  return { low: guess - widest, high: guess + widest, below, above };
}

/** The heights of a pelvis: of its middle, and how far its up and its front point up. */
type Heights = [at: number, up: number, front: number];

/** Height of the ground below a pelvis, by its heights: what stands, sits or lies decides it. */
export function groundUnder(subject: Subject): (...pelvis: Heights) => number {
  const { start, otherLeg, pose, figure } = subject;
  if (start === 'seated') return () => -measures.seat - measures.radius.hip;
  if (lying.includes(start)) return trunkLow(pose);
  const standing = figure.rests?.part === 'sole' || figure.rests?.part === 'shin';
  if (!standing && otherLeg !== undefined && otherLeg !== 'same' && 'rise' in otherLeg) {
    const turns = turnsOf(freePose(otherLeg));
    return (at) => footLow(legOnAxis(turns, at, 1, 0, 0));
  }
  const turns = turnsOf(pose);
  return (at, up, front) => {
    const near = legOnAxis(turns, at, up, front, 0);
    return Math.min(footLow(near), near.knee - measures.radius.knee);
  };
}

/** What stays where it is while the body moves over it, metres ahead of the hips: a foot or a knee that bears it. */
export function standingAt({ start, figure: { rests }, otherLeg }: Subject, leg: Leg, other: Leg): number {
  if (start === 'seated' || lying.includes(start)) return 0;
  if (rests?.part === 'shin') return leg.knee[0];
  if (rests?.part === 'sole') return leg.ankle[0];
  return otherLeg !== undefined && otherLeg !== 'same' && 'rise' in otherLeg ? other.ankle[0] : 0;
}

type FreeLeg = Extract<Exclude<OtherLeg, 'same'>, { rise: number }>;
type FlatLeg = Extract<Exclude<OtherLeg, 'same'>, { ahead: number }>;

/** The other leg as a figure states it. */
export function otherLegOf(subject: Subject, pelvis: Pelvis): Leg {
  const { otherLeg = { rise: 0 } } = subject;
  if (otherLeg === 'same') return legOf(pelvis, subject.pose, -1);
  return 'rise' in otherLeg ? freeLeg(otherLeg, pelvis) : flatLeg(otherLeg, pelvis);
}

/** A leg by its angles against the world. */
const freeLeg = (free: FreeLeg, { at }: Pelvis): Leg => legOf(pelvisAt(at, 0), freePose(free), -1);

const freePose = ({ rise, knee = 0, ankle = 0, abduction = 0, rotation = 0 }: FreeLeg): Pose => ({
  hipFlexion: rise,
  kneeFlexion: knee,
  ankleDorsiflexion: ankle,
  hipAbduction: abduction,
  hipExternalRotation: rotation,
});

/** A leg whose sole is flat on the ground (height 0) so far ahead: the knee bends forward as much as that needs. */
function flatLeg({ ahead, wide = 0 }: FlatLeg, pelvis: Pelvis): Leg {
  const down = pelvis.at[1] - measures.sole;
  const far = Math.min(Math.hypot(ahead, down), measures.thigh + measures.shank - 0.002);
  const degrees = (radians: number): number => (radians * 180) / Math.PI;
  const { thigh, shank } = measures;
  const inner = Math.acos((thigh * thigh + shank * shank - far * far) / (2 * thigh * shank));
  const knee = 180 - degrees(inner);
  const lead = degrees(Math.acos((thigh * thigh + far * far - shank * shank) / (2 * thigh * far)));
  const rise = degrees(Math.atan2(ahead, down)) + lead;
  const abduction = degrees(Math.atan2(wide, far));
  return freeLeg({ rise, knee, ankle: Math.max(-50, Math.min(40, knee - rise)), abduction }, pelvis);
}
