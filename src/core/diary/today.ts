import words from '../../../data/words/diary.json';
import { assess } from '../assess/assess.ts';
import { isMet } from '../condition.ts';
import type { Library } from '../library.ts';
import { type CompleteAnswers, completed } from '../questionnaire/complete.ts';
import type { ProgressFile } from '../schema/progress.ts';
import type { Finding } from '../types.ts';
import { climberFor } from './climber.ts';
import { dayText, type Now } from './day.ts';
import { aimOn } from './due.ts';
import type { Entry } from './entry.ts';
import { moreIsFor } from './muscle.ts';
import { type Prescribed, prescribeToday } from './prescribe.ts';
import { type Progress, progressOf, rungFor } from './progress.ts';
import { entryFrom } from './read.ts';
import type { Climber } from './state.ts';
import { besideStrain, type StrainStage, strainSaid, strainStage } from './strain.ts';

/** The routine for a day, and where the diary stands on it. */
export type Today = {
  readonly prescription: Prescribed;
  readonly progress: Progress;
  readonly climber: Climber;
  readonly now: Now;
  /** Whether there is a session in the diary: without one all follows from the answers alone. */
  readonly hasDiary: boolean;
  /** What changed and what is due, each in a line with its reasons; nothing without a diary. */
  readonly findings: readonly Finding[];
  /** Whether more of a muscle may be asked for than was done. */
  readonly moreIsFor: boolean;
  /** Where a strain stands; undefined where there is none. */
  readonly strain: StrainStage | undefined;
  readonly stands: Stands;
};

/** What a session of today says of where the person stands. */
export type Stands = {
  /** Its rung, for a rating before the start; undefined where there is no ladder. */
  readonly rung: ((before: number | undefined) => string) | undefined;
  /** Days a week that are enough once this line is in the diary; 0: rest. */
  readonly aWeek: (line: object) => number;
};

/** What a diary leads to today. `at`: when the questionnaire was answered; undefined where nobody knows. */
export function todayOf(
  given: CompleteAnswers,
  at: Now | undefined,
  entries: readonly Entry[],
  { now, library, file }: { now: Now; library: Library; file: ProgressFile },
): Today {
  const strain = strainOf(given, at, entries, now, file);
  const answers = withStage(given, strain, library);
  const hasDiary = entries.some(({ kind }) => kind === 'session');
  const assessed = assess(answers, library);
  const climber = climberFor(assessed, file, at, entries);
  const progress = progressOf(entries, climber, now);
  const rung = (before: number | undefined): string =>
    `L${before === undefined ? progress.today : rungFor(before, progress, climber)}`;
  const { prescribed, findings, hasOfRung } = prescribeToday(
    answers,
    { entries, progress, strain, now, library, file },
    assessed,
  );
  const changes = progress.findings
    .filter(({ code }) => !(code === 'no-gain' && findings.some(isHelped)))
    .map((each) => (hasOfRung ? each : withNothingOf(each)));
  return {
    ...{ prescription: prescribed, progress, climber, now, hasDiary, strain },
    moreIsFor: moreIsFor(prescribed.assessment, progress.ladder, file),
    findings: hasDiary
      ? [
          ...besideStrain(changes, strain, progress.ladder),
          ...(strain ? strainSaid(strain, now, file) : []),
          ...besideStrain(findings, strain, progress.ladder),
        ]
      : [],
    stands: {
      rung: progress.ladder ? rung : undefined,
      aWeek: (line) =>
        !progress.ladder && isMet(file.cramp.nightly, assessed.facts)
          ? file.cramp.aWeek
          : aWeekAfter(line, entries, { climber, now, file }),
    },
  };
}

/** Whether cramps are fewer by as much as counts: then it got better, whatever else stayed. */
const isHelped = ({ code, because }: Finding): boolean =>
  code === 'cramp-judged' && because.includes('helps');

/** A step up or down the ladder, of which nothing is planned: it is said, so that nobody looks for it. */
const withNothingOf = (each: Finding): Finding =>
  /^rung-(up|flare|cap|pause)$/.test(each.code)
    ? { ...each, text: `${each.text} ${words.today['nothing-of-it']}` }
    : each;

/** The days a week that are enough, once a session of now is in the diary. */
function aWeekAfter(
  line: object,
  entries: readonly Entry[],
  { climber, now, file }: { climber: Climber; now: Now; file: ProgressFile },
): number {
  const day = dayText(now.day);
  const done = entryFrom({ ...line, formatVersion: 2, id: 'now', at: `${day}T00:00:00Z`, day });
  const { ladder, rung } = progressOf(
    done ? [...entries, { ...done, time: now.time }] : entries,
    climber,
    now,
  );
  return aimOn(ladder ? file.ladder[rung]?.level : undefined, file) ?? 0;
}

/** The stage of a strain is that of the diary since the questions were answered: one at a time, and back at once. */
function strainOf(
  { strainStage: from }: CompleteAnswers,
  at: Now | undefined,
  entries: readonly Entry[],
  now: Now,
  file: ProgressFile,
): StrainStage | undefined {
  if (typeof from !== 'string') return undefined;
  const since = entries.filter(({ time }) => time >= (at?.time ?? Number.NEGATIVE_INFINITY));
  return strainStage(since, from, at?.day ?? now.day, now, file);
}

const withStage = (
  answers: CompleteAnswers,
  strain: StrainStage | undefined,
  library: Library,
): CompleteAnswers =>
  strain === undefined || strain.stage === answers.strainStage
    ? answers
    : (completed({ ...answers, strainStage: strain.stage }, library).answers ?? answers);
