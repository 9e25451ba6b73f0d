import words from '../../../data/words/page.json';
import type { Plan } from '../../core/routine.ts';
import type { Answers, Finding } from '../../core/types.ts';
import { fill } from '../../core/words.ts';
import type { Detail } from '../options.ts';

/** `feltAt` as `felt at`, `end-range` as `end range`. */
const spaced = (id: string): string =>
  id
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase();

type Reasons = Pick<Finding, 'because' | 'said'>;

/** Reasons `question=answer` by question, each with its answers; any other reason stands for itself. */
function byQuestion(findings: readonly Reasons[]): Map<string, { answers: string[]; words: string }> {
  const questions = new Map<string, { answers: string[]; words: string }>();
  for (const { because, said = {} } of findings)
    for (const reason of because) {
      const [question = '', answer] = reason.split('=', 2);
      const answers = [...(questions.get(question)?.answers ?? [])];
      if (answer !== undefined) answers.push(said[reason] ?? spaced(answer));
      const name = said[question] ?? spaced(question);
      questions.set(question, {
        answers,
        words:
          answers.length === 0 ? name : fill(words.reason, { question: name, answers: answers.join(', ') }),
      });
    }
  return questions;
}

/** Whether this rests on answers nobody gave: where one is missing the careful one counts. */
const isAssumed = (question: string, answers: readonly string[], given: Answers): boolean =>
  answers.length > 0 && !Object.hasOwn(given, question);

/** The answers behind a finding, for a person: `felt at: sole of the foot, toes`, and `weeks pregnant: 13 (assumed)`. */
export const reasonWords = (finding: Reasons, given: Answers): string[] =>
  [...byQuestion([finding])].map(([question, { answers, words: answer }]) =>
    isAssumed(question, answers, given) ? fill(words.assumed, { answer }) : answer,
  );

/** Of those only the ones nobody gave: what was answered a minute ago need not be said again. */
const assumedWords = (finding: Reasons, given: Answers): string[] =>
  [...byQuestion([finding])]
    .filter(([question, { answers }]) => isAssumed(question, answers, given))
    .map(([, { words: answer }]) => fill(words.assumed, { answer }));

/** The answers to print below a finding. */
export type Why = (finding: Reasons, given: Answers) => string[];

/**
 * Said once on a page: in short what nobody answered, each where it first counts; in full all answers behind a finding, unless
 * another one had just the same.
 */
export function whyOnce(detail: Detail): Why {
  const said = new Set<string>();
  const isNew = (words: string): boolean => !said.has(words) && said.add(words).has(words);
  return (finding, given) => {
    if (detail === 'short') return assumedWords(finding, given).filter(isNew);
    const all = reasonWords(finding, given);
    return isNew(all.join()) ? all : [];
  };
}

/** What a stop rests on that nobody answered, so that a person can answer it; empty where all of it was answered. */
export function assumedLine({ findings, answers: given }: Plan): string {
  const reasons = byQuestion(findings.filter(({ severity }) => severity === 'stop'));
  const assumed = [...reasons].filter(([question, { answers }]) => isAssumed(question, answers, given));
  if (assumed.length === 0) return '';
  return `${words.unanswered} ${assumed.map(([, { words: answer }]) => answer).join('; ')}.`;
}
