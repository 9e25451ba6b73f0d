import { flatPose } from '../../core/body/pose.ts';
import type { Stretch } from '../../core/library.ts';
import type { FigureFile, Hand, OtherLeg } from '../../core/schema/figure.ts';
import type { Joint, Pose } from '../../core/types.ts';
import { mix } from './vector.ts';

/** One instant of a stretch: the scored pose, and what its figure adds. */
export type Subject = {
  start: Stretch['start'];
  pose: Pose;
  figure: FigureFile;
  lean: number | undefined;
  otherLeg: OtherLeg | undefined;
  /** Stretched side and other side, on their way from one hold to the next. */
  hands: { from: readonly [Hand, Hand]; to: readonly [Hand, Hand]; at: number };
};

/** A stretch at an instant: 0 where its movement begins, 1 at its end. `pose` stands in for the listed end. */
export function subjectAt(stretch: Stretch, pose: Pose, at: number): Subject {
  const { figure = {}, start } = stretch;
  const end = { lean: figure.lean, otherLeg: figure.otherLeg, hands: pair(figure.hands) };
  const from = figure.from ?? {};
  return {
    ...{ start, figure },
    pose: opened(at >= 1 ? pose : mixedPose(stretch.from, pose, at), figure),
    lean: mixedNumber(from.lean ?? end.lean, end.lean, at),
    otherLeg: mixedLeg(from.otherLeg ?? end.otherLeg, end.otherLeg, at),
    hands: {
      from: from.hands === undefined ? end.hands : pair(from.hands),
      to: end.hands,
      at: Math.min(1, at),
    },
  };
}

/** Joints that the scored pose leaves open lie as the position needs them. */
const opened = (pose: Pose, { open }: FigureFile): Pose => (open ? { ...flatPose(open), ...pose } : pose);

const pair = (hands: FigureFile['hands'] = 'side'): readonly [Hand, Hand] =>
  typeof hands === 'string' ? [hands, hands] : hands;

const mixedNumber = (from: number | undefined, to: number | undefined, at: number): number | undefined =>
  to === undefined ? undefined : mix(from ?? to, to, at);

function mixedPose(from: Pose, to: Pose, at: number): Pose {
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
