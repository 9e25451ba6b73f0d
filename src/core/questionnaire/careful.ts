import { factsOf, type StagedFacts } from '../assess/facts.ts';
import { scored } from '../assess/patterns.ts';
import { type FactFiles, factTable } from '../assess/stages.ts';
import { type Facts, firstMet } from '../condition.ts';
import { onceFor } from '../remembered.ts';
import type { Question } from '../schema/questionnaire.ts';
import type { Answer, Answers } from '../types.ts';

/**
 * Facts about answers that may still be incomplete: what the questionnaire asks by, and nothing else. They may turn
 * out otherwise with the next answer. They go as far as the scores; what comes later throws.
 */
export type ProvisionalFacts = Facts & { readonly provisional: true };

export function provisionalFacts({ files }: { files: FactFiles }, given: Answers): ProvisionalFacts {
  const said = factsOf(factTable(files), given, given);
  return { ...scored(files.patterns, carefulFacts(said, files)).facts, provisional: true };
}

/**
 * The facts that follow from what was said, where what was left unanswered counts as the more careful choice. What stays
 * absent (an unanswered `night` that was due, an unanswered `backTest`) is unknown, and the rules know it as such.
 * Choices that hang on the scores (`late` in the questionnaire) are filled last, on top of the plain ones.
 */
export function carefulFacts(said: StagedFacts, files: FactFiles): StagedFacts {
  const { questions } = files.questionnaire;
  const table = factTable(files);
  const at = (answers: Answers, before: StagedFacts): StagedFacts =>
    answers === before.answers ? before : factsOf(table, answers, said.given);
  const plain = at(
    filled(said.answers, questions, false, () => said),
    said,
  );
  const heard = at(untriedWhereRuledOut(plain.answers, plain), plain);
  return at(
    filled(heard.answers, questions, true, () => scored(files.patterns, heard).facts),
    heard,
  );
}

/** Where the self-test is ruled out, "it stays the same" reassures nobody: it counts as not tried. */
const untriedWhereRuledOut = (answers: Answers, facts: Facts): Answers =>
  answers.headTest === 'same' && facts.fact('no-self-test') ? { ...answers, headTest: 'untried' } : answers;

/** The answers with those that are absent as their questions say; the facts are worked out when one is. */
function filled(
  answers: Answers,
  questions: readonly Question[],
  isLate: boolean,
  factsNow: () => Facts,
): Answers {
  let facts: Facts | undefined;
  let more: Record<string, Answer> | undefined;
  for (const { id, absent } of withAbsent(questions)[isLate ? 'late' : 'plain']) {
    if (answers[id] !== undefined) continue;
    facts ??= factsNow();
    const rule = firstMet(absent, facts);
    if (!rule) continue;
    more ??= { ...answers };
    more[id] = rule.as;
  }
  return more ?? answers;
}

type WithAbsent = Question & { absent: NonNullable<Question['absent']> };

/** The questions that say what no answer counts as: sorted out once for a questionnaire. */
const withAbsent = onceFor(
  (questions: readonly Question[]): Record<'plain' | 'late', readonly WithAbsent[]> => {
    const found = questions.filter((each): each is WithAbsent => each.absent !== undefined);
    return { plain: found.filter(({ late }) => !late), late: found.filter(({ late }) => late) };
  },
);
