import words from '../../../data/words/page.json';
import type { LeftOut, Plan, Reason, Stop } from '../../core/routine.ts';
import type { Finding } from '../../core/types.ts';
import { fill, named } from '../../core/words.ts';
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
