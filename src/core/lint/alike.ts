import words from '../../../data/words/lint.json';
import { angle, flatPose, joints } from '../body/pose.ts';
import { onceFor } from '../remembered.ts';
import type { StretchFile } from '../schema/stretch.ts';
import type { Joint, Pose } from '../types.ts';
import { balances } from '../vocabulary.ts';
import { fill } from '../words.ts';
import { type Finding, finding } from './finding.ts';

/** Stretches by their ids, as their files say them. */
type Files = ReadonlyMap<string, StretchFile>;

/** One thing that a stretch of ours in the same position says, and this one does not. */
type Lack =
  | { readonly path: 'notFor'; readonly entry: StretchFile['notFor'][number] }
  | { readonly path: 'targets'; readonly target: string }
  | { readonly path: 'balance'; readonly balance: StretchFile['balance'] };

/**
 * A stretch in the position of one of ours is for nobody whom ours is not for, for its muscles, and asks for its
 * balance.
 */
export function alikeFaults(file: StretchFile, ours: Files, degrees: number): Finding[] {
  if ((file.draft && !file.reviewed) || file.offered === false) return [];
  const { id, lacks } = nearestOf(file, ours, degrees);
  return lacks.map((lack) => {
    const { says, add } = worded(lack);
    return finding('alike', [lack.path], fill(words.alike.says, { id, says }), add);
  });
}

/** A stretch with everything it lacks beside those of ours in its position. */
export function withLacks(file: StretchFile, ours: Files, degrees: number): StretchFile {
  if (file.offered === false) return file;
  const { lacks } = nearestOf(file, ours, degrees);
  return {
    ...file,
    notFor: [...file.notFor, ...lacks.flatMap((lack) => (lack.path === 'notFor' ? [lack.entry] : []))],
    targets: [...file.targets, ...lacks.flatMap((lack) => (lack.path === 'targets' ? [lack.target] : []))],
    balance: lacks.find((lack) => lack.path === 'balance')?.balance ?? file.balance,
  };
}

/**
 * The stretch of ours in the same position (each joint within `degrees`) of which this one lacks least. Whom one of
 * ours is not for, its position is not for, whatever the name.
 */
function nearestOf(file: StretchFile, ours: Files, degrees: number): { id: string; lacks: readonly Lack[] } {
  const end = flatPose(file.pose);
  let nearest: { id: string; lacks: Lack[] } | undefined;
  for (const { id, other, angles } of placedIn(ours).get(file.start) ?? []) {
    if (!isNear(end, angles, degrees)) continue;
    const lacks = lacksOf(file, other);
    if (!nearest || lacks.length < nearest.lacks.length) nearest = { id, lacks };
    if (lacks.length === 0) break;
  }
  return nearest ?? { id: '', lacks: [] };
}

function lacksOf(file: StretchFile, other: StretchFile): Lack[] {
  const lacks: Lack[] = [];
  const whom = file.notFor.map(({ when }) => when);
  for (const entry of other.notFor) if (!whom.includes(entry.when)) lacks.push({ path: 'notFor', entry });
  for (const target of other.targets)
    if (!file.targets.includes(target)) lacks.push({ path: 'targets', target });
  const { balance } = other;
  if (balances.indexOf(file.balance) < balances.indexOf(balance)) lacks.push({ path: 'balance', balance });
  return lacks;
}

function worded(lack: Lack): { says: string; add: string } {
  const { notFor, targets, balance } = words.alike;
  if (lack.path === 'notFor') {
    const { when, because } = lack.entry;
    return {
      says: fill(notFor.says, { when, because }),
      add: fill(notFor.add, { entry: JSON.stringify(lack.entry) }),
    };
  }
  if (lack.path === 'targets') return { says: fill(targets.says, lack), add: fill(targets.add, lack) };
  return { says: balance.says, add: fill(balance.add, lack) };
}

/** Whether each joint is within so many degrees. */
function isNear(end: Pose, angles: readonly number[], degrees: number): boolean {
  for (let at = 0; at < joints.length; at++)
    if (Math.abs(angle(end, joints[at] as Joint) - (angles[at] ?? 0)) > degrees) return false;
  return true;
}

/** `angles`: at its end, in the order of the joints. */
type Placed = { readonly id: string; readonly other: StretchFile; readonly angles: readonly number[] };

/** Our stretches by how they start, with the pose in which each ends. */
const placedIn = onceFor((ours: Files): ReadonlyMap<string, readonly Placed[]> => {
  const byStart = new Map<string, Placed[]>();
  for (const [id, other] of ours) {
    // Nobody is kept from rest.
    if (other.offered === false || other.kind === 'ease') continue;
    const end = flatPose(other.pose);
    const placed = { id, other, angles: joints.map((joint) => angle(end, joint)) };
    byStart.set(other.start, [...(byStart.get(other.start) ?? []), placed]);
  }
  return byStart;
});
