import words from '../../../data/words/page.json';
import type { LeftOut, Plan, Reason, Stop } from '../../core/routine.ts';
import type { Answers, Finding } from '../../core/types.ts';
import { fill, named } from '../../core/words.ts';
import type { Detail } from '../options.ts';
import { nameWords, withoutStop } from './lists.ts';

type SortedFindings = {
  /** Who to see: said before everything else. */
  first: Finding[];
  /** What the answers suggest, the more important before the rest. */
  suggests: Finding[];
};

const isReferral = ({ code, severity }: Finding): boolean => severity !== 'info' && code.startsWith('see-');

const rank = { stop: 0, warn: 1, info: 2 } as const;

export function sortFindings(findings: readonly Finding[]): SortedFindings {
  const suggests = findings.filter((finding) => !isReferral(finding));
  return {
    first: findings.filter(isReferral),
    suggests: suggests.sort((one, other) => rank[one.severity] - rank[other.severity]),
  };
}

/** The suggestion in one line, without its full stop: what the front matter carries. */
export function suggestionLine({ findings, assessment }: Plan): string | undefined {
  const { suggests } = sortFindings(findings);
  const own = suggests.find((finding) => finding.code === assessment?.pattern);
  const text = (suggests.find((finding) => finding.severity === 'warn') ?? own ?? suggests[0])?.text;
  if (text === undefined) return undefined;
  const sentence = text.split(/(?<=\.) /)[0]?.replace(/\.$/, '') ?? '';
  const grade = assessment?.irritability ?? 'none';
  return grade === 'none'
    ? sentence
    : fill(words.suggestion, { sentence, grade: named(words.grades, grade) });
}

type LeftOutLine = { names: string; because: string };

const mostLines = 6;

/**
 * What was left out, those with the same first reason together: the first few. A reason that is one of the findings on the same
 * page is named by its beginning: `65 or over`.
 */
export function leftOutLines(
  leftOut: readonly LeftOut[],
  findings: readonly Pick<Finding, 'text'>[] = [],
): LeftOutLine[] {
  const said = new Set(findings.map(({ text }) => withoutStop(text).toLowerCase()));
  const named = (text: string): string =>
    said.has(text.toLowerCase()) ? (text.split(': ')[0] ?? text) : text;
  const byReason = new Map<string, { names: string[]; reason: Reason | undefined }>();
  for (const { stretch, name, because } of leftOut) {
    const [reason] = because;
    const text = withoutStop(reason?.text ?? '');
    const { names } = byReason.get(text) ?? { names: [] };
    byReason.set(text, { names: [...names, name || stretch], reason });
  }
  return [...byReason.entries()].slice(0, mostLines).map(([text, { names, reason }]) => ({
    names: nameWords(names),
    because: named(names.length > 1 ? withoutStop(reason?.each ?? text) : text),
  }));
}

/** What a stop says. A plan that stops without its words still says what was found. */
export const stopWords = ({ stop, findings }: Plan): Stop =>
  stop ?? { title: words.stopped, say: findings.map((finding) => finding.text), do: [] };

/** An emergency has one message: the lines about what to watch for would stand in its way. */
export const showsSafetyNet = ({ outcome, triage }: Plan): boolean =>
  outcome !== 'stop' || triage !== 'emergency';

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

/** Reasons that nobody answered: what was answered a minute ago need not be said again. */
const assumedWords = (finding: Reasons, given: Answers): string[] =>
  [...byQuestion([finding])]
    .filter(([question, { answers }]) => isAssumed(question, answers, given))
    .map(([, { words: answer }]) => fill(words.assumed, { answer }));

/** The answers to print below a finding. */
export type Why = (finding: Reasons, given: Answers) => string[];

/**
 * Answers behind findings, each said once on a page: in short those nobody gave; in full all of them, unless another
 * finding had just the same.
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
