import { type Assessment, assess } from '../assess/assess.ts';
import { worse } from '../assess/irritability.ts';
import { neuralIndex } from '../body/neural-load.ts';
import type { Library, Stretch } from '../library.ts';
import type { Constraints } from '../plan/adapt.ts';
import { constraintsOf, dosesFor } from '../plan/constraints.ts';
import type { PersonalDose } from '../plan/dose.ts';
import { calmedTo } from '../plan/ladder-standing.ts';
import { loadLimit, stepMoves } from '../plan/moves.ts';
import type { CompleteAnswers } from '../questionnaire/complete.ts';
import type { Step } from '../routine.ts';
import type { CoachFile } from '../schema/coach.ts';
import type { Irritability, Pose } from '../types.ts';
import type { BodyReports } from './types.ts';

/** What a reply draws on. `known` is missing without the answers; then no stretch is replaced. */
export type Context = {
  readonly library: Library;
  readonly coach: CoachFile;
  readonly known?: {
    assessment: Assessment;
    constraints: Constraints;
    doseOf: (stretch: Stretch) => PersonalDose;
  };
};

/** Answers as they count in a session: what was allowed beforehand raises nothing in it. */
function inSession(answers: CompleteAnswers, { files }: Library): CompleteAnswers {
  let now = answers;
  for (const { id, choices = [] } of files.questionnaire.questions) {
    const as = choices.find((choice) => choice.id === answers[id])?.inSession;
    if (as !== undefined) now = { ...now, [id]: as };
  }
  return now;
}

/** `made`: what the routine was made from. It is assessed anew only where a session, or the day, counts otherwise. */
export function contextFor(
  made: Assessment | undefined,
  library: Library,
  coach: CoachFile,
  atLeast: Irritability = 'none',
): Context {
  if (!made) return { library, coach };
  const { given, standing, weeks, irritability } = made;
  const now = inSession(given, library);
  const assessment: Assessment =
    now === given && atLeast === 'none'
      ? made
      : {
          ...assess(now, library, worse(irritability, atLeast)),
          ...(standing ? { standing: calmedTo(standing, atLeast) } : {}),
          ...(weeks ? { weeks } : {}),
        };
  return {
    library,
    coach,
    known: {
      assessment,
      constraints: constraintsOf(assessment, library),
      doseOf: dosesFor(assessment, library),
    },
  };
}

/** A person's constraints, with the limits as the body has lowered them. */
export const constraintsNow = (constraints: Constraints, heard: BodyReports): Constraints => ({
  ...loweredTo(constraints, heard),
  ...(constraints.nerve
    ? { nerve: { ...constraints.nerve, constraints: loweredTo(constraints.nerve.constraints, heard) } }
    : {}),
});

const loweredTo = (constraints: Constraints, { holdLoad, peakLoad }: BodyReports): Constraints => ({
  ...constraints,
  limits: {
    ...constraints.limits,
    holdLoad: Math.min(holdLoad, constraints.limits.holdLoad),
    peakLoad: Math.min(peakLoad, constraints.limits.peakLoad),
  },
});

/** What a step may load now. */
export const limitFor = (step: Step, heard: BodyReports): number => loadLimit(stepMoves(step), heard);

export const loadOf = (pose: Pose, { library }: Context): number =>
  neuralIndex(pose, library.files['neural-load']);

/** Whether two steps place the body alike. */
export const sameStep = (one: Step, other: Step): boolean =>
  one.stretch === other.stretch && JSON.stringify(one.pose) === JSON.stringify(other.pose);
