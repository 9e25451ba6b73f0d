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
  const base = basePoints(pose, file);
  const added = addedPoints(pose, file, total(base));
  const relief = reliefPoints(pose, file, total(base) + total(added));
  const because = [...base, ...added, ...relief].filter((each) => each.points !== 0);
  const index = total(because);
  return { index, band: bandOf(index, file), because: merged(because) };
}

/** The index alone, for the many comparisons of planning. */
export function neuralIndex(pose: Pose, file: NeuralLoadFile): number {
  const base = total(basePoints(pose, file));
  const loaded = base + total(addedPoints(pose, file, base));
  return loaded + total(reliefPoints(pose, file, loaded));
}

type Cap = NeuralLoadFile['caps'][number];

/** The first cap that holds for a pose: there the nerve is slack. */
export const slackAt = (pose: Pose, { caps }: Pick<NeuralLoadFile, 'caps'>): Cap | undefined =>
  caps.find((cap) => isAt(pose, cap));

/** Hip bent and knee near straight, so that no cap holds: where toes, back and head decide whether the nerve is loaded. */
export const stretchesNerve = (pose: Pose, file: NeuralLoadFile): boolean => !slackAt(pose, file);

const total = (points: readonly Points[]): number => points.reduce((sum, each) => sum + each.points, 0);

function basePoints(pose: Pose, file: NeuralLoadFile): Points[] {
  const hip = angle(pose, file.hip.joint);
  const knee = angle(pose, file.knee.joint);
  const hipPoints = file.hip.bands.reduce((points, band) => (hip >= band.from ? band.points : points), 0);
  const kneePoints = file.knee.bands.find((band) => knee <= band.upTo)?.points ?? 0;
  const most = file.caps.reduce(
    (cap, each) => (isAt(pose, each) ? Math.min(cap, each.baseAtMost) : cap),
    Number.POSITIVE_INFINITY,
  );
  const cappedHip = Math.min(hipPoints, most);
  return [
    { position: file.hip.joint, degrees: hip, points: cappedHip },
    { position: file.knee.joint, degrees: knee, points: Math.min(kneePoints, most - cappedHip) },
  ];
}

type Row = NeuralLoadFile['additions'][number] & NeuralLoadFile['reliefs'][number];

const rowsByJoint = new WeakMap<readonly object[], [Joint, Row[]][]>();

function grouped(rows: readonly Row[]): [Joint, Row[]][] {
  const byJoint = new Map<Joint, Row[]>();
  for (const row of rows) byJoint.set(row.joint, [...(byJoint.get(row.joint) ?? []), row]);
  return [...byJoint];
}

/** The rows that could apply to a pose: no row speaks of a joint at 0, so absent joints are passed over. */
function rowsFor(pose: Pose, rows: readonly (Span & { joint: Joint; points: number })[]): Row[] {
  let byJoint = rowsByJoint.get(rows);
  if (!byJoint) {
    byJoint = grouped(rows as readonly Row[]);
    rowsByJoint.set(rows, byJoint);
  }
  const found: Row[] = [];
  for (const [joint, some] of byJoint) if (pose[joint]) found.push(...some);
  return found;
}

function addedPoints(pose: Pose, file: NeuralLoadFile, base: number): Points[] {
  const found: Points[] = [];
  for (const row of rowsFor(pose, file.additions)) {
    if (!isAt(pose, row) || (row.with && !isAt(pose, row.with))) continue;
    const halved = row.halvedWhenBaseBelow !== undefined && base < row.halvedWhenBaseBelow;
    const points = halved ? Math.floor(row.points / 2) : row.points;
    found.push({ position: row.joint, degrees: angle(pose, row.joint), points });
  }
  return found;
}

/** Reliefs, as negative points; together never more than the file allows, nor more than there is load. */
function reliefPoints(pose: Pose, file: NeuralLoadFile, loaded: number): Points[] {
  let left = Math.min(file.reliefAtMost, loaded);
  const found: Points[] = [];
  for (const row of rowsFor(pose, file.reliefs)) {
    if (!isAt(pose, row) || (row.unless && isAt(pose, row.unless))) continue;
    const points = Math.min(row.points, left);
    left -= points;
    found.push({ position: row.joint, degrees: angle(pose, row.joint), points: -points });
  }
  return found;
}

const merged = (points: readonly Points[]): Points[] => {
  const byJoint = new Map<Joint, Points>();
  for (const each of points) {
    const before = byJoint.get(each.position);
    byJoint.set(each.position, before ? { ...each, points: before.points + each.points } : each);
  }
  return [...byJoint.values()];
};

const bandOf = (index: number, file: NeuralLoadFile): LoadBand =>
  file.bands.reduce<LoadBand>((name, band) => (index >= band.from ? band.band : name), 'low');
