import type { LeftOut, Reason } from '../../core/routine.ts';
import { nameWords, withoutStop } from './lists.ts';

export type LeftOutLine = { names: string; because: string };

const mostLines = 6;

/** What was left out, those with the same first reason together: the first few. */
export function leftOutLines(leftOut: readonly LeftOut[]): LeftOutLine[] {
  const byReason = new Map<string, { names: string[]; reason: Reason | undefined }>();
  for (const { stretch, name, because } of leftOut) {
    const [reason] = because;
    const text = withoutStop(reason?.text ?? '');
    const { names } = byReason.get(text) ?? { names: [] };
    byReason.set(text, { names: [...names, name || stretch], reason });
  }
  return [...byReason.entries()].slice(0, mostLines).map(([text, { names, reason }]) => ({
    names: nameWords(names),
    because: names.length > 1 ? withoutStop(reason?.each ?? text) : text,
  }));
}
