import words from '../../../data/words/errors.json';
import { kindOfFile, wrongKind } from '../../core/file/kind.ts';
import {
  type Judge,
  judgeFor,
  judgeForAnybody,
  judgeOnLadder,
  lengthOf,
} from '../../core/plan/judge-step.ts';
import { answersOfPlan, stepsOfPlan } from '../../core/plan-file.ts';
import { type Prescription, prescribe } from '../../core/prescription.ts';
import type { Problem } from '../../core/problem.ts';
import { fieldsOf } from '../../core/read-values.ts';
import type { Step } from '../../core/routine.ts';
import { fill } from '../../core/words.ts';
import { exitCodes, firstOf, problemLine, UserError } from '../errors.ts';
import { readGivenJson, shownPath } from '../files/given-json.ts';
import { isKept } from '../files/state/kept.ts';
import { lastAnswered } from '../files/state/last.ts';
import { isStopped } from './last-stop.ts';
import type { Coached, Origin } from './live/session.ts';
import type { Place } from './place.ts';
import { diaryHere, todayFor } from './today.ts';

/**
 * A routine from a file (`stretch routine -o plan.json`), held to the limits of its own answers. The answers are
 * looked at before the steps: undefined where they stop it. Throws a `UserError` for what is no routine.
 */
export async function savedRoutine(
  file: string,
  place: Place,
): Promise<(Origin & { routine: Coached }) | undefined> {
  const shown = shownPath(file);
  const value = readGivenJson(file, place.io);
  const kind = kindOfFile(value);
  if (kind !== undefined && kind !== 'plan') {
    throw new UserError(wrongKind(shown, kind, 'routine'), exitCodes.badFile);
  }
  const { answers, problems } = answersOfPlan(value, place.library);
  refuse(shown, problems);
  const prescription = answers && prescribe(answers, place.library);
  if (prescription && (await isStopped(prescription, place))) return undefined;
  if (fieldsOf(value).outcome === 'stop') throw new UserError(wasAStop(shown), exitCodes.stopped);
  const { steps, problems: wrong } = stepsOfPlan(value, place.library);
  refuse(shown, wrong);
  const { library } = place;
  const judge = prescription ? judgeHere(prescription, place) : judgeForAnybody(library);
  const { allowed, notes } = withinLimits(steps, judge, shown);
  refuseLong(allowed, shown, place);
  return { routine: { title: shown, steps: allowed }, notes, prescription };
}

/** Judges by the answers, or by the diary of this place where that has come further: it may have planned the step. */
function judgeHere({ answers, assessment }: Prescription, place: Place): Judge {
  const { io, library } = place;
  const byAnswers = judgeFor(assessment, library);
  if (!isKept(io, 'diary')) return byAnswers;
  let byDiary: Judge | undefined;
  return (step) => {
    const against = byAnswers(step);
    if (against.length === 0) return [];
    byDiary ??= judgeOnLadder(
      todayFor(answers, lastAnswered(io), diaryHere(place).entries, place).prescription.assessment,
      library,
    );
    return byDiary(step).length === 0 ? [] : against;
  };
}

function refuse(file: string, problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  throw new UserError(firstOf(problems.map((problem) => problemLine(file, problem))), exitCodes.badFile);
}

const wasAStop = (file: string): string[] => [fill(words.plan.wasAStop, { file }), words.plan.answerAnew];

/** The steps these limits allow, and a note with the reasons for each that is left out. None left is no routine. */
function withinLimits(
  steps: readonly Step[],
  judge: Judge,
  file: string,
): { allowed: readonly Step[]; notes: readonly string[] } {
  const judged = steps.map((step, index) => ({
    step,
    against: judge(step),
    place: `routine.steps[${index}]`,
  }));
  const lines = judged
    .filter(({ against }) => against.length > 0)
    .map(({ step, against, place }) =>
      fill(words.plan.leftOut, { file, place, name: step.name, reasons: against.join('; ') }),
    );
  const allowed = judged.filter(({ against }) => against.length === 0).map(({ step }) => step);
  if (allowed.length === 0) {
    throw new UserError([...firstOf(lines), words.plan.nothingLeft, words.plan.makeNew], exitCodes.badFile);
  }
  return { allowed, notes: firstOf(lines) };
}

/** No routine is longer than one may ask for. */
function refuseLong(steps: readonly Step[], file: string, { library }: Place): void {
  const minutes = library.files.questionnaire.questions.find(({ id }) => id === 'minutes')?.range?.most ?? 0;
  const seconds = lengthOf(steps);
  if (seconds <= minutes * 60) return;
  const long = fill(words.plan.tooLong, { file, minutes: Math.ceil(seconds / 60), most: minutes });
  throw new UserError([long, words.plan.makeNew], exitCodes.badFile);
}
