import { angle, flatPose } from '../../core/body/pose.ts';
import type { Stretch } from '../../core/library.ts';
import type { FigureFile, Hand, OtherLeg } from '../../core/schema/figure.ts';
import type { Joint, Pose } from '../../core/types.ts';
import { mix } from './vector.ts';

/** One instant of a stretch: the scored pose, and what its figure adds. */
export type Subject = {
  start: Stretch['start'];
  /** As it is drawn. */
  pose: Pose;
  /** As it is scored: what muscle and nerve are marked by. */
  scored: Pose;
  /** As the file lists it, when another pose stands in for it. */
  listed: Pose;
  figure: FigureFile;
  lean: number | undefined;
  otherLeg: OtherLeg | undefined;
  /** Stretched side and other side, on their way from one hold to the next. */
  hands: { from: readonly [Hand, Hand]; to: readonly [Hand, Hand]; at: number };
};

/** A stretch at an instant: 0 where its movement begins, 1 at its end. `pose` stands in for the listed end. */
export function subjectAt(stretch: Stretch, pose: Pose, at: number): Subject {
  const { figure = {}, start } = stretch;
  const { lean, otherLeg, more = {}, scaled = {}, hands } = figure;
  const from = { lean, otherLeg, more, hands, ...figure.from };
  const scored = poseAt(stretch, pose, at);
  const extra = mixedPose(from.more ?? more, more, at);
  const foot = plainFoot(figure);
  const drawn = (each: Pose): Pose => further(opened(foot(each), figure), scaled, extra);
  return {
    ...{ start, figure, scored },
    pose: drawn(scored),
    listed: drawn(pose === stretch.pose ? scored : poseAt(stretch, stretch.pose, at)),
    lean: mixedNumber(from.lean, lean, at),
    otherLeg: mixedLeg(from.otherLeg, otherLeg, at),
    hands: { from: pair(from.hands), to: pair(hands), at: Math.min(1, at) },
  };
}

const poseAt = ({ from }: Stretch, to: Pose, at: number): Pose => (at >= 1 ? to : mixedPose(from, to, at));

/** How much further a foot is drawn that is pulled up or pointed, in times and in most degrees. */
const pulled = { times: 2, most: 32 };
const away = { times: 4, most: 40, beyond: 20, slower: 1.33 };
/** How much further a turned leg is drawn, in times, up to so many degrees. */
const turning = { times: 2.3, most: 20 };

/**
 * Where the toes are is drawn plainer than it is scored: loose and away, 10 degrees past square, would look pulled up, and
 * a foot turned by 15 not turned. A sole that stands stays as it stands, and a joint that a figure sets itself as it says.
 */
function plainFoot({ rests, more, scaled, meets }: FigureFile): (pose: Pose) => Pose {
  const own = { ...more, ...scaled };
  const ankleIsFree = rests?.part !== 'sole' && own.ankleDorsiflexion === undefined;
  const turnIsFree = meets === undefined && own.hipExternalRotation === undefined;
  return (pose) => {
    const [up, turn] = [angle(pose, 'ankleDorsiflexion'), angle(pose, 'hipExternalRotation')];
    const foot = up > 0 ? Math.min(pulled.most, up * pulled.times) : -pointed(-up);
    const turns = turnIsFree && turn !== 0 && Math.abs(turn) <= turning.most;
    if (!(ankleIsFree && up !== 0) && !turns) return pose;
    return {
      ...pose,
      ...(ankleIsFree && up !== 0 ? { ankleDorsiflexion: foot } : {}),
      ...(turns ? { hipExternalRotation: turn * turning.times } : {}),
    };
  };
}

/** Soon plainly away, then slower: what points further away still looks it. */
const pointed = (down: number): number =>
  Math.min(away.most, down * away.times, away.beyond + (down - away.beyond / away.times) * away.slower);

/** Joints that the scored pose leaves open lie as the position needs them. */
const opened = (pose: Pose, { open }: FigureFile): Pose => (open ? { ...flatPose(open), ...pose } : pose);

/** Joints drawn further than scored: so many times as far, and so many degrees more. */
function further(pose: Pose, scaled: Pose, more: Pose): Pose {
  const joints = Object.keys({ ...scaled, ...more }) as Joint[];
  if (joints.length === 0) return pose;
  const far = (joint: Joint): number => angle(pose, joint) * (scaled[joint] ?? 1) + angle(more, joint);
  return { ...pose, ...Object.fromEntries(joints.map((joint) => [joint, far(joint)])) };
}

const pair = (hands: FigureFile['hands'] = 'side'): readonly [Hand, Hand] =>
  typeof hands === 'string' ? [hands, hands] : hands;

const mixedNumber = (from: number | undefined, to: number | undefined, at: number): number | undefined =>
  to === undefined ? undefined : mix(from ?? to, to, at);

function mixedPose(from: Pose, to: Pose, at: number): Pose {
  if (from === to || at >= 1) return to;
  const joints = new Set([...Object.keys(from), ...Object.keys(to)]) as Set<Joint>;
  return Object.fromEntries([...joints].map((joint) => [joint, mix(from[joint] ?? 0, to[joint] ?? 0, at)]));
}

function mixedLeg(from: OtherLeg | undefined, to: OtherLeg | undefined, at: number): OtherLeg | undefined {
  if (at >= 1 || from === undefined || to === undefined || from === 'same' || to === 'same') return to;
  if ('ahead' in from && 'ahead' in to) return { ...to, ahead: mix(from.ahead, to.ahead, at) };
  if ('ahead' in from || 'ahead' in to) return at < 0.5 ? from : to;
  return {
    rise: mix(from.rise, to.rise, at),
    knee: mix(from.knee ?? 0, to.knee ?? 0, at),
    ankle: mix(from.ankle ?? 0, to.ankle ?? 0, at),
    abduction: mix(from.abduction ?? 0, to.abduction ?? 0, at),
    rotation: mix(from.rotation ?? 0, to.rotation ?? 0, at),
  };
}
