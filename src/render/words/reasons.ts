import words from '../../../data/words/page.json';
import type { Plan } from '../../core/routine.ts';
import type { Answers } from '../../core/types.ts';
import { fill } from '../../core/words.ts';

/** `feltAt` as `felt at`, `end-range` as `end range`. */
const spaced = (id: string): string =>
  id
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase();

/** Reasons `question=answer` by question, each with its answers; any other reason stands for itself. */
function byQuestion(because: readonly string[]): Map<string, string[]> {
  const questions = new Map<string, string[]>();
  for (const reason of because) {
    const [question = '', answer] = reason.split('=', 2);
    questions.set(question, [...(questions.get(question) ?? []), ...(answer === undefined ? [] : [answer])]);
  }
  return questions;
}

const inWords = (question: string, answers: readonly string[]): string =>
  answers.length === 0 ? spaced(question) : `${spaced(question)}: ${answers.map(spaced).join(', ')}`;

/** Whether this rests on answers nobody gave: where one is missing the careful one counts. */
const isAssumed = (question: string, answers: readonly string[], given: Answers): boolean =>
  answers.length > 0 && !Object.hasOwn(given, question);

/** The answers behind a finding, for a person: `felt at: sole, toes`, and `weeks pregnant: 13 (assumed)`. */
export const reasonWords = (because: readonly string[], given: Answers): string[] =>
  [...byQuestion(because)].map(([question, answers]) => {
    const answer = inWords(question, answers);
    return isAssumed(question, answers, given) ? fill(words.assumed, { answer }) : answer;
  });

/** What a stop rests on that nobody answered, so that a person can answer it; empty where all of it was answered. */
export function assumedLine({ findings, answers: given }: Plan): string {
  const stops = findings.filter(({ severity }) => severity === 'stop');
  const reasons = [...byQuestion(stops.flatMap(({ because }) => because))];
  const assumed = reasons.filter(([question, answers]) => isAssumed(question, answers, given));
  if (assumed.length === 0) return '';
  return `${words.unanswered} ${assumed.map(([question, answers]) => inWords(question, answers)).join('; ')}.`;
}
