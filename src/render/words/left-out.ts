import type { LeftOut, Reason } from '../../core/routine.ts';
import { nameWords } from './lists.ts';

export type LeftOutLines = { lines: { names: string; because: string }[]; more: number };

const mostLines = 6;

const withoutStop = (text: string): string => text.replace(/\.$/, '');

/** What was left out, those with the same first reason together. `more` counts the stretches not shown. */
export function leftOutLines(leftOut: readonly LeftOut[]): LeftOutLines {
  const byReason = new Map<string, { names: string[]; reason: Reason | undefined }>();
  for (const { stretch, name, because } of leftOut) {
    const [reason] = because;
    const text = withoutStop(reason?.text ?? '');
    const { names } = byReason.get(text) ?? { names: [] };
    byReason.set(text, { names: [...names, name || stretch], reason });
  }
  const groups = [...byReason.entries()];
  const lines = groups.slice(0, mostLines).map(([text, { names, reason }]) => ({
    names: nameWords(names),
    because: names.length > 1 ? withoutStop(reason?.each ?? text) : text,
  }));
  const more = groups.slice(mostLines).reduce((sum, [, { names }]) => sum + names.length, 0);
  return { lines, more };
}
