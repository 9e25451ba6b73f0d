import { joints } from './body/pose.ts';
import { clean } from './clean.ts';
import { notAChoice, type Problem, quote } from './problem.ts';
import type { Phase, PhaseName, Step } from './routine.ts';
import type { Kind, Pose, Side } from './types.ts';

/** What following a routine needs of it. */
export type Followed = {
  steps: Pick<
    Step,
    'stretch' | 'name' | 'kind' | 'reps' | 'effortPercent' | 'pose' | 'cues' | 'why' | 'phases'
  >[];
};

/** More than any routine has: a file made to fill the memory or the evening is refused. */
const most = { steps: 100, phases: 500, seconds: 3600, words: 60, length: 600 } as const;

const kinds: readonly [Kind, ...Kind[]] = [
  'static',
  'dynamic',
  'contract-relax',
  'slider',
  'tensioner',
  'control',
  'strength',
  'ease',
];
const phaseNames: readonly [PhaseName, ...PhaseName[]] = [
  'get-ready',
  'hold',
  'move',
  'push',
  'relax',
  'switch',
  'rest',
];
const sides: readonly [Side, ...Side[]] = ['left', 'right'];

type Wrong = (place: string, message: string, remedy?: string) => void;

/**
 * The routine of a saved plan (`stretch routine --format json`), read back. The file is somebody else's: every
 * value is checked, and all that is wrong is named with its place.
 */
export function followPlan(value: unknown): { routine: Followed; problems: Problem[] } {
  const problems: Problem[] = [];
  const wrong: Wrong = (place, message, remedy) => {
    problems.push(remedy === undefined ? { place, message } : { place, message, remedy });
  };
  const routine = fieldsOf(fieldsOf(value).routine);
  const steps = listOf(routine.steps, 'routine.steps', most.steps, wrong);
  if (steps.length === 0 && problems.length === 0) {
    wrong('routine.steps', 'there is no step in it', 'Make one with stretch routine -o plan.json.');
  }
  const read = steps.map((step, index) => stepOf(fieldsOf(step), `routine.steps[${index}]`, wrong));
  return { routine: { steps: read }, problems };
}

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

function listOf(value: unknown, place: string, longest: number, wrong: Wrong): readonly unknown[] {
  if (!Array.isArray(value)) {
    wrong(place, `expected a list, got ${value === undefined ? 'nothing' : quote(value)}`);
    return [];
  }
  if (value.length > longest) wrong(place, `more than ${longest} of them`);
  return value.slice(0, longest);
}

function stepOf(step: Fields, place: string, wrong: Wrong): Followed['steps'][number] {
  const list = (key: string): string[] =>
    step[key] === undefined
      ? []
      : listOf(step[key], `${place}.${key}`, most.words, wrong).map((each, index) =>
          textOf(each, `${place}.${key}[${index}]`, wrong),
        );
  const phases = listOf(step.phases, `${place}.phases`, most.phases, wrong);
  return {
    stretch: textOf(step.stretch, `${place}.stretch`, wrong),
    name: textOf(step.name ?? step.stretch, `${place}.name`, wrong),
    kind: oneOf(step.kind, kinds, `${place}.kind`, wrong),
    reps: step.reps == null ? null : numberOf(step.reps, 1, 1000, `${place}.reps`, wrong),
    effortPercent:
      step.effortPercent == null
        ? null
        : numberOf(step.effortPercent, 1, 100, `${place}.effortPercent`, wrong),
    pose: poseOf(fieldsOf(step.pose), `${place}.pose`, wrong),
    cues: list('cues'),
    why: list('why'),
    phases: phases.map((phase, index) => phaseOf(fieldsOf(phase), `${place}.phases[${index}]`, wrong)),
  };
}

function phaseOf(phase: Fields, place: string, wrong: Wrong): Phase {
  const name = oneOf(phase.name, phaseNames, `${place}.name`, wrong);
  const seconds = numberOf(phase.seconds, 1, most.seconds, `${place}.seconds`, wrong);
  if (phase.side === undefined) return { name, seconds };
  return { name, seconds, side: oneOf(phase.side, sides, `${place}.side`, wrong) };
}

function poseOf(pose: Fields, place: string, wrong: Wrong): Pose {
  const read: Pose = {};
  for (const [name, degrees] of Object.entries(pose)) {
    const joint = joints.find((each) => each === name);
    if (!joint) wrong(`${place}.${clean(name.slice(0, 40))}`, 'there is no such joint');
    else if (typeof degrees !== 'number' || !(Math.abs(degrees) <= 180)) {
      wrong(`${place}.${joint}`, `expected degrees from -180 to 180, got ${quote(degrees)}`);
    } else read[joint] = degrees;
  }
  return read;
}

function textOf(value: unknown, place: string, wrong: Wrong): string {
  if (typeof value !== 'string' || value.length > most.length) {
    wrong(place, typeof value === 'string' ? `longer than ${most.length} characters` : 'expected words');
    return '';
  }
  return clean(value);
}

function oneOf<Choice extends string>(
  value: unknown,
  choices: readonly [Choice, ...Choice[]],
  place: string,
  wrong: Wrong,
): Choice {
  const found = choices.find((each) => each === value);
  if (found !== undefined) return found;
  const { message, remedy } = notAChoice(
    place,
    typeof value === 'string' ? value : String(quote(value)),
    choices,
  );
  wrong(place, message, remedy);
  return choices[0];
}

function numberOf(value: unknown, least: number, top: number, place: string, wrong: Wrong): number {
  const fits = typeof value === 'number' && Number.isInteger(value) && value >= least && value <= top;
  if (fits) return value;
  wrong(
    place,
    `expected a whole number from ${least} to ${top}, got ${value === undefined ? 'nothing' : quote(value)}`,
  );
  return Math.max(least, 0);
}
