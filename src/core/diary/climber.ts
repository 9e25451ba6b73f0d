import type { Assessment } from '../assess/assess.ts';
import { triageRank } from '../assess/triage.ts';
import { isMet } from '../condition.ts';
import type { ProgressFile } from '../schema/progress.ts';
import type { Answers } from '../types.ts';
import { lowered } from '../words.ts';
import type { Now } from './day.ts';
import type { Entry, Weekly } from './entry.ts';
import { type Climber, levelIndex } from './state.ts';

/**
 * The person whose diary it is, as their kept answers have them. `answered`: when the questionnaire was answered;
 * undefined where nobody knows, then as early as the diary begins.
 */
export function climberFor(
  { facts, given, irritability, signs }: Assessment,
  file: ProgressFile,
  answered: Now | undefined,
  entries: readonly Entry[],
): Climber {
  const top = Math.min(
    ...file.cappedBy.filter(({ fact }) => facts.fact(fact)).map(({ most }) => levelIndex(most)),
    file.ladder.length,
  );
  const [first] = entries;
  const sign = signs.find(({ level }) => triageRank(level) >= triageRank('clinician'));
  return {
    file,
    irritability,
    ladder: isMet(file.ladderWhen, facts),
    barred: file.ladder.map(
      ({ barredBy }, level) => level > top || barredBy.some((fact) => facts.fact(fact)),
    ),
    lockOpen: !isMet(file.lockedBy, facts),
    referred: sign && lowered(sign.title),
    answered: { ...weeklyFrom(given, file), irritability },
    answeredAt: answered?.time ?? first?.time ?? Number.NEGATIVE_INFINITY,
    answeredOn: answered?.day ?? first?.day ?? Number.NEGATIVE_INFINITY,
  };
}

/** What the weekly question asks for, out of answers to the questionnaire. */
export function weeklyFrom(answers: Answers, { weekly }: ProgressFile): Weekly {
  return Object.fromEntries(
    weekly.questions.flatMap((id) => (answers[id] === undefined ? [] : [[id, answers[id]]])),
  ) as Weekly;
}
