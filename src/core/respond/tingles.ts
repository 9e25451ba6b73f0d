import { stepMoves } from '../plan/moves.ts';
import { idsFor } from '../roles.ts';
import type { Step } from '../routine.ts';
import { secondsOf } from '../step.ts';
import { filled } from '../words.ts';
import { corrected } from './adjust-pose.ts';
import { type Context, limitFor } from './context.ts';
import { easierThan, laterUnder, laterWords, loweredStep, secondsAhead, within } from './remaining-steps.ts';
import { isStep, stepFor } from './swap.ts';
import type { BodyReports, Course, Reply } from './types.ts';

/** The id of the rest after tingling that did not go: no stretch has it. */
export const settling = 'settle';

/**
 * Replies to "it tingles": a correction; again, the easier stretch; again, a slider; again, a rest until it settles.
 * What cannot be done gives way to the next. Later steps follow the lowered limits, and none loads the nerve more than
 * what tingled (clinical order of corrections; steps are our own).
 */
export function tingles(course: Course, context: Context): Reply {
  const step = course.steps[course.at];
  if (!step || step.stretch === settling) return nothing(course, context);
  const heard = lowered(course.heard, step);
  for (let rung = course.heard.tingles; rung < rungs.length; rung++) {
    const change = rungs[rung]?.(step, { ...course, heard }, context);
    if (change) return replyWith(change, course, { ...heard, tingles: rung + 1 }, context);
  }
  // It may settle once; what comes back after that is enough for today.
  if (heard.settled > 0) return { ...nothing(course, context), heard, stop: 'again' };
  return replyWith(settle(context), course, { ...heard, tingles: rungs.length, settled: 1 }, context);
}

const nothing = ({ steps, heard }: Course, { coach }: Context): Reply => ({
  ...{ steps, heard, anew: false },
  says: coach.tingles.settling,
});

/**
 * Limits after tingling. Felt in a hold: holds stay below it, and movements may come up to it. In a movement: both stay
 * below it.
 */
function lowered(heard: BodyReports, step: Step): BodyReports {
  const below = Math.max(0, step.neuralLoad.index - 1);
  const peak = stepMoves(step) ? below : step.neuralLoad.index;
  return {
    ...heard,
    holdLoad: Math.min(heard.holdLoad, below),
    peakLoad: Math.min(heard.peakLoad, peak),
    tingled: true,
  };
}

type Change = { step: Step; anew: boolean; says: string; aloud?: string; correction?: string };
type Rung = (step: Step, course: Course, context: Context) => Change | undefined;

function correct(step: Step, { heard }: Course, context: Context): Change | undefined {
  const found = corrected(step, limitFor(step, heard), context);
  if (!found || found.cues.length === 0) return undefined;
  const cue = found.cues.join(' ');
  const [correction] = found.codes;
  return {
    ...{ step: found.step, anew: false, aloud: cue },
    says: filled(context.coach.tingles.corrected, { cue }),
    ...(correction === undefined ? {} : { correction }),
  };
}

const swap: Rung = (step, course, context) =>
  changeTo(easierThan(step.stretch, context), context.coach.tingles.swapped, step, course, context);

const slide: Rung = (step, course, context) =>
  step.kind === 'slider'
    ? undefined
    : changeTo(slidersFrom(step, context), context.coach.tingles.slider, step, course, context);

/** The sliders to change to; first those done as one is now, sitting or lying. */
function slidersFrom({ stretch }: Step, { coach, library }: Context): string[] {
  const startOf = (id: string): string | undefined => library.stretches.get(id)?.start;
  const sliders = idsFor(coach.tingles.sliders, library.stretches);
  const here = sliders.filter((id) => startOf(id) === startOf(stretch));
  return [...here, ...sliders.filter((id) => !here.includes(id))];
}

const rungs: readonly Rung[] = [correct, swap, slide];

/**
 * Changes to the first of some stretches that fits: one that comes later comes now, one that is past was done. Its
 * shortest dose may take time from later steps, which then give way.
 */
function changeTo(
  ids: readonly string[],
  template: string,
  step: Step,
  course: Course,
  context: Context,
): Change | undefined {
  const later = course.steps.slice(course.at + 1);
  const most = secondsAhead(course);
  const why = filled(context.coach.tingles.why, { name: step.name });
  for (const id of ids) {
    if (course.steps.slice(0, course.at + 1).some((each) => each.stretch === id)) continue;
    const planned = later.find((each) => each.stretch === id);
    const found = planned
      ? loweredStep(planned, course.heard, context)
      : stepFor(id, why, { ...course, most }, course.heard, context);
    if (found && isStep(found))
      return { step: found, anew: true, says: changedWords(template, found, context) };
  }
  return undefined;
}

/** What it changed to, and how one lies or sits for it. */
export function changedWords(template: string, { stretch, name }: Step, { library }: Context): string {
  const start = library.stretches.get(stretch)?.start;
  return filled(template, { name, start: start ? (library.files.words.starts[start] ?? '') : '' });
}

function settle({ coach }: Context): Change {
  const { name, cues, why, seconds, asks, sources } = coach.settle;
  const step: Step = {
    ...{ stretch: settling, name, kind: 'ease', reps: null, effortPercent: null, pose: {} },
    ...{ neuralLoad: { index: 0, band: 'low', because: [] }, cues, why, sources, asks },
    phases: [{ name: 'rest', seconds }],
  };
  return { step, anew: true, says: coach.tingles.settle };
}

/** Whether a step may follow a rest: gentle movement only. */
const isCalm = ({ kind }: Step, { coach }: Context): boolean => coach.settle.afterwards.includes(kind);

/** A reply with another step now. A rest may take longer than the step it replaces: then later steps give way. */
function replyWith(change: Change, course: Course, heard: BodyReports, context: Context): Reply {
  const { step, anew, says, aloud, correction } = change;
  const behind = course.steps.slice(0, course.at);
  const later = course.steps.slice(course.at + 1).filter((each) => each.stretch !== step.stretch);
  const taken = [...behind, step].map((each) => each.stretch);
  const allowed = step.stretch === settling ? later.filter((each) => isCalm(each, context)) : later;
  const gentler = laterUnder(allowed, taken, heard, context);
  const fitting = anew ? within(gentler, secondsAhead(course) - secondsOf(step)) : gentler;
  return {
    steps: [...behind, step, ...fitting],
    anew,
    heard,
    says: `${says}${laterWords(later, fitting, context)}`,
    ...(aloud === undefined ? {} : { aloud }),
    ...(correction === undefined ? {} : { correction }),
  };
}
