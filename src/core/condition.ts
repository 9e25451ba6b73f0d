import { onceFor } from './remembered.ts';
import type { Condition } from './schema/condition.ts';
import type { Answer, Answers } from './types.ts';

/** What a condition is judged against. `given` holds only what was really answered, before careful defaults. */
export type Facts = {
  readonly answers: Answers;
  readonly given: Answers;
  readonly fact: (id: string) => boolean;
};

const wasGiven = (answer: Answer | undefined): boolean =>
  answer !== undefined && !(typeof answer === 'object' && answer.length === 0);

const onlyAmong = (answer: Answer | undefined, choices: readonly string[]): boolean =>
  wasGiven(answer) &&
  (typeof answer === 'object'
    ? answer.every((choice) => choices.includes(choice))
    : choices.includes(String(answer)));

/** A condition as a function. */
export type Test = (facts: Facts) => boolean;

/** Whether a condition holds. Unanswered questions hold nothing but `given: false`. */
export const isMet = (condition: Condition, facts: Facts): boolean => testOf(condition)(facts);

/** A condition as a function, made once: each is judged thousands of times. */
export const testOf = onceFor(compile);

/** What may depend on conditions; without one it holds for everybody. */
type Conditional =
  | string
  | { readonly when?: Condition | undefined; readonly unless?: Condition | undefined };

/** The conditions of a list as functions. A list of the data is judged for every person: one look-up for all of it. */
const testsIn = onceFor((list: readonly Conditional[]): readonly (Test | undefined)[] =>
  list.map((each) => (typeof each === 'object' ? testIn(each) : undefined)),
);

function testIn({ when, unless }: Exclude<Conditional, string>): Test | undefined {
  if (!unless) return when && testOf(when);
  const not = negated(testOf(unless));
  return when ? allOf([testOf(when), not]) : not;
}

/** Those of a list of the data whose `when` holds, and whose `unless` does not, in their order. */
export function metIn<Each extends Conditional>(list: readonly Each[], facts: Facts): Each[] {
  const found = testsIn(list);
  const met: Each[] = [];
  for (let at = 0; at < list.length; at++) {
    const test = found[at];
    if (!test || test(facts)) met.push(list[at] as Each);
  }
  return met;
}

/** The first of a list of the data whose `when` holds. */
export function firstMet<Each extends Conditional>(list: readonly Each[], facts: Facts): Each | undefined {
  const found = testsIn(list);
  return list.find((_each, at) => found[at]?.(facts) ?? true);
}

function compile(condition: Condition): Test {
  if ('fact' in condition) return (facts) => facts.fact(condition.fact);
  if ('not' in condition) return negated(testOf(condition.not));
  if ('all' in condition) return allOf(condition.all.map(testOf));
  if ('any' in condition) return anyOf(condition.any.map(testOf));
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

// Plain loops: nothing else runs as often, and a closure a turn would be seen.
const allOf =
  (parts: readonly Test[]): Test =>
  (facts) => {
    for (const part of parts) if (!part(facts)) return false;
    return true;
  };
const anyOf =
  (parts: readonly Test[]): Test =>
  (facts) => {
    for (const part of parts) if (part(facts)) return true;
    return false;
  };

const hasAny = (question: string, choices: readonly string[]): Test => {
  const among = new Set(choices);
  return (facts) => {
    const answer = facts.answers[question];
    if (typeof answer !== 'object') return typeof answer === 'string' && among.has(answer);
    // By place: answers are frozen, and an iterator over a frozen list is made anew each time.
    for (let at = 0; at < answer.length; at++) if (among.has(answer[at] ?? '')) return true;
    return false;
  };
};

function within(answer: Answer | undefined, bound: { atLeast: number } | { atMost: number }): boolean {
  if (typeof answer !== 'number') return false;
  return 'atLeast' in bound ? answer >= bound.atLeast : answer <= bound.atMost;
}

/** Each item once, in order. The lists are short: looking through one costs less than a set. */
export function unique<T>(items: readonly T[]): T[] {
  if (items.length > 40) return [...new Set(items)];
  const found: T[] = [];
  for (const item of items) if (!found.includes(item)) found.push(item);
  return found;
}

/** What is met in a list so far, and where each answer for the next item leads. */
type Fork = { readonly met: readonly unknown[]; yes?: Fork; no?: Fork };

const forks = new WeakMap<readonly Conditional[], { readonly first: Fork; made: number }>();

/** The most forks that are remembered for a list. Then they are made anew, so that a million people fill no memory. */
const mostForks = 4000;

/**
 * What `metIn` gives, but the same array for all people for whom the same conditions hold, so that results can be
 * remembered by it. For short lists, and lists of which few people differ.
 */
export function metAlike<Each extends Conditional>(list: readonly Each[], facts: Facts): readonly Each[] {
  const found = testsIn(list);
  let known = forks.get(list);
  if (!known || known.made > mostForks) {
    known = { first: { met: Object.freeze([]) }, made: 0 };
    forks.set(list, known);
  }
  let fork = known.first;
  for (let at = 0; at < list.length; at++) {
    const isSo = found[at]?.(facts) ?? true;
    let next: Fork | undefined = isSo ? fork.yes : fork.no;
    if (!next) {
      next = { met: isSo ? Object.freeze([...fork.met, list[at]]) : fork.met };
      if (isSo) fork.yes = next;
      else fork.no = next;
      known.made++;
    }
    fork = next;
  }
  return fork.met as readonly Each[];
}
