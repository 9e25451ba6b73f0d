import { muscleLength } from '../body/lengthening.ts';
import type { Step } from '../routine.ts';
import type { Region } from '../schema/coach.ts';
import type { Kind } from '../types.ts';
import { corrected, easings } from './adjust-pose.ts';
import { type Context, loadOf } from './context.ts';
import type { Asked, BodyReports, DoseCap, Pain } from './types.ts';

/** The regions of the body that a step is for, of those that may hurt; all of them for an unknown stretch. */
export function regionsOf({ stretch }: Step, { library, coach }: Context): readonly Region[] {
  const targets = library.stretches.get(stretch)?.targets;
  const { regions } = coach.hurts;
  return targets
    ? regions.filter((region) => region.targets.some((each) => targets.includes(each)))
    : regions;
}

/** What a step asks of a region. */
export const asked = ({ pose }: Step, { lengths }: Region, context: Context): Asked => ({
  load: loadOf(pose, context),
  lengths: lengths.map((muscle) => muscleLength(pose, muscle, context.library.files['muscle-length'])),
  less: false,
});

/** Reports with more that hurts; what was known of the same region before stays true. */
export const withPains = (heard: BodyReports, pains: readonly Pain[]): BodyReports => ({
  ...heard,
  pains: [...heard.pains, ...pains],
});

/**
 * A step as what hurt, and the rating of the day, allow it: its dose within theirs, eased until it asks no more than
 * what no longer hurt there. Undefined where it cannot be.
 */
export function underPain(step: Step, heard: BodyReports, context: Context): Step | undefined {
  const regions = regionsOf(step, context).map(({ id }) => id);
  const pains = heard.pains.filter(({ region }) => regions.includes(region));
  const { effortPercent, holdSeconds } = context.coach.hurts.afterwards;
  const caps = [
    ...(heard.doses ? [heard.doses] : []),
    ...pains.map((pain) => (pain.asked ? { effortPercent, holdSeconds } : { effortPercent })),
  ];
  if (caps.length === 0) return step;
  const bearable = (each: Step): boolean => pains.every((pain) => asksNoMore(each, pain, context));
  const calm = underDynamic(step, caps, context);
  const eased = calm && easedUntil(calm, bearable, context);
  return eased && withDose(eased, caps);
}

/** Movements of the whole leg or trunk, which are not there to move the nerve. */
const moving: ReadonlySet<Kind> = new Set<Kind>(['dynamic', 'control']);

/** A moving stretch may load less on some days than sliders. */
function underDynamic(step: Step, caps: readonly DoseCap[], context: Context): Step | undefined {
  const most = Math.min(...caps.map(({ dynamicLoad }) => dynamicLoad ?? Number.POSITIVE_INFINITY));
  if (!moving.has(step.kind) || step.neuralLoad.index <= most) return step;
  return corrected(step, most, context)?.step;
}

/** Percent that rounding may add. */
const exact = 0.05;

function asksNoMore(step: Step, { region: id, asked: most }: Pain, context: Context): boolean {
  const region = context.coach.hurts.regions.find((each) => each.id === id);
  if (!most) return true;
  // Without a measure of the stretch nothing shows that it is less.
  if (!region || region.lengths.length === 0) return false;
  const now = asked(step, region, context);
  const { less } = most;
  const lighter = less && most.load > 0 ? now.load < most.load : now.load <= most.load;
  return (
    lighter &&
    now.lengths.every((each, index) => {
      const top = most.lengths[index] ?? Number.NEGATIVE_INFINITY;
      return less ? each < top - exact : each <= top + exact;
    })
  );
}

/** The fewest easings, in the order of the list, after which a step can be borne. */
function easedUntil(step: Step, bearable: (step: Step) => boolean, context: Context): Step | undefined {
  let now = step;
  while (!bearable(now)) {
    const next = easings(now, context.coach.hurts.easeOff, context).find(
      ({ step: each }) => !isDone(each, now, context),
    );
    if (!next) return undefined;
    now = next.step;
  }
  return now;
}

/** Whether an easing takes nothing off. */
const isDone = (eased: Step, before: Step, context: Context): boolean =>
  regionsOf(before, context).every((region) => {
    const [now, then] = [asked(eased, region, context), asked(before, region, context)];
    return now.load === then.load && now.lengths.every((each, index) => each === then.lengths[index]);
  });

/** The dose within the caps: shorter holds, lighter pushes. */
function withDose(step: Step, caps: readonly DoseCap[]): Step {
  const least = (of: (cap: DoseCap) => number | undefined): number =>
    Math.min(...caps.map((cap) => of(cap) ?? Number.POSITIVE_INFINITY));
  const hold = step.kind === 'ease' ? Number.POSITIVE_INFINITY : least(({ holdSeconds }) => holdSeconds);
  const effort = least(({ effortPercent }) => effortPercent);
  const long = step.phases.some(({ name, seconds }) => name === 'hold' && seconds > hold);
  const hard = step.effortPercent !== null && step.effortPercent > effort;
  if (!long && !hard) return step;
  return {
    ...step,
    effortPercent: hard ? effort : step.effortPercent,
    phases: step.phases.map((phase) =>
      phase.name === 'hold' ? { ...phase, seconds: Math.min(phase.seconds, hold) } : phase,
    ),
  };
}
