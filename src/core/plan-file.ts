import words from '../../data/words/problems.json';
import { clean } from './clean.ts';
import { versionFault } from './file/kind.ts';
import type { Library } from './library.ts';
import { type Problem, quote } from './problem.ts';
import { type CompleteAnswers, completed, unanswered } from './questionnaire/complete.ts';
import { parseAnswers } from './questionnaire/parse.ts';
import {
  addingTo,
  type Fields,
  fieldsOf,
  listOf,
  numberOf,
  oneOf,
  textOf,
  type Wrong,
} from './read-values.ts';
import type { Phase, Step } from './routine.ts';
import { workedOut } from './step.ts';
import type { Pose } from './types.ts';
import { bothSides, joints, kinds, phaseNames } from './vocabulary.ts';
import { fill } from './words.ts';

/** More than any routine has: a file made to fill the memory or the evening is refused. */
const most = { steps: 100, phases: 500, seconds: 3600, words: 60 } as const;

/**
 * The routine of a saved plan (`stretch routine --format json`), read back. The file is somebody else's: every
 * value is checked, all that is wrong is named with its place, and the load is worked out from the pose.
 */
export function stepsOfPlan(value: unknown, library: Library): Read & { steps: Step[] } {
  const { answers, problems } = answersOfPlan(value, library);
  const wrong = addingTo(problems);
  const { routine: written } = fieldsOf(value);
  const version = versionFault(value);
  if (version) wrong('formatVersion', version);
  const steps = listOf(fieldsOf(written).steps, 'routine.steps', most.steps, wrong);
  if (steps.length === 0 && problems.length === 0) {
    wrong('routine.steps', words.noStep, words.makePlan);
  }
  return {
    steps: steps.map((step, index) => stepOf(fieldsOf(step), `routine.steps[${index}]`, wrong, library)),
    ...{ problems, ...(answers ? { answers } : {}) },
  };
}

/** What a file was made for, where it says so, and what is wrong with it. */
type Read = { answers?: CompleteAnswers; problems: Problem[] };

/** The answers a plan was made for, and what is wrong with them: looked at before its steps are. */
export function answersOfPlan(value: unknown, library: Library): Read {
  const { answers: given } = fieldsOf(value);
  if (given === undefined) return { problems: [] };
  const { answers, problems } = parseAnswers(given, library.files.questionnaire.questions);
  const { answers: whole, missing } = completed(answers, library);
  const wrong = problems.length > 0 ? problems : missing.map(unanswered);
  return {
    ...(whole ? { answers: whole } : {}),
    problems: wrong.map((each) => ({ ...each, place: `answers.${each.place}` })),
  };
}

function stepOf(step: Fields, place: string, wrong: Wrong, library: Library): Step {
  const list = (key: string): string[] =>
    step[key] === undefined
      ? []
      : listOf(step[key], `${place}.${key}`, most.words, wrong).map((each, index) =>
          textOf(each, `${place}.${key}[${index}]`, wrong),
        );
  const phases = listOf(step.phases, `${place}.phases`, most.phases, wrong);
  const stretch = textOf(step.stretch, `${place}.stretch`, wrong);
  const pose = poseOf(fieldsOf(step.pose), `${place}.pose`, wrong);
  return {
    stretch,
    name: textOf(step.name ?? step.stretch, `${place}.name`, wrong),
    kind: oneOf(step.kind, kinds, `${place}.kind`, wrong),
    reps: step.reps == null ? null : numberOf(step.reps, 1, 1000, `${place}.reps`, wrong),
    effortPercent:
      step.effortPercent == null
        ? null
        : numberOf(step.effortPercent, 1, 100, `${place}.effortPercent`, wrong),
    pose,
    ...workedOut({ stretch, pose }, library),
    cues: list('cues'),
    ...(step.keep === undefined ? {} : { holdCue: textOf(step.keep, `${place}.keep`, wrong) }),
    ...(step.asks === undefined ? {} : { asks: textOf(step.asks, `${place}.asks`, wrong) }),
    why: list('why'),
    sources: list('sources'),
    phases: phases.map((phase, index) => phaseOf(fieldsOf(phase), `${place}.phases[${index}]`, wrong)),
  };
}

function phaseOf(phase: Fields, place: string, wrong: Wrong): Phase {
  const name = oneOf(phase.name, phaseNames, `${place}.name`, wrong);
  const seconds = numberOf(phase.seconds, 1, most.seconds, `${place}.seconds`, wrong);
  if (phase.side === undefined) return { name, seconds };
  return { name, seconds, side: oneOf(phase.side, bothSides, `${place}.side`, wrong) };
}

function poseOf(pose: Fields, place: string, wrong: Wrong): Pose {
  const read: Pose = {};
  for (const [name, degrees] of Object.entries(pose)) {
    const joint = joints.find((each) => each === name);
    if (!joint) wrong(`${place}.${clean(name.slice(0, 40))}`, words.joint);
    else if (typeof degrees !== 'number' || !(Math.abs(degrees) <= 180)) {
      wrong(`${place}.${joint}`, fill(words.degrees, { got: quote(degrees) }));
    } else read[joint] = degrees;
  }
  return read;
}
