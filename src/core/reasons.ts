import { type Facts, isMet, testOf } from './condition.ts';
import { onceFor } from './remembered.ts';
import type { Condition } from './schema/condition.ts';

/**
 * What a fact stands for, so that reasons can name answers: its condition; for a fact worked out in code the reasons
 * themselves, or undefined where it is its own.
 */
export type FactConditions = (id: string) => Condition | readonly string[] | undefined;

/**
 * The answers that made a condition hold, as `feltAt=sole`, each as often as it did; nothing for its negative parts.
 */
export function reasons(condition: Condition, facts: Facts, behind: FactConditions): string[] {
  const found: string[] = [];
  if (isMet(condition, facts)) adderOf(condition)(found, facts, behind);
  return found;
}

/** Adds the reasons of a condition that is known to hold to those found so far. */
type Adder = (found: string[], facts: Facts, behind: FactConditions) => void;

/** A condition as what adds its reasons, made once: each is asked of every person of whom it holds. */
const adderOf = onceFor(makeAdder);

function makeAdder(condition: Condition): Adder {
  if ('fact' in condition) return addFact(condition.fact);
  if ('not' in condition) return () => {};
  if ('all' in condition) {
    const adders = condition.all.map(adderOf);
    return (found, facts, behind) => {
      for (const add of adders) add(found, facts, behind);
    };
  }
  if ('any' in condition) {
    const parts = condition.any.map((part) => ({ isSo: testOf(part), add: adderOf(part) }));
    return (found, facts, behind) => {
      for (const { isSo, add } of parts) if (isSo(facts)) add(found, facts, behind);
    };
  }
  return addAnswers(condition.question, 'has' in condition ? condition.has : undefined);
}

const addFact =
  (id: string): Adder =>
  (found, facts, behind) => {
    const named = behind(id);
    if (!named) found.push(id);
    else if (isReasons(named)) for (const each of named) found.push(each);
    else if (isMet(named, facts)) adderOf(named)(found, facts, behind);
  };

const isReasons = (named: Condition | readonly string[]): named is readonly string[] => Array.isArray(named);

const addAnswers =
  (question: string, among: readonly string[] | undefined): Adder =>
  (found, { answers }) => {
    const answer = answers[question];
    if (answer === undefined) return;
    if (typeof answer === 'object') {
      for (const each of answer) if (!among || among.includes(each)) found.push(reasonOf(question, each));
    } else if (!among || among.includes(String(answer))) {
      found.push(reasonOf(question, answer));
    }
  };

const known = new Map<string, Map<string | number, string>>();

/** An answer as a reason: one and the same text for everybody who gave it, for it is looked up by. */
function reasonOf(question: string, value: string | number): string {
  const byValue = known.get(question) ?? new Map<string | number, string>();
  known.set(question, byValue);
  const reason = byValue.get(value) ?? `${question}=${value}`;
  if (byValue.size >= mostKnown) byValue.clear();
  byValue.set(value, reason);
  return reason;
}

/** The most answers to a question that are remembered: more than any has choices. */
const mostKnown = 200;
