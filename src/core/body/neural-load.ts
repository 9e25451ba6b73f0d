import { onceFor } from '../remembered.ts';
import type { LoadBand, NeuralLoad } from '../routine.ts';
import type { NeuralLoadFile } from '../schema/body.ts';
import type { Joint, Pose } from '../types.ts';
import { angle, isWithin, type Span } from './pose.ts';

type Points = { position: Joint; degrees: number; points: number };

const isAt = (pose: Pose, place: Span & { joint: Joint }): boolean =>
  isWithin(angle(pose, place.joint), place);

/**
 * The neural load of a pose and what each joint adds to it. Ordinal: it ranks positions and measures nothing.
 * `index` is the sum of the contributions. Source: clinical points of neural-load.json (our own heuristic).
 */
export function neuralLoad(pose: Pose, file: NeuralLoadFile): NeuralLoad {
  const points = pointsOf(pose, file);
  const index = total(points);
  return { index, band: bandOf(index, file), because: merged(points) };
}

/** The index alone, for the many comparisons of planning. */
export const neuralIndex = (pose: Pose, file: NeuralLoadFile): number => total(pointsOf(pose, file));

/** Hip and knee first, then what is added to them, then what is taken from that; in one list, for there are thousands. */
function pointsOf(pose: Pose, file: NeuralLoadFile): Points[] {
  const found = basePoints(pose, file);
  addPoints(found, pose, file);
  takePoints(found, pose, file);
  return found;
}

type Cap = NeuralLoadFile['caps'][number];

/** The first cap that holds for a pose: there the nerve is slack. */
export const slackAt = (pose: Pose, { caps }: Pick<NeuralLoadFile, 'caps'>): Cap | undefined =>
  caps.find((cap) => isAt(pose, cap));

/** Hip bent and knee near straight, so that no cap holds: where toes, back and head decide whether the nerve is loaded. */
export const stretchesNerve = (pose: Pose, file: NeuralLoadFile): boolean => !slackAt(pose, file);

function total(points: readonly Points[]): number {
  let sum = 0;
  for (const each of points) sum += each.points;
  return sum;
}

function basePoints(pose: Pose, file: NeuralLoadFile): Points[] {
  const hip = angle(pose, file.hip.joint);
  const knee = angle(pose, file.knee.joint);
  let hipPoints = 0;
  for (const band of file.hip.bands) if (hip >= band.from) hipPoints = band.points;
  const kneePoints = file.knee.bands.find((band) => knee <= band.upTo)?.points ?? 0;
  let most = Number.POSITIVE_INFINITY;
  for (const cap of file.caps) if (isAt(pose, cap)) most = Math.min(most, cap.baseAtMost);
  const cappedHip = Math.min(hipPoints, most);
  return [
    { position: file.hip.joint, degrees: hip, points: cappedHip },
    { position: file.knee.joint, degrees: knee, points: Math.min(kneePoints, most - cappedHip) },
  ];
}

type Row = NeuralLoadFile['additions'][number] & NeuralLoadFile['reliefs'][number];

/** By joint: no row speaks of a joint at 0, so those of an absent one are passed over. */
const grouped = onceFor((rows: readonly (Span & { joint: Joint; points: number })[]) =>
  [...new Set(rows.map(({ joint }) => joint))].map((joint) => ({
    joint,
    rows: (rows as readonly Row[]).filter((row) => row.joint === joint),
  })),
);

function addPoints(found: Points[], pose: Pose, file: NeuralLoadFile): void {
  const base = total(found);
  for (const { joint, rows } of grouped(file.additions)) {
    if (!pose[joint]) continue;
    for (const row of rows) {
      if (!isAt(pose, row) || (row.with && !isAt(pose, row.with))) continue;
      const halved = row.halvedWhenBaseBelow !== undefined && base < row.halvedWhenBaseBelow;
      const points = halved ? Math.floor(row.points / 2) : row.points;
      found.push({ position: joint, degrees: angle(pose, joint), points });
    }
  }
}

/** Reliefs, as negative points; together never more than the file allows, nor more than there is load. */
function takePoints(found: Points[], pose: Pose, file: NeuralLoadFile): void {
  let left = Math.min(file.reliefAtMost, total(found));
  for (const { joint, rows } of grouped(file.reliefs)) {
    if (!pose[joint]) continue;
    for (const row of rows) {
      if (!isAt(pose, row) || (row.unless && isAt(pose, row.unless))) continue;
      const points = Math.min(row.points, left);
      left -= points;
      found.push({ position: joint, degrees: angle(pose, joint), points: -points });
    }
  }
}

/** What each joint adds in all; what adds nothing is left out. */
function merged(points: readonly Points[]): Points[] {
  const found: Points[] = [];
  for (const each of points) {
    if (each.points === 0) continue;
    const at = found.findIndex(({ position }) => position === each.position);
    const before = found[at];
    if (before) found[at] = { ...each, points: before.points + each.points };
    else found.push(each);
  }
  return found;
}

const bandOf = (index: number, file: NeuralLoadFile): LoadBand =>
  file.bands.reduce<LoadBand>((name, band) => (index >= band.from ? band.band : name), 'low');
