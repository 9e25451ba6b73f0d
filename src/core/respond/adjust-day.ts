import { routineFor } from '../plan/routine.ts';
import type { Step } from '../routine.ts';
import { secondsOf } from '../step.ts';
import type { Irritability } from '../types.ts';
import type { Context } from './context.ts';
import { easierInTime, isAlike, laterUnder, sidesOf } from './remaining-steps.ts';
import { isStep, stepFor } from './swap.ts';
import type { AdjustDay, BodyReports, Course, Day } from './types.ts';

/**
 * The routine that the day's rating asks for: with the answers as if made for somebody that easily stirred (kinds,
 * doses and order too), without them under the lower limits.
 */
export const adjustDayFor =
  (contextAt: (grade: Irritability) => Context): AdjustDay =>
  (course, day) => {
    const context = contextAt(day.irritability);
    const heard = heardOn(day, course.heard);
    const behind = course.steps.slice(0, course.at);
    const ahead = course.steps.slice(course.at);
    const gentler = gentlerSteps(course, heard, context);
    const changed =
      ahead.length !== gentler.length || ahead.some((step, index) => !isSame(step, gentler[index]));
    const { calm } = context.coach;
    return {
      steps: [...behind, ...gentler],
      anew: changed,
      heard,
      says: changed || day.irritability === 'high' ? calm[day.irritability] : calm.same,
    };
  };

const heardOn = ({ holdLoad, peakLoad, irritability, ...doses }: Day, heard: BodyReports): BodyReports => ({
  ...heard,
  holdLoad: Math.min(heard.holdLoad, holdLoad),
  peakLoad: Math.min(heard.peakLoad, peakLoad),
  irritability,
  ...(Object.keys(doses).length > 0 ? { doses } : {}),
});

function gentlerSteps({ steps, at }: Course, heard: BodyReports, context: Context): Step[] {
  const { known, library } = context;
  const ahead = steps.slice(at);
  if (!known) return laterUnder(ahead, [], heard, context);
  // Shared by all: no two steps give way to the same stretch, nor to one that comes anyway.
  const used = new Set(steps.map((step) => step.stretch));
  if (at > 0) return ahead.flatMap((step) => again(step, used, heard, context) ?? []);
  const { steps: planned = [] } = routineFor(known.assessment, library);
  // Its own limits may be wider than the day's: they are for legs that rest without pain.
  return laterUnder(planned, [], heard, context);
}

/** A step in the middle of a routine at today's dose, where it is for today; else something easier in its time. */
function again(step: Step, used: Set<string>, heard: BodyReports, context: Context): Step | undefined {
  const room = { left: secondsOf(step), sides: sidesOf(step) };
  const same = stepFor(step.stretch, step.why[0] ?? '', room, heard, context);
  const found = isStep(same) ? same : easierInTime(step, used, heard, context);
  if (found) used.add(found.stretch);
  return found;
}

const isSame = (one: Step, other: Step | undefined): boolean => other !== undefined && isAlike(one, other);
