import type { Step } from '../routine.ts';
import { secondsOf } from '../step.ts';
import { filled } from '../words.ts';
import { corrected } from './adjust-pose.ts';
import { type Context, limitFor, loadOf, sameStep } from './context.ts';
import { underPain } from './pain.ts';
import { isStep, stepFor } from './swap.ts';
import type { BodyReports, Course } from './types.ts';

/**
 * The later steps under lowered limits: as they were where they fit, else corrected, else an easier stretch in the same
 * time, else left out.
 */
export function laterUnder(
  later: readonly Step[],
  taken: readonly string[],
  heard: BodyReports,
  context: Context,
): Step[] {
  const kept: Step[] = [];
  const used = new Set([...taken, ...later.map((step) => step.stretch)]);
  for (const step of later) {
    const now = stepUnder(step, used, heard, context);
    if (now) used.add(now.stretch);
    if (now) kept.push(now);
  }
  return kept;
}

const stepUnder = (
  step: Step,
  used: ReadonlySet<string>,
  heard: BodyReports,
  context: Context,
): Step | undefined => loweredStep(step, heard, context) ?? easierInTime(step, used, heard, context);

/** The step as it is where the limits and what hurt allow that, else with corrections. */
export function loweredStep(step: Step, heard: BodyReports, context: Context): Step | undefined {
  const limit = limitFor(step, heard);
  // At 0 nothing but rest is left, however little a stretch loads.
  const fits = loadOf(step.pose, context) <= limit && (limit > 0 || step.kind === 'ease');
  const lower = fits ? step : corrected(step, limit, context)?.step;
  return lower && underPain(lower, heard, context);
}

/** The first of the easier stretches that is not used yet and fits into the time of a step. */
export function easierInTime(
  step: Step,
  used: ReadonlySet<string>,
  heard: BodyReports,
  context: Context,
): Step | undefined {
  const room = { left: secondsOf(step), sides: sidesOf(step) };
  const why = filled(context.coach.tingles.why, { name: step.name });
  for (const id of easierThan(step.stretch, context)) {
    if (used.has(id)) continue;
    const found = stepFor(id, why, room, heard, context);
    if (isStep(found)) return found;
  }
  return undefined;
}

/** The stretches down the `easier` links, the next one first. */
export function easierThan(id: string, { library }: Context): string[] {
  const ids: string[] = [];
  for (let next = library.stretches.get(id)?.easier; next && !ids.includes(next); ) {
    ids.push(next);
    next = library.stretches.get(next)?.easier;
  }
  return ids;
}

/** Whole seconds from now to the end of the routine. */
export const secondsAhead = ({ steps, at, left }: Pick<Course, 'steps' | 'at' | 'left'>): number =>
  steps.slice(at + 1).reduce((sum, step) => sum + secondsOf(step), left);

/** The sides of a step in their order. */
export const sidesOf = ({ phases }: Step) => [...new Set(phases.flatMap(({ side }) => (side ? [side] : [])))];

/** As many of the steps, from the first, as fit into so many seconds. */
export function within(steps: readonly Step[], seconds: number): Step[] {
  let left = seconds;
  return steps.filter((step) => {
    left -= secondsOf(step);
    return left >= 0;
  });
}

/** Whether two steps ask the same: the body placed alike, for as long and as hard. */
export const isAlike = (one: Step, other: Step): boolean =>
  sameStep(one, other) &&
  one.effortPercent === other.effortPercent &&
  JSON.stringify(one.phases) === JSON.stringify(other.phases);

/** What became of the later steps, in a line; nothing when they are as they were. */
export function laterWords(before: readonly Step[], after: readonly Step[], { coach }: Context): string {
  const { gentler, leftOut } = coach.later;
  const words = (count: number, { one, many }: typeof gentler): string[] =>
    count > 0 ? [count === 1 ? one : filled(many, { count })] : [];
  const changed = after.filter((step) => !before.some((each) => isAlike(each, step))).length;
  const gone = Math.max(0, before.length - after.length);
  return [...words(changed, gentler), ...words(gone, leftOut)].map((each) => ` ${each}`).join('');
}
