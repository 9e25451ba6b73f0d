import type { Env } from '../condition.ts';
import { holds } from '../condition.ts';
import type { Question } from '../schema/questionnaire.ts';
import type { Answer, Answers } from '../types.ts';

/** Builds the facts that conditions are judged against. */
export type MakeEnv = (answers: Answers, given: Answers) => Env;

/**
 * Fills what was left unanswered with the more careful choice, in the order of the questionnaire. What stays
 * absent (an unanswered `night` that was due, an unanswered `backTest`) is unknown, and the rules know it as such.
 */
export function careful(given: Answers, questions: readonly Question[], makeEnv: MakeEnv): Answers {
  const filled: Record<string, Answer> = { ...given };
  const env = makeEnv(filled, given);
  const open = questions.filter((question) => question.absent && !(question.id in given));
  // Rules that look at worked-out facts come last, when the plain defaults they build on are in place.
  const late: Question[] = [];
  for (const question of open) {
    if (question.id === 'night') late.push(question);
    else fill(filled, question, env);
  }
  for (const question of late) fill(filled, question, makeEnv(filled, given));
  return withoutRuledOutTest(filled, makeEnv(filled, given));
}

function fill(filled: Record<string, Answer>, question: Question, env: Env): void {
  const rule = question.absent?.find((each) => !each.when || holds(each.when, env));
  if (rule) filled[question.id] = rule.as;
}

/** Where the self-test is ruled out, "it stays the same" reassures nobody: it counts as not tried. */
function withoutRuledOutTest(filled: Record<string, Answer>, env: Env): Answers {
  if (filled['headTest'] !== 'same' || !env.fact('no-self-test')) return filled;
  return { ...filled, headTest: 'untried' };
}
