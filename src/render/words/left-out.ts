import type { LeftOut } from '../../core/routine.ts';
import { nameWords } from './lists.ts';

export type LeftOutLines = { lines: { names: string; because: string }[]; more: number };

const mostLines = 6;

/** A reason that is said of one stretch, said of several: `each needs a strap`. Others are about the person. */
const ofEach = (because: string): string =>
  because.replace(/^it (?=needs |loads )/, 'each ').replace(/ for it$/, ' for them');

/** What was left out, those with the same first reason together. `more` counts the stretches not shown. */
export function leftOutLines(leftOut: readonly LeftOut[]): LeftOutLines {
  const byReason = new Map<string, string[]>();
  for (const { stretch, name, because } of leftOut) {
    const reason = (because[0] ?? '').replace(/\.$/, '');
    byReason.set(reason, [...(byReason.get(reason) ?? []), name || stretch]);
  }
  const groups = [...byReason];
  const lines = groups.slice(0, mostLines).map(([because, names]) => ({
    names: nameWords(names),
    because: names.length > 1 ? ofEach(because) : because,
  }));
  const more = groups.slice(mostLines).reduce((sum, [, names]) => sum + names.length, 0);
  return { lines, more };
}
