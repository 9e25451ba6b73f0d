import words from '../../../data/words/page.json';
import type { Plan } from '../../core/routine.ts';
import type { Finding } from '../../core/types.ts';
import { fill, named } from '../../core/words.ts';

export type SortedFindings = {
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
