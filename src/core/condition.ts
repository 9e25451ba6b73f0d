import type { Condition } from './schema/condition.ts';
import type { Answer, Answers } from './types.ts';

/** What a condition is judged against. `given` holds only what was really answered, before careful defaults. */
export type Facts = {
  readonly answers: Answers;
  readonly given: Answers;
  readonly fact: (id: string) => boolean;
};

const chosen = (answer: Answer | undefined, choice: string): boolean =>
  typeof answer === 'object' ? answer.includes(choice) : answer === choice;

const wasGiven = (answer: Answer | undefined): boolean =>
  answer !== undefined && !(typeof answer === 'object' && answer.length === 0);

const onlyAmong = (answer: Answer | undefined, choices: readonly string[]): boolean =>
  wasGiven(answer) &&
  (typeof answer === 'object'
    ? answer.every((choice) => choices.includes(choice))
    : choices.includes(String(answer)));

type Test = (facts: Facts) => boolean;

const tests = new WeakMap<Condition, Test>();

/** Whether a condition holds. Unanswered questions hold nothing but `given: false`. */
export function isMet(condition: Condition, facts: Facts): boolean {
  let test = tests.get(condition);
  if (!test) {
    test = compile(condition);
    tests.set(condition, test);
  }
  return test(facts);
}

/** A condition as a function; each is judged thousands of times. */
function compile(condition: Condition): Test {
  if ('fact' in condition) return (facts) => facts.fact(condition.fact);
  if ('not' in condition) return negated(compile(condition.not));
  if ('all' in condition) return every(condition.all.map(compile));
  if ('any' in condition) return some(condition.any.map(compile));
  const { question } = condition;
  if ('given' in condition) return (facts) => wasGiven(facts.given[question]) === condition.given;
  if ('has' in condition) return hasAny(question, condition.has);
  if ('only' in condition) return (facts) => onlyAmong(facts.answers[question], condition.only);
  return (facts) => within(facts.answers[question], condition);
}

const negated =
  (test: Test): Test =>
  (facts) =>
    !test(facts);
const every =
  (parts: readonly Test[]): Test =>
  (facts) =>
    parts.every((part) => part(facts));
const some =
  (parts: readonly Test[]): Test =>
  (facts) =>
    parts.some((part) => part(facts));

const hasAny =
  (question: string, choices: readonly string[]): Test =>
  (facts) => {
    const answer = facts.answers[question];
    return answer !== undefined && choices.some((choice) => chosen(answer, choice));
  };

function within(answer: Answer | undefined, bound: { atLeast: number } | { atMost: number }): boolean {
  if (typeof answer !== 'number') return false;
  return 'atLeast' in bound ? answer >= bound.atLeast : answer <= bound.atMost;
}

/** Conditions a fact stands for, so that reasons can name answers; undefined for a fact worked out in code. */
export type FactConditions = (id: string) => Condition | undefined;

/**
 * The answers that made a condition hold, as `feltAt=sole`, each as often as it did; nothing for its negative parts.
 */
export const reasons = (condition: Condition, facts: Facts, behind: FactConditions): string[] =>
  isMet(condition, facts) ? reasonsOf(condition, facts, behind) : [];

/** The same of a condition that is known to hold. */
function reasonsOf(condition: Condition, facts: Facts, behind: FactConditions): string[] {
  if ('fact' in condition) {
    const named = behind(condition.fact);
    return named ? reasons(named, facts, behind) : [condition.fact];
  }
  if ('all' in condition) return condition.all.flatMap((part) => reasonsOf(part, facts, behind));
  if ('any' in condition) return condition.any.flatMap((part) => reasons(part, facts, behind));
  if ('not' in condition) return [];
  return answerReasons(condition, facts.answers[condition.question]);
}

function answerReasons(
  condition: Extract<Condition, { question: string }>,
  answer: Answer | undefined,
): string[] {
  if (answer === undefined) return [];
  const among = 'has' in condition ? condition.has : undefined;
  const values = typeof answer === 'object' ? answer : [answer];
  return values
    .filter((value) => among === undefined || among.includes(String(value)))
    .map((value) => `${condition.question}=${value}`);
}

export const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];
