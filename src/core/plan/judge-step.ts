import words from '../../../data/words/plan.json';
import type { Assessment } from '../assess/assess.ts';
import type { ActiveRule } from '../assess/limits.ts';
import { angle, joints } from '../body/pose.ts';
import { unique } from '../condition.ts';
import type { Library, Stretch } from '../library.ts';
import { onceFor } from '../remembered.ts';
import { inSpans } from '../roles.ts';
import type { Step } from '../routine.ts';
import { secondsOf } from '../step.ts';
import { fill } from '../words.ts';
import { type Constraints, constraintsFor, notDue, objections, waitsFor } from './adapt.ts';
import { constraintsOf, dosesFor } from './constraints.ts';
import { allowedAngle, outOfItself } from './joint-limits.ts';
import { doseFaults, fullestDose } from './judge-dose.ts';
import { loadLimit, stepMoves } from './moves.ts';

/** Says why this person may not do a step of a routine, in words; nothing where they may. */
export type Judge = (step: Step) => string[];

/**
 * Judges steps that somebody else wrote down by the limits the planner itself keeps for this person: load of the
 * pose, kinds, joints, equipment, and the longest dose. A stretch that is not in the library is judged by its
 * kind and its pose.
 */
export function judgeFor(assessment: Assessment, library: Library): Judge {
  const constraints = constraintsOf(assessment, library);
  const doseOf = dosesFor(assessment, library);
  return (step) => {
    const stretch = stretchOf(step, library);
    const mine = constraintsFor(stretch, constraints);
    const waits = waitsFor(stretch, constraints);
    return unique([
      ...(onTheLadder(stretch, constraints) ? [] : stretchFaults(step, stretch, library)),
      ...(waits === undefined ? [] : [waits.text]),
      ...objections(stretch, mine).map(({ text }) => text),
      ...poseFaults(step, stretch, mine),
      ...doseFaults(step, doseOf(stretch), library.files.doses.longestPause),
    ]);
  };
}

/**
 * Judges steps for somebody whom a diary has brought to a rung: what any rung up to that one gives may still be done.
 */
export function judgeOnLadder(assessment: Assessment, library: Library): Judge {
  const { standing } = assessment;
  const rungs = standing
    ? Array.from({ length: standing.today + 1 }, (_, today) => ({
        ...standing,
        today,
        half: false,
        isNew: false,
      }))
    : [];
  const now = judgeFor(assessment, library);
  const judges = rungs.map((each) => judgeFor({ ...assessment, standing: each }, library));
  return (step) => {
    const against = now(step);
    return against.length === 0 || judges.some((judge) => judge(step).length === 0) ? [] : against;
  };
}

/** An exercise that only weeks of a diary open. */
const onTheLadder = ({ id }: Stretch, { nerve }: Constraints): boolean => nerve?.levels.has(id) === true;

/**
 * Judges steps of a routine that says for nobody whom it is: by the limits that hold for everybody, and without
 * tensioners.
 */
export function judgeForAnybody(library: Library): Judge {
  const { gates, doses } = library.files;
  const { holdLoad = 0, peakLoad = 0 } = gates.base ?? {};
  return (step) => {
    const limits = { holdLoad, peakLoad, tensioners: false };
    const stretch = stretchOf(step, library);
    return [
      ...stretchFaults(step, stretch, library),
      ...(step.kind === 'tensioner' ? [notDue.text] : []),
      ...poseFaults(step, stretch, { limits, rules: [] }),
      ...doseFaults(step, fullestDose(stretch, doses), doses.longestPause),
    ];
  };
}

/** Faults of a step of a known stretch: no routine uses it, or its pose is another stretch's. */
function stretchFaults({ pose }: Step, stretch: Stretch, library: Library): string[] {
  if (!library.stretches.has(stretch.id)) return [];
  const changed = outOfItself(stretch, pose, library.files['neural-load']).length > 0;
  return [
    ...(plannedIn(library).has(stretch.id) ? [] : [words.judged.notPlanned]),
    ...(changed ? [words.judged.another] : []),
  ];
}

/** The ids of all stretches that patterns and goals ask for, and of the easier ones that may replace them. */
const plannedIn = onceFor((library: Library): ReadonlySet<string> => {
  const groups = [...library.includes.values(), ...library.first.map(({ includes }) => includes)].flat();
  const ids = new Set(groups.flatMap(({ of }) => of));
  // What is added on the way is visited as well.
  for (const id of ids) {
    const easier = library.stretches.get(id)?.easier;
    if (easier !== undefined) ids.add(easier);
  }
  return ids;
});

/** The stretch that a step names, with the kind it states; for an unknown one as little as is known. */
function stretchOf({ stretch, name, kind, pose }: Step, { stretches }: Library): Stretch {
  const known = stretches.get(stretch);
  if (known) return { ...known, kind };
  return {
    ...{
      id: stretch,
      name,
      kind,
      pose,
      from: pose,
      targets: [],
      roles: [],
      equipment: [],
      adjustable: [],
      notFor: [],
    },
    ...{ start: 'seated', floor: false, balance: 'none', steps: [], feel: '', stopIf: [], sources: [] },
  };
}

function poseFaults(
  { pose, neuralLoad, ...step }: Step,
  stretch: Stretch,
  constraints: Pick<Constraints, 'limits' | 'rules'>,
): string[] {
  const past = neuralLoad.index > loadLimit(stepMoves(step), constraints.limits);
  const against = constraints.rules.filter(
    (rule) =>
      rule.filter.notPose?.some((spans) => inSpans(pose, spans)) ||
      !joints.every((joint) => allowedAngle(stretch, joint, angle(pose, joint), [rule])),
  );
  return [
    ...(past ? [fill(words.judged.load, { load: neuralLoad.index })] : []),
    ...against.map(({ because }: ActiveRule) => because),
  ];
}

/** Seconds of a whole routine. */
export const lengthOf = (steps: readonly Step[]): number =>
  steps.reduce((sum, step) => sum + secondsOf(step), 0);
