import type { ActiveRule } from '../assess/limits.ts';
import type { Facts } from '../condition.ts';
import type { Library, Stretch } from '../library.ts';
import { remembered } from '../remembered.ts';
import { idsFor } from '../roles.ts';
import type { Limits, PlannedStep } from '../routine.ts';
import type { ProgressFile, Rung } from '../schema/progress.ts';
import type { Dose, Irritability, Kind } from '../types.ts';
import type { PersonalDose } from './dose.ts';

/**
 * Where the weeks of a diary have brought somebody: which nerve work is for today, and at which dose. Holds follow the
 * gates, as on the first day.
 */
export type Standing = {
  file: ProgressFile;
  /** The rung of today, as a number. */
  today: number;
  /** Half the dose of the rung's own step. */
  half: boolean;
  /** The first week on it. */
  isNew: boolean;
  /** What nerve work is judged by: the answers as they are this week. */
  nerve: { facts: Facts; rules: readonly ActiveRule[]; limits: Limits };
  /** Why exercises of higher rungs are left out. */
  because: string;
};

const nerveWork: readonly Kind[] = ['slider', 'tensioner'];

export const isNerveWork = ({ kind }: Pick<Stretch, 'kind'>): boolean => nerveWork.includes(kind);

/** A standing on a day that counts as more easily stirred: on no higher rung than that grade allows. */
export function calmedTo(standing: Standing, grade: Irritability): Standing {
  const cap = Number(standing.file.caps[grade].slice(1));
  return cap < standing.today ? { ...standing, today: cap, isNew: false } : standing;
}

/** The rung of today, and the one that comes before it in a session. */
export function rungsOf({ file, today }: Standing): { own: Rung; below: Rung | undefined } {
  const own = file.ladder[today];
  if (!own) throw new RangeError(`there is no rung ${today}`);
  return { own, below: file.ladder.find(({ level }) => level === own.below) };
}

/** Whether one of these steps is of today's rung: who has none is not told of its dose. */
export function hasOfRung(
  steps: readonly Pick<PlannedStep, 'stretch'>[],
  standing: Standing,
  { stretches }: Library,
): boolean {
  const ids = idsFor(rungsOf(standing).own.of, stretches);
  return steps.some(({ stretch }) => ids.includes(stretch));
}

/** The lowest rung of each exercise of the ladder, by its id. */
export const levelsOf = (
  { file }: Pick<Standing, 'file'>,
  { stretches }: Library,
): ReadonlyMap<string, number> => lowestRungs(stretches, file);

const lowestRungs = remembered(
  (stretches: Library['stretches'], { ladder }: ProgressFile): ReadonlyMap<string, number> =>
    new Map(
      [...ladder.entries()]
        .reverse()
        .flatMap(([level, { of }]) => idsFor(of, stretches).map((id): [string, number] => [id, level])),
    ),
);

/** The dose of a rung's own step, of the one before it, or the usual one. */
export function doseOnRung(
  stretch: Stretch,
  usual: PersonalDose,
  standing: Standing,
  level: number,
): PersonalDose {
  const { own, below } = rungsOf(standing);
  if (own.of.length > 0 && level === standing.today) return ownDose(usual, own, standing, stretch);
  if (below && level === standing.file.ladder.indexOf(below)) return warmUp(usual, standing.file);
  return usual;
}

/** The dose of today's rung: what moves has that of the rung, holds keep that of the gates. */
function ownDose(usual: PersonalDose, own: Rung, { half, isNew }: Standing, stretch: Stretch): PersonalDose {
  const dose: Dose = isNew && own.firstWeek ? own.firstWeek : own.dose;
  if (!isNerveWork(stretch)) return half && own.held ? { ...usual, sets: [1, 1], leastSets: 1 } : usual;
  const sets = dose.sets ?? usual.sets;
  const reps = dose.reps ?? usual.reps ?? [1, 1];
  const mine: PersonalDose = {
    ...usual,
    ...{ sets, reps, leastSets: sets[0], settings: [], mostSteps: Number.POSITIVE_INFINITY, whole: false },
    secondsPerRep: dose.secondsPerRep ?? usual.secondsPerRep,
    restSeconds: dose.restSeconds ?? usual.restSeconds,
  };
  if (!half || (isNew && own.firstWeek)) return mine;
  const fewer = sets[0] > 1 ? Math.ceil(sets[0] / 2) : sets[0];
  const few = sets[0] > 1 ? reps[0] : Math.ceil(reps[0] / 2);
  return { ...mine, sets: [fewer, fewer], leastSets: fewer, reps: [few, few] };
}

/** A short dose before today's rung: at most so many seconds a side. */
function warmUp(
  usual: PersonalDose,
  { belowSeconds: seconds, belowReps: [few, many] }: ProgressFile,
): PersonalDose {
  const one = { sets: [1, 1] as const, leastSets: 1, mostSteps: Number.POSITIVE_INFINITY, whole: false };
  if (!usual.reps) return { ...usual, ...one, holdSeconds: usual.holdSeconds && [seconds, seconds] };
  const most = Math.max(1, Math.floor(seconds / usual.secondsPerRep));
  return {
    ...usual,
    ...one,
    reps: [Math.min(usual.reps[0], few, most), Math.min(most, Math.max(usual.reps[0], many))],
  };
}
