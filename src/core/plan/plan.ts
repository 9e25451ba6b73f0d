import { type Assessment, assess } from '../assess/assess.ts';
import { isMet, unique } from '../condition.ts';
import type { Library } from '../library.ts';
import type { CompleteAnswers } from '../questionnaire/complete.ts';
import { ended } from '../questionnaire/due.ts';
import type { AssessmentSummary, Plan, Routine, Stop } from '../routine.ts';
import { safetyNetFor } from '../safety-net.ts';
import { linesFor } from '../said.ts';
import { findingsOf } from './findings.ts';
import { goalAdvice } from './goal-advice.ts';
import { noTimeFor, routineFor } from './routine.ts';

/** Answers to plan: the whole way, pure. The same ones give the same plan. */
export const planFor = (answers: CompleteAnswers, library: Library): Plan =>
  planOf(assess(answers, library), library);

/** The plan an assessment leads to. */
export function planOf(assessment: Assessment, library: Library): Plan {
  const signs = library.files['warning-signs'];
  const stopped = assessment.outcome === 'stop';
  const routine = stopped ? null : routineFor(assessment, library);
  const stop = stopped ? stopOf(assessment) : undefined;
  return {
    formatVersion: 1,
    outcome: assessment.outcome,
    triage: assessment.triage,
    findings: findingsOf(assessment, library),
    assessment: summaryOf(assessment),
    routine,
    ...(stop ? { stop: { ...stop, do: [...stop.do, signs.noExercise] } } : {}),
    answers: assessment.given,
    advice: routine ? adviceOf(assessment, routine, library) : [],
    safetyNet: safetyNetFor(assessment.facts, library),
    disclaimer: signs.disclaimer,
  };
}

/** Nothing but the stop is known after an emergency: the questions ended there. */
function summaryOf({
  pattern,
  also,
  irritability,
  scores,
  limits,
  given,
}: Assessment): AssessmentSummary | null {
  if (ended(given) || given.feltAt === undefined) return null;
  return {
    pattern: pattern.id,
    also: also.map((each) => each.id),
    irritability,
    scores: { ...scores },
    limits,
  };
}

/** The words of a stop: those of the gravest signs, each said once. */
function stopOf({ signs, triage, facts }: Assessment): Stop {
  const gravest = signs.filter((sign) => sign.effect === 'stop' && sign.level === triage);
  return {
    title: gravest[0]?.title ?? '',
    say: unique(gravest.flatMap((sign) => linesFor(sign.say, facts))),
    do: unique(gravest.flatMap((sign) => linesFor(sign.do, facts))),
  };
}

/** Whether something would have fitted a longer routine. */
const hadNoTime = ({ leftOut }: Routine): boolean =>
  leftOut.some(({ because }) => because.includes(noTimeFor));

function adviceOf({ pattern, also, facts }: Assessment, routine: Routine, library: Library): string[] {
  const { words, patterns, doses } = library.files;
  if (routine.steps.length === 0) return [hadNoTime(routine) ? words.noTime : words.noSteps];
  const goal = patterns.goals.find((each) => facts.fact(each.id));
  return unique([
    ...(words.intensity.find((each) => !each.when || isMet(each.when, facts))?.says.split('\n') ?? []),
    ...linesFor(pattern.advice, facts),
    ...(goal ? goalAdvice(goal, facts) : []),
    ...also.flatMap((each) => linesFor(each.advice, facts)),
    ...linesFor(words.advice, facts),
    ...(routine.seconds < routine.minutes * 60 * doses.atLeastShare ? [words.short] : []),
    ...(routine.steps.length < 2 && routine.minutes >= 5 ? [words.fewSteps] : []),
  ]);
}
