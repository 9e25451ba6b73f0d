import type { Assessment } from '../assess/assess.ts';
import type { Kind } from '../types.ts';
import type { Ground } from './context.ts';
import { underPain } from './pain.ts';
import { isStep, stepFor } from './swap.ts';
import { changedWords, settling } from './tingles.ts';
import { type Course, filled, type Reply, unchanged } from './types.ts';

/** Too easy: one step harder within the limits, never beyond them, never where the nerve may be part of it. */
export function easy(course: Course, ground: Ground): Reply {
  const { coach, library } = ground;
  const { steps, at, heard } = course;
  const step = steps[at];
  const refusal = refusalOf(course, ground);
  if (!step || refusal !== undefined) return unchanged(course, refusal ?? coach.easy.none);
  const id = library.stretches.get(step.stretch)?.harder;
  const done = steps.slice(0, at).some((each) => each.stretch === id);
  if (id === undefined || done) return unchanged(course, coach.easy.none);
  const why = filled(coach.easy.why, { name: step.name });
  // What comes later anyway comes now.
  const planned = steps.find((each) => each.stretch === id);
  const harder = planned
    ? (underPain(planned, heard, ground) ?? 'not-allowed')
    : stepFor(id, why, course, heard, ground);
  if (!isStep(harder)) return unchanged(course, harder === 'no-time' ? coach.easy.noTime : coach.easy.none);
  return {
    steps: steps.filter((each) => each !== planned).map((each) => (each === step ? harder : each)),
    anew: true,
    heard,
    says: changedWords(coach.easy.harder, harder, ground),
  };
}

const mayBeNerve = ({ facts }: Assessment): boolean => facts.fact('neural') || facts.fact('may-be-nerve');

/** A nerve is given weeks from one rung to the next, not minutes. */
const forNerves: readonly Kind[] = ['slider', 'tensioner'];

/** Why nothing harder is offered at all; nothing when it may be. */
function refusalOf({ steps, at, heard }: Course, ground: Ground): string | undefined {
  const { easy: says, tingles } = ground.coach;
  if (steps[at]?.stretch === settling) return tingles.settling;
  if (!ground.known) return says.unknown;
  if (mayBeNerve(ground.known.assessment)) return says.nerve;
  if (heard.tingled) return says.tingled;
  if (forNerves.includes(steps[at]?.kind ?? 'static')) return says.slider;
  return heard.hurts > 0 ? says.hurt : undefined;
}
