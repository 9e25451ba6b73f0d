import type { Env } from '../condition.ts';
import { holds } from '../condition.ts';
import type { Question } from '../schema/questionnaire.ts';
import type { Answer, Answers } from '../types.ts';

/** Builds the facts that conditions are judged against. */
export type MakeEnv = (answers: Answers, given: Answers) => Env;

/**
 * Fills what was left unanswered with the more careful choice. What stays absent (an unanswered `night` that was
 * due, an unanswered `backTest`) is unknown, and the rules know it as such. Choices that hang on facts worked
 * out from other answers (`late` in the questionnaire) are filled last, on top of the plain ones.
 */
export function carefulEnv(given: Answers, questions: readonly Question[], makeEnv: MakeEnv): Env {
  const filled: Record<string, Answer> = { ...given };
  const env = makeEnv(filled, given);
  for (const late of [false, true]) {
    for (const question of questions) {
      if (question.absent && (question.late ?? false) === late && !(question.id in given))
        fill(filled, question, env);
    }
  }
  // Where the self-test is ruled out, "it stays the same" reassures nobody: it counts as not tried.
  if (filled.headTest === 'same' && env.fact('no-self-test')) filled.headTest = 'untried';
  return env;
}

function fill(filled: Record<string, Answer>, question: Question, env: Env): void {
  if (filled[question.id] !== undefined) return;
  const rule = question.absent?.find((each) => !each.when || holds(each.when, env));
  if (rule) filled[question.id] = rule.as;
}
