import planWords from '../../../data/words/plan.json';
import { type Assessment, assess } from '../assess/assess.ts';
import { type Facts, isMet, metIn, unique } from '../condition.ts';
import type { Library } from '../library.ts';
import { linesFor, safetyNetFor, wordsOf } from '../lines.ts';
import type { CompleteAnswers } from '../questionnaire/complete.ts';
import { ended } from '../questionnaire/due.ts';
import { inWords } from '../questionnaire/in-words.ts';
import type { AssessmentSummary, Plan, Routine, Stop } from '../routine.ts';
import type { Line } from '../schema/condition.ts';
import { fill, filled, lowered } from '../words.ts';
import {
  adviceAtRest,
  goalAdvice,
  isTrueAlone,
  missingParts,
  withMoreAtHand,
  withoutLongWaits,
} from './advice.ts';
import { findingsOf } from './findings.ts';
import { isLate, routineFor } from './routine.ts';

/** Answers to plan: the whole way, pure. The same ones give the same plan. */
export const planFor = (answers: CompleteAnswers, library: Library): Plan =>
  planOf(assess(answers, library), library);

/** The plan an assessment leads to. */
export function planOf(assessment: Assessment, library: Library): Plan {
  const signs = library.files['warning-signs'];
  const stopped = assessment.outcome === 'stop';
  const routine = stopped ? null : routineFor(assessment, library);
  // The minutes are an answer too, so another time is assessed anew: what is promised is what would come. What a diary
  // says of today stays.
  const inMinutes = (minutes: number): Routine => {
    const anew = assess({ ...assessment.given, minutes }, library, assessment.irritability);
    return routineFor({ ...assessment, ...anew }, library);
  };
  const stop = stopped ? stopOf(assessment, signs.tellAll) : undefined;
  return {
    formatVersion: 1,
    outcome: assessment.outcome,
    triage: assessment.triage,
    findings: [
      ...findingsOf(assessment, library),
      ...(routine ? missingParts(routine, assessment.facts, library) : []),
    ].map((finding) => inWords(finding, library)),
    assessment: summaryOf(assessment),
    routine,
    ...(stop ? { stop: { ...stop, do: [...stop.do, signs.noExercise] } } : {}),
    answers: assessment.given,
    advice: routine ? adviceOf(assessment, { routine, inMinutes }, library) : [],
    safetyNet: safetyNetFor(assessment.facts, library),
    disclaimer: signs.disclaimer,
  };
}

/** The summary of a person; after an emergency nothing but the stop is known, for the questions ended there. */
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

/** The words of a stop: those of the gravest signs, each said once; of all of them first what cannot wait. */
function stopOf({ signs, triage, facts }: Assessment, tellAll: string): Stop {
  const stops = signs.filter(({ effect }) => effect === 'stop');
  const gravest = stops.filter(({ level }) => level === triage);
  const said = (part: 'say' | 'atOnce' | 'do' | 'until'): string[] =>
    unique(gravest.flatMap((sign) => linesFor(sign[part] ?? [], facts)));
  const [atOnce, [first, ...more]] = [said('atOnce'), said('do')];
  const otherwise = first && atOnce.length > 0 ? fill(planWords.otherwise, { says: lowered(first) }) : first;
  return {
    title: gravest[0]?.title ?? '',
    say: said('say'),
    do: unique([
      ...[...atOnce, ...(otherwise ? [otherwise] : []), ...more],
      ...(gravest.length < stops.length ? [tellAll] : []),
      ...said('until'),
    ]),
  };
}

/** The routine that was asked for, and the same person's in any other time. */
type Routines = { routine: Routine; inMinutes: (minutes: number) => Routine };

function adviceOf(assessment: Assessment, { routine, inMinutes }: Routines, library: Library): string[] {
  const { pattern, also, facts } = assessment;
  const { words, patterns, doses } = library.files;
  const waits = routine.leftOut.some(isLate);
  const goal = patterns.goals.find((each) => facts.fact(each.id));
  const few = !waits && routine.steps.length < doses.few.under && routine.minutes >= doses.few.inMinutes;
  const short = !waits && !few && routine.seconds < routine.minutes * 60 * doses.atLeastShare;
  const lines = [
    ...metIn(pattern.advice, facts),
    ...(goal ? goalAdvice(goal, facts) : []),
    ...also.flatMap((each) => metIn(each.advice, facts)),
    ...metIn(words.advice, facts),
  ];
  const atRest = assessment.weeks?.rest !== undefined;
  const told = (mine: readonly Line[]): string[] =>
    (atRest ? adviceAtRest(mine) : withoutLongWaits(mine, facts)).map(wordsOf);
  const withMore = atRest ? [] : withMoreAtHand(routine, facts, library);
  if (routine.steps.length === 0)
    return unique([
      ...(waits ? noTimeWords(assessment, { routine, inMinutes }, library) : [words.noSteps]),
      ...withMore,
      ...told(lines.filter(isTrueAlone)),
    ]);
  return unique([
    ...(intensityOf(routine, facts, library)?.split('\n') ?? []),
    ...told(lines),
    ...(short ? [words.short] : []),
    ...(few && !atRest ? [words.fewSteps] : []),
    ...withMore,
  ]);
}

/** How strong it may feel, for this person and these steps. */
const intensityOf = ({ steps }: Routine, facts: Facts, { files }: Library): string | undefined =>
  files.words.intensity.find(
    ({ when, kinds }) =>
      (!when || isMet(when, facts)) && (!kinds || steps.every(({ kind }) => kinds.includes(kind))),
  )?.says;

/** What can be done in so short a time, and what a few minutes more would bring. */
function noTimeWords(assessment: Assessment, { routine, inMinutes }: Routines, library: Library): string[] {
  const { noTime } = library.files.words;
  const says = noTime.says.find((each) => !each.when || isMet(each.when, assessment.facts))?.says;
  const longer = firstWithSteps(
    noTime.minutes.filter((each) => each > routine.minutes),
    inMinutes,
  );
  const names = longer?.steps.map(({ name }) => name).join('; ');
  return [
    ...(says ? [says] : []),
    ...(longer && names ? [filled(noTime.more, { minutes: longer.minutes, names })] : []),
  ];
}

/** The routine of the fewest minutes that has any step. */
function firstWithSteps(minutes: readonly number[], inMinutes: Routines['inMinutes']): Routine | undefined {
  for (const each of minutes) {
    const routine = inMinutes(each);
    if (routine.steps.length > 0) return routine;
  }
  return undefined;
}
