import type { Assessment } from '../assess/assess.ts';
import { isNerveWork } from '../plan/ladder-standing.ts';
import { filled } from '../words.ts';
import type { Context } from './context.ts';
import { underPain } from './pain.ts';
import { isStep, stepFor } from './swap.ts';
import { changedWords, settling } from './tingles.ts';
import { type Course, type Reply, unchanged } from './types.ts';

/** Too easy: one step harder within the limits, never beyond them, never where the nerve may be part of it. */
export function easy(course: Course, context: Context): Reply {
  const { coach, library } = context;
  const { steps, at, heard } = course;
  const step = steps[at];
  const refusal = refusalOf(course, context);
  if (!step || refusal !== undefined) return unchanged(course, refusal ?? coach.easy.none);
  const id = library.stretches.get(step.stretch)?.harder;
  const done = steps.slice(0, at).some((each) => each.stretch === id);
  if (id === undefined || done) return unchanged(course, coach.easy.none);
  const why = filled(coach.easy.why, { name: step.name });
  // A stretch that comes later anyway comes now.
  const planned = steps.find((each) => each.stretch === id);
  const harder = planned
    ? (underPain(planned, heard, context) ?? 'not-allowed')
    : stepFor(id, why, course, heard, context);
  if (!isStep(harder)) return unchanged(course, harder === 'no-time' ? coach.easy.noTime : coach.easy.none);
  return {
    steps: steps.filter((each) => each !== planned).map((each) => (each === step ? harder : each)),
    anew: true,
    heard,
    says: changedWords(coach.easy.harder, harder, context),
  };
}

const mayBeNerve = ({ facts }: Assessment): boolean => facts.fact('neural') || facts.fact('may-be-nerve');

/** Why nothing harder is offered at all; nothing when it may be. */
function refusalOf({ steps, at, heard }: Course, context: Context): string | undefined {
  const { easy: says, tingles } = context.coach;
  const step = steps[at];
  if (step?.stretch === settling) return tingles.settling;
  if (!context.known) return says.unknown;
  if (mayBeNerve(context.known.assessment)) return says.nerve;
  if (heard.tingled) return says.tingled;
  // A nerve is given weeks from one rung to the next, not minutes.
  if (step && isNerveWork(step)) return says.slider;
  return heard.hurts > 0 ? says.hurt : undefined;
}
