import type { Facts } from '../condition.ts';
import { isMet } from '../condition.ts';
import type { Question } from '../schema/questionnaire.ts';
import type { Answer, Answers } from '../types.ts';

/** Builds the facts that conditions are judged against. */
export type MakeFacts = (answers: Answers, given: Answers) => Facts;

/**
 * Fills what was left unanswered with the more careful choice. What stays absent (an unanswered `night` that was
 * due, an unanswered `backTest`) is unknown, and the rules know it as such. Choices that hang on facts worked
 * out from other answers (`late` in the questionnaire) are filled last, on top of the plain ones.
 */
export function carefulFacts(given: Answers, questions: readonly Question[], factsOf: MakeFacts): Facts {
  const filled: Record<string, Answer> = { ...given };
  const facts = factsOf(filled, given);
  for (const late of [false, true]) {
    for (const question of questions) {
      if (question.absent && (question.late ?? false) === late && !(question.id in given))
        fill(filled, question, facts);
    }
  }
  // Where the self-test is ruled out, "it stays the same" reassures nobody: it counts as not tried.
  if (filled.headTest === 'same' && facts.fact('no-self-test')) filled.headTest = 'untried';
  return facts;
}

function fill(filled: Record<string, Answer>, question: Question, facts: Facts): void {
  if (filled[question.id] !== undefined) return;
  const rule = question.absent?.find((each) => !each.when || isMet(each.when, facts));
  if (rule) filled[question.id] = rule.as;
}
