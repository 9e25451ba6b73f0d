import type { LeftOut, Reason } from '../../core/routine.ts';
import type { Finding } from '../../core/types.ts';
import { nameWords, withoutStop } from './lists.ts';

export type LeftOutLine = { names: string; because: string };

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
