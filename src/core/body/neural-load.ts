import { onceFor } from '../remembered.ts';
import type { LoadBand, NeuralLoad } from '../routine.ts';
import type { NeuralLoadFile } from '../schema/body.ts';
import type { Joint, Pose } from '../types.ts';
import { angle, isWithin, type Span } from './pose.ts';

type Points = { position: Joint; degrees: number; points: number };

/** Hears what each joint adds, and takes. */
type Hear = (position: Joint, degrees: number, points: number) => void;

const isAt = (pose: Pose, place: Span & { joint: Joint }): boolean =>
  isWithin(angle(pose, place.joint), place);

/**
 * The neural load of a pose and what each joint adds to it. Ordinal: it ranks positions and measures nothing.
 * `index` is the sum of the contributions. Source: clinical points of neural-load.json (our own heuristic).
 */
export function neuralLoad(pose: Pose, file: NeuralLoadFile): NeuralLoad {
  const because: Points[] = [];
  const index = reckoned(pose, file, (position, degrees, points) => {
    if (points === 0) return;
    const before = because.find((each) => each.position === position);
    if (before) before.points += points;
    else because.push({ position, degrees, points });
  });
  return { index, band: bandOf(index, file), because };
}

/** The index alone, for the many comparisons of planning. */
export const neuralIndex = (pose: Pose, file: NeuralLoadFile): number => reckoned(pose, file, nobody);

const nobody: Hear = () => {};

/** Hip and knee first, then what is added to them, then what is taken from that. */
function reckoned(pose: Pose, file: NeuralLoadFile, hear: Hear): number {
  const base = baseOf(pose, file, hear);
  const loaded = base + addedTo(base, pose, file, hear);
  return loaded - takenFrom(loaded, pose, file, hear);
}

type Cap = NeuralLoadFile['caps'][number];

/** The first cap that holds for a pose: there the nerve is slack. */
export const slackAt = (pose: Pose, { caps }: Pick<NeuralLoadFile, 'caps'>): Cap | undefined =>
  caps.find((cap) => isAt(pose, cap));

/** Hip bent and knee near straight, so that no cap holds: where toes, back and head decide whether the nerve is loaded. */
export const stretchesNerve = (pose: Pose, file: NeuralLoadFile): boolean => !slackAt(pose, file);

function baseOf(pose: Pose, file: NeuralLoadFile, hear: Hear): number {
  const hip = angle(pose, file.hip.joint);
  const knee = angle(pose, file.knee.joint);
  let hipPoints = 0;
  for (const band of file.hip.bands) if (hip >= band.from) hipPoints = band.points;
  const kneePoints = file.knee.bands.find((band) => knee <= band.upTo)?.points ?? 0;
  let most = Number.POSITIVE_INFINITY;
  for (const cap of file.caps) if (isAt(pose, cap)) most = Math.min(most, cap.baseAtMost);
  const cappedHip = Math.min(hipPoints, most);
  const cappedKnee = Math.min(kneePoints, most - cappedHip);
  hear(file.hip.joint, hip, cappedHip);
  hear(file.knee.joint, knee, cappedKnee);
  return cappedHip + cappedKnee;
}

type Row = NeuralLoadFile['additions'][number] & NeuralLoadFile['reliefs'][number];

/** By joint: no row speaks of a joint at 0, so those of an absent one are passed over. */
const grouped = onceFor((rows: readonly (Span & { joint: Joint; points: number })[]) =>
  [...new Set(rows.map(({ joint }) => joint))].map((joint) => ({
    joint,
    rows: (rows as readonly Row[]).filter((row) => row.joint === joint),
  })),
);

function addedTo(base: number, pose: Pose, file: NeuralLoadFile, hear: Hear): number {
  let sum = 0;
  for (const { joint, rows } of grouped(file.additions)) {
    const degrees = pose[joint];
    if (!degrees) continue;
    for (const row of rows) {
      if (!isWithin(degrees, row) || (row.with && !isAt(pose, row.with))) continue;
      const halved = row.halvedWhenBaseBelow !== undefined && base < row.halvedWhenBaseBelow;
      const points = halved ? Math.floor(row.points / 2) : row.points;
      hear(joint, degrees, points);
      sum += points;
    }
  }
  return sum;
}

/** Reliefs together take never more than the file allows, nor more than there is load. */
function takenFrom(loaded: number, pose: Pose, file: NeuralLoadFile, hear: Hear): number {
  const most = Math.min(file.reliefAtMost, loaded);
  let sum = 0;
  for (const { joint, rows } of grouped(file.reliefs)) {
    const degrees = pose[joint];
    if (!degrees) continue;
    for (const row of rows) {
      if (!isWithin(degrees, row) || (row.unless && isAt(pose, row.unless))) continue;
      const points = Math.min(row.points, most - sum);
      hear(joint, degrees, -points);
      sum += points;
    }
  }
  return sum;
}

const bandOf = (index: number, file: NeuralLoadFile): LoadBand =>
  file.bands.reduce<LoadBand>((name, band) => (index >= band.from ? band.band : name), 'low');
