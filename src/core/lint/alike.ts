import words from '../../../data/words/lint.json';
import { angle, flatPose, joints } from '../body/pose.ts';
import type { StretchFile } from '../schema/stretch.ts';
import type { Pose } from '../types.ts';
import { balances } from '../vocabulary.ts';
import { fill } from '../words.ts';
import { type Finding, finding, type Path } from './finding.ts';

/** Stretches by their ids, as their files say them. */
type Files = ReadonlyMap<string, StretchFile>;

/** A stretch of ours in the same position, and what it says of itself that another in its place does not. */
type Alike = { readonly id: string; readonly lacks: readonly Lack[] };

type Lack = {
  readonly path: Path;
  readonly says: string;
  readonly add: string;
  /** What the file says instead. */
  readonly put: Partial<StretchFile>;
};

/**
 * The stretches of ours that start and end where this one does, within so many degrees a joint. Whoever is kept from one of
 * them is kept from its position, whatever its name.
 */
function alikeTo(file: StretchFile, ours: Files, degrees: number): Alike[] {
  const pose = endOf(file);
  return [...ours].flatMap(([id, other]) => {
    // Nobody is kept from rest.
    if (other.start !== file.start || other.offered === false || other.kind === 'ease') return [];
    return near(pose, endOf(other), degrees) ? [{ id, lacks: lacksOf(file, other) }] : [];
  });
}

/** It is kept from the people, for the muscles and with the balance of one of those in the same position. */
export function alikeFaults(file: StretchFile, ours: Files, degrees: number): Finding[] {
  if ((file.draft && !file.reviewed) || file.offered === false) return [];
  const nearest = nearestOf(file, ours, degrees);
  return (nearest?.lacks ?? []).map(({ path, says, add }) =>
    finding('alike', path, fill(words.alike.says, { id: nearest?.id ?? '', says }), add),
  );
}

/** The same stretch with all that it must carry of those of ours in its position. */
export function withLacks(file: StretchFile, ours: Files, degrees: number): StretchFile {
  if (file.offered === false) return file;
  const lacks = nearestOf(file, ours, degrees)?.lacks ?? [];
  return {
    ...file,
    notFor: [...file.notFor, ...lacks.flatMap(({ put }) => put.notFor ?? [])],
    targets: [...file.targets, ...lacks.flatMap(({ put }) => put.targets ?? [])],
    balance: lacks.map(({ put }) => put.balance).find((each) => each !== undefined) ?? file.balance,
  };
}

const nearestOf = (file: StretchFile, ours: Files, degrees: number): Alike | undefined =>
  alikeTo(file, ours, degrees).sort((one, other) => one.lacks.length - other.lacks.length)[0];

function lacksOf(file: StretchFile, other: StretchFile): Lack[] {
  const { notFor, targets, balance } = words.alike;
  return [
    ...other.notFor
      .filter(({ when }) => !file.notFor.some((each) => each.when === when))
      .map(
        (each): Lack => ({
          path: ['notFor'],
          says: fill(notFor.says, { when: each.when, because: each.because }),
          add: fill(notFor.add, { entry: JSON.stringify(each) }),
          put: { notFor: [each] },
        }),
      ),
    ...other.targets
      .filter((target) => !file.targets.includes(target))
      .map(
        (target): Lack => ({
          path: ['targets'],
          says: fill(targets.says, { target }),
          add: fill(targets.add, { target }),
          put: { targets: [target] },
        }),
      ),
    ...(balances.indexOf(file.balance) < balances.indexOf(other.balance)
      ? [
          {
            path: ['balance'],
            says: balance.says,
            add: fill(balance.add, { balance: other.balance }),
            put: { balance: other.balance },
          },
        ]
      : []),
  ];
}

const known = new WeakMap<StretchFile, Pose>();

/** Where it ends; worked out once, since thousands are held against the same few. */
function endOf(file: StretchFile): Pose {
  const end = known.get(file) ?? flatPose(file.pose);
  known.set(file, end);
  return end;
}

const near = (one: Pose, other: Pose, degrees: number): boolean =>
  joints.every((joint) => Math.abs(angle(one, joint) - angle(other, joint)) <= degrees);
