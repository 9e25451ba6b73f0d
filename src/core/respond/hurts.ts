import { muscleLength } from '../body/lengthening.ts';
import { isMet } from '../condition.ts';
import { movesThrough, stepMoves } from '../plan/moves.ts';
import type { Step } from '../routine.ts';
import { filled } from '../words.ts';
import { easedBy } from './adjust-pose.ts';
import type { Context } from './context.ts';
import { asked, regionsOf, withPains } from './pain.ts';
import { laterUnder, laterWords } from './remaining-steps.ts';
import { settling } from './tingles.ts';
import { type BodyReports, type Course, type Reply, unchanged } from './types.ts';

/** Replies to "it hurts": asks how it came where it may be a strain; leaves out a stretch that hurts again. */
export function hurts(course: Course, context: Context): Reply {
  const { steps, at, heard } = course;
  const step = steps[at];
  const { coach } = context;
  if (!step || step.stretch === settling) return unchanged(course, coach.tingles.settling);
  if (heard.hurts > 0) return leftOut(step, course, context);
  const { question } = coach.hurts.asks;
  return mayBeStrain(step, context) ? { ...unchanged(course, ''), asks: question } : gradual(course, context);
}

/** Whether a step lengthens or works a muscle that can tear; true for an unknown stretch. */
function mayBeStrain({ stretch, kind, pose }: Step, { library, coach }: Context): boolean {
  const known = library.stretches.get(stretch);
  const { asks } = coach.hurts;
  if (!known || asks.kinds.includes(kind)) return true;
  const ends = movesThrough(known) ? [known.from, pose] : [pose];
  const lengthens = asks.lengths.some((muscle) =>
    ends.some((end) => muscleLength(end, muscle, library.files['muscle-length']) > 0),
  );
  return lengthens || known.targets.some((each) => asks.targets.includes(each));
}

/** Replies to a sudden pain: it may be a strain, and the session ends. */
export function sudden(course: Course, { coach, known }: Context): Reply {
  const { sudden: stops, unknown } = coach.hurts;
  const stop = known ? stops.find(({ when }) => !when || isMet(when, known.assessment.facts))?.stop : unknown;
  return { ...unchanged(course, ''), stop: stop ?? unknown };
}

/** Replies to a pain that grew slowly: eases the step, now and later, and never adds load or length. */
export function gradual(course: Course, context: Context): Reply {
  const step = course.steps[course.at];
  if (!step) return unchanged(course, context.coach.hurts.smaller);
  const { easeOff, eased: template, smaller } = context.coach.hurts;
  const eased = easedBy(step, easeOff, context);
  const now = eased?.step ?? step;
  const pains = regionsOf(step, context).map((region) => ({
    region: region.id,
    asked: asked(now, region, context),
  }));
  const says = eased ? filled(template, { cue: eased.cue }) : smaller;
  return withLater(now, withPains(course.heard, pains), { says, aloud: eased?.cue ?? says }, course, context);
}

/** Replies to a cramp that let go: the muscle works less hard, here and later. */
export function cramp(course: Course, context: Context): Reply {
  const step = course.steps[course.at];
  const { cramp: words, afterwards } = context.coach.hurts;
  if (!step) return unchanged(course, words.smaller);
  const eased = easedBy(step, words.easeOff, context);
  const { effortPercent } = afterwards;
  const now = eased?.step ?? step;
  const lighter = now.effortPercent === null ? now : lightened(now, effortPercent);
  const pains = regionsOf(step, context).map(({ id }) => ({ region: id }));
  const said = pushes(step) ? words.push : words;
  const says = eased ? filled(said.eased, { cue: eased.cue }) : said.smaller;
  return withLater(lighter, withPains(course.heard, pains), { says, aloud: says }, course, context);
}

/** Whether the muscle works against something: a push, or strength that is held. */
const pushes = (step: Step): boolean =>
  step.effortPercent !== null || (step.kind === 'strength' && !stepMoves(step));

const lightened = (step: Step, most: number): Step => ({
  ...step,
  effortPercent: Math.min(most, step.effortPercent ?? most),
});

type Words = { says: string; aloud?: string };

/** The course with the step eased; later steps ask no more than it. */
function withLater(
  now: Step,
  heard: BodyReports,
  { says, aloud }: Words,
  course: Course,
  context: Context,
): Reply {
  const { steps, at } = course;
  const later = steps.slice(at + 1);
  const taken = steps.slice(0, at + 1).map((step) => step.stretch);
  const gentler = laterUnder(later, taken, heard, context);
  return {
    steps: [...steps.slice(0, at), now, ...gentler],
    anew: false,
    heard: { ...heard, hurts: heard.hurts + 1 },
    says: `${says}${laterWords(later, gentler, context)}`,
    ...(aloud === undefined ? {} : { aloud }),
  };
}

/** Leaves out a step that hurt although it was eased; later ones ask less than it did. After two it ends. */
function leftOut(step: Step, course: Course, context: Context): Reply {
  const { steps, at } = course;
  const { enough, leftOut: template } = context.coach.hurts;
  const pains = regionsOf(step, context).map((region) => ({
    region: region.id,
    asked: { ...asked(step, region, context), less: true },
  }));
  const so = withPains(course.heard, pains);
  const heard = { ...so, tingles: 0, hurts: 0, leftOut: so.leftOut + 1 };
  const later = steps.slice(at + 1);
  const behind = steps.slice(0, at);
  const gentler = laterUnder(
    later,
    [...behind, step].map((each) => each.stretch),
    heard,
    context,
  );
  const says = filled(template, { name: step.name });
  return {
    steps: [...behind, ...gentler],
    anew: true,
    heard,
    says: `${says}${laterWords(later, gentler, context)}`,
    ...(heard.leftOut >= enough.leftOut ? { stop: enough.stop } : {}),
  };
}
