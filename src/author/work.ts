import { neuralIndex } from '../core/body/neural-load.ts';
import { angle, flatPose, joints } from '../core/body/pose.ts';
import { withLacks } from '../core/lint/alike.ts';
import { type Around, faultsAt, idForm } from '../core/lint/index.ts';
import { partOf } from '../core/lint/shape.ts';
import { movesThrough } from '../core/plan/moves.ts';
import { fieldsOf, isObject } from '../core/read-values.ts';
import { roleOf } from '../core/roles.ts';
import type { StretchFile } from '../core/schema/stretch.ts';
import type { BodyPose, Joint, Kind } from '../core/types.ts';

/** A stretch that somebody is writing. */
export type Work = {
  readonly id: string;
  /** The one it began as, where that was named. */
  readonly from?: string;
  /** The file so far: always of the right shape, empty where nothing is said yet. */
  readonly file: StretchFile;
  /** The questions that were answered, by their ids. */
  readonly answered: readonly string[];
};

const blank: StretchFile = {
  ...{ name: '', kind: 'static', roles: [], targets: [], start: 'standing', equipment: [] },
  ...{ floor: false, balance: 'none', statedLoad: 0, pose: {}, adjustable: [], steps: [], feel: '' },
  ...{ stopIf: [], notFor: [], sources: ['own'] },
};

/** A new one, or a copy of one there is: its roles without a place among others, for that place is taken. */
export function begun(id: string, model?: { id: string; file: StretchFile }): Work {
  if (!model) return { id, file: blank, answered: [] };
  const { $schema: _, ...file } = model.file;
  return {
    id,
    from: model.id,
    file: { ...file, roles: [...new Set(file.roles.map(roleOf))] },
    answered: [],
  };
}

type Files = Around['stretches'];

/** The stretch of ours that is most like it: of its first role, in its start where there is one. */
export function modelFor(
  { roles, start }: Pick<StretchFile, 'roles' | 'start'>,
  ours: Files,
): StretchFile | undefined {
  const [first] = roles.map(roleOf);
  const rank = (file: StretchFile): number => {
    const stated = file.roles.find((each) => roleOf(each) === first);
    return typeof stated === 'object' ? stated.rank : ours.size;
  };
  return [...ours.values()]
    .filter((file) => file.roles.some((each) => roleOf(each) === first))
    .sort(
      (one, other) => Number(other.start === start) - Number(one.start === start) || rank(one) - rank(other),
    )[0];
}

/** Questions whose answers only make sense together. */
const drawnBy: readonly string[] = ['pose', 'from', 'moves', 'hands', 'otherLeg', 'rests', 'view'];

/** What answered questions say in the file; nothing usual takes its place. */
const keysOf = (answered: readonly string[]): ReadonlySet<string> =>
  new Set(
    answered.flatMap((id) => {
      const [key = ''] = id.split('.');
      return drawnBy.includes(key) ? ['pose', 'from', 'figure'] : [key];
    }),
  );

/** Fills in what is usual for its role and start, where nothing else was said. */
export function adopted(work: Work, { stretches, reading }: Pick<Around, 'stretches' | 'reading'>): Work {
  const { file, from, answered } = work;
  const model = from === undefined ? modelFor(file, stretches) : undefined;
  if (!model) return work;
  const alike = model.start === file.start;
  const { seats: _, offFloor, upright } = reading.footing;
  const usual: Partial<StretchFile> = {
    ...pick(model, [
      'kind',
      'targets',
      'pose',
      'from',
      'pace',
      'adjustable',
      'dose',
      'feel',
      'stopIf',
      'notFor',
      'sided',
    ]),
    ...(alike
      ? pick(model, ['equipment', 'orEquipment', 'atHand', 'floor', 'balance', 'figure'])
      : {
          equipment: file.start === 'seated' ? ['chair'] : [],
          floor: !offFloor.includes(file.start),
          balance: upright.includes(file.start) ? 'moderate' : 'none',
        }),
  };
  const kept = keysOf(answered);
  const taken = Object.fromEntries(Object.entries(usual).filter(([key]) => !kept.has(key)));
  return { ...work, file: { ...file, ...taken } };
}

const pick = (file: StretchFile, keys: readonly (keyof StretchFile)[]): Partial<StretchFile> =>
  Object.fromEntries(keys.flatMap((key) => (file[key] === undefined ? [] : [[key, file[key]]])));

/** Kinds that go somewhere: they have a beginning. */
const moving: readonly Kind[] = ['dynamic', 'slider', 'tensioner', 'control', 'contract-relax', 'strength'];

export const canMove = ({ kind }: Pick<StretchFile, 'kind'>): boolean => moving.includes(kind);

/** The joints that are elsewhere where the movement begins. */
export function movedIn({ pose, from }: Pick<StretchFile, 'pose' | 'from'>): Joint[] {
  if (!from) return [];
  const [end, begins] = [flatPose(pose), flatPose(from)];
  return joints.filter((joint) => (end[joint] ?? 0) !== (begins[joint] ?? 0));
}

/** A pose with one angle changed; 0 is left out, and so is a part that says nothing. */
export function withAngle(pose: BodyPose, joint: Joint, degrees: number): BodyPose {
  if (angle(flatPose(pose), joint) === degrees) return pose;
  const part = partOf(joint);
  const { [part]: before, ...rest } = pose;
  const { [joint]: _, ...others } = (before ?? {}) as Partial<Record<Joint, number>>;
  const angles = degrees === 0 ? others : { ...others, [joint]: degrees };
  return Object.keys(angles).length > 0 ? { ...rest, [part]: angles } : rest;
}

/** The stretch as it is written down: its load reckoned, and with what those of ours in its position carry. */
export function written(
  { file }: Work,
  { files, stretches, alike }: Pick<Around, 'files' | 'stretches' | 'alike'>,
): StretchFile {
  const { from, atHand, dose, easierBy, harderBy, pace, ...rest } = file;
  const begins = from && (movedIn(file).length > 0 || file.figure?.from) ? { from } : {};
  const made: StretchFile = {
    ...rest,
    ...begins,
    ...(pace && movesThrough(file) ? { pace } : {}),
    ...(atHand && atHand.length > 0 ? { atHand } : {}),
    ...(dose && Object.keys(dose).length > 0 ? { dose } : {}),
    ...(easierBy ? { easierBy } : {}),
    ...(harderBy ? { harderBy } : {}),
    statedLoad: neuralIndex(flatPose(file.pose), files['neural-load']),
  };
  return withLacks(made, stretches, alike.degrees);
}

/** What was kept of a draft, as far as it still has the right shape; undefined for what is none. */
export function keptWork(value: unknown): Work | undefined {
  const { id, from, file, answered } = fieldsOf(value);
  if (typeof id !== 'string' || !isObject(file) || !Array.isArray(answered)) return undefined;
  const given = { ...blank, ...file };
  const isEmpty = (key: string): boolean => [given[key as keyof StretchFile]].flat().join('') === '';
  const bad = faultsAt(given, []).map(({ path }) => String(path[0]));
  const sound = Object.entries(given).filter(([key]) => !bad.includes(key) || isEmpty(key));
  // What leads out of a folder is no name of a file.
  const isId = idForm.test(id);
  return {
    id: isId ? id : '',
    ...(typeof from === 'string' ? { from } : {}),
    file: { ...blank, ...Object.fromEntries(sound) },
    answered: answered.filter((each) => typeof each === 'string' && (isId || each !== 'id')),
  };
}
