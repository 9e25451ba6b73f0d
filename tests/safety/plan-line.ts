import type { Assessment } from '../../src/core/assess/assess.ts';
import type { Library } from '../../src/core/library.ts';
import type { Plan, PlannedStep, Routine } from '../../src/core/routine.ts';
import type { Joint } from '../../src/core/types.ts';

/** What stands between the parts of a line, and between the items of a part. */
export const between = { parts: ' | ', items: '; ' };

/**
 * A whole plan as one line: who | pattern, irritability, limits | steps | left out | advice.
 * Rules stand by their ids, advice and cues by their first words, so that a line can be read.
 */
export function planLine(who: string, assessment: Assessment, plan: Plan, library: Library): string {
  const { routine, stop } = plan;
  const { signs } = assessment;
  const parts = routine
    ? [
        who,
        judged(assessment, plan),
        items([timeOf(routine), ...routine.steps.map((step) => stepOf(step, assessment, library))]),
        items(leftOut(routine, assessment, library)),
        items(plan.advice.map(firstWords)),
      ]
    : [who, `STOP ${plan.triage}: ${signs.map(({ id }) => id).join(', ')}`, items([stop?.title ?? ''])];
  return parts.join(between.parts);
}

const items = (list: readonly string[]): string => list.join(between.items) || '-';

function judged({ pattern, also, irritability, limits, signs, rules }: Assessment, plan: Plan): string {
  const others = also.length > 0 ? ` (also ${also.map(({ id }) => id).join(', ')})` : '';
  const limit = `hold ${limits.holdLoad}, move ${limits.peakLoad}${limits.tensioners ? ', tensioners' : ''}`;
  return items([
    `${pattern.id}${others}`,
    `irritability ${irritability}`,
    limit,
    `rules ${rules.map(({ id }) => id).join(', ') || 'none'}`,
    ...(signs.length > 0 ? [`${plan.triage} ${plan.outcome}: ${signs.map(({ id }) => id).join(', ')}`] : []),
    `"${plan.routine?.title}"`,
  ]);
}

const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

const timeOf = ({ seconds, minutes }: Routine): string => `${clock(seconds)} of ${minutes} min`;

function stepOf(step: PlannedStep, assessment: Assessment, library: Library): string {
  const own = assessment.rules.flatMap(({ cue, movingCue }) =>
    [cue, movingCue].flatMap((each) => (each && step.cues.includes(each) ? [each] : [])),
  );
  return [
    step.stretch,
    step.sides.map((side) => (side === 'left' ? 'L' : 'R')).join(''),
    doseOf(step),
    clock(step.seconds),
    `load ${step.neuralLoad.index}`,
    adaptedOf(step, library),
    ...[...new Set(own)].map((cue) => `"${cue}"`),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

const doseOf = ({ sets, reps, holdSeconds, effortPercent }: PlannedStep): string =>
  [
    [sets, reps, holdSeconds === null ? null : `${holdSeconds}s`].filter((part) => part !== null).join('x'),
    ...(effortPercent === null ? [] : [`${effortPercent}%`]),
  ].join(' ');

/** The angles that are not as in the file, with those of the file. */
function adaptedOf(step: PlannedStep, library: Library): string {
  const listed = library.stretches.get(step.stretch)?.pose ?? {};
  const joints = [...new Set([...Object.keys(listed), ...Object.keys(step.pose)])] as Joint[];
  const changed = joints
    .filter((joint) => (listed[joint] ?? 0) !== (step.pose[joint] ?? 0))
    .map((joint) => `${joint} ${listed[joint] ?? 0}>${step.pose[joint] ?? 0}`);
  return changed.length > 0 ? `{${changed.join(', ')}}` : '';
}

/** What was left out, by reason. */
function leftOut({ leftOut: left }: Routine, { rules }: Assessment, library: Library): string[] {
  const byReason = new Map<string, string[]>();
  for (const { stretch, because } of left) {
    const codes = because.map(({ text: reason }) => {
      const rule = rules.find((each) => each.because === reason);
      const notFor = library.stretches.get(stretch)?.notFor.find((each) => each.because === reason);
      return rule?.id ?? (notFor ? `not ${notFor.when}` : short(reason));
    });
    const reason = [...new Set(codes)].join(' + ');
    byReason.set(reason, [...(byReason.get(reason) ?? []), stretch]);
  }
  return [...byReason].map(([reason, stretches]) => `${reason}: ${stretches.join(', ')}`);
}

/** Reasons that come from no rule. */
const short = (reason: string): string =>
  ({
    'it loads the nerve more than your limit allows': 'load',
    'tensioners are not due yet': 'no tensioners',
    'there is no time for it': 'no time',
  })[reason] ?? reason.replace(/^it /, '');

const firstWords = (line: string): string =>
  line
    .split(' ')
    .slice(0, 4)
    .join(' ')
    .replace(/[^\p{L}\d]+$/u, '');
