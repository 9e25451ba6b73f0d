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
  const base = basePoints(pose, file);
  const added = addedPoints(pose, file, total(base));
  const loaded = total(base) + total(added);
  const relief = reliefPoints(pose, file, loaded);
  const index = loaded + total(relief);
  return { index, band: bandOf(index, file), because: merged([...base, ...added, ...relief]) };
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

const grouped = onceFor((rows: readonly (Span & { joint: Joint; points: number })[]) =>
  [...new Set(rows.map(({ joint }) => joint))].map((joint) => ({
    joint,
    rows: (rows as readonly Row[]).filter((row) => row.joint === joint),
  })),
);

/** The rows that could apply to a pose: no row speaks of a joint at 0, so absent joints are passed over. */
function rowsFor(pose: Pose, rows: readonly (Span & { joint: Joint; points: number })[]): Row[] {
  const found: Row[] = [];
  for (const { joint, rows: some } of grouped(rows)) if (pose[joint]) for (const row of some) found.push(row);
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
