import type { Assessment } from '../assess/assess.ts';
import type { Library } from '../library.ts';
import { remembered } from '../remembered.ts';
import type { Step } from '../routine.ts';
import type { CoachFile, Onset } from '../schema/coach.ts';
import type { Irritability, Pose } from '../types.ts';
import { adjustDayFor } from './adjust-day.ts';
import { easedPose } from './adjust-pose.ts';
import { type Context, contextFor } from './context.ts';
import { easy } from './easy.ts';
import { cramp, gradual, hurts, sudden } from './hurts.ts';
import { tingles } from './tingles.ts';
import type { AdjustDay, Course, Reply, Report, Respond } from './types.ts';

type Replies = Readonly<Record<Report | Onset, (course: Course, context: Context) => Reply>>;
const replies: Replies = { tingles, hurts, easy, sudden, cramp, gradual };

/** What a session may do about the routine. */
type Responders = {
  respond: Respond;
  adjustDay: AdjustDay;
  /** The position of a step as one rests from it: the same object for the same step. */
  eased: (step: Step) => Pose;
};

/**
 * What a session does when the body answers: a function of the course and the report alone, so that a session
 * replays from its events. Without what the routine was made from nothing is swapped and nothing gets harder.
 */
export function respondersFor(made: Assessment | undefined, library: Library, coach: CoachFile): Responders {
  const contexts = new Map<Irritability, Context>();
  const contextAt = (grade: Irritability): Context => {
    const context = contexts.get(grade) ?? contextFor(made, library, coach, grade);
    contexts.set(grade, context);
    return context;
  };
  const eased = remembered(
    (step: Step, { hurts }: CoachFile): Pose => easedPose(step, hurts.easeOff, contextAt('none')),
  );
  return {
    respond: (course, report) => replies[report](course, contextAt(course.heard.irritability ?? 'none')),
    adjustDay: adjustDayFor(contextAt),
    eased: (step) => eased(step, coach),
  };
}
